import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unrefused } from "../../../testing/anyGraph.ts";
import { anyRule, anyWeights } from "../../../testing/anyRule.ts";
import { chanceFrom } from "../chance.ts";
import { minimalCoalitions } from "./minimalCoalitions.ts";
import { penroseByWeights, type WeightedMember } from "./penroseByWeights.ts";
import type { Rule } from "./rule.ts";
import { type PowerDraws, sampledPower } from "./sampledPower.ts";
import { type MemberPower, votingPower } from "./votingPower.ts";

type ByWeights = Extract<Rule, { readonly rule: "weights" }>;

const byWeights = (rule: Rule) => unrefused(penroseByWeights(rule as ByWeights));
const drawn = (rule: Rule, draws: Partial<PowerDraws> = {}) =>
  unrefused(sampledPower(rule, { seed: 1, within: 0.05, ...draws }));

const ids = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);

const seats = (count: number, most: number): ByWeights => {
  const chance = chanceFrom(count);
  const named = Array.from({ length: count }, (_, at) => [
    `m${String(at).padStart(3, "0")}`,
    Math.ceil(chance() * most),
  ]);
  const weights = Object.fromEntries(named) as Record<string, number>;
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return { rule: "weights", weights, quota: Math.floor(total / 2) + 1 };
};

/** Half of all, and two thirds of what they stand for: more members than sets can be looked at. */
const doubleMajority = (count: number): Rule => {
  const { weights, quota } = seats(count, 50);
  return {
    rule: "all",
    rules: [
      { rule: "atLeast", of: Object.keys(weights), count: Math.floor(count / 2) + 1 },
      { rule: "weights", weights, quota: Math.ceil((quota * 4) / 3) },
    ],
  };
};

describe("voting power by draws", () => {
  test("lies as near to the counted one as it says, whatever the rule", () => {
    const made = { decides: 0, nothingToDecide: 0, withVetoes: 0 };
    fc.assert(
      fc.property(anyRule, (rule) => {
        const exact = unrefused(votingPower(rule));
        const { members, toAct, vetoes, within } = drawn(rule);
        expect(within).toBeLessThanOrEqual(0.05);
        expect(vetoes).toEqual(exact.vetoes);
        expect(Math.abs(toAct - exact.toAct)).toBeLessThanOrEqual(within);
        for (const [at, { id, penrose, shapleyShubik }] of members.entries()) {
          const own = exact.members[at];
          expect(id).toBe(own?.id);
          expect(Math.abs(penrose - (own?.penrose as number))).toBeLessThanOrEqual(within);
          expect(shapleyShubik === null).toBe(own?.shapleyShubik === null);
          expect(Math.abs((shapleyShubik ?? 0) - (own?.shapleyShubik?.value ?? 0))).toBeLessThanOrEqual(within);
        }
        made[exact.members.some(({ swings }) => swings > 0n) ? "decides" : "nothingToDecide"]++;
        if (vetoes.length > 0) made.withVetoes++;
      }),
      { numRuns: 60 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 6)).toEqual([]);
  });

  test("needs as many draws as Hoeffding says, fewer the wider it may lie off", () => {
    const draws = (within: number, sureness: number) => drawn(doubleMajority(30), { within, sureness }).draws;
    // ln(2 · 61 / 0.01) / (2 · 0.05²)
    expect(draws(0.05, 0.99)).toBe(1882);
    expect(draws(0.1, 0.99)).toBe(471);
  });

  test("is the same for the same seed; more weight is not less power; shares of orders sum to 1", () => {
    const rule = doubleMajority(40);
    expect(drawn(rule)).toEqual(drawn(rule));
    expect(drawn(rule, { seed: 2 })).not.toEqual(drawn(rule));
    const { members, within } = drawn(rule);
    const weights = seats(40, 50).weights;
    const lightestFirst = members.toSorted((a, b) => (weights[a.id] as number) - (weights[b.id] as number));
    for (const [at, { penrose }] of lightestFirst.slice(1).entries())
      expect(penrose).toBeGreaterThan((lightestFirst[at]?.penrose as number) - 2 * within);
    expect(members.reduce((sum, { shapleyShubik }) => sum + (shapleyShubik as number), 0)).toBeCloseTo(1, 12);
  });

  test("of those who stand for the same is nearly the same, and who stands for nothing has none", () => {
    const { weights, quota } = seats(40, 50);
    const { members, within } = drawn({ rule: "weights", weights: { ...weights, m000: 7, m001: 7, zz: 0 }, quota });
    const [one, other] = [members[0]?.penrose as number, members[1]?.penrose as number];
    expect(Math.abs(one - other)).toBeLessThan(2 * within);
    expect(members.at(-1)).toEqual({ id: "zz", penrose: 0, shapleyShubik: 0 });
  });

  test("that is given up says so, and how far off it may be", () => {
    const rule = doubleMajority(30);
    const few = drawn(rule, { stepsAtMost: 471 });
    expect([few.truncated, few.draws, few.within]).toEqual([true, 471, expect.closeTo(0.1, 3)]);
    expect(drawn(rule, { isOver: () => true })).toMatchObject({ truncated: true, draws: 0, within: 1 });
  });

  test("where nothing can be decided, there is no share of it", () => {
    const never: Rule = { rule: "weights", weights: { a: 1 }, quota: 9 };
    expect(drawn(never)).toMatchObject({ toAct: 0, vetoes: [], members: [{ penrose: 0, shapleyShubik: null }] });
    expect(drawn({ rule: "all", rules: [] })).toMatchObject({ toAct: 1, members: [] });
  });

  test.each([
    [{ seed: NaN }, "input/not-a-number"],
    [{ within: 0 }, "input/out-of-range"],
    [{ sureness: NaN }, "input/out-of-range"],
  ])("of %j is refused: %s", (draws, refused) => {
    expect(sampledPower(doubleMajority(5), { seed: 1, ...draws })).toMatchObject({ refused });
    expect(sampledPower({ rule: "member", id: "" }, { seed: 1 })).toMatchObject({ refused: "input/id-missing" });
  });
});

describe("voting power by weights", () => {
  test("is what is counted exactly, to the last digits", () => {
    const made = { low: 0, high: 0, withDummies: 0 };
    fc.assert(
      fc.property(anyWeights, (rule) => {
        const { weights, quota } = rule as ByWeights;
        const exact = unrefused(votingPower(rule));
        const found = byWeights(rule);
        expect(found.toAct).toBe(exact.toAct);
        const digits = (value: number | null | undefined) => value && Number(value.toPrecision(13));
        const shown = ({ id, penrose, toPrevent, toInitiate }: WeightedMember | MemberPower) => {
          return [id, penrose, digits(toPrevent), digits(toInitiate)];
        };
        expect(found.members.map(shown)).toEqual(exact.members.map(shown));
        const shares = found.members.map(({ banzhaf }) => digits(banzhaf));
        expect(shares).toEqual(exact.members.map(({ banzhaf }) => digits(banzhaf && banzhaf.value)));
        const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
        made[quota * 2 <= total ? "low" : "high"]++;
        if (exact.dummies.length > 0) made.withDummies++;
      }),
    );
    expect(Object.entries(made).filter(([, count]) => count < 10)).toEqual([]);
    const fifty = seats(50, 9);
    const [found, exact] = [byWeights(fifty), unrefused(votingPower(fifty))];
    for (const [at, { penrose }] of found.members.entries())
      expect(penrose).toBeCloseTo(exact.members[at]?.penrose as number, 13);
  });

  test("does not change when everything is doubled, nor when a member without weight comes along, who has none", () => {
    const rule = seats(120, 30);
    const doubled = Object.fromEntries(Object.entries(rule.weights).map(([id, weight]) => [id, 2 * weight]));
    const one = byWeights(rule);
    const twice = byWeights({ rule: "weights", weights: doubled, quota: 2 * rule.quota });
    const joined = byWeights({ ...rule, weights: { ...rule.weights, zz: 0 } });
    for (const [at, { id, penrose, banzhaf }] of one.members.entries())
      for (const other of [twice.members[at], joined.members[at]]) {
        expect(other?.id).toBe(id);
        expect(other?.penrose).toBeCloseTo(penrose, 12);
        expect(other?.banzhaf).toBeCloseTo(banzhaf as number, 12);
      }
    expect(joined.members.at(-1)?.penrose).toBe(0);
  });

  test("of hundreds, where all must agree, is the same tiny chance for each, and a veto", () => {
    const weights = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`m${at}`, 3]));
    const { members, toAct } = byWeights({ rule: "weights", weights, quota: 900 });
    expect(new Set(members.map(({ penrose, toPrevent }) => [penrose, toPrevent].join()))).toEqual(
      new Set([`${2 ** -299},1`]),
    );
    expect(toAct).toBe(2 ** -300);
  });

  test("is given up where nobody waits", () => {
    let asked = 0;
    const givenUp = penroseByWeights(seats(100, 100), { isOver: () => ++asked > 3 });
    expect(givenUp).toMatchObject({ refused: "input/given-up" });
    expect(asked).toBe(4);
  });

  test("counted set by set or by weights is given up where nobody waits, and as soon", () => {
    const twenty: Rule = { rule: "any", rules: [{ rule: "atLeast", of: ids("m", 20), count: 11 }] };
    for (const of of [votingPower, minimalCoalitions])
      for (const asks of [1, 30]) {
        let asked = 0;
        expect(of(twenty, { isOver: () => ++asked === asks })).toMatchObject({ refused: "input/given-up" });
        expect(asked).toBe(asks);
      }
    expect(votingPower(seats(30, 9), { isOver: () => true })).toMatchObject({ refused: "input/given-up" });
  });

  test("of minimal coalitions that is given up says there may be more", () => {
    const rule = seats(60, 20);
    const ended = unrefused(minimalCoalitions(rule, { isOver: () => true, atMost: 1e9 }));
    expect([ended.truncated, ended.members[0]?.holler, ended.winning.length > 0]).toEqual([true, null, true]);
    expect(unrefused(minimalCoalitions(rule, { stepsAtMost: 500, atMost: 1e9 })).truncated).toBe(true);
  });

  test.each([
    [{ weights: { a: 0.5 }, quota: 1 }, "input/out-of-range"],
    [{ weights: { a: 1 }, quota: 0.5 }, "input/out-of-range"],
    [{ weights: { a: -1 }, quota: 1 }, "input/negative"],
    [{ weights: { a: 1e14, b: 1e14 }, quota: 1e14 }, "input/too-large"],
  ])("of %j is refused: %s", (rule, refused) => {
    expect(penroseByWeights({ rule: "weights", ...rule })).toMatchObject({ refused });
  });
});
