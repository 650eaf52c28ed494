import type { Patience } from "./input.ts";

/** Counts the steps of a search against somebody's patience. */
export type Steps = {
  /** Takes a step; false where none is left. */
  readonly take: () => boolean;
  readonly taken: () => number;
  readonly areOver: () => boolean;
};

/** Somebody is asked whether they still wait once in as many steps. A power of two. */
const STEPS_BETWEEN_LOOKS = 4096;

export const stepsOf = ({ stepsAtMost, isOver }: Patience): Steps => {
  let taken = 0;
  let over = stepsAtMost <= 0;
  return {
    take: () => {
      if (over) return false;
      taken++;
      if (taken >= stepsAtMost || ((taken & (STEPS_BETWEEN_LOOKS - 1)) === 0 && isOver?.() === true)) over = true;
      return !over;
    },
    taken: () => taken,
    areOver: () => over,
  };
};
