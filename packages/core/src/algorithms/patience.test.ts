import { describe, expect, test } from "vitest";
import { isRefusal } from "../kernel/index.ts";
import { chanceFrom } from "./chance.ts";
import { triadCensus } from "./exchange/triadCensus.ts";
import { fragmentationAfterEach } from "./fragility/fragmentation.ts";
import { keyPlayers } from "./fragility/keyPlayers.ts";
import { everySingleLoss, thresholdSweep } from "./fragility/unravelling.ts";
import { worstPair } from "./fragility/worstPair.ts";
import { betweenness } from "./graph/betweenness.ts";
import { elementaryCircuits } from "./graph/elementaryCircuits.ts";
import { feedbackArcSet } from "./graph/feedbackArcSet.ts";
import { type Arc, type Graph, graphFrom } from "./graph/graph.ts";
import { sampledBetweenness } from "./graph/sampledBetweenness.ts";
import { shortestCircuits } from "./graph/shortestCircuits.ts";
import type { Waiting } from "./input.ts";
import { bestCover } from "./logic/bestCover.ts";
import { bestSet } from "./logic/bestSet.ts";
import { criticalPreconditions } from "./logic/criticalPreconditions.ts";
import { deadlocks } from "./logic/deadlocks.ts";
import { feedbackLoops } from "./logic/feedbackLoops.ts";
import { reachStrengths, type Strengths } from "./logic/reachStrengths.ts";
import { sequencingConflicts } from "./logic/sequencingConflicts.ts";
import { smallestWin } from "./logic/smallestWin.ts";
import { minimalCoalitions } from "./power/minimalCoalitions.ts";
import { penroseByWeights } from "./power/penroseByWeights.ts";
import type { Rule } from "./power/rule.ts";
import { sampledPower } from "./power/sampledPower.ts";
import { votingPower } from "./power/votingPower.ts";
import { signSampling } from "./ripple/signSampling.ts";
import { correlationClustering } from "./signed/correlationClustering.ts";
import { frustrationIndex } from "./signed/frustrationIndex.ts";
import { modularityPartition } from "./signed/modularityPartition.ts";
import { triangleBalance } from "./signed/triangleBalance.ts";
import { walkBalance } from "./signed/walkBalance.ts";

const nodes = Array.from({ length: 60 }, (_, at) => `m${String(at).padStart(2, "0")}`);

/** A ring, and some arcs across it; each later one to an earlier one, or the other way round, for or against. */
const arcs = ((): readonly Required<Arc>[] => {
  const chance = chanceFrom(3);
  const found = new Map<string, Required<Arc>>();
  for (const [at, from] of nodes.entries()) found.set(from, { from, to: nodes[(at + 1) % 60] as string, weight: 1 });
  while (found.size < 400) {
    const [one = 0, other = 0] = [chance(), chance()].map((it) => Math.floor(it * 60)).sort((a, b) => a - b);
    const weight = chance() < 0.5 ? 1 : -1;
    if (other - one > 1 && other - one < 59)
      found.set(`${one} ${other}`, { from: nodes[one] as string, to: nodes[other] as string, weight });
  }
  return [...found.values()];
})();

const input = { nodes, arcs: arcs.map(({ from, to }) => ({ from, to })) };
const graph = graphFrom(input) as Graph;
const few = nodes.slice(0, 13);
const eachAgainstEach = few.flatMap((one, at) =>
  few.slice(at + 1).map((other, nth) => (nth % 3 === at % 2 ? { from: other, to: one } : { from: one, to: other })),
);
const tight = graphFrom({ nodes: few, arcs: eachAgainstEach }) as Graph;
const theory = { nodes, enables: input.arcs.slice(60), requires: input.arcs.slice(0, 60), facts: nodes.slice(0, 1) };
const outcomes = nodes.slice(40).map((id) => ({ id, partner: id }));
const weights = Object.fromEntries(nodes.map((id, at) => [id, 1 + (at % 7)]));
const seats = { rule: "weights", weights, quota: 130 } as const satisfies Rule;
const fewer: Rule = { rule: "all", rules: [{ rule: "atLeast", of: nodes.slice(0, 18), count: 9 }] };
const sureLoops = nodes.map((id) => ({ from: id, to: id, weight: -1 }));

/** What can take longer than anybody may wait for, each with how often it asks, in all, at least. */
const searches: readonly (readonly [string, number, (waiting: Waiting) => unknown])[] = [
  ["betweenness", 60, (waiting) => betweenness(graph, waiting)],
  [
    "sampledBetweenness",
    30,
    (waiting) => sampledBetweenness(graph, { seed: 1, within: 0.2, countedUpTo: 0, ...waiting }),
  ],
  ["elementaryCircuits", 30, (waiting) => elementaryCircuits(graph, waiting)],
  ["shortestCircuits", 60, (waiting) => shortestCircuits(graph, waiting)],
  ["feedbackArcSet", 1, (waiting) => feedbackArcSet(tight, waiting)],
  ["triadCensus", 1, (waiting) => triadCensus(graph, waiting)],
  ["fragmentationAfterEach", 60, (waiting) => fragmentationAfterEach(input, waiting)],
  ["keyPlayers", 60, (waiting) => keyPlayers(input, 3, waiting)],
  ["everySingleLoss", 60, (waiting) => everySingleLoss({ ...input, threshold: 0.8 }, waiting)],
  ["thresholdSweep", 540, (waiting) => thresholdSweep(input, undefined, waiting)],
  ["worstPair", 100, (waiting) => worstPair({ ...input, threshold: 0.8 }, waiting)],
  ["bestSet", 100, (waiting) => bestSet(theory, outcomes, nodes.slice(1, 40), { count: 3, ...waiting })],
  [
    "bestCover",
    1,
    (waiting) => bestCover(reachStrengths(input, { fading: 0.5 }) as Strengths, { count: 4, ...waiting }),
  ],
  ["reachStrengths", 60, (waiting) => reachStrengths(input, {}, waiting)],
  ["criticalPreconditions", 1, (waiting) => criticalPreconditions(theory, outcomes, nodes, waiting)],
  ["deadlocks", 60, (waiting) => deadlocks(theory, waiting)],
  ["feedbackLoops", 1, (waiting) => feedbackLoops(input, { countAtMost: 1e6, lengthAtMost: 9, ...waiting })],
  ["sequencingConflicts", 60, (waiting) => sequencingConflicts({ theory, conflicts: [], demands: nodes }, waiting)],
  [
    "smallestWin",
    60,
    (waiting) =>
      smallestWin(
        theory,
        outcomes,
        nodes.map((id) => ({ id })),
        waiting,
      ),
  ],
  ["minimalCoalitions", 1, (waiting) => minimalCoalitions(seats, waiting)],
  ["minimalCoalitions, every set", 64, (waiting) => minimalCoalitions(fewer, waiting)],
  ["votingPower, every set", 64, (waiting) => votingPower(fewer, waiting)],
  ["penroseByWeights", 59, (waiting) => penroseByWeights(seats, waiting)],
  ["sampledPower", 500, (waiting) => sampledPower(seats, { seed: 1, within: 0.1, ...waiting })],
  [
    "signSampling",
    20,
    (waiting) => signSampling({ nodes, arcs: sureLoops }, {}, { seed: 1, stepsAtMost: 20, ...waiting }),
  ],
  [
    "correlationClustering",
    150,
    (waiting) => correlationClustering({ nodes, ties: arcs }, { stepsAtMost: 1e5, ...waiting }),
  ],
  ["frustrationIndex", 100, (waiting) => frustrationIndex({ nodes, ties: arcs }, { stepsAtMost: 1e5, ...waiting })],
  [
    "modularityPartition",
    20,
    (waiting) => modularityPartition({ nodes, ties: input.arcs }, { stepsAtMost: 1e5, ...waiting }),
  ],
  ["triangleBalance", 60, (waiting) => triangleBalance({ nodes, ties: arcs }, waiting)],
  ["walkBalance", 118, (waiting) => walkBalance({ nodes, ties: arcs }, waiting)],
];

/** Counts how often it was asked, and says that nobody waits from some time on. */
const waitingUntil = (asks: number) => {
  let asked = 0;
  return { isOver: () => ++asked >= asks, asked: () => asked };
};

const saysSo = (answer: unknown): boolean => {
  if (isRefusal(answer)) return answer.refused === "input/given-up";
  const { truncated, proved = true } = answer as { readonly truncated?: boolean; readonly proved?: boolean };
  return truncated ?? !proved;
};

describe.each(searches)("%s", (_, asksAtLeast, search) => {
  test("asks often whether anybody still waits", () => {
    const { isOver, asked } = waitingUntil(Infinity);
    const answer = search({ isOver });
    expect(isRefusal(answer)).toBe(false);
    expect(asked()).toBeGreaterThanOrEqual(asksAtLeast);
  });

  test("ends as soon as nobody does, at once or half-way, and says so", () => {
    for (const asks of [1, Math.ceil(asksAtLeast / 2)]) {
      const { isOver, asked } = waitingUntil(asks);
      expect(saysSo(search({ isOver }))).toBe(true);
      // Some ask once more on their way out.
      expect(asked() - asks).toBeLessThanOrEqual(3);
    }
  });
});
