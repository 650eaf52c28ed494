import { type Betweenness, betweenness } from "@mortar/core/src/algorithms/graph/betweenness.ts";
import { coreness } from "@mortar/core/src/algorithms/graph/coreness.ts";
import { elementaryCircuits } from "@mortar/core/src/algorithms/graph/elementaryCircuits.ts";
import { type Graph, graphFrom, rowsOf } from "@mortar/core/src/algorithms/graph/graph.ts";
import { strongComponents } from "@mortar/core/src/algorithms/graph/strongComponents.ts";
import { bestCover, type BestCover } from "@mortar/core/src/algorithms/logic/bestCover.ts";
import { reachStrengths, type Strengths } from "@mortar/core/src/algorithms/logic/reachStrengths.ts";
import { penroseByWeights, type PenroseByWeights } from "@mortar/core/src/algorithms/power/penroseByWeights.ts";
import { type FrustrationIndex, frustrationIndex } from "@mortar/core/src/algorithms/signed/frustrationIndex.ts";
import { singleLosses } from "./losses.ts";
import { graphs, idsOf, namedOf } from "./graphs.ts";
import { seats } from "./seats.ts";
import { warNetwork } from "./signedNetworks.ts";

/**
 * What is measured. `ours` answers with a number that whoever it is held against has to answer too, as `exactly` says where the
 * number is known.
 */
export type Task = {
  readonly name: string;
  readonly ours: () => number;
  /** What it is held against, and the most it may take of that; `null` where nothing is aimed at. */
  readonly against: Readonly<Record<string, number | null>>;
  /** The most it may take itself. */
  readonly inMsAtMost?: number;
  readonly exactly?: number;
  /** How often it is run for one measurement, where once is over too soon. */
  readonly times?: number;
};

const sum = (values: Iterable<number>): number => {
  let all = 0;
  for (const value of values) all += value;
  return all;
};

const largeIds = idsOf(graphs.large);
const large = namedOf(graphs.large);
const ends = {
  from: Int32Array.from(graphs.large.arcs, ([from]) => from),
  to: Int32Array.from(graphs.large.arcs, ([, to]) => to),
  weight: new Float64Array(graphs.large.arcs.length).fill(1),
};

/** From pairs of numbers, as igraph is given them. */
const fromPairs = (): Graph => {
  const { arcs } = graphs.large;
  const [from, to] = [new Int32Array(arcs.length), new Int32Array(arcs.length)];
  for (let at = 0; at < arcs.length; at++) [from[at], to[at]] = arcs[at] as readonly [number, number];
  return rowsOf(largeIds, from, to, new Float64Array(arcs.length).fill(1));
};

const [built, sparse] = [graphFrom(large) as Graph, graphFrom(namedOf(graphs.sparse)) as Graph];

const circuits = (name: "chesapeake" | "sylt" | "narragansett", exactly: number): Task => {
  const web = graphFrom(namedOf(graphs[name])) as Graph;
  return {
    name: `elementary circuits, ${name}`,
    ours: () => elementaryCircuits(web).counted,
    against: { [`${name}/networkx`]: 0.1 },
    exactly,
    times: exactly < 100 ? 100 : 3,
  };
};

const wide = namedOf(graphs.wide);
const reached = (): Strengths =>
  reachStrengths(wide, { steps: wide.nodes.length, from: wide.nodes.slice(0, 200) }) as Strengths;
const strengths = reached();

const proved = (index: FrustrationIndex): number => {
  if (!index.proved) throw new Error("It is not proved.");
  return index.index;
};

const war = warNetwork("96-99");

const chances = (members: "27" | "200"): number => {
  const { weights, quota } = seats[members];
  const named = Object.fromEntries(weights.map((weight, at) => [`m${at}`, weight]));
  const found = penroseByWeights({ rule: "weights", weights: named, quota }) as PenroseByWeights;
  return sum(found.members.map(({ penrose }) => penrose));
};

const losses = singleLosses(large);

export const tasks: readonly Task[] = [
  {
    name: "strong components, rows built first",
    ours: () => strongComponents(rowsOf(largeIds, ends.from, ends.to, ends.weight)).count,
    against: { "strong/igraph": 1.5, "strong/networkx": null },
    times: 5,
  },
  {
    name: "strong components, from pairs of numbers",
    ours: () => strongComponents(fromPairs()).count,
    against: { "build and strong/igraph": 1.5 },
    times: 5,
  },
  {
    name: "strong components, from ids",
    ours: () => strongComponents(graphFrom(large) as Graph).count,
    against: { "build and strong/igraph": 1.5, "build from ids and strong/igraph": 1.5 },
    times: 5,
  },
  circuits("chesapeake", 61),
  circuits("sylt", 1_185),
  circuits("narragansett", 8_439),
  {
    name: "betweenness, 2,000 nodes and 10,000 arcs",
    ours: () => sum((betweenness(sparse) as Betweenness).of),
    against: { "betweenness/igraph": 3, "betweenness/graphology": null },
  },
  {
    name: "coreness, both ways joined first",
    ours: () => sum(coreness(built)),
    against: { "coreness/igraph": 5 },
    times: 5,
  },
  {
    name: "reach of 200 demands, read from ids first",
    ours: () => reached().to.length,
    against: { "reach/igraph": 1.5 },
  },
  {
    name: "best three of 200 demands by greed, after reach",
    ours: () => (bestCover(strengths, { count: 3, stepsAtMost: 0 }) as BestCover).set.length,
    against: {},
  },
  {
    name: "frustration index, proved, 151 states",
    ours: () => proved(frustrationIndex(war) as FrustrationIndex),
    against: { "frustration/highs": 0.25 },
    exactly: 45,
  },
  { name: "unravelling, one start", ours: () => losses(1), against: {}, inMsAtMost: 10, times: 10 },
  { name: "unravelling, 100 starts", ours: () => losses(100), against: {}, inMsAtMost: 1_000 },
  { name: "chances to decide, 27 members", ours: () => chances("27"), against: { "banzhaf 27/python": 1 }, times: 20 },
  { name: "chances to decide, 200 members", ours: () => chances("200"), against: {}, inMsAtMost: 1_000 },
];
