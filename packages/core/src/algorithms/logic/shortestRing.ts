import type { Waiting } from "../input.ts";
import type { Graph } from "../graph/graph.ts";
import { strongComponents } from "../graph/strongComponents.ts";

/**
 * Of each strong component that goes round, the shortest way round: nodes in order, beginning with the first; of equally short
 * ones the first by its nodes. A node with an arc to itself goes round alone. `null` where nobody waits.
 *
 * @cost for each component its nodes times its arcs.
 */
export const shortestRings = (graph: Graph, { isOver }: Waiting = {}): readonly Ring[] | null => {
  const { of, count } = strongComponents(graph);
  const members = Array.from({ length: count }, (): number[] => []);
  for (let node = 0; node < graph.ids.length; node++) members[of[node] as number]?.push(node);
  const search = ringSearch(graph, of);
  const rings: Ring[] = [];
  for (const nodes of members) {
    let ring: readonly number[] = [];
    for (const node of nodes) {
      if (nodes.length > 1 && isOver?.() === true) return null;
      ring = search(node, ring.length === 0 ? Infinity : ring.length) ?? ring;
    }
    if (ring.length > 0) rings.push({ members: nodes, ring });
  }
  return rings;
};

type Ring = { readonly members: readonly number[]; readonly ring: readonly number[] };

/** The shortest way from a node back to it, where it is shorter than what is known; through no node before it. */
const ringSearch = ({ ids, first, to }: Graph, of: Int32Array) => {
  const before = new Int32Array(ids.length);
  const length = new Int32Array(ids.length);
  const queue = new Int32Array(ids.length);
  return (start: number, shorterThan: number): readonly number[] | null => {
    before.fill(-1);
    let end = 0;
    queue[end++] = start;
    length[start] = 1;
    for (let at = 0; at < end; at++) {
      const node = queue[at] as number;
      if ((length[node] as number) >= shorterThan) return null;
      for (const next of to.subarray(first[node], first[node + 1])) {
        if (next === start) return wayTo(node, start, before);
        if (next < start || before[next] !== -1 || of[next] !== of[start]) continue;
        before[next] = node;
        length[next] = (length[node] as number) + 1;
        queue[end++] = next;
      }
    }
    return null;
  };
};

const wayTo = (last: number, start: number, before: Int32Array): readonly number[] => {
  const way = [last];
  while (way[0] !== start) way.unshift(before[way[0] as number] as number);
  return way;
};
