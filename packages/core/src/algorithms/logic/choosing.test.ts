import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyOutcomes, anyTheory, closureByRounds, ids, type Whole } from "../../../testing/anyTheory.ts";
import { isRefusal } from "../../kernel/index.ts";
import { bestCover } from "./bestCover.ts";
import { bestSet } from "./bestSet.ts";
import { reachStrengths } from "./reachStrengths.ts";
import { smallestWin } from "./smallestWin.ts";
import type { Outcome, Theory } from "./theory.ts";

const answered = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

const valueOf = (theory: Whole, outcomes: readonly Outcome[], chosen: readonly string[]) => {
  const anyway = closureByRounds(theory, []);
  const held = closureByRounds(theory, chosen);
  return outcomes
    .filter(({ id }) => held.includes(id) && !anyway.includes(id))
    .reduce((sum, { weight = 1 }) => sum + weight, 0);
};

describe("the smallest win", () => {
  test("is the least effort that alone brings something to two partners", () => {
    const made = { none: 0, some: 0, several: 0 };
    fc.assert(
      fc.property(
        anyTheory,
        anyOutcomes,
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
        (theory, outcomes, efforts) => {
          const demands = ids.slice(0, 4).map((id, at) => ({ id, effort: efforts[at] as number }));
          const found = answered(smallestWin(theory, outcomes, demands));
          const partners = (id: string) => {
            const held = closureByRounds(theory, [id]);
            return new Set(
              outcomes
                .filter((it) => held.includes(it.id) && !closureByRounds(theory, []).includes(it.id))
                .map((it) => it.partner),
            ).size;
          };
          const reverberating = demands.filter(({ id }) => partners(id) >= 2);
          const least = Math.min(...reverberating.map(({ effort }) => effort));
          const best = reverberating
            .filter(({ effort }) => effort === least)
            .toSorted((one, other) => valueOf(theory, outcomes, [other.id]) - valueOf(theory, outcomes, [one.id]));
          expect(found.smallest).toBe(best[0]?.id ?? null);
          expect(found.demands.map(({ id, weight }) => [id, weight]).toSorted()).toEqual(
            demands.map(({ id }) => [id, valueOf(theory, outcomes, [id])]),
          );
          made[(["none", "some"] as const)[reverberating.length] ?? "several"]++;
          const dearer = demands.map(({ id, effort }) => ({ id, effort: 3 * effort + 1 }));
          expect(answered(smallestWin(theory, outcomes, dearer)).smallest).toBe(found.smallest);
          const forOne = outcomes.map((it) => ({ ...it, partner: "tenants" }));
          expect(answered(smallestWin(theory, forOne, demands)).smallest).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test.each([
    [[{ id: "z" }], "input/id-unknown"],
    [[{ id: "a" }, { id: "a" }], "input/id-twice"],
    [[{ id: "a", effort: -1 }], "input/negative"],
    [[{ id: "a", effort: NaN }], "input/not-a-number"],
  ])("among %j is refused: %s", (demands, refused) => {
    expect(smallestWin({ nodes: ["a"] }, [], demands)).toMatchObject({ refused });
  });
});

const setsOf = <It>(all: readonly It[], count: number): readonly (readonly It[])[] =>
  count === 0
    ? [[]]
    : [[], ...all.flatMap((one, at) => setsOf(all.slice(at + 1), count - 1).map((rest) => [one, ...rest]))];

describe("the best set", () => {
  test("is worth as much as the best of all, and no smaller one is", () => {
    const made = { nothing: 0, one: 0, together: 0 };
    fc.assert(
      fc.property(
        anyTheory,
        anyOutcomes,
        fc.subarray([...ids]),
        fc.integer({ min: 0, max: 3 }),
        (theory, outcomes, candidates, count) => {
          const found = answered(bestSet(theory, outcomes, candidates, { count }));
          const all = setsOf(candidates, count).map((set) => ({ set, value: valueOf(theory, outcomes, set) }));
          const best = Math.max(...all.map(({ value }) => value));
          const size = Math.min(...all.filter(({ value }) => value === best).map(({ set }) => set.length));
          expect([found.value, found.set.length, found.proved]).toEqual([best, size, true]);
          expect(valueOf(theory, outcomes, found.set)).toBe(best);
          made[(["nothing", "one"] as const)[size] ?? "together"]++;
          const one = answered(bestSet(theory, outcomes, candidates.toReversed(), { count }));
          expect(one).toEqual(found);
          expect(answered(bestSet(theory, outcomes, ids, { count })).value).toBeGreaterThanOrEqual(found.value);
        },
      ),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("sees two that unlock together what neither does alone; among many it says that nothing is proved", () => {
    const names = Array.from({ length: 80 }, (_, at) => `m${at}`);
    const theory: Theory = {
      nodes: [...names, "homes"],
      requires: [
        { from: "m3", to: "homes" },
        { from: "m7", to: "homes" },
      ],
    };
    const outcomes = [
      { id: "homes", partner: "tenants", weight: 5 },
      { id: "m3", partner: "union" },
    ];
    expect(bestSet(theory, outcomes, ["m1", "m3", "m7"], { count: 2 })).toEqual({
      set: ["m3", "m7"],
      value: 6,
      gained: ["homes", "m3"],
      proved: true,
      truncated: false,
    });
    expect(bestSet(theory, outcomes, names, { count: 2 })).toMatchObject({
      set: ["m3", "m7"],
      proved: false,
      truncated: false,
    });
    expect(bestSet(theory, outcomes, names, { count: 2, stepsAtMost: 3 })).toMatchObject({
      proved: false,
      truncated: true,
    });
    expect(bestSet(theory, outcomes, names, { count: 4 })).toMatchObject({ refused: "input/out-of-range" });
  });
});

describe("the best cover", () => {
  const anyWays = fc.uniqueArray(
    fc.record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      weight: fc.constantFrom(0.25, 0.5, 0.75, 1),
    }),
    { maxLength: 14, selector: ({ from, to }) => from + to },
  );
  type Ways = readonly { readonly from: string; readonly to: string; readonly weight: number }[];

  /** The best way from one to another, over all of them. */
  const strongest = (arcs: Ways, from: string, to: string, steps: number, fading: number): number => {
    const ways = (at: string, strength: number, left: number): number =>
      Math.max(
        at === to ? strength : 0,
        ...(left === 0
          ? []
          : arcs
              .filter((arc) => arc.from === at)
              .map((arc) => ways(arc.to, strength * arc.weight * (left === steps ? 1 : fading), left - 1))),
      );
    return ways(from, 1, steps);
  };

  test("strengths are those of the best way", () => {
    const made = { apart: 0, direct: 0, roundabout: 0 };
    fc.assert(
      fc.property(anyWays, fc.integer({ min: 0, max: 4 }), fc.constantFrom(0.5, 1), (arcs, steps, fading) => {
        const { first, to, strength, sources } = answered(reachStrengths({ nodes: ids, arcs }, { steps, fading }));
        for (const [nth, source] of sources.entries()) {
          const row = new Map(
            [...to.subarray(first[nth], first[nth + 1])].map((node, at) => [
              ids[node],
              strength[(first[nth] as number) + at],
            ]),
          );
          for (const id of ids) {
            const slow = strongest(arcs, ids[source] as string, id, steps, fading);
            expect(row.get(id) ?? 0).toBeCloseTo(slow, 12);
            const direct = arcs.find((arc) => arc.from === ids[source] && arc.to === id)?.weight ?? 0;
            made[slow === 0 ? "apart" : slow > direct && id !== ids[source] ? "roundabout" : "direct"]++;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("is proved, worth as much as the best of all, and greed comes near it", () => {
    const made = { greedyIsBest: 0, greedyIsNot: 0 };
    const anyRows = fc.array(fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 4 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(
        anyRows,
        fc.constantFrom(0, 1, 2, 2, 2, 3, 3),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 }),
        (rows, count, weights) => {
          const sources = rows.map((_, at) => `s${at}`);
          const nodes = [...sources, ...weights.map((_, at) => `t${at}`)];
          const arcs = rows.flatMap((row, at) => row.map((to) => ({ from: `s${at}`, to: `t${to}`, weight: 1 })));
          const counts = Object.fromEntries([
            ...sources.map((id) => [id, 0]),
            ...weights.map((it, at) => [`t${at}`, it]),
          ]) as Record<string, number>;
          const strengths = answered(reachStrengths({ nodes, arcs }, { steps: 1, from: sources }));
          const found = answered(bestCover(strengths, { count, weights: counts }));
          const worth = (set: readonly string[]) =>
            [...new Set(set.flatMap((id) => rows[Number(id.slice(1))] as number[]))].reduce(
              (sum, to) => sum + (weights[to] as number),
              0,
            );
          const best = Math.max(...setsOf(sources, count).map(worth));
          expect([found.value, found.bound, found.proved]).toEqual([best, best, true]);
          expect([worth(found.set), worth(found.greedy.set)]).toEqual([best, found.greedy.value]);
          expect(found.greedy.value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best);
          made[found.greedy.value === best ? "greedyIsBest" : "greedyIsNot"]++;
          const twice = Object.fromEntries(Object.entries(counts).map(([id, it]) => [id, 2 * it]));
          expect(answered(bestCover(strengths, { count, weights: twice })).value).toBe(2 * best);
          expect(answered(bestCover(strengths, { count: count + 1, weights: counts })).value).toBeGreaterThanOrEqual(
            best,
          );
        },
      ),
      { numRuns: 600 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("that runs out of steps is the greedy one, with what no set can pass", () => {
    const arcs = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => ({ from, to, weight: 0.5 })));
    const strengths = answered(reachStrengths({ nodes: ids, arcs }, { steps: 1 }));
    expect(bestCover(strengths, { count: 2, stepsAtMost: 12 })).toMatchObject({ value: 4.5, bound: 8, proved: false });
    expect(bestCover(strengths, { count: 2 })).toMatchObject({ set: ["a", "b"], value: 4.5, bound: 4.5, proved: true });
  });

  test.each([
    [() => reachStrengths({ nodes: ["a", "b"], arcs: [{ from: "a", to: "b", weight: 2 }] }), "input/out-of-range"],
    [() => reachStrengths({ nodes: ["a", "b"], arcs: [{ from: "a", to: "b", weight: -1 }] }), "input/negative"],
    [() => reachStrengths({ nodes: ["a"], arcs: [] }, { fading: NaN }), "input/out-of-range"],
    [() => reachStrengths({ nodes: ["a"], arcs: [] }, { from: ["z"] }), "input/id-unknown"],
    [() => bestCover(answered(reachStrengths({ nodes: ["a"], arcs: [] })), { count: NaN }), "input/out-of-range"],
    [
      () => bestCover(answered(reachStrengths({ nodes: ["a"], arcs: [] })), { count: 1, weights: { z: 1 } }),
      "input/id-unknown",
    ],
    [
      () => bestCover(answered(reachStrengths({ nodes: ["a"], arcs: [] })), { count: 1, weights: { a: -1 } }),
      "input/negative",
    ],
  ])("refuses what it cannot read (%#)", (asked, refused) => {
    expect(asked()).toMatchObject({ refused });
  });
});
