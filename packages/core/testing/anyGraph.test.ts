import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyGraph, circuitsByDefinition, hasArcIn, reachedFrom, turned } from "./anyGraph.ts";

test("among any graphs there are enough of every make", () => {
  const made = { empty: 0, single: 0, withoutArcs: 0, withLoops: 0, mutual: 0, oneWayOnly: 0, connected: 0, apart: 0 };
  const circuits = { none: 0, few: 0, many: 0 };
  const count = { run: 0 };
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const { nodes, arcs } = graph;
      const both = [...arcs, ...turned(graph).arcs];
      const isConnected = nodes.every((node) => reachedFrom(both, nodes[0] as string).has(node));
      const isMutual = arcs.some(({ from, to }) => from !== to && hasArcIn(graph, to, from));
      const round = circuitsByDefinition(graph).length;
      count.run++;
      if (nodes.length === 0) made.empty++;
      if (nodes.length === 1) made.single++;
      if (arcs.length === 0) made.withoutArcs++;
      if (arcs.some(({ from, to }) => from === to)) made.withLoops++;
      if (nodes.length > 2 && arcs.length > 0) {
        made[isMutual ? "mutual" : "oneWayOnly"]++;
        made[isConnected ? "connected" : "apart"]++;
        circuits[round === 0 ? "none" : round < 5 ? "few" : "many"]++;
      }
    }),
    { numRuns: 300 },
  );
  const share = { ...made, ...circuits };
  expect(Object.entries(share).filter(([, it]) => it < count.run * 0.03)).toEqual([]);
});
