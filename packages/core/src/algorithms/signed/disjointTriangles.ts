import { type Graph, sourcesOf } from "../graph/graph.ts";
import type { Waiting } from "../input.ts";
import { eachTriangle } from "./triangleBalance.ts";

/**
 * What triangles that cannot be right must cost at least: of those that share no tie, each costs its weakest. What a tie weighs
 * beyond the weakest serves another triangle. Where nobody waits, what was found until then.
 *
 * @source bansal-2004: a packing of erroneous cycles bounds the disagreements from below.
 * @cost   that of finding the triangles.
 */
export const disjointTriangles = (
  graph: Graph,
  isWrong: (rivalries: number) => boolean,
  { isOver }: Waiting = {},
): number => {
  const left = graph.weight.map(Math.abs);
  const sources = sourcesOf(graph);
  const line = lowerLineOf(graph, sources);
  let bound = 0;
  eachTriangle(graph, isOver, (_one, _two, _three, ties) => {
    const rivalries = ties.filter((at) => (graph.weight[at] as number) < 0).length;
    if (!isWrong(rivalries)) return;
    const weakest = Math.min(...ties.map((at) => left[line[at] as number] as number));
    bound += weakest;
    for (const at of ties) left[line[at] as number]! -= weakest;
  });
  return bound;
};

/** For each place in the rows, where the same tie stands in the row of the lower one. */
const lowerLineOf = ({ ids, first, to }: Graph, sources: Int32Array): Int32Array => {
  const seen = first.slice(0, ids.length);
  const line = Int32Array.from(to, (_, at) => at);
  // Rows are in order, so the ties a node has to lower ones come up in the order of those.
  for (let at = 0; at < to.length; at++) {
    const [one, other] = [sources[at] as number, to[at] as number];
    if (other > one) line[seen[other]!++] = at;
  }
  return line;
};
