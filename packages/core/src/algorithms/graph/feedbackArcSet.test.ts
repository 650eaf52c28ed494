import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyGraph, besides, read, turned, unrefused } from "../../../testing/anyGraph.ts";
import { chanceFrom } from "../chance.ts";
import { fewBackwardArcs } from "./fewBackwardArcs.ts";
import { feedbackArcSet } from "./feedbackArcSet.ts";
import { type Arc, graphFrom, type GraphInput } from "./graph.ts";
import { strongComponents } from "./strongComponents.ts";

const found = (input: GraphInput) => unrefused(feedbackArcSet(read(input)));

const without = ({ nodes, arcs }: GraphInput, out: readonly Arc[]): GraphInput => ({
  nodes,
  arcs: arcs.filter(({ from, to }) => !out.some((arc) => arc.from === from && arc.to === to)),
});

const goesRound = (input: GraphInput) =>
  strongComponents(read(input)).count < input.nodes.length || input.arcs.some(({ from, to }) => from === to);

const weightOf = (arcs: readonly Arc[]) => arcs.reduce((sum, { weight = 1 }) => sum + weight, 0);

/** The least that goes against any order of the nodes, with the loops. */
const byDefinition = ({ nodes, arcs }: GraphInput): number => {
  const against = (order: readonly string[]) =>
    weightOf(arcs.filter(({ from, to }) => order.indexOf(from) >= order.indexOf(to)));
  return Math.min(...permutations(nodes).map(against));
};

const permutations = (of: readonly string[]): readonly (readonly string[])[] =>
  of.length === 0
    ? [[]]
    : of.flatMap((one) => permutations(of.filter((it) => it !== one)).map((rest) => [one, ...rest]));

const ids = ["a", "b", "c", "d", "e", "f"];
const smallGraph = anyGraph.filter(({ nodes }) => nodes.length <= 6);

/** Somebody between every two, one way or the other. */
const tournament = (count: number, seed: number): GraphInput => {
  const chance = chanceFrom(seed);
  const nodes = Array.from({ length: count }, (_, at) => `m${String(at).padStart(3, "0")}`);
  const arcs = nodes.flatMap((one, at) =>
    nodes.slice(at + 1).map((other) => (chance() < 0.5 ? { from: one, to: other } : { from: other, to: one })),
  );
  return { nodes, arcs };
};

describe("a least feedback arc set", () => {
  test("weighs what the best of all orders has against it, and ends all going round", () => {
    const made = { nothing: 0, loops: 0, one: 0, several: 0 };
    fc.assert(
      fc.property(smallGraph, (input) => {
        const { arcs, weight, bound, proved, truncated } = found(input);
        expect([weight, bound, proved, truncated]).toEqual([byDefinition(input), weight, true, false]);
        expect(goesRound(without(input, arcs))).toBe(false);
        if (arcs.some(({ from, to }) => from === to)) made.loops++;
        made[arcs.length === 0 ? "nothing" : arcs.length === 1 ? "one" : "several"]++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 15)).toEqual([]);
  });

  test("weighs the same the other way round; of two graphs, what both weigh; doubled, twice as much", () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (one, other) => {
        expect(found(turned(one)).weight).toBe(found(one).weight);
        expect(found(besides(one, other)).weight).toBe(found(one).weight + found(other).weight);
        const doubled = one.arcs.map((arc) => ({ ...arc, weight: 2 * (arc.weight ?? 1) }));
        expect(found({ nodes: one.nodes, arcs: doubled }).weight).toBe(2 * found(one).weight);
      }),
    );
  });

  test("takes nothing that could be spared, though it weighs nothing", () => {
    const nodes = ids;
    const ring = ids.map((from, at) => ({ from, to: ids[(at + 1) % ids.length] as string, weight: at === 2 ? 1 : 3 }));
    expect(found({ nodes, arcs: ring })).toMatchObject({ arcs: [{ from: "c", to: "d" }], weight: 1, proved: true });
    const free = ring.map((arc) => ({ ...arc, weight: 0 }));
    expect(found({ nodes, arcs: free })).toMatchObject({ weight: 0, proved: true, arcs: [expect.anything()] });
  });

  test("of eleven, each against each, is proved", () => {
    for (const seed of [1, 2, 3]) {
      const { proved, arcs, steps } = found(tournament(11, seed));
      expect([proved, arcs.length > 0, steps < 50_000_000]).toEqual([true, true, true]);
    }
  });

  test("of many arcs is put in order: nothing goes round, nothing can be spared, and it is not proved", () => {
    const input = tournament(30, 4);
    const { arcs, weight, bound, proved, truncated } = found(input);
    expect([proved, truncated, bound]).toEqual([false, false, 1]);
    expect(goesRound(without(input, arcs))).toBe(false);
    expect(weight).toBeLessThanOrEqual(input.arcs.length / 2 - input.nodes.length / 6);
    for (const spared of arcs)
      expect(
        goesRound(
          without(
            input,
            arcs.filter((arc) => arc !== spared),
          ),
        ),
      ).toBe(true);
    const mutual = { nodes: input.nodes, arcs: [...input.arcs, ...turned(input).arcs] };
    expect(found(mutual)).toMatchObject({ proved: true, weight: 435, bound: 435 });
  });

  test("begins from an order that has hardly more against it than the one that was hidden in the arcs", () => {
    const { nodes } = tournament(40, 1);
    const pairs = nodes.flatMap((from, at) => nodes.slice(at + 1).map((to) => ({ from, to })));
    const hidden = [1, 2, 3, 4].map((seed) => {
      const chance = chanceFrom(seed);
      const arcs = pairs.map((arc) => (chance() < 0.1 ? { from: arc.to, to: arc.from } : arc));
      return {
        against: arcs.filter(({ from, to }) => from > to).length,
        found: fewBackwardArcs(read({ nodes, arcs })),
      };
    });
    const against = hidden.reduce((sum, it) => sum + it.against, 0);
    expect(hidden.reduce((sum, it) => sum + it.found.length, 0)).toBeLessThan(1.2 * against);
  });

  test("that is given up still ends all going round, and says what is not known", () => {
    const input = tournament(11, 1);
    const whole = found(input);
    const early = unrefused(feedbackArcSet(read(input), { stepsAtMost: 3_000 }));
    expect([early.truncated, early.proved]).toEqual([true, false]);
    expect(early.bound).toBeLessThanOrEqual(whole.weight);
    expect(goesRound(without(input, early.arcs))).toBe(false);
    const cancelled = unrefused(feedbackArcSet(read(input), { isOver: () => true }));
    expect(cancelled.truncated).toBe(true);
    expect(cancelled.steps).toBe(4096);
    expect(goesRound(without(input, cancelled.arcs))).toBe(false);
  });

  test("of nobody and of one are none", () => {
    expect(found({ nodes: [], arcs: [] })).toMatchObject({ arcs: [], weight: 0, bound: 0, proved: true });
    expect(found({ nodes: ["a"], arcs: [{ from: "a", to: "a" }] })).toMatchObject({ weight: 1, proved: true });
  });

  test("of weights below zero is refused", () => {
    const graph = unrefused(graphFrom({ nodes: ["a", "b"], arcs: [{ from: "a", to: "b", weight: -1 }] }));
    expect(feedbackArcSet(graph)).toEqual({ refused: "input/negative", about: ["a", "b"] });
  });
});
