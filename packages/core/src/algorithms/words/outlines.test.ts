import * as fc from "fast-check";
import { expect, test } from "vitest";
import { alike, type Meanings } from "./meanings.ts";
import { outlinesOf } from "./outlines.ts";

const WIDTH = 40;

/** Rows of length 1, many of them near each other, some of nothing. */
const anyMeanings: fc.Arbitrary<Meanings> = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: WIDTH, maxLength: WIDTH }),
      },
      {
        weight: 2,
        arbitrary: fc.nat(3).map((axis) => Array.from({ length: WIDTH }, (_, at) => (at === axis ? 1 : 0.01))),
      },
      { weight: 1, arbitrary: fc.constant(Array.from({ length: WIDTH }, () => 0)) },
    ),
    { maxLength: 60, size: "max" },
  )
  .map((rows) => {
    const even = rows.map((row) => {
      const length = Math.hypot(...row);
      return row.map((it) => (length === 0 ? 0 : it / length));
    });
    return { width: WIDTH, rows: Float64Array.from(even.flat()) };
  });

test("no two rows are more alike than their outlines and what is left of them allow", () => {
  const made = { above: 0, close: 0, empty: 0, wide: 0 };
  fc.assert(
    fc.property(anyMeanings, (meanings) => {
      const { outlines, rest, size } = outlinesOf(meanings);
      const count = meanings.rows.length / WIDTH;
      if (count === 0) made.empty++;
      if (count > size) made.wide++;
      for (let one = 0; one < count; one++)
        for (let other = 0; other < count; other++) {
          let sum = 0;
          for (let axis = 0; axis < size; axis++)
            sum += (outlines[one * size + axis] as number) * (outlines[other * size + axis] as number);
          const atMost = sum + (rest[one] as number) * (rest[other] as number);
          const exactly = alike(meanings, one, meanings, other);
          expect(atMost).toBeGreaterThanOrEqual(exactly - 1e-9);
          if (atMost > exactly + 0.01) made.above++;
          else made.close++;
        }
    }),
  );
  expect(Object.entries(made).filter(([, count]) => count < 3)).toEqual([]);
});

test("where rows lie in few directions, nothing is left of them", () => {
  const rows = Array.from({ length: 50 }, (_, at) =>
    Array.from({ length: WIDTH }, (_, axis) => (axis === at % 12 ? 1 : 0)),
  );
  const { rest } = outlinesOf({ width: WIDTH, rows: Float64Array.from(rows.flat()) });
  expect(Math.max(...rest)).toBeLessThan(1e-6);
});
