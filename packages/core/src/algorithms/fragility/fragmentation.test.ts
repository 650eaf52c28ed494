import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anySigned, renamed } from "../../../testing/anySigned.ts";
import { isRefusal } from "../../kernel/index.ts";
import type { GraphInput } from "../graph/graph.ts";
import { fragmentation, fragmentationAfterEach } from "./fragmentation.ts";
import { type KeyMeasure, keyPlayers } from "./keyPlayers.ts";

const unrefused = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

const anyTies = (most: number): fc.Arbitrary<GraphInput> =>
  anySigned(most, [1]).map(({ nodes, ties }) => ({ nodes, arcs: ties }));

/** Distances of every two among some, by shortening them over everybody in turn. */
const distancesOf = ({ arcs }: GraphInput, among: readonly string[]) => {
  const isTied = (one: string, other: string) =>
    arcs.some(({ from, to }) => (from === one && to === other) || (from === other && to === one));
  const of = new Map(
    among.flatMap((one) =>
      among.map((other) => [`${one} ${other}`, one === other ? 0 : isTied(one, other) ? 1 : Infinity] as const),
    ),
  );
  const distance = (one: string, other: string) => of.get(`${one} ${other}`) as number;
  for (const over of among)
    for (const one of among)
      for (const other of among)
        of.set(`${one} ${other}`, Math.min(distance(one, other), distance(one, over) + distance(over, other)));
  return distance;
};

const byDefinition = (graph: GraphInput, gone: readonly string[]) => {
  const left = graph.nodes.filter((id) => !gone.includes(id));
  const distance = distancesOf(graph, left);
  const pairs = left.flatMap((one) => left.filter((other) => other !== one).map((other) => distance(one, other)));
  if (left.length < 2) return { fragmentation: null, distanceFragmentation: null };
  return {
    fragmentation: pairs.filter((it) => it === Infinity).length / pairs.length,
    distanceFragmentation: 1 - pairs.reduce((sum, it) => sum + 1 / it, 0) / pairs.length,
  };
};

const reachByDefinition = (graph: GraphInput, from: readonly string[]): number | null => {
  if (graph.nodes.length === 0) return null;
  const distance = distancesOf(graph, graph.nodes);
  const nearest = (id: string) => Math.min(...from.map((one) => distance(one, id)));
  return graph.nodes.reduce((sum, id) => sum + (from.includes(id) ? 1 : 1 / nearest(id)), 0) / graph.nodes.length;
};

const subsets = (ids: readonly string[], size: number): readonly (readonly string[])[] =>
  size === 0 ? [[]] : ids.flatMap((id, at) => subsets(ids.slice(at + 1), size - 1).map((others) => [id, ...others]));

const toBeNear = (found: number | null, slow: number | null) => {
  expect(found).toEqual(slow === null ? null : expect.closeTo(slow, 12));
};

describe("fragmentation", () => {
  test("is what the distances of every two say, with all and after each", () => {
    const made = { tooFew: 0, whole: 0, inParts: 0, brokenByOne: 0 };
    fc.assert(
      fc.property(anyTies(8), (graph) => {
        const whole = unrefused(fragmentation(graph));
        const slow = byDefinition(graph, []);
        toBeNear(whole.fragmentation, slow.fragmentation);
        toBeNear(whole.distanceFragmentation, slow.distanceFragmentation);
        const each = unrefused(fragmentationAfterEach(graph));
        expect(each.map(({ id }) => id)).toEqual(graph.nodes);
        for (const { id, ...left } of each) {
          expect(fragmentation(graph, [id])).toEqual(left);
          toBeNear(left.fragmentation, byDefinition(graph, [id]).fragmentation);
          toBeNear(left.distanceFragmentation, byDefinition(graph, [id]).distanceFragmentation);
        }
        made[slow.fragmentation === null ? "tooFew" : slow.fragmentation === 0 ? "whole" : "inParts"]++;
        if (slow.fragmentation === 0 && each.some((left) => (left.fragmentation ?? 0) > 0)) made.brokenByOne++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("does not change under other names, nor by ties told both ways; one more tie never adds to it", () => {
    fc.assert(
      fc.property(anyTies(9), ({ nodes, arcs }) => {
        const found = unrefused(fragmentation({ nodes, arcs }));
        const other = renamed({ nodes, ties: arcs });
        expect(fragmentation({ nodes: other.nodes, arcs: other.ties })).toEqual(found);
        const bothWays = [...arcs, ...arcs.map(({ from, to }) => ({ from: to, to: from }))];
        expect(fragmentation({ nodes, arcs: bothWays })).toEqual(found);
        const fewer = unrefused(fragmentation({ nodes, arcs: arcs.slice(1) }));
        expect(fewer.fragmentation ?? 0).toBeGreaterThanOrEqual(found.fragmentation ?? 0);
        expect(fewer.distanceFragmentation ?? 0).toBeGreaterThanOrEqual(found.distanceFragmentation ?? 0);
      }),
    );
  });

  test.each([
    [{ nodes: ["a"], arcs: [{ from: "a", to: "a" }] }, [], "input/to-itself"],
    [{ nodes: ["a"], arcs: [{ from: "a", to: "b" }] }, [], "input/id-unknown"],
    [{ nodes: ["a"], arcs: [] }, ["b"], "input/id-unknown"],
    [{ nodes: ["a"], arcs: [] }, ["a", "a"], "input/id-twice"],
  ] satisfies readonly (readonly [GraphInput, readonly string[], string])[])(
    "of %j without %j is refused: %s",
    (graph, gone, refused) => {
      expect(fragmentation(graph, gone)).toMatchObject({ refused });
    },
  );

  test("after each is refused where it would take too long", () => {
    const nodes = Array.from({ length: 1_500 }, (_, at) => `m${at}`);
    const arcs = nodes.flatMap((from, at) => [{ from, to: nodes[(at + 1) % 1_500] as string }]);
    expect(fragmentationAfterEach({ nodes, arcs })).toMatchObject({ refused: "input/too-large" });
  });
});

describe("key players", () => {
  const measures: readonly KeyMeasure[] = ["fragmentation", "distanceFragmentation", "reach"];
  const valueOf = (graph: GraphInput, by: KeyMeasure, set: readonly string[]) =>
    by === "reach" ? reachByDefinition(graph, set) : byDefinition(graph, set)[by];

  test("are the best of all sets, where all can be tried; by exchange nearly always", () => {
    const made = { nothingToMeasure: 0, measured: 0, exchangedAsGood: 0, exchangedWorse: 0 };
    fc.assert(
      fc.property(anyTies(8), fc.integer({ min: 1, max: 3 }), fc.constantFrom(...measures), (graph, size, by) => {
        fc.pre(size <= graph.nodes.length);
        const found = unrefused(keyPlayers(graph, size, { by }));
        const values = subsets(graph.nodes, size).map((set) => valueOf(graph, by, set));
        const most = values.every((it) => it === null) ? null : Math.max(...values.map((it) => it ?? 0));
        toBeNear(found.value, most);
        toBeNear(valueOf(graph, by, found.members), most);
        expect(found).toMatchObject({ proved: true, truncated: false });
        made[most === null ? "nothingToMeasure" : "measured"]++;
        if (values.length < 4) return;
        const exchanged = unrefused(keyPlayers(graph, size, { by, stepsAtMost: values.length - 1 }));
        expect(exchanged.proved).toBe(false);
        toBeNear(exchanged.value, valueOf(graph, by, exchanged.members));
        made[(exchanged.value ?? 0) >= (most ?? 0) - 1e-9 ? "exchangedAsGood" : "exchangedWorse"]++;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(made.nothingToMeasure, made.measured)).toBeGreaterThanOrEqual(8);
    expect(made.exchangedAsGood).toBeGreaterThan(4 * made.exchangedWorse);
  });

  test("who matter most together need not be those who matter most each alone", () => {
    const line = ["a", "b", "c", "d", "e", "f", "g"];
    const arcs = line.slice(1).map((to, at) => ({ from: line[at] as string, to }));
    expect(keyPlayers({ nodes: line, arcs }, 2, { by: "fragmentation" })).toMatchObject({ members: ["b", "e"] });
    expect(keyPlayers({ nodes: line, arcs }, 1, { by: "fragmentation" })).toMatchObject({ members: ["d"] });
  });

  test("of many are found by exchange, the same for the same seed", () => {
    const nodes = Array.from({ length: 60 }, (_, at) => `m${at + 10}`);
    // Four stars, their middles in a line.
    const arcs = nodes.flatMap((to, at) => (at < 4 ? [] : [{ from: nodes[at % 4] as string, to }]));
    for (let at = 1; at < 4; at++) arcs.push({ from: nodes[at - 1] as string, to: nodes[at] as string });
    const found = unrefused(keyPlayers({ nodes, arcs }, 4));
    expect(found).toMatchObject({ members: nodes.slice(0, 4), value: 1, proved: false, truncated: false });
    expect(keyPlayers({ nodes, arcs }, 4)).toEqual(found);
    expect(keyPlayers({ nodes, arcs }, 4, { stepsAtMost: 90 })).toMatchObject({ truncated: true, steps: 90 });
  });

  test.each([
    [{ nodes: ["a"], arcs: [] }, 2, "input/out-of-range"],
    [{ nodes: ["a"], arcs: [] }, 0.5, "input/out-of-range"],
    [{ nodes: ["a", ""], arcs: [] }, 1, "input/id-missing"],
  ] satisfies readonly (readonly [GraphInput, number, string])[])("%j, %d of them: %s", (graph, size, refused) => {
    expect(keyPlayers(graph, size)).toMatchObject({ refused });
  });

  test("of nobody are nobody", () => {
    expect(keyPlayers({ nodes: [], arcs: [] }, 0)).toMatchObject({ members: [], value: null });
  });
});
