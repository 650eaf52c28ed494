import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyGraph, besides, reachedFrom, read, renamed, newNameOf, turned } from "../../../testing/anyGraph.ts";
import { membersByComponent, sizesOf, weakComponents } from "./components.ts";
import { type Graph, type GraphInput, reversed } from "./graph.ts";
import { condensation, strongComponents } from "./strongComponents.ts";

const partsBy = (nodes: readonly string[], isWith: (one: string, other: string) => boolean) =>
  plain([...new Set(nodes.map((one) => nodes.filter((other) => one === other || isWith(one, other))))]);

/** Parts as a set, whatever the order. */
const plain = (parts: readonly (readonly string[])[]) =>
  [...new Set(parts.map((part) => part.toSorted().join()))].sort();

const strong = (input: GraphInput) => membersByComponent(read(input), strongComponents(read(input)));
const weak = (input: GraphInput) => membersByComponent(read(input), weakComponents(read(input)));

const strongByDefinition = ({ nodes, arcs }: GraphInput) =>
  partsBy(nodes, (one, other) => reachedFrom(arcs, one).has(other) && reachedFrom(arcs, other).has(one));

/** A ring of so many nodes, all one way round. */
const ring = (count: number): Graph => ({
  ids: Array.from({ length: count }, (_, node) => String(node).padStart(7, "0")),
  first: Int32Array.from({ length: count + 1 }, (_, node) => node),
  to: Int32Array.from({ length: count }, (_, node) => (node + 1) % count),
  weight: new Float64Array(count).fill(1),
});

describe("strong components", () => {
  test("are those who reach each other, whatever the graph", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        expect(plain(strong(input))).toEqual(strongByDefinition(input));
      }),
    );
  });

  test("stay the same the other way round, and under other names", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        expect(strong(turned(input))).toEqual(strong(input));
        expect(plain(strong(renamed(input)))).toEqual(plain(strong(input).map((part) => part.map(newNameOf))));
      }),
    );
  });

  test("of two graphs side by side are those of both", () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (one, other) => {
        expect(plain(strong(besides(one, other)))).toEqual(plain([...strong(one), ...strong(renamed(other))]));
      }),
    );
  });

  test("are numbered by their first node, and told with the largest first", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const graph = read(input);
        for (const components of [strongComponents(graph), weakComponents(graph)]) {
          const { of, count, firsts } = components;
          expect([...firsts]).toEqual(Array.from({ length: count }, (_, number) => of.indexOf(number)));
          expect([...firsts]).toEqual([...firsts].sort((a, b) => a - b));
          const sizes = [...sizesOf(components)].sort((a, b) => b - a);
          expect(membersByComponent(graph, components).map(({ length }) => length)).toEqual(sizes);
        }
      }),
    );
  });

  test("a ring of a million is one", () => {
    const graph = ring(1_000_000);
    expect(strongComponents(graph).count).toBe(1);
    expect(strongComponents(reversed(graph)).count).toBe(1);
    expect(weakComponents(graph).count).toBe(1);
  });
});

describe("weak components", () => {
  test("are those who hang together, whatever the graph", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const both = [...input.arcs, ...turned(input).arcs];
        expect(plain(weak(input))).toEqual(partsBy(input.nodes, (one, other) => reachedFrom(both, one).has(other)));
        expect(weak(turned(input))).toEqual(weak(input));
      }),
    );
  });

  test("one alone is one more", () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, arcs }) => {
        expect(weak({ nodes: [...nodes, "alone"], arcs })).toHaveLength(weak({ nodes, arcs }).length + 1);
      }),
    );
  });
});

describe("the condensation", () => {
  const arcsOf = ({ ids, first, to, weight }: Graph) =>
    ids.flatMap((from, node) =>
      Array.from({ length: (first[node + 1] as number) - (first[node] as number) }, (_, at) => ({
        from,
        to: ids[to[(first[node] as number) + at] as number] as string,
        weight: weight[(first[node] as number) + at] as number,
      })),
    );

  test("has the arcs between components, added up, and no circle", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const arcs = arcsOf(condensation(read(input)));
        const nameOf = (id: string) => strong(input).find((part) => part.includes(id))?.[0] as string;
        const between = new Map<string, number>();
        for (const { from, to, weight = 1 } of input.arcs) {
          const key = `${nameOf(from)} ${nameOf(to)}`;
          if (nameOf(from) !== nameOf(to)) between.set(key, (between.get(key) ?? 0) + weight);
        }
        expect(arcs.map(({ from, to, weight }) => [`${from} ${to}`, weight])).toEqual([...between].sort());
        expect(arcs.filter(({ from }) => reachedFrom(arcs, from).has(from))).toEqual([]);
      }),
    );
  });

  test("condensed again, stays as it is; turned round, turns round", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const once = condensation(read(input));
        expect(condensation(once)).toEqual(once);
        expect(condensation(read(turned(input)))).toEqual(reversed(once));
      }),
    );
  });
});
