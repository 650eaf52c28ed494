import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { refuseInput, type Waiting } from "../input.ts";
import { membersOf, type Rule } from "./rule.ts";
import { partOf } from "../partOf.ts";

/**
 * The chance to decide of hundreds of members whose yes weighs whole numbers. With η swings of a member, W winning sets:
 *
 *     penrose       η / 2^(n−1)          0 … 1
 *     banzhaf       η / Σ η              0 … 1; null where nobody turns anything
 *     toPrevent     η / W                1 for whoever has a veto; null where nothing is ever decided
 *     toInitiate    η / (2^n − W)        null where all is decided anyway
 *     toAct         W / 2^n
 *
 * As `votingPower`, but in numbers that are rounded: the last few of sixteen digits may be off. Nothing is ever subtracted, so who
 * turns nothing has exactly 0.
 *
 * @source bilbao-2000, uno-2012: each member is left out in turn by halves. penrose-1946, banzhaf-1965, coleman-1971
 * @cost   n·log n·quota, or what the others must not reach, if that is less; 200 members of up to 1,000 each some 10⁸.
 */
export type PenroseByWeights = {
  readonly toAct: number;
  readonly members: readonly WeightedMember[];
};

export type WeightedMember = {
  readonly id: string;
  readonly penrose: number;
  readonly banzhaf: number | null;
  readonly toPrevent: number | null;
  readonly toInitiate: number | null;
};

/** Counts of sets of more members are beyond what a number holds. */
const MEMBERS_MAX = 1_000;
const STEPS_MAX = 4_000_000_000;

type ByWeights = Extract<Rule, { readonly rule: "weights" }>;

export const penroseByWeights = (rule: ByWeights, { isOver }: Waiting = {}): PenroseByWeights | Refusal => {
  const members = membersOf(rule);
  if (isRefusal(members)) return members;
  const weights = members.map((id) => rule.weights[id] as number);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const uneven = members.filter((_, at) => !Number.isInteger(weights[at]));
  if (uneven.length > 0 || !Number.isInteger(rule.quota)) return refuseInput("out-of-range", ...uneven);
  // The dual rule, of those who can stop it, has the same swings.
  const quota = Math.max(0, Math.min(rule.quota, total - rule.quota + 1));
  const isTooLarge = members.length > MEMBERS_MAX || members.length * Math.log2(members.length + 1) * quota > STEPS_MAX;
  if (isTooLarge) return refuseInput("too-large");
  const counted = swingsBelow(weights, quota, isOver);
  if (counted === null) return refuseInput("given-up");
  const { turned, below } = counted;
  const half = 2 ** (members.length - 1);
  const losing = quota === rule.quota ? below : 2 * half - below;
  const winning = quota === rule.quota ? 2 * half - below : below;
  const all = turned.reduce((sum, own) => sum + own, 0);
  return {
    toAct: winning / (2 * half),
    members: members.map((id, at) => {
      const own = turned[at] as number;
      return {
        id,
        penrose: own / half,
        banzhaf: partOf(own, all),
        toPrevent: partOf(own, winning),
        toInitiate: partOf(own, losing),
      };
    }),
  };
};

/** Swings of each, and how many sets weigh less than the quota. */
const swingsBelow = (weights: readonly number[], quota: number, isOver: (() => boolean) | undefined) => {
  const turned = new Float64Array(weights.length);
  const depths = Math.ceil(Math.log2(weights.length + 1)) + 2;
  /** `tables[depth][s]`: sets that weigh s, below the quota, of those outside the members at hand. */
  const tables = Array.from({ length: depths }, () => new Float64Array(quota));
  const add = (table: Float64Array, weight: number): void => {
    for (let sum = quota - 1; sum >= weight; sum--) table[sum]! += table[sum - weight] as number;
  };
  const sumFrom = (table: Float64Array, start: number): number => {
    let sum = 0;
    for (let at = Math.max(0, start); at < quota; at++) sum += table[at] as number;
    return sum;
  };

  /** False where nobody waits. Going down one half takes the other half in. */
  const leaveOut = (from: number, to: number, depth: number): boolean => {
    const table = tables[depth] as Float64Array;
    if (to - from === 1) {
      turned[from] = sumFrom(table, quota - (weights[from] as number));
      return true;
    }
    if (isOver?.() === true) return false;
    const middle = (from + to) >> 1;
    const next = tables[depth + 1] as Float64Array;
    next.set(table);
    for (let at = middle; at < to; at++) add(next, weights[at] as number);
    if (!leaveOut(from, middle, depth + 1)) return false;
    next.set(table);
    for (let at = from; at < middle; at++) add(next, weights[at] as number);
    return leaveOut(middle, to, depth + 1);
  };

  const whole = tables[0] as Float64Array;
  if (quota > 0) whole[0] = 1;
  if (weights.length > 0 && !leaveOut(0, weights.length, 0)) return null;
  for (const weight of weights) add(whole, weight);
  return { turned, below: sumFrom(whole, 0) };
};
