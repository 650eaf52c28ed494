import { isRefusal } from "../../kernel/index.ts";
import { placesOf, type Refusal, refuseInput, sortedIds } from "../input.ts";

/** A line from one to another. Without a weight it weighs 1. */
export type Arc = { readonly from: string; readonly to: string; readonly weight?: number };

/** A directed graph as anyone writes it down. */
export type GraphInput = { readonly nodes: readonly string[]; readonly arcs: readonly Arc[] };

/**
 * A directed graph as algorithms read it: nodes are places in the sorted `ids`; the arcs out of `node` stand at
 * `first[node] … first[node + 1] - 1`, ordered by where they go (compressed sparse rows).
 */
export type Graph = {
  readonly ids: readonly string[];
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
};

/** What the arcs of a graph may be. Loops go from a node to itself. */
export type Allowed = {
  readonly loops?: "allowed" | "refused" | "left-out";
  readonly weights?: "any" | "not-negative";
};

export const nodesIn = ({ ids }: Graph): number => ids.length;
export const arcsIn = ({ to }: Graph): number => to.length;

/**
 * Reads a graph, or says why it cannot be read.
 *
 * @cost sorting the ids, one pass over the arcs with a look-up for each end, then as making rows.
 */
export const graphFrom = ({ nodes, arcs }: GraphInput, allowed: Allowed = {}): Graph | Refusal => {
  const ids = sortedIds(nodes);
  if (isRefusal(ids)) return ids;
  const ends = endsOf(arcs, placesOf(ids), allowed);
  if (isRefusal(ends)) return ends;
  const graph = rowsOf(ids, ends.from, ends.to, ends.weight);
  return arcTwice(graph) ?? graph;
};

type Ends = { readonly from: Int32Array; readonly to: Int32Array; readonly weight: Float64Array };

/** Where arcs begin and end, checked on the way: looking ids up is most of what reading a graph costs. */
const endsOf = (
  arcs: readonly Arc[],
  places: ReadonlyMap<string, number>,
  { loops, weights }: Allowed,
): Ends | Refusal => {
  const from = new Int32Array(arcs.length);
  const to = new Int32Array(arcs.length);
  const weight = new Float64Array(arcs.length);
  let kept = 0;
  for (const arc of arcs) {
    const source = places.get(arc.from);
    const target = places.get(arc.to);
    const weighs = arc.weight === undefined ? 1 : arc.weight;
    if (source === undefined) return refuseInput("id-unknown", arc.from);
    if (target === undefined) return refuseInput("id-unknown", arc.to);
    if (!Number.isFinite(weighs)) return refuseInput("not-a-number", arc.from, arc.to);
    if (weights === "not-negative" && weighs < 0) return refuseInput("negative", arc.from, arc.to);
    if (loops === "refused" && source === target) return refuseInput("to-itself", arc.from);
    if (loops === "left-out" && source === target) continue;
    from[kept] = source;
    to[kept] = target;
    weight[kept++] = weighs;
  }
  return { from: from.subarray(0, kept), to: to.subarray(0, kept), weight: weight.subarray(0, kept) };
};

const arcTwice = ({ ids, first, to }: Graph): Refusal | null => {
  for (let node = 0; node < ids.length; node++)
    for (let at = (first[node] as number) + 1; at < (first[node + 1] as number); at++)
      if (to[at] === to[at - 1]) return refuseInput("arc-twice", ids[node] as string, ids[to[at] as number] as string);
  return null;
};

/**
 * Arcs, in whatever order, as rows. Two counting sorts, by target and then by source, leave each row in order.
 *
 * @cost three passes over the arcs and two over the nodes.
 */
export const rowsOf = (ids: readonly string[], from: Int32Array, to: Int32Array, weight: Float64Array): Graph => {
  const arcs = to.length;
  const byTarget = new Int32Array(arcs);
  const nextInto = beginsOf(to, ids.length);
  for (let arc = 0; arc < arcs; arc++) byTarget[nextInto[to[arc] as number]!++] = arc;
  const first = beginsOf(from, ids.length);
  const nextOut = first.slice();
  const targets = new Int32Array(arcs);
  const weights = new Float64Array(arcs);
  for (let at = 0; at < arcs; at++) {
    const arc = byTarget[at] as number;
    const place = nextOut[from[arc] as number]!++;
    targets[place] = to[arc] as number;
    weights[place] = weight[arc] as number;
  }
  return { ids, first, to: targets, weight: weights };
};

/** Where the arcs of each key begin once they are sorted by it; last, how many there are. */
const beginsOf = (key: Int32Array, keys: number): Int32Array => {
  const begins = new Int32Array(keys + 1);
  for (let arc = 0; arc < key.length; arc++) begins[(key[arc] as number) + 1]!++;
  for (let one = 0; one < keys; one++) begins[one + 1]! += begins[one] as number;
  return begins;
};

/**
 * Every arc the other way round. Rows are read in order, so what is gathered from them is in order too.
 *
 * @cost two passes over the arcs and one over the nodes.
 */
export const reversed = ({ ids, first, to, weight }: Graph): Graph => {
  const begins = beginsOf(to, ids.length);
  const next = begins.slice();
  const sources = new Int32Array(to.length);
  const weights = new Float64Array(to.length);
  for (let node = 0; node < ids.length; node++) {
    const end = first[node + 1] as number;
    for (let at = first[node] as number; at < end; at++) {
      const place = next[to[at] as number]!++;
      sources[place] = node;
      weights[place] = weight[at] as number;
    }
  }
  return { ids, first: begins, to: sources, weight: weights };
};

/** The node each arc begins at, in the order of the arcs. */
export const sourcesOf = ({ ids, first, to }: Graph): Int32Array => {
  const sources = new Int32Array(to.length);
  for (let node = 0; node < ids.length; node++) sources.fill(node, first[node], first[node + 1]);
  return sources;
};

/**
 * A line each way where there is one in either direction; loops left out. It weighs what both weigh together.
 *
 * @cost that of turning the graph round, and one pass over both.
 */
export const undirected = (graph: Graph): Graph => {
  const back = reversed(graph);
  const count = graph.ids.length;
  const first = new Int32Array(count + 1);
  const to = new Int32Array(graph.to.length * 2);
  const weight = new Float64Array(graph.to.length * 2);
  let lines = 0;
  for (let node = 0; node < count; node++) {
    const outEnd = graph.first[node + 1] as number;
    const inEnd = back.first[node + 1] as number;
    let out = graph.first[node] as number;
    let into = back.first[node] as number;
    // Both rows are in order: the lower of the two heads comes next, and where they are the same, both do.
    while (out < outEnd || into < inEnd) {
      const outTo = out < outEnd ? (graph.to[out] as number) : count;
      const inFrom = into < inEnd ? (back.to[into] as number) : count;
      const other = outTo < inFrom ? outTo : inFrom;
      let both = 0;
      if (outTo === other) both += graph.weight[out++] as number;
      if (inFrom === other) both += back.weight[into++] as number;
      if (other === node) continue;
      to[lines] = other;
      weight[lines++] = both;
    }
    first[node + 1] = lines;
  }
  return { ids: graph.ids, first, to: to.subarray(0, lines), weight: weight.subarray(0, lines) };
};

/** Whether there is an arc between two places, by halving the row. */
export const hasArc = ({ first, to }: Graph, from: number, target: number): boolean => {
  let low = first[from] as number;
  let high = first[from + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((to[middle] as number) < target) low = middle + 1;
    else high = middle;
  }
  return low < (first[from + 1] as number) && to[low] === target;
};
