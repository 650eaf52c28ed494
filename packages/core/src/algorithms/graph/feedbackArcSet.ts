import { type Patience, type Refusal, refuseInput } from "../input.ts";
import { type Steps, stepsOf } from "../steps.ts";
import { leastRingBreaking, pairsBound, SEARCHED_MAX } from "./ringBreaking.ts";
import { arcsIn, type Graph, sourcesOf } from "./graph.ts";
import { fewBackwardArcs } from "./fewBackwardArcs.ts";
import { sparing } from "./sparing.ts";
import { strongComponents } from "./strongComponents.ts";

/**
 * A least feedback arc set: arcs without which nothing goes round any more, that weigh least together.
 *
 *     weight    Σ over `arcs` of their weights
 *     bound     no such set weighs less                   the weight itself where `proved`
 *
 * Strong components of up to 100 arcs are searched through; larger ones are put into an order with little against it. None of the
 * arcs can be spared, unless patience ended. An arc from a node to itself is in every such set. Other sets may weigh the same.
 *
 * @source eades-lin-smyth-1993: the order, with weights; the search is our own, bounded by circuits that share no arc.
 * @cost   a step is an arc looked at. Searched: exponential at worst, mostly some ten thousand steps; ordered: arcs · log arcs, then
 *         for each arc in the set the arcs between its ends.
 */
export type FeedbackArcSet = {
  /** In order of where they begin, then of where they end. */
  readonly arcs: readonly { readonly from: string; readonly to: string }[];
  readonly weight: number;
  readonly bound: number;
  readonly proved: boolean;
  readonly truncated: boolean;
  readonly steps: number;
};

const STEPS_AT_MOST = 50_000_000;
/** Sums of weights are compared no nearer than this. */
const NEAR = 1e-9;

export const feedbackArcSet = (
  graph: Graph,
  { stepsAtMost = STEPS_AT_MOST, isOver }: Partial<Patience> = {},
): FeedbackArcSet | Refusal => {
  const { ids, to, weight } = graph;
  const sources = sourcesOf(graph);
  const named = (at: number) => ({ from: ids[sources[at] as number] as string, to: ids[to[at] as number] as string });
  const below = weight.findIndex((one) => one < 0);
  if (below >= 0) return refuseInput("negative", named(below).from, named(below).to);
  const steps = stepsOf({ stepsAtMost, ...(isOver && { isOver }) });
  const loops = [...sources.keys()].filter((at) => sources[at] === to[at]);
  const broken = tightParts(graph, sources).map(({ part, arcs }) => ({ arcs, ...breakOf(part, steps) }));
  const set = [...loops, ...broken.flatMap(({ arcs, set: own }) => own.map((at) => arcs[at] as number))];
  const weigh = (arcs: readonly number[]) => arcs.reduce((sum, at) => sum + (weight[at] as number), 0);
  const bound = broken.reduce((sum, part) => sum + part.bound, weigh(loops));
  set.sort((one, other) => one - other);
  return {
    arcs: set.map(named),
    weight: weigh(set),
    bound,
    proved: weigh(set) <= bound + NEAR,
    truncated: steps.areOver(),
    steps: steps.taken(),
  };
};

type TightPart = {
  readonly part: Graph;
  /** Where each arc of the part stands in the whole graph. */
  readonly arcs: readonly number[];
};

/** Each strong component of several nodes as a graph of its own, without loops. */
const tightParts = (graph: Graph, sources: Int32Array): readonly TightPart[] => {
  const { of, count } = strongComponents(graph);
  const arcs = Array.from({ length: count }, (): number[] => []);
  for (let at = 0; at < arcsIn(graph); at++) {
    const [source, target] = [sources[at] as number, graph.to[at] as number];
    if (source !== target && of[source] === of[target]) arcs[of[source] as number]?.push(at);
  }
  const nodes = Array.from({ length: count }, (): number[] => []);
  const place = new Int32Array(graph.ids.length);
  for (let node = 0; node < place.length; node++) place[node] = (nodes[of[node] as number]?.push(node) as number) - 1;
  return arcs.flatMap((own, nth) =>
    own.length === 0 ? [] : [{ arcs: own, part: partOf(graph, nodes[nth] as readonly number[], own, sources, place) }],
  );
};

/** Arcs are in order already, and stay so. */
const partOf = (
  { ids, to, weight }: Graph,
  nodes: readonly number[],
  arcs: readonly number[],
  sources: Int32Array,
  place: Int32Array,
): Graph => {
  const first = new Int32Array(nodes.length + 1);
  for (const at of arcs) first[(place[sources[at] as number] as number) + 1]!++;
  for (let node = 0; node < nodes.length; node++) first[node + 1]! += first[node] as number;
  return {
    ids: nodes.map((node) => ids[node] as string),
    first,
    to: Int32Array.from(arcs, (at) => place[to[at] as number] as number),
    weight: Float64Array.from(arcs, (at) => weight[at] as number),
  };
};

const breakOf = (part: Graph, steps: Steps): { readonly set: readonly number[]; readonly bound: number } => {
  const soon = sparing(part, fewBackwardArcs(part), steps);
  if (arcsIn(part) > SEARCHED_MAX) return { set: soon, bound: pairsBound(part) };
  const { set, bound } = leastRingBreaking(part, soon, steps);
  return { set: sparing(part, set, steps), bound };
};
