import type { Patience } from "./input.ts";

/** Counts the steps of a search against somebody's patience. */
export type Steps = {
  /** Takes a step; false where none is left. */
  readonly take: () => boolean;
  readonly taken: () => number;
  readonly areOver: () => boolean;
  /** Asks at once, for work between steps that is as long as thousands of them; true where nobody waits any longer. */
  readonly isGivenUp: () => boolean;
};

/** Somebody is asked whether they still wait once in as many steps. */
const STEPS_BETWEEN_LOOKS = 4096;
/** The same where a step looks at a whole graph. */
export const LARGE_STEPS_BETWEEN_LOOKS = 16;

export const stepsOf = ({ stepsAtMost, isOver }: Patience, betweenLooks = STEPS_BETWEEN_LOOKS): Steps => {
  let taken = 0;
  let over = stepsAtMost <= 0;
  return {
    take: () => {
      if (over) return false;
      taken++;
      if (taken >= stepsAtMost || (taken % betweenLooks === 0 && isOver?.() === true)) over = true;
      return !over;
    },
    taken: () => taken,
    areOver: () => over,
    isGivenUp: () => {
      const isGivenUp = isOver?.() === true;
      over ||= isGivenUp;
      return isGivenUp;
    },
  };
};
