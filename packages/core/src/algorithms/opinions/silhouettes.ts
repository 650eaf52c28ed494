import type { Positions } from "./positions.ts";

/** How well clusters fit: the mean over points, and how far that mean is uncertain. */
export type Silhouette = {
  /** −1 … 1 */
  readonly mean: number;
  /** The standard deviation over points / √points. */
  readonly standardError: number;
};

/**
 * How much nearer each point lies to those of its own cluster than to those of the next one.
 *
 *     a            mean distance to the others of the own cluster
 *     b            the least mean distance to the points of another cluster
 *     silhouette   (b − a) / max(a, b)       −1 … 1; 0 for whoever stands alone, and where both are 0
 *
 * Asked of several ways to divide the same points, in one pass; each has two clusters or more, none of them empty.
 *
 * @source rousseeuw-1987
 * @cost   the pairs of points, for each way.
 */
export const silhouettes = (points: Positions, ways: readonly Int32Array[]): readonly Silhouette[] => {
  const { across, up } = points;
  const tallies = ways.map((clusterOf) => tallyOf(clusterOf));
  for (let point = 0; point < across.length; point++) {
    const here = across[point] as number;
    const height = up[point] as number;
    for (const { sums } of tallies) sums.fill(0);
    for (let other = 0; other < across.length; other++) {
      const aside = (across[other] as number) - here;
      const above = (up[other] as number) - height;
      const distance = Math.sqrt(aside * aside + above * above);
      for (let way = 0; way < tallies.length; way++) {
        const { clusterOf, sums } = tallies[way] as Tally;
        sums[clusterOf[other] as number]! += distance;
      }
    }
    for (const tally of tallies) tally.of[point] = silhouetteOf(tally, point);
  }
  return tallies.map(({ of }) => meanOf(of));
};

type Tally = {
  readonly clusterOf: Int32Array;
  readonly sizes: Int32Array;
  /** Of the distances from one point, by cluster. */
  readonly sums: Float64Array;
  /** By point. */
  readonly of: Float64Array;
};

const tallyOf = (clusterOf: Int32Array): Tally => {
  const clusters = clusterOf.reduce((most, it) => Math.max(most, it + 1), 0);
  const sizes = new Int32Array(clusters);
  for (const cluster of clusterOf) sizes[cluster]!++;
  return { clusterOf, sizes, sums: new Float64Array(clusters), of: new Float64Array(clusterOf.length) };
};

const silhouetteOf = ({ clusterOf, sizes, sums }: Tally, point: number): number => {
  const own = clusterOf[point] as number;
  if (sizes[own] === 1) return 0;
  const within = (sums[own] as number) / ((sizes[own] as number) - 1);
  let next = Infinity;
  for (let cluster = 0; cluster < sizes.length; cluster++)
    if (cluster !== own) next = Math.min(next, (sums[cluster] as number) / (sizes[cluster] as number));
  const larger = Math.max(within, next);
  return larger === 0 ? 0 : (next - within) / larger;
};

const meanOf = (values: Float64Array): Silhouette => {
  const mean = values.reduce((sum, it) => sum + it, 0) / values.length;
  const square = values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / values.length;
  return { mean, standardError: Math.sqrt(square / values.length) };
};
