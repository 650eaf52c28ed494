import { isRefusal } from "../../kernel/index.ts";
import type { Graph, GraphInput } from "../graph/graph.ts";
import { placesOf, type Refusal, refuseInput, sortedIds, type Waiting } from "../input.ts";
import { peeling, type Peeling } from "./peeling.ts";
import { supportAt, supportFrom, supportGraphFrom, type SupportInput, whyNotThreshold } from "./supportGraph.ts";

/**
 * If these leave, who follows? Whoever receives less than a share θ of what once came in leaves in the next wave, and takes
 * away what it gave.
 *
 *     v stays while   Σ over givers still there of a(u, v) ≥ θ · Σ over all givers of a(u, v)
 *     waves           who leaves together, in the order of leaving; without those who began it
 *
 * Who has no giver never leaves. The threshold is an assumption about people: look at several before believing one.
 *
 * @source granovetter-1978, watts-2002: thresholds as a share of what came in; here members leave, and nobody joins
 * @cost   the arcs of those who leave.
 */
export type Unravelling = { readonly waves: readonly (readonly string[])[]; readonly lost: number };

export const unravelling = (input: SupportInput, gone: readonly string[]): Unravelling | Refusal => {
  const support = supportFrom(input);
  if (isRefusal(support)) return support;
  const sorted = sortedIds(gone);
  if (isRefusal(sorted)) return sorted;
  const places = placesOf(support.graph.ids);
  const unknown = sorted.filter((id) => !places.has(id));
  if (unknown.length > 0) return refuseInput("id-unknown", ...unknown);
  const peel = peeling(support);
  return unravellingOf(
    support.graph,
    peel,
    sorted.map((id) => places.get(id) as number),
  );
};

/** What each leaving alone would bring; in order of ids. */
export type SingleLoss = Unravelling & { readonly id: string };

/** @cost that of the members whose leaving takes somebody along, each with the arcs of those who follow. */
export const everySingleLoss = (input: SupportInput, { isOver }: Waiting = {}): readonly SingleLoss[] | Refusal => {
  const support = supportFrom(input);
  if (isRefusal(support)) return support;
  const peel = peeling(support);
  const losses: SingleLoss[] = [];
  for (const [node, id] of support.graph.ids.entries()) {
    if (isOver?.() === true) return refuseInput("given-up");
    losses.push({ id, ...unravellingOf(support.graph, peel, [node]) });
  }
  return losses;
};

/** For each threshold, how many follow the one whose leaving costs most; those are named. */
export type ThresholdSweep = readonly {
  readonly threshold: number;
  /** `null` where there is nobody to lose. */
  readonly mostLost: number | null;
  /** Empty where nobody follows anybody. */
  readonly byLeavingOf: readonly string[];
  /** Members somebody would follow. */
  readonly followed: number;
}[];

/** What is looked at where nothing else is asked for. */
export const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1] as const;

/** @cost as every single loss, once for each threshold. */
export const thresholdSweep = (
  input: GraphInput,
  thresholds: readonly number[] = THRESHOLDS,
  { isOver }: Waiting = {},
): ThresholdSweep | Refusal => {
  const graph = supportGraphFrom(input);
  if (isRefusal(graph)) return graph;
  const unsound = whyNotThresholds(thresholds);
  if (unsound) return unsound;
  const sweep: ThresholdSweep[number][] = [];
  for (const threshold of thresholds) {
    const lost = lossesOf(graph, threshold, isOver);
    if (lost === null) return refuseInput("given-up");
    const most = lost.reduce((one, other) => Math.max(one, other), 0);
    sweep.push({
      threshold,
      mostLost: lost.length === 0 ? null : most,
      byLeavingOf: most === 0 ? [] : graph.ids.filter((_, node) => lost[node] === most),
      followed: lost.filter((many) => many > 0).length,
    });
  }
  return sweep;
};

/** How many follow each alone; `null` where nobody waits. */
const lossesOf = (graph: Graph, threshold: number, isOver: Waiting["isOver"]): Int32Array | null => {
  const peel = peeling(supportAt(graph, threshold));
  const lost = new Int32Array(graph.ids.length);
  for (let node = 0; node < lost.length; node++) {
    if (isOver?.() === true) return null;
    lost[node] = peel.without([node]) - 1;
  }
  return lost;
};

export const whyNotThresholds = (thresholds: readonly number[]): Refusal | null =>
  thresholds.map(whyNotThreshold).find((it) => it !== null) ?? null;

export const unravellingOf = ({ ids }: Graph, peel: Peeling, gone: readonly number[]): Unravelling => {
  const count = peel.without(gone);
  const begins = peel.waves();
  const waves = begins
    .slice(0, -1)
    .map((begin, nth) => Array.from(peel.left.subarray(begin, begins[nth + 1])).sort((one, other) => one - other));
  return { waves: waves.map((wave) => wave.map((node) => ids[node] as string)), lost: count - gone.length };
};
