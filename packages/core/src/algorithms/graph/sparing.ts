import type { Steps } from "../steps.ts";
import { arcsIn, type Graph, nodesIn, sourcesOf } from "./graph.ts";

/**
 * Of arcs without which nothing goes round, those that cannot be spared: one after another, the heaviest first, is put back where no
 * way leads from its end to its beginning. Where patience ends, the rest stays out.
 *
 * @cost for each of them, the arcs that are reached from its end; a step is an arc looked at.
 */
export const sparing = (graph: Graph, set: readonly number[], steps: Steps): readonly number[] => {
  const { first, to, weight } = graph;
  const sources = sourcesOf(graph);
  const isOut = new Uint8Array(arcsIn(graph));
  for (const at of set) isOut[at] = 1;
  const reached = new Int32Array(nodesIn(graph));
  /** In which search each was reached last. */
  const seenIn = new Int32Array(nodesIn(graph));
  let searches = 0;

  /** True, too, where patience ends: then nobody knows. */
  const mayReach = (start: number, end: number): boolean => {
    searches++;
    let count = 0;
    reached[count++] = start;
    seenIn[start] = searches;
    for (let at = 0; at < count && seenIn[end] !== searches; at++) {
      const node = reached[at] as number;
      for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) {
        if (!steps.take()) return true;
        const next = to[arc] as number;
        if (isOut[arc] === 1 || seenIn[next] === searches) continue;
        seenIn[next] = searches;
        reached[count++] = next;
      }
    }
    return seenIn[end] === searches;
  };

  const heaviestFirst = set.toSorted(
    (one, other) => (weight[other] as number) - (weight[one] as number) || one - other,
  );
  for (const at of heaviestFirst)
    if (!steps.areOver() && !mayReach(to[at] as number, sources[at] as number)) isOut[at] = 0;
  return set.filter((at) => isOut[at] === 1);
};
