import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { approximately, type Fraction, fraction, type Share, shareOf } from "../fraction.ts";
import type { Waiting } from "../input.ts";
import type { Rule } from "./rule.ts";
import { type Swings, swings } from "./swings.ts";

/**
 * Voting power: how much a member's yes or no decides under a rule, before anyone's opinion is known. With η swings of a
 * member, W winning sets and n members:
 *
 *     banzhaf            η / Σ η                                       0 … 1, normalised (Penrose–Banzhaf)
 *     penrose            η / 2^(n−1)                                   0 … 1, the chance to decide
 *     shapleyShubik      Σ over swings of k!(n−k−1)!/n!                0 … 1, sums to 1
 *     toPrevent          η / W                                         1 for whoever has a veto (Coleman)
 *     toInitiate         η / (2^n − W)                                 (Coleman)
 *     toAct              W / 2^n                                       of the rule itself (Coleman)
 *
 * `null` where the rule leaves nothing to decide: nobody turns anything, everything wins, or nothing does.
 *
 * @source penrose-1946, banzhaf-1965, shapley-shubik-1954, coleman-1971, felsenthal-machover-1998
 * @cost   that of counting swings.
 */
export type VotingPower = {
  readonly toAct: number;
  readonly winning: bigint;
  readonly members: readonly MemberPower[];
  /** They turn nothing, whatever the others do. */
  readonly dummies: readonly string[];
  /** Nothing is decided without them. */
  readonly vetoes: readonly string[];
  /** Decides alone, and nobody else can turn anything; `null` where there is none. */
  readonly dictator: string | null;
};

export type MemberPower = {
  readonly id: string;
  readonly swings: bigint;
  readonly banzhaf: Share | null;
  readonly penrose: number;
  readonly shapleyShubik: Share | null;
  readonly toPrevent: number | null;
  readonly toInitiate: number | null;
};

export const votingPower = (rule: Rule, waiting: Waiting = {}): VotingPower | Refusal => {
  const counted = swings(rule, waiting);
  return isRefusal(counted) ? counted : powerFrom(counted);
};

const powerFrom = ({ members, bySize, winning }: Swings): VotingPower => {
  const sets = 2n ** BigInt(members.length);
  const turned = bySize.map(sum);
  const all = sum(turned);
  const factorials = factorialsTo(members.length);
  const powers = members.map((id, at): MemberPower => {
    const own = turned[at] as bigint;
    return {
      id,
      swings: own,
      banzhaf: all === 0n ? null : shareOf(fraction(own, all)),
      penrose: ratio(own * 2n, sets) ?? 0,
      shapleyShubik: all === 0n ? null : shareOf(shapley(bySize[at] as readonly bigint[], factorials)),
      toPrevent: ratio(own, winning),
      toInitiate: ratio(own, sets - winning),
    };
  });
  const ids = (of: (power: MemberPower) => boolean) => powers.filter(of).map(({ id }) => id);
  const turning = ids(({ swings: own }) => own > 0n);
  return {
    toAct: ratio(winning, sets) ?? 0,
    winning,
    members: powers,
    dummies: ids(({ swings: own }) => own === 0n),
    vetoes: winning === 0n ? [] : ids(({ swings: own }) => own === winning),
    dictator: turning.length === 1 && winning * 2n === sets ? (turning[0] as string) : null,
  };
};

/** Of all orders in which members may say yes, the share in which this one turns the decision. */
const shapley = (bySize: readonly bigint[], factorials: readonly bigint[]): Fraction => {
  const turned = bySize.map(
    (count, k) => count * (factorials[k] as bigint) * (factorials[bySize.length - k - 1] as bigint),
  );
  return fraction(sum(turned), factorials[bySize.length] as bigint);
};

const factorialsTo = (last: number): readonly bigint[] => {
  const found = [1n];
  for (let at = 1; at <= last; at++) found.push((found[at - 1] as bigint) * BigInt(at));
  return found;
};

const sum = (counts: readonly bigint[]): bigint => counts.reduce((one, other) => one + other, 0n);

const ratio = (over: bigint, under: bigint): number | null =>
  under === 0n ? null : approximately(fraction(over, under));
