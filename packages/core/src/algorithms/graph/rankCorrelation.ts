import type { Refusal } from "../../kernel/index.ts";
import { refuseInput } from "../input.ts";

/**
 * Spearman's rank correlation: whether who stands high in one list stands high in the other.
 *
 *     spearman    the correlation of ranks; equals share the mean of theirs       −1 … 1
 *
 * `null` for fewer than two, or where all in one list are equal.
 *
 * @source spearman-1904, kendall-1945: ties averaged.
 * @cost   sorting both lists.
 */
export const spearman = (one: readonly number[], other: readonly number[]): number | null | Refusal => {
  const wrong = whyNotPaired(one, other);
  return wrong ?? correlation(ranksOf(one), ranksOf(other));
};

/** `about` names places, from 0. */
const whyNotPaired = (one: readonly number[], other: readonly number[]): Refusal | null => {
  const places = Array.from({ length: Math.max(one.length, other.length) }, (_, at) => at);
  const wrong = places.filter((at) => !Number.isFinite(one[at]) || !Number.isFinite(other[at]));
  return wrong.length > 0 ? refuseInput("not-a-number", ...wrong.map(String)) : null;
};

/** From 1 for the smallest; equals get the mean of the ranks they share. */
const ranksOf = (values: readonly number[]): Float64Array => {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let at = from; at < to; at++) ranks[order[at] as number] = (from + 1 + to) / 2;
  }
  return ranks;
};

const correlation = (one: Float64Array, other: Float64Array): number | null => {
  // Ranks sum to the same, whatever is tied.
  const mean = (one.length + 1) / 2;
  let [together, ones, others] = [0, 0, 0];
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [(one[at] as number) - mean, (other[at] as number) - mean];
    together += a * b;
    ones += a * a;
    others += b * b;
  }
  return ones === 0 || others === 0 ? null : together / Math.sqrt(ones * others);
};
