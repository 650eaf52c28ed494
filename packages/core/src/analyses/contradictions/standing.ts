import { type Commitment, isOut } from "../../records/commitments/commitment/shape.ts";
import type { Tie } from "../../records/commitments/tie/shape.ts";
import type { World } from "./shape.ts";

/** A tie that both sides count on, with what it joins. */
export type Joined = { readonly tie: Tie; readonly give: Commitment; readonly need: Commitment };

/** What is still to come, gathered once. */
export type Standing = {
  readonly gives: readonly Commitment[];
  /** Agreed, or waiting for a yes, and not arrived: whatever became of what it joins. */
  readonly joined: readonly Joined[];
  readonly called: (member: string) => string;
};

export const standingIn = ({ members, commitments, ties }: World): Standing => {
  const joined = [...ties.values()].flatMap((tie): readonly Joined[] => {
    const [give, need] = [commitments.get(tie.give), commitments.get(tie.need)];
    const isLive = tie.state === "agreed" || tie.state === "proposed";
    return give && need && isLive && tie.arrived?.as !== "yes" ? [{ tie, give, need }] : [];
  });
  return {
    gives: [...commitments.values()].filter((it) => it.as === "give" && isToCome(it)),
    joined,
    called: (member) => members.get(member)?.name.said ?? "",
  };
};

/** Said in front of all, not replaced, and neither kept nor over. */
export const isToCome = (it: Commitment): boolean =>
  isOut(it) && it.replacedBy === undefined && (it.fulfilment === "open" || it.fulfilment === "strained");

export const isAgreed = ({ tie }: Joined): boolean => tie.state === "agreed";

/** Whole days: a day without a clock is read as its midnight in UTC. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
