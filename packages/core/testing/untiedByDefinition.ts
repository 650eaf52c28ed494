import type { Whole } from "../src/coalition.ts";
import type { Commitment } from "../src/records/commitments/commitment/shape.ts";

// What may be laid beside what, worked out the slow way, for the tests of `untied` and `sideBySide`.

type View = Pick<Whole, "members" | "commitments" | "nonNegotiables" | "ties">;

const belongs = ({ members }: View, id: string) => members.has(id) && members.get(id)?.left === undefined;

const isOpen = (view: View, it: Commitment) =>
  ["affirmed", "conditional", "spoken"].includes(it.disclosure) &&
  it.fulfilment === "open" &&
  it.replacedBy === undefined &&
  belongs(view, it.member);

/** Needs that wait, in the order in which they were said. */
export const waitingByDefinition = (view: View): readonly string[] =>
  [...view.commitments.values()]
    .filter((it) => it.as === "need" && isOpen(view, it))
    .filter((it) => ![...view.ties.values()].some((tie) => tie.need === it.id && /proposed|agreed/.test(tie.state)))
    .map(({ id }) => id);

/** Whether a give may be named for a need that waits. */
export const mayMeet = (view: View, needId: string, giveId: string): boolean => {
  const [need, give] = [view.commitments.get(needId), view.commitments.get(giveId)];
  const isJoined = [...view.ties.values()].some((tie) => tie.need === needId && tie.give === giveId);
  return give?.as === "give" && isOpen(view, give) && give.member !== need?.member && !isJoined;
};

/** Statements that stand, with whose they are: of everyone where they are no member's. */
export const standingByDefinition = (view: View): ReadonlyMap<string, string | null> =>
  new Map([
    ...[...view.commitments.values()]
      .filter(
        ({ member, disclosure, fulfilment, replacedBy }) =>
          belongs(view, member) &&
          ["released", "affirmed", "conditional", "spoken"].includes(disclosure) &&
          ["open", "strained", "renegotiated"].includes(fulfilment) &&
          replacedBy === undefined,
      )
      .map(({ id, member }) => [id, member] as const),
    ...[...view.nonNegotiables.values()]
      .filter(({ member, isLifted }) => !isLifted && (member === null || belongs(view, member)))
      .map(({ id, member }) => [id, member] as const),
  ]);
