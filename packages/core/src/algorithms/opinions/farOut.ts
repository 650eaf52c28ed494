import { quantile } from "../quantile.ts";
import type { OpinionGroups } from "./opinionGroups.ts";
import type { Positions } from "./positions.ts";

/**
 * Whose place lies unusually far from the middle of the own group, and so from every middle: by voter, 1 or 0.
 *
 *     far    distance > Q₃ + 1.5·(Q₃ − Q₁)      quartiles of the distances of all who are in groups
 *
 * @source tukey-1977
 * @cost   sorting the distances.
 */
export const farOut = (places: Positions, { groupOf, middles }: OpinionGroups): Uint8Array => {
  const distances = Float64Array.from(groupOf, (group, voter) =>
    group < 0
      ? -1
      : Math.hypot(
          (places.across[voter] as number) - (middles.across[group] as number),
          (places.up[voter] as number) - (middles.up[group] as number),
        ),
  );
  const sorted = distances.filter((distance) => distance >= 0).sort();
  if (sorted.length === 0) return new Uint8Array(groupOf.length);
  const [lower, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const fence = upper + 1.5 * (upper - lower);
  return Uint8Array.from(distances, (distance) => Number(distance > fence + NEARNESS * fence));
};

/** Distances that differ by less of themselves are equal. */
const NEARNESS = 1e-9;
