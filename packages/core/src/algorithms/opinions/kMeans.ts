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

/** A move has to win more than rounding may. */
const NEARNESS = 1e-9;

/**
 * Points on a plane in `count` clusters, so that they lie as near as can be found to the middles of theirs. `null` where there
 * are fewer different points.
 *
 * @source hartigan-1975: one point after another moves, which ends in fewer wrong places than moving all at once; from starts as
 *         in arthur-vassilvitskii-2007. Not proved to be the least spread there is.
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

/** Every point joins the nearest middle; then one after another moves where that makes the spread less, until nobody does. */
const settled = (points: Positions, middles: Positions): Clusters => {
  const { across, up } = points;
  const clusterOf = new Int32Array(across.length);
  const sizes = new Int32Array(middles.across.length);
  for (let point = 0; point < across.length; point++) {
    let nearest = 0;
    for (let middle = 1; middle < sizes.length; middle++)
      if (squareBetween(across, up, point, middles, middle) < squareBetween(across, up, point, middles, nearest))
        nearest = middle;
    clusterOf[point] = nearest;
    sizes[nearest]!++;
  }
  recentre(points, middles, clusterOf, sizes);
  for (let round = 0; round < ROUNDS_MAX && moveEach(points, middles, clusterOf, sizes); round++)
    // Middles that follow each move gather rounding.
    recentre(points, middles, clusterOf, sizes);
  let spread = 0;
  for (let point = 0; point < across.length; point++)
    spread += squareBetween(across, up, point, middles, clusterOf[point] as number);
  return { clusterOf, middles, spread };
};

/** Whether anybody moved. Who stands alone in a cluster stays, so none is ever empty. */
const moveEach = (points: Positions, middles: Positions, clusterOf: Int32Array, sizes: Int32Array): boolean => {
  const { across, up } = points;
  let isMoved = false;
  for (let point = 0; point < across.length; point++) {
    const own = clusterOf[point] as number;
    const size = sizes[own] as number;
    if (size === 1) continue;
    let least = (squareBetween(across, up, point, middles, own) * size) / (size - 1);
    least -= NEARNESS * least;
    let next = own;
    for (let other = 0; other < sizes.length; other++) {
      if (other === own) continue;
      const there = sizes[other] as number;
      const more = (squareBetween(across, up, point, middles, other) * there) / (there + 1);
      if (more >= least) continue;
      least = more;
      next = other;
    }
    if (next === own) continue;
    isMoved = true;
    clusterOf[point] = next;
    sizes[own]!--;
    sizes[next]!++;
    leaveOrJoin(points, middles, point, own, -1 / (size - 1));
    leaveOrJoin(points, middles, point, next, 1 / (sizes[next] as number));
  }
  return isMoved;
};

/** Moves a middle towards a point, or away from it, by a share of their distance. */
const leaveOrJoin = (
  { across, up }: Positions,
  middles: Positions,
  point: number,
  middle: number,
  by: number,
): void => {
  middles.across[middle]! += by * ((across[point] as number) - (middles.across[middle] as number));
  middles.up[middle]! += by * ((up[point] as number) - (middles.up[middle] as number));
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
