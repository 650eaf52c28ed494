import { isRefusal } from "../../kernel/index.ts";
import { placesOf, type Refusal, refuseInput, sortedIds } from "../input.ts";
import type { Territory } from "./territory.ts";

/** One way to divide the world (places, say), as a tree or several: a part without `inside` is a whole of its own. */
export type Dimension = {
  readonly name: string;
  readonly parts: readonly { readonly id: string; readonly inside?: string }[];
};

/** Effort claimed in one part of each dimension, in the order of the dimensions. */
export type Claim = { readonly id: string; readonly parts: readonly string[]; readonly effort: number };

/**
 * Brings claims at different heights down to the same cells, so that who claims the country meets who claims a town in it.
 * A claim spreads evenly over all lowest cells below its parts:
 *
 *     effort in a cell   Σ over the claims above it of effort / Π over the dimensions of lowest parts below
 *
 * A cell is named by its parts, written as a JSON list. Evenly is an assumption: where nothing more exact was said.
 *
 * @source our own
 * @cost   the cells below each claim; a million of them at most.
 */
export const lowestCells = (
  dimensions: readonly Dimension[],
  claims: readonly Claim[],
): readonly Territory[] | Refusal => {
  const below: ReadonlyMap<string, readonly string[]>[] = [];
  for (const dimension of dimensions) {
    const found = lowestBelow(dimension);
    if (isRefusal(found)) return found;
    below.push(found);
  }
  const wrong = whyNotClaims(claims, below);
  if (wrong) return wrong;
  const cellsById = new Map<string, Map<string, number>>();
  for (const { id, parts, effort } of claims) {
    const cells = cellsById.get(id) ?? new Map<string, number>();
    const names = productOf(parts.map((part, at) => below[at]?.get(part) as readonly string[]));
    for (const name of names) cells.set(name, (cells.get(name) ?? 0) + effort / names.length);
    cellsById.set(id, cells);
  }
  return [...cellsById.keys()].sort().map((id) => ({ id, cells: Object.fromEntries(cellsById.get(id) ?? []) }));
};

const CELLS_MAX = 1_000_000;

const whyNotClaims = (
  claims: readonly Claim[],
  below: readonly ReadonlyMap<string, readonly string[]>[],
): Refusal | null => {
  let cells = 0;
  for (const { id, parts, effort } of claims) {
    if (id === "") return refuseInput("id-missing");
    if (!Number.isFinite(effort)) return refuseInput("not-a-number", id);
    if (effort < 0) return refuseInput("negative", id);
    if (parts.length !== below.length) return refuseInput("out-of-range", id);
    const unknown = parts.filter((part, at) => !below[at]?.has(part));
    if (unknown.length > 0) return refuseInput("id-unknown", ...unknown);
    cells += parts.reduce((product, part, at) => product * (below[at]?.get(part)?.length ?? 0), 1);
    if (cells > CELLS_MAX) return refuseInput("too-large");
  }
  return null;
};

/** The lowest parts below each part; a part with nothing inside it is its own. */
const lowestBelow = ({ parts }: Dimension): ReadonlyMap<string, readonly string[]> | Refusal => {
  const ids = sortedIds(parts.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  const places = placesOf(ids);
  const unknown = parts.find(({ inside }) => inside !== undefined && !places.has(inside));
  if (unknown) return refuseInput("id-unknown", unknown.inside as string);
  const above = new Map(parts.flatMap(({ id, inside }) => (inside === undefined ? [] : [[id, inside] as const])));
  const wholes = new Set(above.values());
  const below = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const lowest of ids.filter((id) => !wholes.has(id))) {
    const up = partsAbove(lowest, above);
    if (up.length > above.size + 1) return refuseInput("inside-itself", up.at(-1) as string);
    for (const part of up) below.get(part)?.push(lowest);
  }
  // Parts that lie inside one another all the way round have nothing lowest below them.
  const round = ids.filter((id) => below.get(id)?.length === 0);
  return round.length > 0 ? refuseInput("inside-itself", ...round) : below;
};

/** A part and all that it lies in; one more than there can be where that goes round. */
const partsAbove = (lowest: string, above: ReadonlyMap<string, string>): readonly string[] => {
  const found = [lowest];
  for (let part = above.get(lowest); part !== undefined && found.length <= above.size + 1; part = above.get(part))
    found.push(part);
  return found;
};

const productOf = (choices: readonly (readonly string[])[]): readonly string[] =>
  choices
    .reduce<readonly (readonly string[])[]>(
      (before, parts) => before.flatMap((chosen) => parts.map((part) => [...chosen, part])),
      [[]],
    )
    .map((chosen) => JSON.stringify(chosen));
