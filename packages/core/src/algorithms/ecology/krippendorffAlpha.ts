import { isRefusal } from "../../kernel/index.ts";
import { type Refusal, refuseInput, sortedIds } from "../input.ts";

/** What raters said of one thing: a rank each, on an ordered scale. */
export type Rating = { readonly id: string; readonly ranks: readonly number[] };

/**
 * Agreement of raters on an ordered scale, whatever their number and whoever left something out. Only things rated by two or
 * more count. With o(c,k) the coincidences of ranks c and k within things, each thing's pairs weighing 1/(raters − 1), n(c)
 * their sums and n the sum of those:
 *
 *     δ²(c,k)   (Σ n(g) over ranks g from c to k − (n(c) + n(k))/2)²
 *     alpha     1 − (n − 1) Σ o(c,k)·δ² / Σ n(c)·n(k)·δ²       at most 1; 0 is chance, below is worse than chance
 *
 * `null` where no two ever rated the same thing, or all ranks are the same: then nothing could have differed. From 0.8 on the
 * ratings can be built on, below 2/3 the map is not agreed. `disputed`: the things with the largest δ² among their raters.
 *
 * @source krippendorff-2004
 * @cost   Σ over the things of raters², and ranks².
 */
export type Agreement = {
  readonly alpha: number | null;
  readonly things: number;
  readonly disputed: readonly { readonly id: string; readonly disagreement: number }[];
};

export const krippendorffAlpha = (ratings: readonly Rating[]): Agreement | Refusal => {
  const wrong = whyNotRatings(ratings);
  if (wrong) return wrong;
  const paired = ratings.filter(({ ranks }) => ranks.length >= 2);
  const scale = [...new Set(paired.flatMap(({ ranks }) => ranks))].sort((one, other) => one - other);
  const totals = scale.map((rank) => paired.reduce((sum, { ranks }) => sum + countOf(rank, ranks), 0));
  const distance = distancesOf(totals);
  const placed = paired.map(({ id, ranks }) => ({ id, places: ranks.map((rank) => scale.indexOf(rank)) }));
  const apart = placed.map(({ id, places }) => ({ id, sum: pairsOf(places, distance) / (places.length - 1) }));
  const seen = apart.reduce((sum, one) => sum + one.sum, 0);
  const n = totals.reduce((sum, one) => sum + one, 0);
  let possible = 0;
  for (const [one, count] of totals.entries())
    for (const [other, others] of totals.entries()) possible += count * others * distance(one, other);
  return {
    alpha: possible === 0 ? null : 1 - ((n - 1) * seen) / possible,
    things: paired.length,
    disputed: apart
      .map(({ id, sum }, at) => ({ id, disagreement: sum / (placed[at]?.places.length ?? 1) }))
      .filter(({ disagreement }) => disagreement > 0)
      .sort((one, other) => other.disagreement - one.disagreement || (one.id < other.id ? -1 : 1)),
  };
};

const whyNotRatings = (ratings: readonly Rating[]): Refusal | null => {
  const ids = sortedIds(ratings.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  const wrong = ratings.find(({ ranks }) => !ranks.every(Number.isFinite));
  return wrong ? refuseInput("not-a-number", wrong.id) : null;
};

const countOf = (rank: number, ranks: readonly number[]): number => ranks.filter((it) => it === rank).length;

/** δ² of two places on the scale. */
const distancesOf = (totals: readonly number[]): ((one: number, other: number) => number) => {
  const before = [0];
  for (const total of totals) before.push((before.at(-1) as number) + total);
  return (one, other) => {
    const [lower, upper] = one < other ? [one, other] : [other, one];
    const between = (before[upper + 1] as number) - (before[lower] as number);
    return (between - ((totals[lower] as number) + (totals[upper] as number)) / 2) ** 2;
  };
};

/** Σ δ² over the ordered pairs of raters. */
const pairsOf = (places: readonly number[], distance: (one: number, other: number) => number): number => {
  let sum = 0;
  for (let one = 0; one < places.length; one++)
    for (let other = 0; other < one; other++) sum += 2 * distance(places[one] as number, places[other] as number);
  return sum;
};
