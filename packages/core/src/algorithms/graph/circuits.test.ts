import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyGraph, besides, circuitsByDefinition, read, renamed, turned } from "../../../testing/anyGraph.ts";
import { elementaryCircuits } from "./elementaryCircuits.ts";
import type { GraphInput } from "./graph.ts";
import { shortestCircuits } from "./shortestCircuits.ts";

const shortestFirst = (one: readonly string[], other: readonly string[]) =>
  one.length - other.length || (one.join() < other.join() ? -1 : 1);

const everybodyToEverybody = (count: number): GraphInput => {
  const nodes = Array.from({ length: count }, (_, at) => String.fromCodePoint(97 + at));
  return { nodes, arcs: nodes.flatMap((from) => nodes.filter((to) => to !== from).map((to) => ({ from, to }))) };
};

describe("elementary circuits", () => {
  test("are all there are, whatever the graph", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const found = elementaryCircuits(read(input), { nameAtMost: Infinity });
        const slow = circuitsByDefinition(input).toSorted(shortestFirst);
        expect(found.circuits).toEqual(slow);
        expect([found.counted, found.truncated]).toEqual([slow.length, false]);
        for (const [length, count] of found.byLength)
          expect(count).toBe(slow.filter((circuit) => circuit.length === length).length);
        expect([...found.byLength.values()].reduce((sum, count) => sum + count, 0)).toBe(slow.length);
        expect(found.loops).toEqual(input.nodes.filter((id) => hasLoop(input, id)).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  test("are as many and as long the other way round and under other names; side by side, they add up", () => {
    const lengths = (input: GraphInput) => new Map([...elementaryCircuits(read(input)).byLength].sort());
    fc.assert(
      fc.property(anyGraph, anyGraph, (one, other) => {
        expect(lengths(turned(one))).toEqual(lengths(one));
        expect(lengths(renamed(one))).toEqual(lengths(one));
        const both = elementaryCircuits(read(besides(one, other))).counted;
        expect(both).toBe(elementaryCircuits(read(one)).counted + elementaryCircuits(read(other)).counted);
      }),
    );
  });

  test("where everybody goes to everybody, are as many as there are orders of some of them", () => {
    // Σ over k = 2 … 7 of C(7, k) · (k − 1)!, the orders of k round a circle.
    expect(elementaryCircuits(read(everybodyToEverybody(7))).counted).toBe(21 + 70 + 210 + 504 + 840 + 720);
  });

  test("that are too many are counted so far, and said to be more", () => {
    const graph = read(everybodyToEverybody(12));
    const few = elementaryCircuits(graph, { countAtMost: 500, nameAtMost: 20 });
    expect([few.counted, few.circuits.length, few.truncated]).toEqual([500, 20, true]);
    expect(elementaryCircuits(graph, { stepsAtMost: 1_000 })).toMatchObject({ truncated: true });
    expect(elementaryCircuits(graph, { isOver: () => true }).truncated).toBe(true);
  });

  test("that are just as many as asked for are all", () => {
    const graph = read(everybodyToEverybody(4));
    const all = elementaryCircuits(graph).counted;
    expect(elementaryCircuits(graph, { countAtMost: all })).toMatchObject({ counted: all, truncated: false });
    expect(elementaryCircuits(graph, { countAtMost: all - 1 })).toMatchObject({ counted: all - 1, truncated: true });
  });

  test("a ring of a hundred thousand has one", () => {
    const nodes = Array.from({ length: 100_000 }, (_, at) => String(at).padStart(6, "0"));
    const arcs = nodes.map((from, at) => ({ from, to: nodes[(at + 1) % nodes.length] as string }));
    expect(elementaryCircuits(read({ nodes, arcs }))).toMatchObject({ counted: 1, truncated: false });
  });
});

describe("the shortest circuits through each arc", () => {
  test("are as short as any, and of those the first", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const { arcs, truncated } = shortestCircuits(read(input));
        expect(truncated).toBe(false);
        expect(arcs).toEqual(shortestByDefinition(input));
      }),
      { numRuns: 300 },
    );
  });

  test("have the same lengths the other way round; one more who stands alone changes nothing", () => {
    const lengths = (input: GraphInput) =>
      new Map(
        shortestCircuits(read(input)).arcs.map(({ from, to, circuit }) => [[from, to].sort().join(), circuit.length]),
      );
    fc.assert(
      fc.property(anyGraph, (input) => {
        expect(new Map([...lengths(turned(input))].sort())).toEqual(new Map([...lengths(input)].sort()));
        const joined = { nodes: [...input.nodes, "alone"], arcs: input.arcs };
        expect(shortestCircuits(read(joined))).toEqual(shortestCircuits(read(input)));
      }),
    );
  });

  test("say where they ended early", () => {
    const graph = read(everybodyToEverybody(5));
    expect(shortestCircuits(graph, { stepsAtMost: 10 }).truncated).toBe(true);
    expect(shortestCircuits(graph, { isOver: () => true })).toEqual({ arcs: [], truncated: true });
  });
});

const hasLoop = ({ arcs }: GraphInput, id: string) => arcs.some(({ from, to }) => from === id && to === id);

const shortestByDefinition = (input: GraphInput) => {
  const circuits = circuitsByDefinition(input);
  return input.arcs
    .flatMap(({ from, to }) => {
      const through = circuits
        .map((circuit) => [...circuit.slice(circuit.indexOf(from)), ...circuit.slice(0, circuit.indexOf(from))])
        .filter((circuit) => circuit[0] === from && circuit[1] === to);
      const circuit = from === to ? [from] : through.sort(shortestFirst)[0];
      return circuit ? [{ from, to, circuit }] : [];
    })
    .sort((one, other) => (one.from + one.to < other.from + other.to ? -1 : 1));
};
