import type { Commitment } from "../../records/commitments/commitment/shape.ts";
import type { against, Contradiction, World } from "./shape.ts";
import { daysBetween, isAgreed, isToCome, type Standing } from "./standing.ts";

/** Days that cannot all be met: a condition, a need, a leaving or a window that comes before or after what hangs on it. */
export const againstByDay = (world: World, standing: Standing): readonly Contradiction[] => [
  ...conditionsAfterDue(world, standing),
  ...conditionsAfterOtherEnd(standing),
  ...needsBeforeGives(standing),
  ...givesAfterLeaving(world, standing),
  ...givesAfterWindow(world, standing),
];

const conditionsAfterDue = ({ commitments }: World, { called }: Standing): readonly Contradiction[] =>
  [...commitments.values()].flatMap((it) => {
    const by = conditionOf(it);
    if (by === null || it.due === null || by <= it.due || !isToCome(it)) return [];
    return [found("condition-after-due", [it.id], { member: called(it.member), days: daysBetween(it.due, by) })];
  });

/** The yes to one end of a tie, agreed or waiting, comes after the other end is due. */
const conditionsAfterOtherEnd = ({ joined, called }: Standing): readonly Contradiction[] =>
  joined.flatMap(({ tie, give, need }) => {
    if (!isToCome(give) || !isToCome(need)) return [];
    const ends = [
      ["condition-after-need", give, need],
      ["condition-after-give", need, give],
    ] as const;
    return ends.flatMap(([code, one, other]) => {
      const by = conditionOf(one);
      if (by === null || other.due === null || by <= other.due) return [];
      const args = { giver: called(give.member), receiver: called(need.member), days: daysBetween(other.due, by) };
      return [found(code, [one.id, other.id, tie.id], args)];
    });
  });

const conditionOf = ({ disclosure, conditional }: Commitment) =>
  disclosure === "conditional" ? (conditional?.by ?? null) : null;

const needsBeforeGives = ({ joined, called }: Standing): readonly Contradiction[] =>
  joined.filter(isAgreed).flatMap(({ tie, give, need }) => {
    if (need.due === null || give.due === null || need.due >= give.due || !isToCome(give) || !isToCome(need)) return [];
    const args = { giver: called(give.member), receiver: called(need.member), days: daysBetween(need.due, give.due) };
    return [found("need-before-give", [need.id, give.id, tie.id], args)];
  });

const givesAfterLeaving = ({ members }: World, { gives, called }: Standing): readonly Contradiction[] =>
  gives.flatMap(({ id, member, due }) => {
    const left = members.get(member)?.left?.on;
    if (left === undefined || due === null || due <= left) return [];
    return [found("after-leaving", [id, member], { member: called(member), days: daysBetween(left, due) })];
  });

const givesAfterWindow = ({ coalitions }: World, { gives, called }: Standing): readonly Contradiction[] => {
  const [coalition] = coalitions.values();
  if (!coalition?.window) return [];
  const { until, sponsor } = coalition.window;
  return gives.flatMap(({ id, member, due }) => {
    if (due === null || due <= until) return [];
    const args = { member: called(member), sponsor: sponsor.said, days: daysBetween(until, due) };
    return [found("after-window", [id, coalition.id], args)];
  });
};

const found = (
  code: (typeof against)[number],
  about: readonly string[],
  args: Contradiction["args"],
): Contradiction => ({ code, about, args, quoted: [] });
