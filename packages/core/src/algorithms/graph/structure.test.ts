import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyGraph, besides, newNameOf, read, renamed, turned } from "../../../testing/anyGraph.ts";
import { articulation } from "./articulation.ts";
import { weakComponents } from "./components.ts";
import { coreness } from "./coreness.ts";
import { degrees, density, tiesIn } from "./degrees.ts";
import type { GraphInput } from "./graph.ts";

const parts = (input: GraphInput) => weakComponents(read(input)).count;

const without = ({ nodes, arcs }: GraphInput, id: string): GraphInput => ({
  nodes: nodes.filter((it) => it !== id),
  arcs: arcs.filter(({ from, to }) => from !== id && to !== id),
});

const linesOf = ({ arcs }: GraphInput): readonly (readonly [string, string])[] => {
  const pairs = arcs.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to].sort().join(" "));
  return [...new Set(pairs)].sort().map((pair) => pair.split(" ") as [string, string]);
};

const withoutLine = ({ nodes, arcs }: GraphInput, [one, other]: readonly [string, string]): GraphInput => ({
  nodes,
  arcs: arcs.filter(({ from, to }) => !(from === one && to === other) && !(from === other && to === one)),
});

describe("articulation", () => {
  test("names the nodes and lines without which there are more parts", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const { points, bridges } = articulation(read(input));
        // Whoever stands alone was a part of their own.
        expect(points).toEqual(input.nodes.filter((id) => parts(without(input, id)) > parts(input)).toSorted());
        expect(bridges).toEqual(linesOf(input).filter((line) => parts(withoutLine(input, line)) > parts(input)));
      }),
      { numRuns: 300 },
    );
  });

  test("is the same the other way round, and of two graphs that of both", () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (one, other) => {
        expect(articulation(read(turned(one)))).toEqual(articulation(read(one)));
        const far = articulation(read(renamed(other)));
        const near = articulation(read(one));
        expect(articulation(read(besides(one, other)))).toEqual({
          points: [...near.points, ...far.points],
          bridges: [...near.bridges, ...far.bridges],
        });
      }),
    );
  });

  test("of a way of a hundred thousand is all but its ends", () => {
    const { points, bridges } = articulation(read(way(100_000)));
    expect([points.length, bridges.length]).toEqual([99_998, 99_999]);
  });
});

describe("coreness", () => {
  const corenessById = (input: GraphInput) => {
    const of = coreness(read(input));
    return new Map(input.nodes.toSorted().map((id, at) => [id, of[at] as number]));
  };

  test("is the largest k of whose core one is", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const slow = input.nodes.toSorted().map((id) => [id, largestCore(input, id)] as const);
        expect([...corenessById(input)]).toEqual(slow);
      }),
      { numRuns: 300 },
    );
  });

  test("is so where cores lie in cores", () => {
    const made = { deep: 0, shallow: 0 };
    fc.assert(
      fc.property(anyLargerGraph, (input) => {
        const slow = input.nodes.toSorted().map((id) => [id, largestCore(input, id)] as const);
        expect([...corenessById(input)]).toEqual(slow);
        made[new Set(slow.map(([, k]) => k)).size > 3 ? "deep" : "shallow"]++;
      }),
    );
    expect(Math.min(made.deep, made.shallow)).toBeGreaterThan(5);
  });

  test("goes with the names, not with the direction; one more who is tied to all adds one to everybody's", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        expect(corenessById(turned(input))).toEqual(corenessById(input));
        const named = [...corenessById(input)].map(([id, k]) => [newNameOf(id), k] as const);
        expect([...corenessById(renamed(input))]).toEqual(named.toReversed());
        const joined = {
          nodes: [...input.nodes, "all"],
          arcs: [...input.arcs, ...input.nodes.map((to) => ({ from: "all", to }))],
        };
        for (const [id, k] of corenessById(input)) expect(corenessById(joined).get(id)).toBe(k + 1);
      }),
    );
  });
});

describe("degrees and density", () => {
  test("count others, whatever the graph", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const graph = read(input);
        const ties = input.arcs.filter(({ from, to }) => from !== to);
        const { out, in: into } = degrees(graph);
        expect([...out]).toEqual(graph.ids.map((id) => ties.filter(({ from }) => from === id).length));
        expect([...into]).toEqual(graph.ids.map((id) => ties.filter(({ to }) => to === id).length));
        expect(degrees(read(turned(input)))).toEqual({ out: into, in: out });
        expect(tiesIn(graph)).toBe(ties.length);
        const count = input.nodes.length;
        expect(density(graph)).toBe(count < 2 ? null : ties.length / (count * (count - 1)));
      }),
    );
  });
});

/** Fifteen nodes; those who come first have more lines than those who come last. */
const anyLargerGraph: fc.Arbitrary<GraphInput> = fc
  .uniqueArray(fc.tuple(fc.nat(14), fc.nat(14)), {
    minLength: 20,
    maxLength: 60,
    selector: ([from, to]) => `${from} ${to}`,
  })
  .map((pairs) => {
    const nodes = Array.from({ length: 15 }, (_, at) => `n${at}`);
    const kept = pairs.filter(([from, to]) => from + to < 16);
    return { nodes, arcs: kept.map(([from, to]) => ({ from: nodes[from] as string, to: nodes[to] as string })) };
  });

const largestCore = (input: GraphInput, id: string): number => {
  let k = 0;
  while (coreOf(input, k + 1).includes(id)) k++;
  return k;
};

const coreOf = (input: GraphInput, k: number): readonly string[] => {
  const lines = linesOf(input);
  const loose = input.nodes.find((id) => lines.filter((line) => line.includes(id)).length < k);
  return loose === undefined ? input.nodes : coreOf(without(input, loose), k);
};

const way = (count: number): GraphInput => {
  const nodes = Array.from({ length: count }, (_, at) => String(at).padStart(6, "0"));
  return { nodes, arcs: nodes.slice(1).map((to, at) => ({ from: nodes[at] as string, to })) };
};
