import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyGraph, read, turned, unrefused } from "../../../testing/anyGraph.ts";
import { chanceFrom } from "../chance.ts";
import { betweenness, undirectedBetweenness } from "./betweenness.ts";
import { undirected, type GraphInput } from "./graph.ts";
import { type BetweennessDraws, sampledBetweenness, undirectedSampledBetweenness } from "./sampledBetweenness.ts";
import { nodesOnShortestWays } from "./shortestWaySpan.ts";
import { shortestWayDraws } from "./shortestWayDraws.ts";

/** So wide that few ways are enough, so that small graphs are drawn from too. */
const drawn = (draws: Partial<BetweennessDraws> = {}): BetweennessDraws => ({ seed: 1, countedUpTo: 0, ...draws });

const furthestOff = (one: Float64Array, other: Float64Array) =>
  one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] as number))), 0);

const arc = (from: string, to: string) => ({ from, to });
const named = (at: number) => `m${String(at).padStart(5, "0")}`;

/** Members in places around, each tied to the next ones, and some far ones by chance. */
const smallWorld = (count: number): GraphInput => {
  const chance = chanceFrom(7);
  const nodes = Array.from({ length: count }, (_, at) => named(at));
  const near = nodes.map((id, at) => arc(id, named((at + 1) % count)));
  const far = new Map(
    nodes.flatMap((id, at) => {
      const other = Math.floor(chance() * count);
      return other === at || other === (at + 1) % count ? [] : [[id, arc(id, named(other))] as const];
    }),
  );
  return { nodes, arcs: [...near, ...far.values()] };
};

describe("betweenness by draws", () => {
  test("lies as near to the counted one as it says, with direction and without", () => {
    const graph = read(smallWorld(300));
    for (const seed of [1, 2, 3]) {
      const sampled = unrefused(sampledBetweenness(graph, drawn({ seed, within: 0.1 })));
      expect(sampled).toMatchObject({ truncated: false, sureness: 0.95, within: expect.closeTo(8970, -2) });
      expect(sampled.ways).toBeGreaterThan(0);
      const off = furthestOff(sampled.of, unrefused(betweenness(graph)).of);
      expect(off).toBeLessThan(sampled.within);
      const both = unrefused(undirectedSampledBetweenness(graph, drawn({ seed, within: 0.1 })));
      expect(furthestOff(both.of, unrefused(undirectedBetweenness(graph)).of)).toBeLessThan(both.within);
    }
  });

  test("comes to the counted one in the long run, for any small graph", () => {
    const made = { nobodyBetween: 0, between: 0, apart: 0 };
    fc.assert(
      fc.property(anyGraph, (input) => {
        fc.pre(input.nodes.length > 1);
        const graph = read(input);
        const draw = shortestWayDraws(graph, chanceFrom(5));
        const lies = new Float64Array(graph.ids.length);
        for (let way = 0; way < 20_000; way++) draw(lies);
        const pairs = graph.ids.length * (graph.ids.length - 1);
        const exact = unrefused(betweenness(graph)).of;
        expect(
          furthestOff(
            lies.map((count) => (count / 20_000) * pairs),
            exact,
          ),
        ).toBeLessThan(0.05 * pairs);
        expect([...lies].filter((count, at) => count > 0 && exact[at] === 0)).toEqual([]);
        made[exact.some((value) => value > 0) ? "between" : "nobodyBetween"]++;
        if (input.arcs.length < input.nodes.length) made.apart++;
      }),
      { numRuns: 60 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 6)).toEqual([]);
  });

  test("draws each of several shortest ways as often as any other", () => {
    const fork = [arc("s", "a1"), arc("s", "a2"), arc("s", "b"), arc("a1", "x"), arc("a2", "x"), arc("b", "y")];
    const arcs = [...fork, arc("x", "t"), arc("y", "t")];
    const graph = read({ nodes: ["s", "a1", "a2", "b", "x", "y", "t"], arcs });
    const draw = shortestWayDraws(graph, chanceFrom(9));
    const lies = new Float64Array(7);
    for (let way = 0; way < 200_000; way++) draw(lies);
    expect(
      furthestOff(
        lies.map((count) => (count / 200_000) * 42),
        unrefused(betweenness(graph)).of,
      ),
    ).toBeLessThan(0.08);
  });

  test("is the same for the same seed, and near to itself the other way round and beside one who stands alone", () => {
    const input = smallWorld(300);
    const of = (some: GraphInput, seed = 1) => unrefused(sampledBetweenness(read(some), drawn({ seed, within: 0.1 })));
    expect(of(input)).toEqual(of(input));
    expect(of(input).of).not.toEqual(of(input, 2).of);
    expect(furthestOff(of(input).of, of(turned(input)).of)).toBeLessThan(2 * of(input).within);
    const joined = of({ nodes: [...input.nodes, "zz"], arcs: input.arcs });
    expect(joined.of.at(-1)).toBe(0);
    expect(furthestOff(of(input).of, joined.of.slice(0, -1))).toBeLessThan(2 * joined.within);
  });

  test("is counted where that is as cheap", () => {
    const graph = read(smallWorld(50));
    const counted = { ...unrefused(betweenness(graph)), within: 0, sureness: 1, ways: 0 };
    expect(sampledBetweenness(graph, { seed: 1 })).toEqual(counted);
    expect(sampledBetweenness(graph, drawn({ within: 0.001 }))).toEqual(counted);
    expect(sampledBetweenness(read({ nodes: [], arcs: [] }), { seed: 1 })).toMatchObject({ within: 0, ways: 0 });
  });

  test("that is given up says so, and how far off it may be", () => {
    const graph = read(smallWorld(300));
    const whole = unrefused(sampledBetweenness(graph, drawn({ within: 0.1 })));
    const half = unrefused(sampledBetweenness(graph, drawn({ within: 0.1, stepsAtMost: Math.ceil(whole.ways / 4) })));
    expect(half.truncated).toBe(true);
    expect(half.within).toBeCloseTo(2 * whole.within, -2);
    const none = sampledBetweenness(graph, drawn({ within: 0.1, isOver: () => true }));
    expect(none).toMatchObject({ truncated: true, ways: 0, within: 300 * 299 });
    const givenUp = sampledBetweenness(graph, { seed: 1, stepsAtMost: 3 });
    expect(givenUp).toMatchObject({ truncated: true, ways: 0, within: 300 * 299 });
  });

  test.each([
    [{ seed: NaN }, "input/not-a-number"],
    [{ seed: 1, within: 0 }, "input/out-of-range"],
    [{ seed: 1, within: NaN }, "input/out-of-range"],
    [{ seed: 1, sureness: 1 }, "input/out-of-range"],
  ])("of %j is refused: %s", (draws, refused) => {
    expect(sampledBetweenness(read(smallWorld(5)), draws)).toMatchObject({ refused });
  });
});

describe("the nodes on shortest ways", () => {
  test("are never more than the bound, which holds just for ways and rings", () => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        const graph = read(input);
        const far = longestDistance(input);
        expect(nodesOnShortestWays(graph)).toBeGreaterThanOrEqual(input.nodes.length === 0 ? 0 : far + 1);
        expect(nodesOnShortestWays(undirected(graph))).toBeLessThanOrEqual(input.nodes.length);
      }),
    );
    const way = Array.from({ length: 9 }, (_, at) => arc(named(at), named(at + 1)));
    const nodes = Array.from({ length: 10 }, (_, at) => named(at));
    expect(nodesOnShortestWays(read({ nodes, arcs: way }))).toBe(10);
    expect(nodesOnShortestWays(read({ nodes, arcs: [] }))).toBe(1);
    const star = nodes.slice(1).flatMap((id) => [arc(named(0), id), arc(id, named(0))]);
    expect(nodesOnShortestWays(read({ nodes, arcs: star }))).toBe(3);
  });
});

const longestDistance = ({ nodes, arcs }: GraphInput): number => {
  const distances = nodes.flatMap((start) => {
    const away = new Map([[start, 0]]);
    for (const [node, far] of away)
      for (const { from, to } of arcs) if (from === node && !away.has(to)) away.set(to, far + 1);
    return [...away.values()];
  });
  return Math.max(0, ...distances);
};
