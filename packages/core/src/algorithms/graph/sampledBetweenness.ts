import { isRefusal, type Refusal } from "../../kernel/index.ts";
import { chanceFrom } from "../chance.ts";
import { type Patience, refuseInput } from "../input.ts";
import { type Betweenness, betweenness } from "./betweenness.ts";
import { type Graph, nodesIn, undirected } from "./graph.ts";
import { nodesOnShortestWays } from "./shortestWaySpan.ts";
import { shortestWayDraws } from "./shortestWayDraws.ts";

/**
 * Betweenness of large graphs, from shortest ways drawn by chance: two nodes, then one of the shortest ways between them.
 *
 *     of[v]      n(n−1) · ways drawn on which v lies in between / ways drawn        as betweenness counts: pairs
 *     within     no figure is further from the true one than this …                  the same unit
 *     sureness   … with at least this chance, 1 − δ, for all figures at once         0 … 1; 1 where all is counted
 *     ways       ½/ε² · (⌊log₂(D − 2)⌋ + 1 + ln 1/δ), for D nodes on the longest shortest way and within = ε·n(n−1)
 *
 * Where so many ways cost as much as all there are, or nodes are few, all are followed. Whoever lies on no shortest way is 0.
 * `within` holds for the ways that were drawn: where patience ended, it is the wider. The same seed gives the same figures.
 *
 * @source riondato-kornaropoulos-2016: the number of ways, with their constant ½; D bounded from above. brandes-2001: beneath.
 * @cost   for each way, the arcs nearer to the one than the other is; a step is a way drawn, or a node from which all were followed.
 */
export type SampledBetweenness = Betweenness & {
  readonly within: number;
  readonly sureness: number;
  /** Ways drawn; 0 where all were followed. */
  readonly ways: number;
};

export type BetweennessDraws = Partial<Patience> & {
  readonly seed: number;
  /** ε, as a share of all pairs. */
  readonly within?: number;
  readonly sureness?: number;
  /** Graphs of no more nodes are counted. */
  readonly countedUpTo?: number;
};

export const sampledBetweenness = (graph: Graph, draws: BetweennessDraws): SampledBetweenness | Refusal => {
  const { within = 0.02, sureness = 0.95, countedUpTo = 2_000, seed } = draws;
  if (!Number.isFinite(seed)) return refuseInput("not-a-number");
  if (!isBetween(within, 0, 1) || !isBetween(sureness, 0, 1)) return refuseInput("out-of-range");
  const margin = marginOf(nodesOnShortestWays(graph), 1 - sureness);
  const asked = margin.waysFor(within);
  const isCounted = nodesIn(graph) <= countedUpTo || asked >= 2 * nodesIn(graph);
  if (isCounted) return counted(graph, draws);
  const drawn = waysDrawn(graph, asked, draws);
  if (drawn === null) return refuseInput("too-large");
  const { lies, ways } = drawn;
  return {
    of: lies.map((one) => (ways === 0 ? 0 : (one / ways) * pairsIn(graph))),
    truncated: ways < asked,
    within: Math.min(1, margin.after(ways)) * pairsIn(graph),
    sureness,
    ways,
  };
};

const counted = (graph: Graph, limits: Partial<Patience>): SampledBetweenness | Refusal => {
  const all = betweenness(graph, limits);
  return isRefusal(all) ? all : { ...all, within: all.truncated ? pairsIn(graph) : 0, sureness: 1, ways: 0 };
};

const pairsIn = (graph: Graph): number => nodesIn(graph) * (nodesIn(graph) - 1);

/** `null` where there are more shortest ways than can be counted. */
const waysDrawn = (graph: Graph, asked: number, { seed, stepsAtMost = Infinity, isOver }: BetweennessDraws) => {
  const lies = new Float64Array(nodesIn(graph));
  const draw = shortestWayDraws(graph, chanceFrom(seed));
  let ways = 0;
  // A way can take as long as thousands of steps of other searches, so somebody is asked before each.
  for (; ways < Math.min(asked, stepsAtMost) && isOver?.() !== true; ways++) if (!draw(lies)) return null;
  return { lies, ways };
};

/** As `undirectedBetweenness` counts: each pair once. */
export const undirectedSampledBetweenness = (graph: Graph, draws: BetweennessDraws): SampledBetweenness | Refusal => {
  const both = sampledBetweenness(undirected(graph), draws);
  return isRefusal(both) ? both : { ...both, of: both.of.map((twice) => twice / 2), within: both.within / 2 };
};

const isBetween = (value: number, low: number, high: number): boolean => value > low && value < high;

/** How many ways must be drawn to lie no further off than a share of all pairs, and how far off so many may lie. */
const marginOf = (onLongest: number, delta: number) => {
  const inner = Math.max(1, onLongest - 2);
  const needed = 0.5 * (Math.floor(Math.log2(inner)) + 1 + Math.log(1 / delta));
  return {
    waysFor: (within: number): number => Math.ceil(needed / within ** 2),
    after: (ways: number): number => Math.sqrt(needed / ways),
  };
};
