import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRule, anyWeights, ids } from "../../../testing/anyRule.ts";
import { isRefusal } from "../../kernel/index.ts";
import { minimalCoalitions } from "./minimalCoalitions.ts";
import { decidedBy, membersOf, type Rule } from "./rule.ts";
import { type MemberPower, votingPower } from "./votingPower.ts";

const unrefused = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

/** The definitions, set by set and order by order. */
const byDefinition = (rule: Rule) => {
  const members = unrefused(membersOf(rule));
  const decides = decidedBy(rule, members);
  const sets = Array.from({ length: 2 ** members.length }, (_, set) => members.filter((__, at) => (set >> at) & 1));
  const wins = (set: readonly string[]) => decides(Uint8Array.from(members, (id) => (set.includes(id) ? 1 : 0)));
  const without = (set: readonly string[], id: string) => set.filter((it) => it !== id);
  const winning = sets.filter(wins);
  const blocking = sets.filter((set) => !wins(members.filter((id) => !set.includes(id))));
  const minimal = (found: typeof sets, reaches: (set: readonly string[]) => boolean) =>
    found.filter((set) => set.every((id) => !reaches(without(set, id)))).map((set) => set.join());
  const orders = permutations(members);
  return {
    winning: winning.length,
    swings: members.map((id) => winning.filter((set) => set.includes(id) && !wins(without(set, id))).length),
    pivots: members.map(
      (id) =>
        orders.filter((order) => {
          const before = order.slice(0, order.indexOf(id));
          return !wins(before) && wins([...before, id]);
        }).length / orders.length,
    ),
    minimalWinning: minimal(winning, wins).sort(),
    minimalBlocking: minimal(blocking, (set) => !wins(members.filter((id) => !set.includes(id)))).sort(),
  };
};

const permutations = (of: readonly string[]): readonly (readonly string[])[] =>
  of.length === 0
    ? [[]]
    : of.flatMap((one) => permutations(of.filter((it) => it !== one)).map((rest) => [one, ...rest]));

describe("voting power", () => {
  test("is what its definitions say, whatever the rule", () => {
    const made = { decides: 0, nothingToDecide: 0, withDummies: 0, withVetoes: 0, many: 0 };
    fc.assert(
      fc.property(anyRule, (rule) => {
        const power = unrefused(votingPower(rule));
        const slow = byDefinition(rule);
        expect(power.members.map(({ swings }) => Number(swings))).toEqual(slow.swings);
        expect(Number(power.winning)).toBe(slow.winning);
        for (const [at, { shapleyShubik }] of power.members.entries())
          expect(shapleyShubik?.value ?? 0).toBeCloseTo(slow.pivots[at] as number, 12);
        const { winning, blocking } = unrefused(minimalCoalitions(rule));
        expect(winning.map((set) => set.join()).sort()).toEqual(slow.minimalWinning);
        expect(blocking.map((set) => set.join()).sort()).toEqual(slow.minimalBlocking);
        made[slow.swings.some((count) => count > 0) ? "decides" : "nothingToDecide"]++;
        if (power.dummies.length > 0) made.withDummies++;
        if (power.vetoes.length > 0) made.withVetoes++;
        if (power.members.length >= 4) made.many++;
      }),
      { numRuns: 150 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("does not change when every weight and the quota are doubled, nor when a member without weight comes along", () => {
    fc.assert(
      fc.property(anyWeights, (rule) => {
        const { weights, quota } = rule as Extract<Rule, { rule: "weights" }>;
        const doubled = Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight * 2]));
        const one = unrefused(votingPower(rule)).members;
        expect(unrefused(votingPower({ rule: "weights", weights: doubled, quota: quota * 2 })).members).toEqual(one);
        const joined = unrefused(votingPower({ rule: "weights", weights: { ...weights, z: 0 }, quota }));
        expect(joined.members.slice(0, -1).map(shares)).toEqual(one.map(shares));
        expect(joined.dummies).toContain("z");
      }),
    );
  });

  test("to prevent and to initiate have the chance to decide as their harmonic mean (Coleman)", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const powers = unrefused(votingPower(rule)).members;
        for (const { penrose, toPrevent: prevent, toInitiate: initiate } of powers)
          expect(prevent && initiate ? 2 / (1 / prevent + 1 / initiate) : penrose).toBeCloseTo(penrose, 12);
      }),
    );
  });

  test("of 27 with chambers of equals is counted, of fifty too", () => {
    const seats = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`m${at}`, 1 + (at % 5)]));
    expect(unrefused(votingPower({ rule: "weights", weights: seats(27), quota: 41 })).members).toHaveLength(27);
    expect(unrefused(votingPower({ rule: "weights", weights: seats(50), quota: 76 })).members).toHaveLength(50);
  });

  test("where nothing can be decided, there is no share of it", () => {
    const never = unrefused(votingPower({ rule: "weights", weights: { a: 1, b: 1 }, quota: 9 }));
    expect(never.members.map(({ banzhaf, shapleyShubik, toPrevent }) => [banzhaf, shapleyShubik, toPrevent])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(never.vetoes).toEqual([]);
    expect(unrefused(votingPower({ rule: "all", rules: [] })).members).toEqual([]);
  });

  test("a dictator is named, and who must be asked", () => {
    const boss = unrefused(votingPower({ rule: "weights", weights: { boss: 5, a: 1, b: 1 }, quota: 5 }));
    expect([boss.dictator, boss.vetoes, boss.dummies]).toEqual(["boss", ["boss"], ["a", "b"]]);
  });

  test.each([
    [{ rule: "weights", weights: { a: -1 }, quota: 1 }, "input/negative"],
    [{ rule: "weights", weights: { a: NaN }, quota: 1 }, "input/not-a-number"],
    [{ rule: "weights", weights: { a: 1 }, quota: 0 }, "input/out-of-range"],
    [{ rule: "weights", weights: { a: 1 }, quota: Infinity }, "input/not-a-number"],
    [{ rule: "atLeast", of: ["a", "a"], count: 1 }, "input/id-twice"],
    [{ rule: "atLeast", of: ["a"], count: 2 }, "input/out-of-range"],
    [{ rule: "all", rules: [{ rule: "member", id: "" }] }, "input/id-missing"],
    [
      { rule: "any", rules: Array.from({ length: 23 }, (_, at) => ({ rule: "member", id: `m${at}` })) },
      "input/too-large",
    ],
  ] as const satisfies readonly (readonly [Rule, string])[])("%j is refused: %s", (rule, refused) => {
    expect(votingPower(rule)).toMatchObject({ refused });
    expect(minimalCoalitions(rule)).toMatchObject({ refused });
  });

  test("more minimal coalitions than were asked for are said to be more", () => {
    const found = unrefused(minimalCoalitions({ rule: "atLeast", of: [...ids], count: 3 }, { atMost: 5 }));
    expect([found.truncated, found.winning.length]).toEqual([true, 5]);
    expect(found.members[0]?.holler).toBeNull();
  });
});

const shares = ({ id, banzhaf, shapleyShubik }: MemberPower) => [id, banzhaf?.exact, shapleyShubik?.exact];
