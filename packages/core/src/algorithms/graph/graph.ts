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
 * @cost sorting the ids, then two passes over the arcs.
 */
export const graphFrom = ({ nodes, arcs }: GraphInput, allowed: Allowed = {}): Graph | Refusal => {
  const ids = sortedIds(nodes);
  if (isRefusal(ids)) return ids;
  const places = placesOf(ids);
  const wrong = whyNot(arcs, places, allowed);
  if (wrong) return wrong;
  const kept = allowed.loops === "left-out" ? arcs.filter(({ from, to }) => from !== to) : arcs;
  const graph = rowsOf(
    ids,
    Int32Array.from(kept, ({ from }) => places.get(from) as number),
    Int32Array.from(kept, ({ to }) => places.get(to) as number),
    Float64Array.from(kept, ({ weight = 1 }) => weight),
  );
  return arcTwice(graph) ?? graph;
};

const whyNot = (arcs: readonly Arc[], places: ReadonlyMap<string, number>, { loops, weights }: Allowed) => {
  for (const { from, to, weight = 1 } of arcs) {
    if (!places.has(from)) return refuseInput("id-unknown", from);
    if (!places.has(to)) return refuseInput("id-unknown", to);
    if (!Number.isFinite(weight)) return refuseInput("not-a-number", from, to);
    if (weights === "not-negative" && weight < 0) return refuseInput("negative", from, to);
    if (loops === "refused" && from === to) return refuseInput("to-itself", from);
  }
  return null;
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
 * @cost two passes over the arcs and two over the nodes.
 */
export const rowsOf = (ids: readonly string[], from: Int32Array, to: Int32Array, weight: Float64Array): Graph => {
  const byTarget = orderBy(to, ids.length, null);
  const order = orderBy(from, ids.length, byTarget);
  const first = new Int32Array(ids.length + 1);
  for (const source of from) first[source + 1]!++;
  for (let node = 0; node < ids.length; node++) first[node + 1]! += first[node] as number;
  const targets = new Int32Array(to.length);
  const weights = new Float64Array(to.length);
  for (let at = 0; at < order.length; at++) {
    targets[at] = to[order[at] as number] as number;
    weights[at] = weight[order[at] as number] as number;
  }
  return { ids, first, to: targets, weight: weights };
};

/** A stable order of the arcs by a key below `keys`, on top of an order they already have. */
const orderBy = (key: Int32Array, keys: number, before: Int32Array | null): Int32Array => {
  const next = new Int32Array(keys + 1);
  for (const one of key) next[one + 1]!++;
  for (let one = 0; one < keys; one++) next[one + 1]! += next[one] as number;
  const order = new Int32Array(key.length);
  for (let at = 0; at < key.length; at++) {
    const arc = before ? (before[at] as number) : at;
    order[next[key[arc] as number]!++] = arc;
  }
  return order;
};

/** Every arc the other way round. */
export const reversed = (graph: Graph): Graph => rowsOf(graph.ids, graph.to, sourcesOf(graph), graph.weight);

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
    const [outEnd, inEnd] = [graph.first[node + 1] as number, back.first[node + 1] as number];
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
  return { ids: graph.ids, first, to: to.slice(0, lines), weight: weight.slice(0, lines) };
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
