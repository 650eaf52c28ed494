import type { Graph } from "../graph/graph.ts";
import { type DyadCensus, dyadCensus } from "./dyadCensus.ts";
import { partOf } from "../partOf.ts";

/**
 * Reciprocity: how much of what goes one way comes back, each in the sense of another school; they differ, and none
 * stands for another. With M mutual, A asymmetric and N empty pairs, L = 2M + A arcs and density ā = L / n(n−1):
 *
 *     arc               2M / L                     of the arcs, the share that is returned                  0 … 1
 *     dyadic            M / (M + A)                of the pairs with any arc, the share with both           0 … 1
 *     edgewise          (M + N) / (M + A + N)      of all pairs, the share that is alike both ways          0 … 1
 *     rho               (arc − ā) / (1 − ā)        more (> 0) or less (< 0) than by chance at this density   −ā/(1−ā) … 1
 *     expectedMutual    L(L−1) / 2(n(n−1) − 1)    mutual pairs, were the same number of arcs laid at random
 *
 * `null` where there is nothing to divide by: no arcs, no pairs, or all the arcs there can be (rho). Loops are not counted.
 *
 * @source garlaschelli-loffredo-2004: rho. hanneman-riddle-2005: arc and dyadic. butts-2008: edgewise.
 * @cost   that of the dyad census.
 */
export type Reciprocity = {
  readonly dyads: DyadCensus;
  readonly arc: number | null;
  readonly dyadic: number | null;
  readonly edgewise: number | null;
  readonly rho: number | null;
  readonly expectedMutual: number | null;
};

export const reciprocity = (graph: Graph): Reciprocity => {
  const dyads = dyadCensus(graph);
  const { mutual, asymmetric, none } = dyads;
  const places = 2 * (mutual + asymmetric + none);
  const arcs = 2 * mutual + asymmetric;
  const arc = partOf(2 * mutual, arcs);
  const density = partOf(arcs, places);
  return {
    dyads,
    arc,
    dyadic: partOf(mutual, mutual + asymmetric),
    edgewise: partOf(mutual + none, mutual + asymmetric + none),
    rho: arc === null || density === null ? null : partOf(arc - density, 1 - density),
    expectedMutual: places === 0 ? null : (arcs * Math.max(0, arcs - 1)) / (2 * (places - 1)),
  };
};
