import type { Looking } from "./family.ts";
import { type Refusal, refuseInput } from "@mortar/core/src/algorithms/input.ts";

/** Figures by place, as JSON by id. */
export const byMember = (ids: readonly string[], of: ArrayLike<number>): Readonly<Record<string, number>> =>
  Object.fromEntries(ids.map((id, at) => [id, of[at] as number]));

/** Members and their figures, the highest first. */
export const highestFirst = (ids: readonly string[], of: ArrayLike<number>): readonly (readonly [string, number])[] =>
  ids.map((id, at) => [id, of[at] as number] as const).sort(([, one], [, other]) => other - one);

/** So many steps take some ten seconds. What would take more is not begun. */
export const WORK_MAX = 4e9;

/** Whoever says how many steps a search may take has said how long they wait. */
export const whyTooLong = (work: number, { stepsAtMost }: Looking): Refusal | null =>
  stepsAtMost === undefined && work > WORK_MAX ? refuseInput("too-large") : null;
