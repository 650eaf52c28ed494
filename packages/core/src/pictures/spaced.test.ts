import * as fc from "fast-check";
import { expect, test } from "vitest";
import { spaced } from "./spaced.ts";

const anyWanted = fc.array(
  fc.record({ at: fc.integer({ min: -50, max: 250 }), room: fc.integer({ min: 1, max: 10 }) }),
  { maxLength: 20 },
);

test("what has room enough lies where it wants to", () => {
  const wanted = [10, 40, 90].map((at) => ({ at, room: 20 }));
  expect(spaced(wanted, 0, 100)).toEqual([10, 40, 90]);
});

test("what would meet is moved apart, each as little as the other", () => {
  expect(
    spaced(
      [
        { at: 50, room: 10 },
        { at: 50, room: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([45, 55]);
});

test("nothing overlaps, and all stays between the ends", () =>
  fc.assert(
    fc.property(anyWanted, (wanted) => {
      const sorted = wanted.toSorted((a, b) => a.at - b.at);
      const found = spaced(sorted, 0, 200);
      const ends = found.map((at, index) => [at - sorted[index]!.room / 2, at + sorted[index]!.room / 2] as const);
      const isApart = ends.map(([from], index) => from >= (ends[index - 1]?.[1] ?? 0) - 1e-9);
      expect(isApart).not.toContain(false);
      expect(ends.at(-1)?.[1] ?? 0).toBeLessThanOrEqual(200 + 1e-9);
    }),
  ));

test("where there is not room for all, they share what there is", () => {
  expect(
    spaced(
      [
        { at: 0, room: 60 },
        { at: 0, room: 60 },
      ],
      0,
      60,
    ),
  ).toEqual([15, 45]);
});
