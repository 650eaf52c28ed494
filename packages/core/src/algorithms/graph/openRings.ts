import type { Steps } from "../steps.ts";
import { type Graph, nodesIn, sourcesOf } from "./graph.ts";

/**
 * Each call finds the shortest circuit along arcs that have something `left`, as its arcs in order; of equally short ones the one
 * with the first of nodes. `null` where there is none, or patience ended.
 *
 * @cost for each node the arcs that lead from it past later ones; a step is an arc looked at.
 */
export const openRings = (graph: Graph, left: Float64Array, steps: Steps): (() => readonly number[] | null) => {
  const { first, to } = graph;
  const count = nodesIn(graph);
  const sources = sourcesOf(graph);
  const cameBy = new Int32Array(count);
  const length = new Int32Array(count);
  const reached = new Int32Array(count);

  /** The arc that closes the shortest circuit of which this is the first node; −1 where none is shorter than is known. */
  const closing = (start: number, shorterThan: number): number => {
    cameBy.fill(-1);
    let found = 0;
    reached[found++] = start;
    length[start] = 1;
    for (let at = 0; at < found; at++) {
      const node = reached[at] as number;
      if ((length[node] as number) >= shorterThan) return -1;
      for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) {
        if (!steps.take()) return -1;
        if ((left[arc] as number) <= 0) continue;
        const next = to[arc] as number;
        if (next === start) return arc;
        if (next < start || cameBy[next] !== -1) continue;
        cameBy[next] = arc;
        length[next] = (length[node] as number) + 1;
        reached[found++] = next;
      }
    }
    return -1;
  };

  return () => {
    let shortest: number[] | null = null;
    for (let start = 0; start < count && shortest?.length !== 2; start++) {
      const last = closing(start, shortest?.length ?? Infinity);
      if (last === -1) continue;
      shortest = [last];
      for (let node = sources[last] as number; node !== start; node = sources[cameBy[node] as number] as number)
        shortest.push(cameBy[node] as number);
      shortest.reverse();
    }
    return steps.areOver() ? null : shortest;
  };
};
