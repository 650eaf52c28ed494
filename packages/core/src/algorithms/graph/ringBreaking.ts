import type { Steps } from "../steps.ts";
import { arcsIn, type Graph, hasArc, sourcesOf } from "./graph.ts";
import { openRings } from "./openRings.ts";

/** Parts of more arcs are not searched through. */
export const SEARCHED_MAX = 100;

/** Sums of weights are compared no nearer than this. */
const NEAR = 1e-9;

const OPEN = 0;
const OUT = 1;
const KEPT = 2;

/**
 * The arcs, weighing least, without which nothing goes round, by branch and bound: of some circuit one arc must be out, and those
 * tried before it stay. Circuits that share no arc (or no weight) bound what is still to come.
 *
 *     bound    no set weighs less: the least itself, or where patience ended, the circuits found at first
 */
export const leastRingBreaking = (
  graph: Graph,
  incumbent: readonly number[],
  steps: Steps,
): { readonly set: readonly number[]; readonly bound: number } => {
  const { weight } = graph;
  const fate = new Uint8Array(arcsIn(graph));
  const left = new Float64Array(arcsIn(graph));
  const rings = openRings(graph, left, steps);
  let best = incumbent;
  let least = incumbent.reduce((sum, at) => sum + (weight[at] as number), 0);
  let atFirst = 0;

  /** Circuits as far as they fit side by side: what they cost, and the one with the fewest arcs still open. */
  const pack = (spent: number): { readonly cost: number; readonly ring: readonly number[] | null } => {
    for (let at = 0; at < left.length; at++)
      left[at] = fate[at] === KEPT ? Infinity : fate[at] === OPEN ? (weight[at] as number) : 0;
    let cost = 0;
    let fewest: readonly number[] | null = null;
    while (spent + cost < least - NEAR) {
      const ring = rings();
      if (ring === null) break;
      const open = ring.filter((at) => fate[at] === OPEN);
      // What is kept goes round by itself: nothing here ends well.
      if (open.length === 0) return { cost: Infinity, ring: null };
      const weakest = open.reduce((low, at) => Math.min(low, left[at] as number), Infinity);
      for (const at of open) left[at]! -= weakest;
      cost += weakest;
      if (fewest === null || open.length < fewest.length) fewest = open;
    }
    return { cost, ring: fewest };
  };

  const from = (spent: number): void => {
    const { cost, ring } = pack(spent);
    if (steps.areOver()) return;
    if (spent === 0 && ring) atFirst = Math.max(atFirst, cost);
    if (spent + cost >= least - NEAR) return;
    if (ring === null) {
      least = spent;
      best = [...fate.keys()].filter((at) => fate[at] === OUT || (fate[at] === OPEN && weight[at] === 0));
      return;
    }
    for (const at of ring) {
      fate[at] = OUT;
      from(spent + (weight[at] as number));
      fate[at] = KEPT;
    }
    for (const at of ring) fate[at] = OPEN;
  };

  from(0);
  return { set: best, bound: steps.areOver() ? atFirst : least };
};

/** What two that go to one another cost at least, over all such; and at any rate the lightest arc. */
export const pairsBound = (graph: Graph): number => {
  const { to, weight } = graph;
  const sources = sourcesOf(graph);
  const lightest = new Map<string, number>();
  let [pairs, least] = [0, Infinity];
  for (let at = 0; at < to.length; at++) {
    const [source, target] = [sources[at] as number, to[at] as number];
    least = Math.min(least, weight[at] as number);
    if (!hasArc(graph, target, source)) continue;
    const key = source < target ? `${source} ${target}` : `${target} ${source}`;
    const other = lightest.get(key);
    if (other === undefined) lightest.set(key, weight[at] as number);
    else pairs += Math.min(other, weight[at] as number);
  }
  return Math.max(pairs, least);
};
