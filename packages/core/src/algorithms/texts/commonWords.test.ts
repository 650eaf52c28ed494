import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonPairs, wordDiff } from "./commonWords.ts";
import { type Token, tokensIn } from "./tokens.ts";

const row = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 9 });
const twoRows = fc.oneof(
  fc.tuple(row, row),
  row.map((it) => [it, [...it]] as const),
  fc.tuple(row, row).map(([it, more]) => [it, [...it, ...more]] as const),
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

/** The words of an edit, as they stand. */
const wordsIn = (tokens: readonly Token[], edits: readonly number[], edit: number) =>
  tokens
    .filter((_, nth) => edits[nth] === edit)
    .map(({ quote }) => quote)
    .join(" ");

describe("a diff of words", () => {
  test("has every word in both or in one edit", () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const [older, newer] = [tokensIn(before), tokensIn(after)];
        const { wasIn, isIn, keptAt } = wordDiff([before, older], [after, newer]);
        const kept = keptAt.filter((place) => place >= 0);
        expect(kept.map((place) => newer[place]?.word)).toEqual(
          older.filter((_, at) => (wasIn[at] as number) < 0).map(({ word }) => word),
        );
        expect(kept).toEqual([...isIn.keys()].filter((at) => (isIn[at] as number) < 0));
      }),
      { numRuns: 300 },
    );
  });

  test("has edits in the words of both, each of them something", () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const [older, newer] = [tokensIn(before), tokensIn(after)];
        const { edits, wasIn, isIn } = wordDiff([before, older], [after, newer]);
        expect(edits.map(({ was, is }) => [was?.quote ?? "", is?.quote ?? ""])).toEqual(
          edits.map((_, edit) => [wordsIn(older, wasIn, edit), wordsIn(newer, isIn, edit)]),
        );
        expect(edits.every(({ was, is }) => was !== null || is !== null)).toBe(true);
        expect(edits.length).toBe(new Set([...wasIn, ...isIn].filter((edit) => edit >= 0)).size);
      }),
      { numRuns: 300 },
    );
  });
});
