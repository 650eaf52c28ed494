import { isRefusal } from "../../kernel/index.ts";
import { chanceFrom } from "../chance.ts";
import type { Graph, GraphInput } from "../graph/graph.ts";
import { type Patience, type Refusal, refuseInput } from "../input.ts";
import { LARGE_STEPS_BETWEEN_LOOKS, type Steps, stepsOf } from "../steps.ts";
import { fragmentationOf, tiesFrom } from "./fragmentation.ts";
import { fragmentsIn, nearnessOf, walkIn } from "./fragments.ts";

/** What makes a set of members a key set. */
export type KeyMeasure = "fragmentation" | "distanceFragmentation" | "reach";

/**
 * The set of so many members who matter most together; rarely those who matter most each alone.
 *
 *     fragmentation, distanceFragmentation    of those who remain without them: whose loss breaks most apart
 *     reach       (k + Σ over others of 1/d to the nearest of them) / n     0 … 1; through whom everybody is reached
 *
 * Where there are few enough sets, all are tried. Otherwise, from the best each alone and from chance beginnings, the best
 * exchange of one for another is made until none is better.
 *
 * @source borgatti-2006: KPP-Neg and KPP-Pos, with his greedy exchange
 * @cost   a step measures one set: members · ties, for reach ties.
 */
export type KeyPlayers = {
  readonly members: readonly string[];
  /** `null` where there is nothing to measure. */
  readonly value: number | null;
  /** Of every set there is. */
  readonly proved: boolean;
  readonly truncated: boolean;
  readonly steps: number;
};

export type KeySearch = Partial<Patience> & {
  readonly by?: KeyMeasure;
  readonly seed?: number;
  readonly starts?: number;
};

const STEPS_AT_MOST = 20_000;
const EVERY_SET_MAX = 5_000;
const STARTS = 4;

export const keyPlayers = (input: GraphInput, size: number, search: KeySearch = {}): KeyPlayers | Refusal => {
  const { by = "distanceFragmentation", seed = 1, starts = STARTS, stepsAtMost = STEPS_AT_MOST, isOver } = search;
  const graph = tiesFrom(input);
  if (isRefusal(graph)) return graph;
  const count = graph.ids.length;
  if (!Number.isInteger(size) || size < 0 || size > count) return refuseInput("out-of-range");
  const steps = stepsOf({ stepsAtMost, ...(isOver && { isOver }) }, LARGE_STEPS_BETWEEN_LOOKS);
  const measure = measureBy(by, graph);
  const every = setsOf(count, size) <= Math.min(EVERY_SET_MAX, stepsAtMost);
  const best = every
    ? bestOfEvery(count, size, measure, steps)
    : bestByExchange(count, size, measure, steps, seed, starts);
  return {
    members: Array.from(best.set, (node) => graph.ids[node] as string).sort(),
    value: Number.isNaN(best.value) ? null : best.value,
    proved: every && !steps.areOver(),
    truncated: steps.areOver(),
    steps: steps.taken(),
  };
};

/** Not a number where there is nothing to measure. */
type Measure = (set: Int32Array) => number;
type Found = { readonly set: Int32Array; readonly value: number };

const measureBy = (by: KeyMeasure, graph: Graph): Measure => {
  const isGone = new Uint8Array(graph.ids.length);
  if (by === "reach") {
    const walk = walkIn(graph);
    const reachedAt = new Float64Array(graph.ids.length + 1);
    return (set) => {
      if (set.length === 0) return graph.ids.length === 0 ? NaN : 0;
      walk(set, isGone, reachedAt.fill(0));
      return (set.length + nearnessOf(reachedAt)) / graph.ids.length;
    };
  }
  const fragments = fragmentsIn(graph);
  return (set) => {
    for (const node of set) isGone[node] = 1;
    const value = fragmentationOf(fragments(isGone))[by];
    for (const node of set) isGone[node] = 0;
    return value ?? NaN;
  };
};

const setsOf = (count: number, size: number): number => {
  let sets = 1;
  for (let nth = 1; nth <= size && sets <= 1e15; nth++) sets = (sets * (count - size + nth)) / nth;
  return sets;
};

const isBetter = (value: number, than: number): boolean =>
  value > than + 1e-12 || (Number.isNaN(than) && !Number.isNaN(value));

/** Sets in order, the first of equals kept. */
const bestOfEvery = (count: number, size: number, measure: Measure, steps: Steps): Found => {
  const set = Int32Array.from({ length: size }, (_, at) => at);
  let best: Found = { set: set.slice(), value: measure(set) };
  for (;;) {
    let turn = size - 1;
    while (turn >= 0 && set[turn] === count - size + turn) turn--;
    if (turn < 0 || !steps.take()) return best;
    set[turn]!++;
    for (let at = turn + 1; at < size; at++) set[at] = (set[at - 1] as number) + 1;
    const value = measure(set);
    if (isBetter(value, best.value)) best = { set: set.slice(), value };
  }
};

const bestByExchange = (
  count: number,
  size: number,
  measure: Measure,
  steps: Steps,
  seed: number,
  starts: number,
): Found => {
  const everybody = Array.from({ length: count }, (_, node) => node);
  const alone = everybody.map((node) => (steps.take() ? measure(Int32Array.of(node)) : 0));
  const bestFirst = everybody.toSorted(
    (one, other) => (alone[other] as number) - (alone[one] as number) || one - other,
  );
  const chance = chanceFrom(seed);
  let best: Found = { set: new Int32Array(), value: NaN };
  for (let start = 0; start < starts && (start === 0 || !steps.areOver()); start++) {
    const order = start === 0 ? bestFirst : shuffled(everybody, chance);
    const found = exchanged(Int32Array.from(order), size, measure, steps);
    if (start === 0 || isBetter(found.value, best.value)) best = found;
  }
  return best;
};

/** The first `size` of `order` are the set; the best exchange with one of the rest is made while there is a better. */
const exchanged = (order: Int32Array, size: number, measure: Measure, steps: Steps): Found => {
  const set = order.subarray(0, size);
  let value = measure(set);
  for (;;) {
    let [most, give, take] = [value, -1, -1];
    for (let own = 0; own < size; own++)
      for (let other = size; other < order.length; other++) {
        if (!steps.take()) return { set: set.slice(), value };
        exchange(order, own, other);
        const changed = measure(set);
        exchange(order, own, other);
        if (isBetter(changed, most)) [most, give, take] = [changed, own, other];
      }
    if (give < 0) return { set: set.slice(), value };
    exchange(order, give, take);
    value = most;
  }
};

const exchange = (order: Int32Array | number[], one: number, other: number): void => {
  const kept = order[one] as number;
  order[one] = order[other] as number;
  order[other] = kept;
};

const shuffled = (nodes: readonly number[], chance: () => number): readonly number[] => {
  const order = [...nodes];
  for (let at = order.length - 1; at > 0; at--) exchange(order, at, Math.floor(chance() * (at + 1)));
  return order;
};
