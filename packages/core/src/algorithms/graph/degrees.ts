import type { Graph } from "./graph.ts";

/** How many others each node goes to and is gone to from, by place. Loops are not counted. */
export type Degrees = { readonly out: Int32Array; readonly in: Int32Array };

/** @cost one pass over the arcs. */
export const degrees = ({ ids, first, to }: Graph): Degrees => {
  const out = new Int32Array(ids.length);
  const into = new Int32Array(ids.length);
  for (let node = 0; node < ids.length; node++)
    for (let at = first[node] as number; at < (first[node + 1] as number); at++) {
      const other = to[at] as number;
      if (other === node) continue;
      out[node]!++;
      into[other]!++;
    }
  return { out, in: into };
};

/** How many arcs go from one to another; loops are not among them. */
export const tiesIn = (graph: Graph): number => degrees(graph).out.reduce((sum, one) => sum + one, 0);

/**
 * Density: of all arcs there could be between n nodes, the share there is.
 *
 *     density    L / (n(n−1))         0 … 1; null for fewer than two nodes
 *
 * @source wasserman-faust-1994
 * @cost   one pass over the arcs.
 */
export const density = (graph: Graph): number | null => {
  const count = graph.ids.length;
  return count < 2 ? null : tiesIn(graph) / (count * (count - 1));
};
