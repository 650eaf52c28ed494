import { isRefusal } from "../../kernel/index.ts";
import { type Arc, type Graph, graphFrom, rowsOf, sourcesOf, undirected } from "../graph/graph.ts";
import { type Refusal, refuseInput } from "../input.ts";
import { stepsOf } from "../steps.ts";
import { factionsOf, type Search, STEPS_AT_MOST } from "./correlationClustering.ts";
import { divisionOf } from "./divisionOf.ts";

/** Ties without direction, none below zero. */
export type TiesInput = { readonly nodes: readonly string[]; readonly ties: readonly Arc[] };

/**
 * Communities of a network that has allies only: more ties within than chance would lay there.
 *
 *     Q = 1/(2m) · Σ over i, j of one community of (A_ij − k_i·k_j / 2m)      −½ … 1; null without ties
 *
 * The best Q is a correlation clustering of A_ij − k_i·k_j/2m over every pair, and so proved as one is. A best Q blurs small
 * communities in large networks, and divisions much alike may lie close below it: it shows one, it does not show the truth.
 *
 * @source newman-girvan-2004
 * @cost   every pair of members is a tie; proved for some twenty members in well under a second, beyond 200 in a part
 *         descended only; up to 1,000 members. A step places one member.
 */
export type ModularityPartition = {
  readonly modularity: number | null;
  readonly proved: boolean;
  readonly truncated: boolean;
  /** No division has more. */
  readonly bound: number | null;
  /** The largest first, then by their ids. */
  readonly communities: readonly (readonly string[])[];
  readonly steps: number;
};

const MEMBERS_MAX = 1_000;
const STARTS = 20;

export const modularityPartition = (
  { nodes, ties }: TiesInput,
  { stepsAtMost = STEPS_AT_MOST, isOver, seed = 1, starts = STARTS }: Search = {},
): ModularityPartition | Refusal => {
  const directed = graphFrom({ nodes, arcs: ties }, { loops: "refused", weights: "not-negative" });
  if (isRefusal(directed)) return directed;
  if (nodes.length > MEMBERS_MAX) return refuseInput("too-large");
  const graph = undirected(directed);
  const steps = stepsOf({ stepsAtMost, ...(isOver && { isOver }) });
  const pairs = beyondChance(graph);
  const { faction, proved, bound } = divisionOf(pairs.graph, { steps, seed, starts });
  const { modularity, costliest } = modularityOf(pairs, faction);
  const nothing = pairs.total === 0;
  return {
    modularity: nothing ? null : modularity,
    proved,
    truncated: steps.areOver(),
    bound: nothing ? null : proved ? modularity : costliest - (2 * bound) / pairs.total,
    communities: factionsOf(graph.ids, faction),
    steps: steps.taken(),
  };
};

type Pairs = { readonly graph: Graph; readonly strength: Float64Array; readonly total: number };

/** For every pair, its ties beyond what chance would lay; `total` is 2m. */
const beyondChance = (graph: Graph): Pairs => {
  const size = graph.ids.length;
  const sources = sourcesOf(graph);
  const strength = new Float64Array(size);
  for (const [at, source] of sources.entries()) strength[source]! += graph.weight[at] as number;
  const total = strength.reduce((sum, it) => sum + it, 0);
  const matrix = new Float64Array(size * size);
  for (const [at, source] of sources.entries())
    matrix[source * size + (graph.to[at] as number)] = graph.weight[at] as number;
  const [from, to, weight]: [number[], number[], number[]] = [[], [], []];
  for (let one = 0; one < size; one++)
    for (let other = 0; other < size; other++) {
      if (one === other) continue;
      from.push(one);
      to.push(other);
      const byChance = total === 0 ? 0 : ((strength[one] as number) * (strength[other] as number)) / total;
      weight.push((matrix[one * size + other] as number) - byChance);
    }
  const rows = rowsOf(graph.ids, Int32Array.from(from), Int32Array.from(to), Float64Array.from(weight));
  return { graph: rows, strength, total };
};

/** Q, and what it would be if no pair stood against the communities. */
const modularityOf = ({ graph, strength, total }: Pairs, faction: Int32Array) => {
  const own = strength.reduce((sum, it) => sum - (it * it) / total, 0);
  let [within, above] = [own, own];
  for (const [at, source] of sourcesOf(graph).entries()) {
    const it = graph.weight[at] as number;
    if (faction[source] === faction[graph.to[at] as number]) within += it;
    if (it > 0) above += it;
  }
  return { modularity: within / total, costliest: above / total };
};
