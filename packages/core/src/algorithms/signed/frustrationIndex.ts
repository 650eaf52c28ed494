import { isRefusal } from "../../kernel/index.ts";
import type { Graph } from "../graph/graph.ts";
import { byId, type Patience, type Refusal, refuseInput } from "../input.ts";
import { stepsOf } from "../steps.ts";
import { connectedParts } from "./connectedOrder.ts";
import { disjointTriangles } from "./disjointTriangles.ts";
import { type SignedInput, signedGraphFrom, type Tie, tiesWhere, weightOfTies } from "./signedGraph.ts";
import { type PartSplit, splitOf } from "./splitOf.ts";

/**
 * The frustration index: how few ties stand in the way of two camps, allies within and rivals between.
 *
 *     index        L = min over camps of Σ |w| of ties against them     the line index; of ties 1 and −1 a count
 *     normalised   F = 1 − 2L / Σ |w|                                   0 … 1; 1 in perfect balance; null without ties
 *
 * Camps may be exchanged, in every connected part for itself; of each part, the one with most ties stands in the first camp.
 * Splits are rarely the only best ones: read `movable` before naming anybody's camp.
 *
 * @source harary-1959, aref-wilson-2018, aref-wilson-2019, verfaillie-1996: nested searches, each bounding the next
 * @cost   exponential at worst; a network of 151 with 1,247 ties in some 7,000 steps. A step places one member;
 *         up to 5,000 members.
 */
export type FrustrationIndex = {
  readonly index: number;
  readonly normalised: number | null;
  /** Shown to be the least. Otherwise the index is the best found, and the least lies between `bound` and it. */
  readonly proved: boolean;
  readonly truncated: boolean;
  readonly bound: number;
  readonly camps: readonly [readonly string[], readonly string[]];
  /** They have no ties, and so no camp. */
  readonly untied: readonly string[];
  /** The ties that stand against these camps. */
  readonly frustrated: readonly Tie[];
  /** Other splits as good; null where the index is not proved, or patience ended before they were looked for. */
  readonly optima: Optima | null;
  readonly steps: number;
};

export type Optima = {
  /** Up to exchanging the camps of a part; null where there are more than were counted. */
  readonly count: number | null;
  /** Who stands with the most tied of its part in some best splits and against it in others. */
  readonly movable: readonly string[];
};

const STEPS_AT_MOST = 20_000_000;
const MEMBERS_MAX = 5_000;

export const frustrationIndex = (
  input: SignedInput,
  { stepsAtMost = STEPS_AT_MOST, isOver, seed = 1 }: Partial<Patience> & { readonly seed?: number } = {},
): FrustrationIndex | Refusal => {
  const graph = signedGraphFrom(input);
  if (isRefusal(graph)) return graph;
  if (graph.ids.length > MEMBERS_MAX) return refuseInput("too-large");
  const steps = stepsOf({ stepsAtMost, ...(isOver && { isOver }) });
  const parts = connectedParts(graph).filter(({ nodes }) => nodes.length > 1);
  const splits = parts.map((part) => splitOf(part, steps, seed));
  const camp = new Int8Array(graph.ids.length).fill(-1);
  for (const [nth, { nodes }] of parts.entries())
    for (const [place, node] of nodes.entries()) camp[node] = splits[nth]?.camp[place] as number;
  const isFrustrated = (one: number, other: number, weight: number) => (camp[one] === camp[other]) === weight < 0;
  const frustrated = tiesWhere(graph, isFrustrated);
  const index = frustrated.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  const all = weightOfTies(graph);
  const proved = splits.every((split) => split.proved);
  const inCamp = (which: number) => graph.ids.filter((_, node) => camp[node] === which);
  return {
    index,
    normalised: all === 0 ? null : 1 - (2 * index) / all,
    proved,
    truncated: steps.areOver(),
    bound: proved ? index : boundOf(graph, splits, isOver),
    camps: [inCamp(0), inCamp(1)],
    untied: inCamp(-1),
    frustrated,
    optima: optimaOf(graph, parts, splits),
    steps: steps.taken(),
  };
};

const boundOf = (graph: Graph, splits: readonly PartSplit[], isOver: Patience["isOver"]): number =>
  Math.max(
    splits.reduce((sum, { bound }) => sum + bound, 0),
    disjointTriangles(graph, (rivalries) => rivalries % 2 === 1, { ...(isOver && { isOver }) }),
  );

const optimaOf = (
  { ids }: Graph,
  parts: ReturnType<typeof connectedParts>,
  splits: readonly PartSplit[],
): Optima | null => {
  const found = splits.map(({ optima }) => optima);
  if (!found.every((it) => it !== null)) return null;
  const counts = found.map(({ count }) => count);
  const movable = found.flatMap(({ movable: places }, nth) =>
    places.map((place) => ids[parts[nth]?.nodes[place] as number] as string),
  );
  return {
    count: counts.every((count) => count !== null) ? counts.reduce((all, count) => all * count, 1) : null,
    movable: movable.sort(byId),
  };
};
