import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonPairs, wordDiff } from "./commonWords.ts";
import { tokensIn } from "./tokens.ts";

const row = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 9 });
const twoRows = fc.oneof(
  fc.tuple(row, row),
  row.map((it) => [it, [...it]] as const),
);

/** The length by its definition. */
const longest = (one: readonly string[], other: readonly string[]): number => {
  const [first, ...rest] = one;
  const [second, ...others] = other;
  if (first === undefined || second === undefined) return 0;
  if (first === second) return 1 + longest(rest, others);
  return Math.max(longest(rest, other), longest(one, others));
};

describe("what two rows of words have in common", () => {
  test("is a common subsequence, as long as the definition has it, whichever way around", () => {
    const made = { nothing: 0, all: 0, some: 0 };
    fc.assert(
      fc.property(twoRows, ([one, other]) => {
        const pairs = commonPairs(one, other);
        expect(pairs.length).toBe(longest(one, other));
        for (const [nth, [at, otherAt]] of pairs.entries()) {
          expect(one[at]).toBe(other[otherAt]);
          expect(at).toBeGreaterThan(pairs[nth - 1]?.[0] ?? -1);
          expect(otherAt).toBeGreaterThan(pairs[nth - 1]?.[1] ?? -1);
        }
        expect(commonPairs(other, one)).toEqual(pairs.map(([at, otherAt]) => [otherAt, at]));
        made[pairs.length === 0 ? "nothing" : pairs.length === Math.max(one.length, other.length) ? "all" : "some"]++;
      }),
      { numRuns: 500 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 5)).toEqual([]);
  });

  test("holds beyond the 32 words that lie in one number", () => {
    const long = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 60, maxLength: 110 });
    fc.assert(
      fc.property(long, long, (one, other) => {
        expect(commonPairs(one, other).length).toBe(byTable(one, other));
      }),
      { numRuns: 60 },
    );
  });
});

const byTable = (one: readonly string[], other: readonly string[]): number => {
  let above = [0, ...other.map(() => 0)];
  for (const word of one) {
    const below = [0];
    for (const [at, second] of other.entries())
      below.push(word === second ? (above[at] as number) + 1 : Math.max(above[at + 1] as number, below[at] as number));
    above = below;
  }
  return above.at(-1) as number;
};

const sentence = fc
  .array(fc.constantFrom("must", "build", "homes", "by", "2030", "coal", "where", "possible"), { maxLength: 10 })
  .map((words) => words.join(" "));

test("every word is in both or in one edit, and the edits make the newer of the older", () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const [older, newer] = [tokensIn(before), tokensIn(after)];
      const { edits, wasIn, isIn, keptAt } = wordDiff([before, older], [after, newer]);
      for (const [at, place] of keptAt.entries()) {
        expect(place < 0).toBe((wasIn[at] as number) >= 0);
        expect(newer[place]?.word).toBe(place < 0 ? undefined : older[at]?.word);
      }
      const kept = new Set(keptAt);
      expect(newer.every((_, at) => kept.has(at) === (isIn[at] as number) < 0)).toBe(true);
      for (const [at, { was, is }] of edits.entries()) {
        expect(was?.quote ?? "").toBe(
          older
            .filter((_, nth) => wasIn[nth] === at)
            .map(({ quote }) => quote)
            .join(" "),
        );
        expect(is?.quote ?? "").toBe(
          newer
            .filter((_, nth) => isIn[nth] === at)
            .map(({ quote }) => quote)
            .join(" "),
        );
        expect(was ?? is).not.toBeNull();
        expect(before.slice(was?.start ?? 0, was?.end ?? 0)).toBe(was?.quote ?? "");
      }
    }),
    { numRuns: 300 },
  );
});
