import type { Whole, Words } from "@mortar/core";
import { type AffirmedRing, affirmedRing } from "@mortar/core/src/pictures/affirmedRing.ts";
import { isForTheRoom } from "@mortar/core/src/records/commitments/reading/reading.ts";

/** All a projector can ever show: one commitment its member has released and whose it is, and what is affirmed already. */
export type Projected = {
  readonly coalition: Words | null;
  readonly showing: {
    readonly id: string;
    readonly member: Words;
    readonly as: string;
    readonly words: Words;
    /** Said, and in what way; `released` while nobody has. */
    readonly standing: "released" | "affirmed" | "conditional" | "spoken";
    readonly isInOwnWords: boolean;
  } | null;
  readonly isOpen: boolean;
  /** Names and yeses, no words. */
  readonly ring: AffirmedRing;
};

export const nothingShown: Projected = {
  coalition: null,
  showing: null,
  isOpen: false,
  ring: { members: [], exchanges: [] },
};

/** What the room sees now. Words that their member has not released, or has taken home again, are never in it. */
export const projected = (whole: Whole): Projected => {
  const [coalition] = whole.coalitions.values();
  const reading = [...whole.readings.values()].find(({ isOver }) => !isOver);
  return {
    coalition: coalition?.name ?? null,
    showing: reading?.showing ? showingOf(whole, reading.showing) : null,
    isOpen: reading !== undefined,
    ring: affirmedRing(whole),
  };
};

/** A room has many screens and phones that follow: what one step comes to is worked out once for all of them. */
export const projectedAfter = (step: object, whole: Whole): Projected => {
  const known = projectedByStep.get(step) ?? projected(whole);
  projectedByStep.set(step, known);
  return known;
};

const projectedByStep = new WeakMap<object, Projected>();

const showingOf = (whole: Whole, id: string): Projected["showing"] => {
  const it = whole.commitments.get(id);
  const member = it && whole.members.get(it.member);
  if (!it || !member || !isForTheRoom(it)) return null;
  const { as, words, disclosure, affirmed, conditional } = it;
  const isInOwnWords = (affirmed ?? conditional)?.isInOwnWords === true;
  return { id, member: member.name, as, words, standing: disclosure as "released", isInOwnWords };
};
