import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyGraph, besides, newNameOf, read, renamed, turned, unrefused } from "../../../testing/anyGraph.ts";
import { betweenness, undirectedBetweenness } from "./betweenness.ts";
import type { GraphInput } from "./graph.ts";

const directed = (input: GraphInput) => byId(input, unrefused(betweenness(read(input))).of);
const undirected = (input: GraphInput) => byId(input, unrefused(undirectedBetweenness(read(input))).of);

const byId = ({ nodes }: GraphInput, of: Float64Array) =>
  new Map(nodes.toSorted().map((id, at) => [id, rounded(of[at] as number)]));

/** Sums of thirds and fifths, apart by less than a millionth of a millionth, are the same. */
const rounded = (value: number) => Math.round(value * 1e9) / 1e9;

/** All ways from one to another without meeting anybody twice. */
const waysBetween = ({ arcs }: GraphInput, start: string, end: string) => {
  const found: (readonly string[])[] = [];
  const onward = (way: readonly string[]): void => {
    if (way.at(-1) === end) found.push(way);
    else for (const { from, to } of arcs) if (from === way.at(-1) && !way.includes(to)) onward([...way, to]);
  };
  onward([start]);
  return found;
};

const byDefinition = (input: GraphInput, times = 1) => {
  const sums = new Map(input.nodes.toSorted().map((id) => [id, 0]));
  for (const start of input.nodes)
    for (const end of input.nodes) {
      const ways = start === end ? [] : waysBetween(input, start, end);
      const shortest = Math.min(...ways.map(({ length }) => length));
      const all = ways.filter(({ length }) => length === shortest);
      for (const way of all) for (const id of way.slice(1, -1)) sums.set(id, (sums.get(id) as number) + 1 / all.length);
    }
  return new Map([...sums].map(([id, sum]) => [id, rounded(sum / times)]));
};

describe("betweenness", () => {
  test("is what its definition says, with direction and without", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        expect(directed(input)).toEqual(byDefinition(input));
        const pairs = input.arcs.map(({ from, to }) => [from, to].sort() as [string, string]);
        const lines = [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
        const both = lines.flatMap(([from, to]) => [{ from, to }, ...(from === to ? [] : [{ from: to, to: from }])]);
        // Each pair was met from both its ends.
        expect(undirected(input)).toEqual(byDefinition({ nodes: input.nodes, arcs: both }, 2));
      }),
      { numRuns: 150 },
    );
  });

  test("is the same the other way round, under other names, and beside others", () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (one, other) => {
        expect(directed(turned(one))).toEqual(directed(one));
        const named = new Map([...directed(one)].map(([id, value]) => [newNameOf(id), value]));
        expect(directed(renamed(one))).toEqual(new Map([...named].sort()));
        expect(directed(besides(one, other))).toEqual(new Map([...directed(one), ...directed(renamed(other))]));
      }),
    );
  });

  test("of the middle of a star counts every pair", () => {
    const nodes = ["middle", ...Array.from({ length: 9 }, (_, at) => `leaf${at}`)];
    const star = { nodes, arcs: nodes.slice(1).map((to) => ({ from: "middle", to })) };
    expect(undirected(star).get("middle")).toBe(36);
    expect(directed(star).get("middle")).toBe(0);
  });

  test("that is given up says so, and is then at least what it has", () => {
    const ring = { nodes: ["a", "b", "c"], arcs: [arc("a", "b"), arc("b", "c"), arc("c", "a")] };
    const half = unrefused(betweenness(read(ring), { stepsAtMost: 1 }));
    expect([half.truncated, [...half.of]]).toEqual([true, [0, 1, 0]]);
    expect(unrefused(betweenness(read(ring), { isOver: () => true })).truncated).toBe(true);
  });

  test("with more shortest ways than numbers hold is refused, not wrong", () => {
    // Each diamond doubles the ways to what follows.
    const diamonds = Array.from({ length: 1_100 }, (_, at) => at);
    const name = (kind: string, at: number) => `${kind}${String(at).padStart(5, "0")}`;
    const arcs = diamonds.flatMap((at) =>
      ["left", "right"].flatMap((side) => [
        arc(name("joint", at), name(side, at)),
        arc(name(side, at), name("joint", at + 1)),
      ]),
    );
    const nodes = [...new Set(arcs.flatMap(({ from, to }) => [from, to]))];
    expect(betweenness(read({ nodes, arcs }))).toMatchObject({ refused: "input/too-large" });
  });
});

const arc = (from: string, to: string) => ({ from, to });
