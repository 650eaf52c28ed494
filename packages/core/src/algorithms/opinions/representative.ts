import { aboveHalf, aboveOther, shareOf, Z_AT_90 } from "./shareTests.ts";
import { bothCounts, type GroupCounts, type Side, type VoteCount, votedFor } from "./voteCounts.ts";

/** One way to vote on one statement, in one group held against all others. */
export type SideInGroup = {
  readonly share: number;
  /** z of the share above one half. */
  readonly test: number;
  /** The share here / the share elsewhere: > 0; above 1 where this group votes so more than others. */
  readonly representativeness: number;
  /** z of the share here above the share elsewhere. */
  readonly representativenessTest: number;
};

export type StatementInGroup = VoteCount & {
  readonly id: string;
  readonly agree: SideInGroup;
  readonly disagree: SideInGroup;
};

export type Representative = SideInGroup & {
  readonly id: string;
  readonly side: Side;
  readonly voted: number;
  readonly seen: number;
  /** What this group agrees on most, by its own share and against others: always told first, if there is any. */
  readonly isMostAgreed: boolean;
};

/**
 * How each group votes on each statement, against all other groups together.
 *
 *     share   (voted so + 1) / (seen + 2)
 *
 * @source small-2021: `conv-repness`.
 * @cost   the groups, squared, for each statement.
 */
export const statementsInGroups = (
  ids: readonly string[],
  counts: GroupCounts,
): readonly (readonly StatementInGroup[])[] =>
  counts.map((own, group) =>
    own.map((count, at) => {
      const elsewhere = counts
        .filter((_, other) => other !== group)
        .map((row) => row[at] as VoteCount)
        .reduce(bothCounts, { agrees: 0, disagrees: 0, seen: 0 });
      return {
        id: ids[at] as string,
        ...count,
        agree: sideOf(count, elsewhere, "agree"),
        disagree: sideOf(count, elsewhere, "disagree"),
      };
    }),
  );

const sideOf = (here: VoteCount, elsewhere: VoteCount, side: Side): SideInGroup => {
  const [own, others] = [votedFor(here, side), votedFor(elsewhere, side)];
  const share = shareOf(own, here.seen);
  return {
    share,
    test: aboveHalf(own, here.seen),
    representativeness: share / shareOf(others, elsewhere.seen),
    representativenessTest: aboveOther(own, here.seen, others, elsewhere.seen),
  };
};

const TOLD_MAX = 5;

/**
 * Up to five statements that tell a group from the others: what it agrees on most, then those where both tests say yes, by the
 * product of all four figures; where none passes, what it agrees on most or else what stands out most. Agreement before
 * disagreement. Statements in the order in which they came; what was moderated out is not asked.
 *
 * @source small-2021: `select-rep-comments`. Which agreement is found to be most can depend on the order of statements, there
 *         and here. There it is told as disagreement where others disagree even less; here it is told as agreement.
 * @cost   one pass over the statements, and sorting those that pass.
 */
export const representativeOf = (statements: readonly StatementInGroup[]): readonly Representative[] => {
  const passing = statements.filter(passes);
  const mostAgreed = statements.reduce<StatementInGroup | null>(
    (best, it) => (isMoreAgreed(it, best) ? it : best),
    null,
  );
  const head = mostAgreed ?? (passing.length > 0 ? null : standingOut(statements));
  const rest = passing
    .filter((it) => it !== mostAgreed)
    .map((it) => toldOf(it, mostAgreed))
    .sort((one, other) => weightOf(other) - weightOf(one));
  const told = [...(head ? [toldOf(head, mostAgreed)] : []), ...rest].slice(0, TOLD_MAX);
  return [...told.filter(({ side }) => side === "agree"), ...told.filter(({ side }) => side === "disagree")];
};

const passes = ({ agree, disagree }: StatementInGroup): boolean => [agree, disagree].some(isSignificant);

const isSignificant = ({ test, representativenessTest }: SideInGroup): boolean =>
  test > Z_AT_90 && representativenessTest > Z_AT_90;

const isMoreAgreed = (it: StatementInGroup, best: StatementInGroup | null): boolean => {
  if (it.agrees === 0 && it.disagrees === 0) return false;
  if (!best) return it.agree.test > Z_AT_90 || (it.agree.representativeness > 1 && it.agree.share > 0.5);
  if (best.agree.representativeness > 1) return weightOf(it.agree) > weightOf(best.agree);
  return it.agree.share * it.agree.test > best.agree.share * best.agree.test;
};

const standingOut = (statements: readonly StatementInGroup[]): StatementInGroup | null =>
  statements.reduce<StatementInGroup | null>(
    (best, it) => (best && strongest(it) <= strongest(best) ? best : it),
    null,
  );

const strongest = ({ agree, disagree }: StatementInGroup): number =>
  Math.max(agree.representativenessTest, disagree.representativenessTest);

const weightOf = ({ share, test, representativeness, representativenessTest }: SideInGroup): number =>
  representativeness * representativenessTest * share * test;

const toldOf = (it: StatementInGroup, mostAgreed: StatementInGroup | null): Representative => {
  const standsOutBy = it.agree.representativenessTest > it.disagree.representativenessTest ? "agree" : "disagree";
  const side = it === mostAgreed ? "agree" : standsOutBy;
  return { id: it.id, side, voted: votedFor(it, side), seen: it.seen, isMostAgreed: it === mostAgreed, ...it[side] };
};
