import type { Whole, Words } from "@mortar/core";

/** All a projector can ever show: one commitment its member has released, and whose it is. */
export type Projected = {
  readonly coalition: Words | null;
  readonly showing: {
    readonly id: string;
    readonly member: Words;
    readonly as: string;
    readonly words: Words;
    readonly isAffirmed: boolean;
    readonly isInOwnWords: boolean;
  } | null;
  readonly isOpen: boolean;
};

export const nothingShown: Projected = { coalition: null, showing: null, isOpen: false };

/** What the room sees now. Words that their member has not released, or has taken home again, are never in it. */
export const projected = (whole: Whole): Projected => {
  const [coalition] = whole.coalitions.values();
  const reading = [...whole.readings.values()].find(({ isOver }) => !isOver);
  const base = { coalition: coalition?.name ?? null, isOpen: reading !== undefined };
  const commitment = reading?.showing ? whole.commitments.get(reading.showing) : undefined;
  const member = commitment && whole.members.get(commitment.member);
  if (!commitment || !member) return { ...base, showing: null };
  const { id, as, words, disclosure, affirmed } = commitment;
  if (disclosure !== "released" && disclosure !== "affirmed") return { ...base, showing: null };
  const isAffirmed = disclosure === "affirmed";
  return {
    ...base,
    showing: { id, member: member.name, as, words, isAffirmed, isInOwnWords: affirmed?.isInOwnWords === true },
  };
};
