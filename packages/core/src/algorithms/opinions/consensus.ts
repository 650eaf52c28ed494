import { aboveHalf, shareOf, Z_AT_90 } from "./shareTests.ts";
import { type GroupCounts, type Side, type VoteCount, votedFor } from "./voteCounts.ts";

export type Agreed = {
  readonly id: string;
  readonly voted: number;
  readonly seen: number;
  readonly share: number;
  /** z of the share above one half. */
  readonly test: number;
};

const TOLD_MAX = 5;

/**
 * Up to five statements that most people vote the same way on, whatever their group: where the share lies above one half and the
 * test says so too, by the product of both; of equal ones, what came first.
 *
 * @source small-2021: `select-consensus-comments`.
 * @cost   sorting the statements.
 */
export const consensusOn = (
  side: Side,
  statements: readonly (VoteCount & { readonly id: string })[],
): readonly Agreed[] =>
  statements
    .map((it) => {
      const voted = votedFor(it, side);
      return { id: it.id, voted, seen: it.seen, share: shareOf(voted, it.seen), test: aboveHalf(voted, it.seen) };
    })
    .filter(({ share, test }) => share > 0.5 && test > Z_AT_90)
    .sort((one, other) => other.share * other.test - one.share * one.test)
    .slice(0, TOLD_MAX);

/**
 * Group-informed consensus: how likely it is that one from each group all vote the same way. No group can be outvoted.
 *
 *     GIC = Π over groups (voted so + 1) / (seen + 2)        0 … 1
 *
 * @source small-2021: `group-aware-consensus`, there of agreement alone.
 */
export const groupInformedConsensus = (side: Side, counts: GroupCounts, statement: number): number =>
  counts.reduce((product, row) => {
    const count = row[statement] as VoteCount;
    return product * shareOf(votedFor(count, side), count.seen);
  }, 1);
