import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { refuseInput } from "../input.ts";
import { decidedBy, membersOf, type Rule } from "./rule.ts";

/**
 * How often each member turns losing into winning, counted exactly:
 *
 *     bySize[i][k]   sets of k others that lose without i and win with i
 *     winning        sets that win, of all 2^n
 *
 * Weighted rules of whole numbers are counted by their generating function ∏(1 + y·x^w), each member left out in turn by
 * halves, so that nothing is ever subtracted; other rules by looking at every set.
 *
 * @source bilbao-2000, uno-2012
 * @cost   weighted: n·log n·(n·T) for T = sum of the weights; others: n·2^n, up to 22 members.
 */
export type Swings = {
  readonly members: readonly string[];
  readonly bySize: readonly (readonly bigint[])[];
  readonly winning: bigint;
};

/** Beyond this many numbers in one table, a count would take minutes. */
const TABLE_MAX = 4_000_000;
/** Looking at every set is possible up to so many members. */
export const EVERY_SET_MAX = 22;
/** Up to here, every count is exact in a number. */
const EXACT_MAX = 50;

export const swings = (rule: Rule): Swings | Refusal => {
  const members = membersOf(rule);
  if (isRefusal(members)) return members;
  const weighted = inWholeNumbers(rule, members);
  if (weighted && members.length <= EXACT_MAX && weighted.total * (members.length + 1) <= TABLE_MAX)
    return byGeneratingFunction(members, weighted);
  return members.length <= EVERY_SET_MAX ? byEverySet(members, rule) : refuseInput("too-large");
};

type Weighted = { readonly weights: readonly number[]; readonly quota: number; readonly total: number };

const inWholeNumbers = (rule: Rule, members: readonly string[]): Weighted | null => {
  if (rule.rule === "atLeast") return { weights: members.map(() => 1), quota: rule.count, total: members.length };
  if (rule.rule !== "weights") return null;
  const weights = members.map((id) => rule.weights[id] as number);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return [...weights, rule.quota].every(Number.isInteger) && Number.isSafeInteger(total)
    ? { weights, quota: rule.quota, total }
    : null;
};

/** `counts[k · (total + 1) + s]`: sets of k members that weigh s. */
type Counts = Float64Array;

const byGeneratingFunction = (members: readonly string[], { weights, quota, total }: Weighted): Swings => {
  const width = total + 1;
  const size = members.length;
  const bySize: bigint[][] = members.map(() => Array.from({ length: size }, () => 0n));
  const nobody = new Float64Array((size + 1) * width);
  nobody[0] = 1;

  const withMember = (counts: Counts, weight: number): Counts => {
    const next = counts.slice();
    for (let k = 0; k < size; k++)
      for (let s = 0; s + weight <= total; s++) next[(k + 1) * width + s + weight]! += counts[k * width + s] as number;
    return next;
  };

  const readAt = (member: number, counts: Counts): void => {
    const from = Math.max(0, quota - (weights[member] as number));
    for (let k = 0; k < size; k++) {
      let turned = 0;
      for (let s = from; s < Math.min(quota, width); s++) turned += counts[k * width + s] as number;
      (bySize[member] as bigint[])[k] = BigInt(turned);
    }
  };

  /** `counts` holds everybody outside `from … to`; going down one half takes the other half in. */
  const leaveOut = (from: number, to: number, counts: Counts): void => {
    if (to - from === 1) return readAt(from, counts);
    const middle = (from + to) >> 1;
    leaveOut(from, middle, weights.slice(middle, to).reduce(withMember, counts));
    leaveOut(middle, to, weights.slice(from, middle).reduce(withMember, counts));
  };

  if (size > 0) leaveOut(0, size, nobody);
  const everybody = weights.reduce(withMember, nobody);
  let winning = 0;
  for (let k = 0; k <= size; k++) for (let s = quota; s < width; s++) winning += everybody[k * width + s] as number;
  return { members, bySize, winning: BigInt(winning) };
};

const byEverySet = (members: readonly string[], rule: Rule): Swings => {
  const size = members.length;
  const wins = winningSets(members, rule);
  const counts = members.map(() => new Float64Array(size));
  let winning = 0;
  for (let set = 0; set < wins.length; set++) {
    if (wins[set] === 0) continue;
    winning++;
    const others = bitsIn(set) - 1;
    for (let left = set; left > 0; left &= left - 1) {
      const member = 31 - Math.clz32(left & -left);
      if (wins[set ^ (1 << member)] === 0) (counts[member] as Float64Array)[others]!++;
    }
  }
  return { members, bySize: counts.map((row) => Array.from(row, BigInt)), winning: BigInt(winning) };
};

/** For each set of members, as bits, whether it decides. Up to 22 members. */
export const winningSets = (members: readonly string[], rule: Rule): Uint8Array => {
  const decides = decidedBy(rule, members);
  const isFor = new Uint8Array(members.length);
  const wins = new Uint8Array(2 ** members.length);
  // In the order of a Gray code, from one set to the next a single member changes.
  for (let step = 0; step < wins.length; step++) {
    const set = step ^ (step >> 1);
    if (step > 0) {
      const changed = 31 - Math.clz32(step & -step);
      isFor[changed] = (set >> changed) & 1;
    }
    wins[set] = decides(isFor) ? 1 : 0;
  }
  return wins;
};

export const bitsIn = (set: number): number => {
  let count = 0;
  for (let left = set; left > 0; left &= left - 1) count++;
  return count;
};
