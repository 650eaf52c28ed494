import { groupInformedConsensus } from "./consensus.ts";
import { aboveOther, shareOf, Z_AT_90 } from "./shareTests.ts";
import { type GroupCounts, type Side, type VoteCount, votedFor } from "./voteCounts.ts";

/** A statement on which groups differ, and the two that lie furthest apart, by their numbers. */
export type Difference = {
  readonly id: string;
  readonly side: Side;
  /** The share of the group that votes so most, less that of the group that does so least: 0 … 1. */
  readonly difference: number;
  readonly most: number;
  readonly least: number;
};

/**
 * Differences worth talking about: it is less likely than not that one from each group all vote the same way, and two groups
 * differ more than chance makes them. Those who differ are held against each other, never against a majority.
 *
 *     difference   max over pairs of groups |p − p′|,  p = (voted so + 1) / (seen + 2)
 *     told where   GIC < ½ for agreement and for disagreement, and the test of p against p′ says yes at 90 %
 *
 * Agreement is told, or disagreement where they differ more in that, or in that alone. The largest first; of equal ones, what
 * came first.
 *
 * @source our own, from the shares and tests of small-2021.
 * @cost   groups × statements, and sorting.
 */
export const differencesIn = (ids: readonly string[], counts: GroupCounts): readonly Difference[] =>
  ids
    .flatMap((id, at): readonly Difference[] => {
      if (sides.some((side) => groupInformedConsensus(side, counts, at) >= 0.5)) return [];
      const told = sides
        .map((side) => furthest(id, side, counts, at))
        .filter((it) => isMoreThanChance(it, counts, at))
        .sort((one, other) => other.difference - one.difference);
      return told.slice(0, 1);
    })
    .sort((one, other) => other.difference - one.difference);

const sides = ["agree", "disagree"] as const;

const furthest = (id: string, side: Side, counts: GroupCounts, at: number): Difference => {
  const shares = counts.map((row) => {
    const count = row[at] as VoteCount;
    return shareOf(votedFor(count, side), count.seen);
  });
  const [most, least] = [Math.max(...shares), Math.min(...shares)];
  return { id, side, difference: most - least, most: shares.indexOf(most), least: shares.indexOf(least) };
};

const isMoreThanChance = ({ side, most, least }: Difference, counts: GroupCounts, at: number): boolean => {
  const [one, other] = [counts[most]?.[at], counts[least]?.[at]] as [VoteCount, VoteCount];
  return aboveOther(votedFor(one, side), one.seen, votedFor(other, side), other.seen) > Z_AT_90;
};
