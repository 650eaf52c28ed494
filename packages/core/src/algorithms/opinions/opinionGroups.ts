import { kMeans } from "./kMeans.ts";
import type { Positions } from "./positions.ts";
import { silhouettes } from "./silhouettes.ts";

/** Voters in groups of opinion. */
export type OpinionGroups = {
  /** By voter; −1 for whoever voted on too little. The largest group is 0; of equal ones, that of the voter who stands first. */
  readonly groupOf: Int32Array;
  readonly middles: Positions;
  readonly sizes: readonly number[];
  /** Every number of groups that was tried, fewest first. */
  readonly fits: readonly GroupsFit[];
};

export type GroupsFit = {
  readonly groups: number;
  /** The mean silhouette: −1 … 1. */
  readonly silhouette: number;
  /** The best lies above it by at most the standard error of the best: as good a division. */
  readonly isAsGood: boolean;
};

const GROUPS_MAX = 5;

/**
 * Who thinks alike, by where they stand on the map of opinions: as many groups, from two to min(5, 2 + ⌊voters / 12⌋), as have
 * the highest mean silhouette; of equal ones the fewest. `null` where there are not as many different places.
 *
 * What stands where does not depend on what anybody is called.
 *
 * @source small-2021, rousseeuw-1987: we leave out the hundred base clusters, which only save time, and the waiting for several
 *         rounds before the number changes. breiman-1984 (§3.4.3): one standard error for what is as good.
 * @cost   that of `kMeans` and `silhouettes`, for each number of groups.
 */
export const opinionGroups = (
  places: Positions,
  grouped: Int32Array,
  { groups, seed = 1 }: { readonly groups?: number; readonly seed?: number } = {},
): OpinionGroups | null => {
  const order = inOrderOfPlace(places, grouped);
  const points = {
    across: Float64Array.from(order, (voter) => places.across[voter] as number),
    up: Float64Array.from(order, (voter) => places.up[voter] as number),
  };
  const numbers = groups === undefined ? numbersFor(order.length) : [groups];
  const found = numbers.flatMap((number) => kMeans(points, number, seed) ?? []);
  const rated = silhouettes(
    points,
    found.map(({ clusterOf }) => clusterOf),
  );
  const best = rated.reduce((most, { mean }, at) => (mean > (rated[most]?.mean ?? -Infinity) ? at : most), 0);
  const chosen = found[best];
  if (!chosen) return null;
  const enough = (rated[best]?.mean as number) - (rated[best]?.standardError as number);
  const fits = found.map(({ middles }, at) => {
    const silhouette = rated[at]?.mean as number;
    return { groups: middles.across.length, silhouette, isAsGood: silhouette >= enough };
  });
  const groupOf = new Int32Array(places.across.length).fill(-1);
  for (const [at, voter] of order.entries()) groupOf[voter] = chosen.clusterOf[at] as number;
  return { ...largestFirst(groupOf, chosen.middles), fits };
};

const numbersFor = (voters: number): readonly number[] => {
  const most = Math.min(GROUPS_MAX, 2 + Math.floor(voters / 12));
  return Array.from({ length: most - 1 }, (_, at) => at + 2);
};

const inOrderOfPlace = ({ across, up }: Positions, grouped: Int32Array): Int32Array =>
  grouped.toSorted(
    (one, other) =>
      (across[one] as number) - (across[other] as number) || (up[one] as number) - (up[other] as number) || one - other,
  );

const largestFirst = (groupOf: Int32Array, middles: Positions): Omit<OpinionGroups, "fits"> => {
  const sizes = new Int32Array(middles.across.length);
  for (const group of groupOf) if (group >= 0) sizes[group]!++;
  const order = [...sizes.keys()].sort(
    (one, other) => (sizes[other] as number) - (sizes[one] as number) || groupOf.indexOf(one) - groupOf.indexOf(other),
  );
  return {
    groupOf: groupOf.map((group) => (group < 0 ? -1 : order.indexOf(group))),
    middles: {
      across: Float64Array.from(order, (group) => middles.across[group] as number),
      up: Float64Array.from(order, (group) => middles.up[group] as number),
    },
    sizes: order.map((group) => sizes[group] as number),
  };
};
