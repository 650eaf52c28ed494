import { type Graph, nodesIn, undirected } from "./graph.ts";

/**
 * Core and periphery: everybody in the core tied to one another, nobody outside tied to another outside; ties between the two
 * count neither way. Of all ways to draw the line, the one with least against it. With lines d(1) ≥ … ≥ d(n):
 *
 *     misfit      Z = pairs of the core without a line + lines of the periphery         0 … n(n−1)/2
 *     Z(k)        ½ Σ d(i) + k(k−1)/2 − Σ over the first k of d(i)                      its least for a core of k
 *     share       Z / (n(n−1)/2)                                                        0 … 1
 *
 * Where several lines are as good, `core` names who is in every best core, `either` who is in some of them only. `null` where
 * there is no line. A tie either way is one line; loops and weights make no difference.
 *
 * @source borgatti-everett-1999: the discrete model, with ties between the two left out. lip-2011: that sorting is enough.
 * @cost   sorting the nodes, after joining both ways.
 */
export type CorePeriphery = {
  readonly misfit: number;
  readonly share: number;
  readonly core: readonly string[];
  readonly either: readonly string[];
  readonly periphery: readonly string[];
  /** How many a best core may have. */
  readonly sizes: { readonly least: number; readonly most: number };
};

export const corePeriphery = (graph: Graph): CorePeriphery | null => {
  const { first, to, ids } = undirected(graph);
  if (to.length === 0) return null;
  const count = nodesIn(graph);
  const lines = Int32Array.from(ids, (_, node) => (first[node + 1] as number) - (first[node] as number));
  const most = lines.toSorted((one, other) => other - one);
  const { misfit, least, last } = bestSizes(most, to.length / 2);
  // A core of k has the k with most lines: whoever has more than the next is in each such core.
  const isSure = (node: number) => least === count || (lines[node] as number) > (most[least] as number);
  const isPossible = (node: number) => (lines[node] as number) >= (most[last - 1] as number);
  const named = (is: (node: number) => boolean) => ids.filter((_, node) => is(node));
  return {
    misfit,
    share: misfit / ((count * (count - 1)) / 2),
    core: named(isSure),
    either: named((node) => isPossible(node) && !isSure(node)),
    periphery: named((node) => !isPossible(node)),
    sizes: { least, most: last },
  };
};

/**
 * The k-th to join changes Z by (k − 1) − d(k), which only grows: Z falls, may stay for a while, and rises. Where there is a line,
 * the first gains by joining.
 */
const bestSizes = (most: Int32Array, linesInAll: number) => {
  let misfit = linesInAll;
  let least = 0;
  while (least < most.length && (most[least] as number) > least) misfit += least - (most[least++] as number);
  let last = least;
  while (last < most.length && most[last] === last) last++;
  return { misfit, least, last };
};
