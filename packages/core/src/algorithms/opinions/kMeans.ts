import { chanceFrom } from "../chance.ts";
import type { Positions } from "./positions.ts";

/** Points in clusters, the middles of those, and how far apart all that is. */
export type Clusters = {
  /** By point. Clusters are numbered; the numbers mean nothing. */
  readonly clusterOf: Int32Array;
  readonly middles: Positions;
  /** Σ squared distance of each point to the middle of its cluster. */
  readonly spread: number;
};

/** So many starts; the one with the least spread is kept. */
const STARTS = 40;
const ROUNDS_MAX = 200;

/**
 * Points on a plane in `count` clusters, so that they lie as near as can be found to the middles of theirs. `null` where there
 * are fewer different points.
 *
 * @source lloyd-1982, from starts as in arthur-vassilvitskii-2007. Not proved to be the least spread there is.
 * @cost   points × clusters in each of some dozen rounds of each start.
 */
export const kMeans = (points: Positions, count: number, seed = 1): Clusters | null => {
  if (count < 1 || !hasDifferent(points, count)) return null;
  const chance = chanceFrom(seed);
  let best: Clusters | null = null;
  for (let start = 0; start < STARTS; start++) {
    const found = settled(points, farApart(points, count, chance));
    if (!best || found.spread < best.spread) best = found;
  }
  return best;
};

const hasDifferent = ({ across, up }: Positions, count: number): boolean => {
  const seen = new Set<string>();
  for (let point = 0; point < across.length && seen.size < count; point++) seen.add(`${across[point]} ${up[point]}`);
  return seen.size >= count;
};

/** Middles drawn one after another, each by the squared distances to those drawn before. */
const farApart = ({ across, up }: Positions, count: number, chance: () => number): Positions => {
  const middles = { across: new Float64Array(count), up: new Float64Array(count) };
  const nearest = new Float64Array(across.length).fill(Infinity);
  let drawn = Math.floor(chance() * across.length);
  for (let middle = 0; ; middle++) {
    middles.across[middle] = across[drawn] as number;
    middles.up[middle] = up[drawn] as number;
    if (middle === count - 1) return middles;
    let sum = 0;
    for (let point = 0; point < across.length; point++) {
      nearest[point] = Math.min(nearest[point] as number, squareBetween(across, up, point, middles, middle));
      sum += nearest[point] as number;
    }
    let left = chance() * sum;
    drawn = nearest.findIndex((square) => square > 0 && (left -= square) < 0);
    // Rounding can leave nobody at the very end.
    if (drawn < 0) drawn = nearest.findLastIndex((square) => square > 0);
  }
};

/** Every point joins the nearest middle and every middle moves among its points, until nobody changes. */
const settled = (points: Positions, middles: Positions): Clusters => {
  const { across, up } = points;
  const count = middles.across.length;
  const clusterOf = new Int32Array(across.length).fill(-1);
  const sizes = new Int32Array(count);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    let changed = 0;
    for (let point = 0; point < across.length; point++) {
      let nearest = 0;
      let least = Infinity;
      for (let middle = 0; middle < count; middle++) {
        const square = squareBetween(across, up, point, middles, middle);
        if (square >= least) continue;
        least = square;
        nearest = middle;
      }
      if (clusterOf[point] !== nearest) changed++;
      clusterOf[point] = nearest;
    }
    changed += fillEmpty(points, middles, clusterOf, sizes);
    if (changed === 0) break;
    recentre(points, middles, clusterOf, sizes);
  }
  let spread = 0;
  for (let point = 0; point < across.length; point++)
    spread += squareBetween(across, up, point, middles, clusterOf[point] as number);
  return { clusterOf, middles, spread };
};

/** A cluster without points takes the one that lies farthest from its middle, of those that do not stand alone. */
const fillEmpty = ({ across, up }: Positions, middles: Positions, clusterOf: Int32Array, sizes: Int32Array): number => {
  sizes.fill(0);
  for (const cluster of clusterOf) sizes[cluster]!++;
  let filled = 0;
  for (let empty = sizes.indexOf(0); empty >= 0; empty = sizes.indexOf(0)) {
    let [farthest, most] = [-1, -1];
    for (let point = 0; point < across.length; point++) {
      if (sizes[clusterOf[point] as number] === 1) continue;
      const square = squareBetween(across, up, point, middles, clusterOf[point] as number);
      if (square <= most) continue;
      most = square;
      farthest = point;
    }
    sizes[clusterOf[farthest] as number]!--;
    clusterOf[farthest] = empty;
    sizes[empty] = 1;
    filled++;
  }
  return filled;
};

const recentre = ({ across, up }: Positions, middles: Positions, clusterOf: Int32Array, sizes: Int32Array): void => {
  middles.across.fill(0);
  middles.up.fill(0);
  for (let point = 0; point < across.length; point++) {
    const cluster = clusterOf[point] as number;
    middles.across[cluster]! += (across[point] as number) / (sizes[cluster] as number);
    middles.up[cluster]! += (up[point] as number) / (sizes[cluster] as number);
  }
};

const squareBetween = (
  across: Float64Array,
  up: Float64Array,
  point: number,
  middles: Positions,
  middle: number,
): number =>
  ((across[point] as number) - (middles.across[middle] as number)) ** 2 +
  ((up[point] as number) - (middles.up[middle] as number)) ** 2;
