import { expect, test } from "vitest";
import { sweepOf } from "./sweepOf.ts";

test("neighbours that lose as many are one stretch, in percent", () => {
  expect(sweepOf([0.3, 0.5, 0.75, 1], [0, 0, 1, 4])).toEqual([
    { from: 30, to: 50, lost: 0 },
    { from: 75, to: 75, lost: 1 },
    { from: 100, to: 100, lost: 4 },
  ]);
});

test("a stretch that comes back is told again", () => {
  expect(sweepOf([0.3, 0.5, 1], [1, 0, 1]).map(({ lost }) => lost)).toEqual([1, 0, 1]);
});
