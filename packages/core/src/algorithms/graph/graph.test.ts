import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../kernel/index.ts";
import { type Arc, arcsIn, type Graph, graphFrom, type GraphInput, reversed, sourcesOf, undirected } from "./graph.ts";

const read = (input: GraphInput): Graph => {
  const graph = graphFrom(input);
  if (isRefusal(graph)) throw new Error(graph.refused);
  return graph;
};

const arcsOf = (graph: Graph): readonly Arc[] => {
  const sources = sourcesOf(graph);
  return [...graph.to].map((to, at) => ({
    from: graph.ids[sources[at] as number] as string,
    to: graph.ids[to] as string,
    weight: graph.weight[at] as number,
  }));
};

const bySource = (one: Arc, other: Arc) => `${one.from} ${one.to}`.localeCompare(`${other.from} ${other.to}`, "en");

/** Small graphs, some empty, some with loops. */
const anyGraph: fc.Arbitrary<GraphInput> = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), { maxLength: 8 })
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      arcs:
        nodes.length === 0
          ? fc.constant([])
          : fc.uniqueArray(
              fc.record({
                from: fc.constantFrom(...nodes),
                to: fc.constantFrom(...nodes),
                weight: fc.integer({ min: -3, max: 9 }),
              }),
              { selector: ({ from, to }) => from + to },
            ),
    }),
  );

describe("a graph", () => {
  test("is read whatever the order, and gives back what it was", () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, arcs }) => {
        const graph = read({ nodes: nodes.toReversed(), arcs: arcs.toReversed() });
        expect(graph).toEqual(read({ nodes, arcs }));
        expect(arcsOf(graph)).toEqual([...arcs].sort(bySource));
      }),
    );
  });

  test("the other way round twice is the same graph", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        expect(reversed(reversed(read(input)))).toEqual(read(input));
      }),
    );
  });

  test("without direction is its own mirror, without loops", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const graph = undirected(read(input));
        expect(reversed(graph)).toEqual(graph);
        expect(arcsOf(graph).some(({ from, to }) => from === to)).toBe(false);
      }),
    );
    const both = {
      nodes: ["a", "b"],
      arcs: [
        { from: "a", to: "b", weight: 2 },
        { from: "b", to: "a", weight: 3 },
      ],
    };
    expect(arcsOf(undirected(read(both)))).toEqual([
      { from: "a", to: "b", weight: 5 },
      { from: "b", to: "a", weight: 5 },
    ]);
  });

  test("of nothing is a graph too", () => {
    expect(arcsIn(read({ nodes: [], arcs: [] }))).toBe(0);
  });

  test.each([
    ["an id that stands twice", { nodes: ["a", "a"], arcs: [] }, "input/id-twice"],
    ["no id", { nodes: [""], arcs: [] }, "input/id-missing"],
    ["somebody unknown", { nodes: ["a"], arcs: [{ from: "a", to: "b" }] }, "input/id-unknown"],
    ["no number", { nodes: ["a", "b"], arcs: [{ from: "a", to: "b", weight: NaN }] }, "input/not-a-number"],
    [
      "the same line twice",
      {
        nodes: ["a", "b"],
        arcs: [
          { from: "a", to: "b" },
          { from: "a", to: "b" },
        ],
      },
      "input/arc-twice",
    ],
  ])("with %s is refused", (_, input, refused) => {
    expect(graphFrom(input)).toMatchObject({ refused });
  });

  test("may be held to more", () => {
    const loop = { nodes: ["a"], arcs: [{ from: "a", to: "a", weight: -1 }] };
    expect(graphFrom(loop, { loops: "refused" })).toMatchObject({ refused: "input/to-itself" });
    expect(graphFrom(loop, { weights: "not-negative" })).toMatchObject({ refused: "input/negative" });
    expect(arcsIn(graphFrom(loop, { loops: "left-out" }) as Graph)).toBe(0);
  });
});
