import * as fc from "fast-check";
import { expect, test } from "vitest";
import { alignment, GAP, LEAST } from "./alignment.ts";

const table = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })).chain(([rows, columns]) =>
  fc
    .array(
      fc.array(
        fc.oneof(
          fc.constant(0),
          fc.integer({ min: 0, max: 20 }).map((it) => it / 20),
        ),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    )
    .map((likenesses) => ({ likenesses, columns })),
);

/** The best of every way to pair them in order. */
const best = (likenesses: readonly (readonly number[])[], columns: number, row = 0, column = 0): number => {
  if (row === likenesses.length) return -GAP * (columns - column);
  const ways = [-GAP + best(likenesses, columns, row + 1, column)];
  for (let at = column; at < columns; at++) {
    const alike = likenesses[row]?.[at] as number;
    if (alike >= LEAST) ways.push(alike - GAP * (at - column) + best(likenesses, columns, row + 1, at + 1));
  }
  return Math.max(...ways);
};

test("is the best of all ways to lay two rows side by side", () => {
  const made = { empty: 0, apart: 0, paired: 0, allPaired: 0 };
  fc.assert(
    fc.property(table, ({ likenesses, columns }) => {
      const pairs = alignment(likenesses, columns);
      const alike = pairs.reduce((sum, [row, column]) => sum + (likenesses[row]?.[column] as number), 0);
      const alone = likenesses.length + columns - 2 * pairs.length;
      expect(alike - GAP * alone).toBeCloseTo(best(likenesses, columns), 9);
      for (const [nth, [row, column]] of pairs.entries()) {
        expect(row).toBeGreaterThan(pairs[nth - 1]?.[0] ?? -1);
        expect(column).toBeGreaterThan(pairs[nth - 1]?.[1] ?? -1);
        expect(likenesses[row]?.[column]).toBeGreaterThanOrEqual(LEAST);
      }
      const most = Math.min(likenesses.length, columns);
      made[most === 0 ? "empty" : pairs.length === 0 ? "apart" : pairs.length === most ? "allPaired" : "paired"]++;
    }),
    { numRuns: 400 },
  );
  expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
});

test("one good pair is better than two poor ones", () => {
  expect(
    alignment(
      [
        [0.1, 0.9],
        [0, 0.1],
      ],
      2,
    ),
  ).toEqual([[0, 1]]);
});

test("one more that is like nothing changes no pair", () => {
  fc.assert(
    fc.property(table, fc.nat(4), ({ likenesses, columns }, at) => {
      const place = Math.min(at, likenesses.length);
      const more = likenesses.toSpliced(
        place,
        0,
        Array.from({ length: columns }, () => 0),
      );
      expect(alignment(more, columns)).toEqual(
        alignment(likenesses, columns).map(([row, column]) => [row >= place ? row + 1 : row, column]),
      );
    }),
  );
});
