import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unrefused } from "../../../testing/anyGraph.ts";
import { spearman } from "./rankCorrelation.ts";

const anyPairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -3, max: 3 })), { maxLength: 9 });

const of = (pairs: readonly (readonly [number, number])[]) =>
  unrefused(
    spearman(
      pairs.map(([one]) => one),
      pairs.map(([, other]) => other),
    ),
  );

/** A rank is one more than how many are lower, and half of how many others are equal. */
const byDefinition = (pairs: readonly (readonly [number, number])[]): number | null => {
  const ranksOf = (values: readonly number[]) =>
    values.map((own) => values.filter((it) => it < own).length + values.filter((it) => it === own).length / 2);
  const mean = (values: readonly number[]) => values.reduce((sum, it) => sum + it, 0) / values.length;
  const centred = (values: readonly number[]) => values.map((it) => it - mean(values));
  const product = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, it, at) => sum + it * (other[at] as number), 0);
  const one = centred(ranksOf(pairs.map(([it]) => it)));
  const other = centred(ranksOf(pairs.map(([, it]) => it)));
  const under = Math.sqrt(product(one, one) * product(other, other));
  return pairs.length === 0 || under === 0 ? null : product(one, other) / under;
};

describe("the correlation of ranks", () => {
  test("is what its definition says, with many ties", () => {
    const made = { nothingToSay: 0, positive: 0, negative: 0 };
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const slow = byDefinition(pairs);
        expect(of(pairs) === null).toBe(slow === null);
        expect(of(pairs) ?? 0).toBeCloseTo(slow ?? 0, 12);
        made[slow === null ? "nothingToSay" : slow > 0 ? "positive" : "negative"]++;
      }),
    );
    expect(Object.entries(made).filter(([, count]) => count < 5)).toEqual([]);
  });

  test("is the same when values grow but keep their order, and turns its sign when one list is turned", () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        expect(of(pairs.map(([one, other]) => [one ** 3 + 7, other]))).toEqual(of(pairs));
        expect(of(pairs.map(([one, other]) => [-one, other])) ?? 0).toBeCloseTo(-(of(pairs) ?? 0), 12);
        expect(of(pairs.toReversed()) ?? 0).toBeCloseTo(of(pairs) ?? 0, 12);
      }),
    );
  });

  test.each([
    ["no number", [1, NaN], [1, 2]],
    ["lists of two lengths", [1, 2], [1]],
    ["an endless number", [Infinity, 1], [1, 2]],
  ])("%s is refused", (_, one, other) => {
    expect(spearman(one, other)).toMatchObject({ refused: "input/not-a-number" });
  });
});
