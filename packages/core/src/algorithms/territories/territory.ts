import { isRefusal } from "../../kernel/index.ts";
import { type Refusal, refuseInput, sortedIds } from "../input.ts";

/** Where somebody works, and how much: effort per cell, in any one unit, ≥ 0. A cell is a place × theme × audience. */
export type Territory = { readonly id: string; readonly cells: Readonly<Record<string, number>> };

export const whyNotTerritories = (territories: readonly Territory[]): Refusal | null => {
  const ids = sortedIds(territories.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  for (const { id, cells } of territories)
    for (const [cell, effort] of Object.entries(cells)) {
      if (cell === "") return refuseInput("id-missing", id);
      if (!Number.isFinite(effort)) return refuseInput("not-a-number", id, cell);
      if (effort < 0) return refuseInput("negative", id, cell);
    }
  return null;
};

/** The share of all of one's effort in each cell where there is any; together 1, or no cells at all. */
export const sharesOf = ({ cells }: Territory): ReadonlyMap<string, number> => {
  const held = Object.entries(cells).filter(([, effort]) => effort > 0);
  const most = held.reduce((one, [, effort]) => Math.max(one, effort), 0);
  // Divided by the largest first, so that the sum of very large efforts stays a number.
  const sum = held.reduce((all, [, effort]) => all + effort / most, 0);
  return new Map(held.map(([cell, effort]) => [cell, effort / most / sum]));
};
