import { arcsIn, type Graph, hasArc, sourcesOf } from "../graph/graph.ts";

/**
 * Dyad census: how pairs stand to one another. Loops are not counted.
 *
 *     mutual        pairs with an arc each way           M
 *     asymmetric    pairs with an arc one way            A
 *     none          pairs without                        N = n(n−1)/2 − M − A
 *
 * @source holland-leinhardt-1970
 * @cost   one pass over the arcs, each looked up the other way round.
 */
export type DyadCensus = { readonly mutual: number; readonly asymmetric: number; readonly none: number };

export const dyadCensus = (graph: Graph): DyadCensus => {
  const sources = sourcesOf(graph);
  let ties = 0;
  let returned = 0;
  for (let at = 0; at < arcsIn(graph); at++) {
    const [from, to] = [sources[at] as number, graph.to[at] as number];
    if (from === to) continue;
    ties++;
    if (hasArc(graph, to, from)) returned++;
  }
  const mutual = returned / 2;
  const asymmetric = ties - returned;
  const count = graph.ids.length;
  return { mutual, asymmetric, none: (count * Math.max(0, count - 1)) / 2 - mutual - asymmetric };
};
