import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { refuseInput, type Waiting } from "../input.ts";
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
 * @cost   weighted: n·log n·(n·quota); others: n·2^n, up to 22 members.
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

export const swings = (rule: Rule, { isOver }: Waiting = {}): Swings | Refusal => {
  const members = membersOf(rule);
  if (isRefusal(members)) return members;
  const weighted = inWholeNumbers(rule, members);
  if (
    weighted &&
    members.length <= EXACT_MAX &&
    Math.min(weighted.quota, weighted.total + 1) * (members.length + 1) <= TABLE_MAX
  )
    return byGeneratingFunction(members, weighted, isOver) ?? refuseInput("given-up");
  if (members.length > EVERY_SET_MAX) return refuseInput("too-large");
  return byEverySet(members, rule, isOver) ?? refuseInput("given-up");
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

/** `null` where nobody waits. */
const byGeneratingFunction = (
  members: readonly string[],
  { weights, quota, total }: Weighted,
  isOver: Waiting["isOver"],
): Swings | null => {
  /** Whatever weighs more than the quota wins anyway, and is not told apart. */
  const width = Math.min(quota, total + 1);
  const size = members.length;
  const bySize = members.map(() => Array.from({ length: size }, () => 0n));
  /** `counts[k · width + s]`: sets of k that weigh s, of those outside the members at hand. */
  const tables = Array.from({ length: Math.ceil(Math.log2(size + 1)) + 2 }, () => new Float64Array((size + 1) * width));

  /** Of those in already, sets may have up to `held`. */
  const add = (counts: Float64Array, held: number, weight: number): void => {
    for (let k = held; k >= 0; k--) {
      const [without, within] = [k * width, (k + 1) * width + weight];
      for (let s = 0; s < width - weight; s++) counts[within + s]! += counts[without + s] as number;
    }
  };

  const readAt = (member: number, counts: Float64Array): void => {
    const from = Math.max(0, quota - (weights[member] as number));
    for (let k = 0; k < size; k++) {
      let turned = 0;
      for (let s = from; s < width; s++) turned += counts[k * width + s] as number;
      (bySize[member] as bigint[])[k] = BigInt(turned);
    }
  };

  /** Going down one half takes the other half in. False where nobody waits. */
  const leaveOut = (from: number, to: number, depth: number): boolean => {
    const counts = tables[depth] as Float64Array;
    if (to - from === 1) readAt(from, counts);
    if (to - from === 1) return true;
    if (isOver?.() === true) return false;
    const middle = (from + to) >> 1;
    const next = tables[depth + 1] as Float64Array;
    const held = size - (to - from);
    next.set(counts);
    for (let at = middle; at < to; at++) add(next, held + at - middle, weights[at] as number);
    if (!leaveOut(from, middle, depth + 1)) return false;
    next.set(counts);
    for (let at = from; at < middle; at++) add(next, held + at - from, weights[at] as number);
    return leaveOut(middle, to, depth + 1);
  };

  const everybody = tables[0] as Float64Array;
  if (width > 0) everybody[0] = 1;
  if (size > 0 && !leaveOut(0, size, 0)) return null;
  for (const [held, weight] of weights.entries()) add(everybody, held, weight);
  const losing = everybody.reduce((sum, count) => sum + count, 0);
  return { members, bySize, winning: 2n ** BigInt(size) - BigInt(losing) };
};

const byEverySet = (members: readonly string[], rule: Rule, isOver: Waiting["isOver"]): Swings | null => {
  const size = members.length;
  const wins = winningSets(members, rule, isOver);
  if (wins === null) return null;
  const counts = members.map(() => new Float64Array(size));
  let winning = 0;
  for (let set = 0; set < wins.length; set++) {
    if (set % LOOK_EVERY === 0 && isOver?.() === true) return null;
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

/** How many sets are looked at before somebody is asked again. */
export const LOOK_EVERY = 4096;

/** For each set of members, as bits, whether it decides. Up to 22 members; `null` where nobody waits. */
export const winningSets = (members: readonly string[], rule: Rule, isOver: Waiting["isOver"]): Uint8Array | null => {
  const decides = decidedBy(rule, members);
  const isFor = new Uint8Array(members.length);
  const wins = new Uint8Array(2 ** members.length);
  // In the order of a Gray code, from one set to the next a single member changes.
  for (let step = 0; step < wins.length; step++) {
    if (step % LOOK_EVERY === 0 && isOver?.() === true) return null;
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
