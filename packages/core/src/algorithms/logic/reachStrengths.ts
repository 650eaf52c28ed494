import { isRefusal } from "../../kernel/index.ts";
import { type Graph, graphFrom, type GraphInput } from "../graph/graph.ts";
import { type Refusal, refuseInput } from "../input.ts";
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
 * with p the strength of an arc, 0 … 1. Only what is above zero is listed.
 *
 * @source our own; kempe-2003: that what is caused by the best of several adds up with ever less gain
 * @cost   for each source, L passes over the arcs of what it reaches.
 */
export const reachStrengths = (
  input: GraphInput,
  { steps = 3, fading = 1, from }: ReachSettings = {},
): Strengths | Refusal => {
  const graph = graphFrom(input, { weights: "not-negative" });
  if (isRefusal(graph)) return graph;
  const strong = graph.weight.find((it) => it > 1);
  const isSet = Number.isInteger(steps) && steps >= 0 && fading >= 0 && fading <= 1;
  if (strong !== undefined || !isSet) return refuseInput("out-of-range");
  const sources = placesIn(graph.ids, from ?? graph.ids);
  if (isRefusal(sources)) return sources;
  const reach = reaching(graph, steps, fading);
  const first = new Int32Array(sources.length + 1);
  const to: number[] = [];
  const strength: number[] = [];
  for (const [nth, source] of sources.entries()) {
    reach(source, (node, by) => {
      to.push(node);
      strength.push(by);
    });
    first[nth + 1] = to.length;
  }
  return {
    ids: graph.ids,
    sources: Int32Array.from(sources),
    first,
    to: Int32Array.from(to),
    strength: Float64Array.from(strength),
  };
};

/** Hands over what a source reaches, and how strongly, in the order in which it is met. */
const reaching = ({ ids, first, to, weight }: Graph, steps: number, fading: number) => {
  const best = new Float64Array(ids.length);
  const met = new Int32Array(ids.length);
  /** The strength of the best way of just so many arcs, now and one arc on. */
  let now = new Float64Array(ids.length);
  let next = new Float64Array(ids.length);
  let [layer, after] = [new Int32Array(ids.length), new Int32Array(ids.length)];
  return (source: number, found: (node: number, strength: number) => void): void => {
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
        for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) {
          const target = to[arc] as number;
          const strength = (now[node] as number) * (weight[arc] as number) * left;
          // A way that is no better than a shorter one to the same place leads nowhere better.
          if (strength <= (best[target] as number)) continue;
          if (next[target] === 0) after[further++] = target;
          if (best[target] === 0) met[count++] = target;
          best[target] = next[target] = strength;
        }
        now[node] = 0;
      }
      [now, next] = [next, now];
      [layer, after] = [after, layer];
      wide = further;
    }
    for (let at = 0; at < wide; at++) now[layer[at] as number] = 0;
    for (let at = 0; at < count; at++) {
      const node = met[at] as number;
      found(node, best[node] as number);
      best[node] = 0;
    }
  };
};
