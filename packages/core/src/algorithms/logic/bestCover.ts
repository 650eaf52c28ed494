import { type Patience, type Refusal, refuseInput } from "../input.ts";
import { LARGE_STEPS_BETWEEN_LOOKS, stepsOf } from "../steps.ts";
import type { Strengths } from "./reachStrengths.ts";

/**
 * The best set of so many demands, where one way to an outcome is enough and several do not add up.
 *
 *     value(A)   Σ_j ω(j) · max over i in A of strength(i, j)
 *
 * This is monotone and submodular: `greedy` (best next one, again and again) reaches at least 1 − 1/e of the best. The exact
 * search then proves it or finds better: a set cannot gain more than the largest gains of those still to come. `proved` is false
 * where it ran out of steps; `bound` is then what no set can pass.
 *
 * @source nemhauser-1978: greedy and its warrant; minoux-1978: gains only fall, so old ones are bounds
 * @cost   a step is one gain, that is, one row. Greedy mostly looks at a few rows again; the search can take rows^count.
 */
export type BestCover = {
  readonly set: readonly string[];
  readonly value: number;
  readonly bound: number;
  readonly greedy: { readonly set: readonly string[]; readonly value: number };
  readonly proved: boolean;
};

export type Covering = Partial<Patience> & {
  readonly count: number;
  /** What each outcome counts, ≥ 0; 1, where nothing is said. */
  readonly weights?: Readonly<Record<string, number>>;
};

export const bestCover = (strengths: Strengths, covering: Covering): BestCover | Refusal => {
  const { count, weights = {}, stepsAtMost = 5_000_000, isOver } = covering;
  const wrong = whyNotCovering(strengths, count, weights);
  if (wrong) return wrong;
  const rows = rowsOver(strengths, weights);
  const most = Math.min(count, strengths.sources.length);
  const greedy = byGreed(rows, most);
  const steps = stepsOf({ stepsAtMost, ...(isOver && { isOver }) }, LARGE_STEPS_BETWEEN_LOOKS);
  const { best, bound } = bySearch(rows, most, greedy, steps.take);
  const named = ({ rows: chosen, value }: Chosen) => ({ set: chosen.map(rows.idOf), value });
  return { ...named(best), bound, greedy: named(greedy), proved: !steps.areOver() };
};

const whyNotCovering = (
  { ids }: Strengths,
  count: number,
  weights: Readonly<Record<string, number>>,
): Refusal | null => {
  if (!Number.isInteger(count) || count < 0) return refuseInput("out-of-range");
  const known = new Set(ids);
  for (const [id, weight] of Object.entries(weights)) {
    if (!known.has(id)) return refuseInput("id-unknown", id);
    if (!Number.isFinite(weight)) return refuseInput("not-a-number", id);
    if (weight < 0) return refuseInput("negative", id);
  }
  return null;
};

type Chosen = { readonly rows: readonly number[]; readonly value: number };

type Rows = {
  readonly count: number;
  readonly idOf: (row: number) => string;
  readonly covered: () => Float64Array;
  /** What a row adds to what is covered. */
  readonly gain: (row: number, covered: Float64Array) => number;
  readonly cover: (row: number, covered: Float64Array) => void;
};

const rowsOver = ({ ids, sources, first, to, strength }: Strengths, weights: Covering["weights"]): Rows => {
  const weight = Float64Array.from(ids, (id) => weights?.[id] ?? 1);
  return {
    count: sources.length,
    idOf: (row) => ids[sources[row] as number] as string,
    covered: () => new Float64Array(ids.length),
    gain: (row, covered) => {
      let sum = 0;
      for (let at = first[row] as number; at < (first[row + 1] as number); at++) {
        const node = to[at] as number;
        const more = (strength[at] as number) - (covered[node] as number);
        if (more > 0) sum += (weight[node] as number) * more;
      }
      return sum;
    },
    cover: (row, covered) => {
      for (let at = first[row] as number; at < (first[row + 1] as number); at++) {
        const node = to[at] as number;
        if ((strength[at] as number) > (covered[node] as number)) covered[node] = strength[at] as number;
      }
    },
  };
};

/** In the order of choice. Gains of earlier rounds are bounds: only rows at the top are looked at again. */
const byGreed = ({ count, gain, cover, covered }: Rows, most: number): Chosen => {
  const now = covered();
  const bounds = Float64Array.from({ length: count }, (_, row) => gain(row, now));
  const isFresh = new Uint8Array(count).fill(1);
  const rows: number[] = [];
  let value = 0;
  while (rows.length < most) {
    let top = -1;
    for (let row = 0; row < count; row++)
      if (!rows.includes(row) && (top < 0 || (bounds[row] as number) > (bounds[top] as number))) top = row;
    if (isFresh[top] === 0) {
      bounds[top] = gain(top, now);
      isFresh[top] = 1;
      continue;
    }
    rows.push(top);
    value += bounds[top] as number;
    cover(top, now);
    isFresh.fill(0);
  }
  return { rows, value };
};

/** Sums of the same gains in another order differ by rounding; less than this part is no improvement. */
const ROUNDING = 1e-12;

/**
 * Depth first, as deep as the set is large. At each depth the rows still allowed are ordered by what they would add now; the largest of
 * those gains, as many as are still missing, bound what can come of it.
 */
const bySearch = (rows: Rows, most: number, incumbent: Chosen, take: () => boolean) => {
  let best = incumbent;
  let bound = incumbent.value;
  let isOver = false;
  const from = (chosen: readonly number[], value: number, covered: Float64Array, allowed: readonly number[]): void => {
    if (chosen.length === most) {
      if (value > best.value * (1 + ROUNDING)) best = { rows: chosen.toSorted((one, other) => one - other), value };
      return;
    }
    const gains: { readonly row: number; readonly gain: number }[] = [];
    for (const row of allowed) {
      isOver ||= !take();
      if (isOver) break;
      gains.push({ row, gain: rows.gain(row, covered) });
    }
    // Without all gains nothing is known of what this branch could come to but that gains only fall.
    if (isOver) return;
    gains.sort((one, other) => other.gain - one.gain || one.row - other.row);
    const missing = most - chosen.length;
    const reach = (at: number) => gains.slice(at, at + missing).reduce((sum, { gain }) => sum + gain, value);
    if (chosen.length === 0) bound = Math.max(bound, reach(0));
    for (const [at, { row, gain }] of gains.entries()) {
      if (isOver || gains.length - at < missing || reach(at) <= best.value * (1 + ROUNDING)) return;
      const next = covered.slice();
      rows.cover(row, next);
      from(
        [...chosen, row],
        value + gain,
        next,
        gains.slice(at + 1).map((later) => later.row),
      );
    }
  };
  from(
    [],
    0,
    rows.covered(),
    Array.from({ length: rows.count }, (_, row) => row),
  );
  if (!isOver) bound = best.value;
  else if (bound === incumbent.value) bound = Infinity;
  return { best, bound };
};
