import { isRefusal } from "../../kernel/index.ts";
import { type Graph, graphFrom, type GraphInput } from "../graph/graph.ts";
import { type Refusal, refuseInput, type Waiting } from "../input.ts";
import { placesIn } from "./theory.ts";

export type ReachSettings = {
  /** How many arcs a way may have. Usual: 3. */
  readonly steps?: number;
  /** What each arc after the first leaves, 0 … 1. Usual: 1. */
  readonly fading?: number;
  /** From whom; everybody, where nothing is said. */
  readonly from?: readonly string[];
};

/** What each source reaches: `to` and `strength` from `first[k]` up to `first[k + 1]`, for the k-th of `sources`. */
export type Strengths = {
  readonly ids: readonly string[];
  readonly sources: Int32Array;
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly strength: Float64Array;
};

/**
 * How strongly each thing leads to each other by its best way, where one way is enough.
 *
 *     strength(i, j)   max over ways of at most L arcs of fading^(arcs − 1) · Π p     0 … 1; 1 to itself
 *
 * with p the strength of an arc, 0 … 1. Only what is above zero is listed; more than fifty million of them are too many.
 *
 * @source our own; kempe-2003: that what is caused by the best of several adds up with ever less gain
 * @cost   for each source, L passes over the arcs of what it reaches.
 */
export const reachStrengths = (
  input: GraphInput,
  { steps = 3, fading = 1, from }: ReachSettings = {},
  { isOver }: Waiting = {},
): Strengths | Refusal => {
  const graph = graphFrom(input, { weights: "not-negative" });
  if (isRefusal(graph)) return graph;
  const isTooStrong = graph.weight.some((it) => it > 1);
  if (isTooStrong || !isCount(steps) || !isShare(fading)) return refuseInput("out-of-range");
  const sources = placesIn(graph.ids, from ?? graph.ids);
  if (isRefusal(sources)) return sources;
  const listed = listOf(sources, reaching(graph, steps, fading), isOver);
  return isRefusal(listed) ? listed : { ids: graph.ids, sources: Int32Array.from(sources), ...listed };
};

type Listed = Pick<Strengths, "first" | "to" | "strength">;

const listOf = (
  sources: readonly number[],
  reach: (source: number, add: Add) => void,
  isOver: Waiting["isOver"],
): Listed | Refusal => {
  const list = growing();
  const first = new Int32Array(sources.length + 1);
  for (const [nth, source] of sources.entries()) {
    if (isOver?.() === true) return refuseInput("given-up");
    reach(source, list.add);
    if (list.count() > LISTED_MAX) return refuseInput("too-large");
    first[nth + 1] = list.count();
  }
  return { first, ...list.whole() };
};

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
const isShare = (value: number): boolean => value >= 0 && value <= 1;

const LISTED_MAX = 50_000_000;

/** Takes down the first `count` of some places, each with its strength. */
type Add = (places: Int32Array, strengthOf: Float64Array, count: number) => void;

const growing = () => {
  let to = new Int32Array(1024);
  let strength = new Float64Array(1024);
  let listed = 0;
  const makeRoomFor = (more: number): void => {
    if (listed + more <= to.length) return;
    const room = Math.max(2 * to.length, listed + more);
    const [before, strengths] = [to, strength];
    to = new Int32Array(room);
    strength = new Float64Array(room);
    to.set(before);
    strength.set(strengths);
  };
  const add: Add = (places, strengthOf, count) => {
    makeRoomFor(count);
    for (let at = 0; at < count; at++) {
      const place = places[at] as number;
      to[listed + at] = place;
      strength[listed + at] = strengthOf[place] as number;
    }
    listed += count;
  };
  return {
    add,
    count: () => listed,
    whole: () => ({ to: to.subarray(0, listed), strength: strength.subarray(0, listed) }),
  };
};

/** Adds what a source reaches, and how strongly, in the order in which it is met. */
const reaching = ({ ids, first, to, weight }: Graph, steps: number, fading: number) => {
  const best = new Float64Array(ids.length);
  const met = new Int32Array(ids.length);
  const [strengths, others] = [new Float64Array(ids.length), new Float64Array(ids.length)];
  const [layers, afters] = [new Int32Array(ids.length), new Int32Array(ids.length)];
  return (source: number, add: Add): void => {
    /** The strength of the best way of just so many arcs, now and one arc on. */
    let [now, next] = [strengths, others];
    let [layer, after] = [layers, afters];
    let count = 0;
    let wide = 1;
    layer[0] = source;
    best[source] = now[source] = 1;
    met[count++] = source;
    for (let step = 1; step <= steps && wide > 0; step++) {
      const left = step === 1 ? 1 : fading;
      let further = 0;
      for (let at = 0; at < wide; at++) {
        const node = layer[at] as number;
        const own = (now[node] as number) * left;
        now[node] = 0;
        const end = first[node + 1] as number;
        for (let arc = first[node] as number; arc < end; arc++) {
          const target = to[arc] as number;
          const known = best[target] as number;
          // A way that is no better than a shorter one to the same place leads nowhere better; no arc makes one stronger.
          if (known >= own) continue;
          const strength = own * (weight[arc] as number);
          if (strength <= known) continue;
          if (next[target] === 0) after[further++] = target;
          if (known === 0) met[count++] = target;
          best[target] = next[target] = strength;
        }
      }
      [now, next] = [next, now];
      [layer, after] = [after, layer];
      wide = further;
    }
    for (let at = 0; at < wide; at++) now[layer[at] as number] = 0;
    add(met, best, count);
    for (let at = 0; at < count; at++) best[met[at] as number] = 0;
  };
};
