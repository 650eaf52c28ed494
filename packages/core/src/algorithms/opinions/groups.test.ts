import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { farOut } from "./farOut.ts";
import { kMeans } from "./kMeans.ts";
import { opinionGroups } from "./opinionGroups.ts";
import type { Positions } from "./positions.ts";
import { silhouettes } from "./silhouettes.ts";
import { toldGroups } from "./toldGroups.ts";

type Point = readonly [number, number];

const placed = (points: readonly Point[]): Positions => ({
  across: Float64Array.from(points, ([across]) => across),
  up: Float64Array.from(points, ([, up]) => up),
});

/** Points here and there, some on the same place, some in heaps. */
const anyPoints = (most: number, least = 0): fc.Arbitrary<readonly Point[]> =>
  fc.oneof(
    fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -2, max: 2 })), {
      minLength: least,
      maxLength: most,
    }),
    fc.array(
      fc
        .tuple(fc.constantFrom(-20, 0, 20), fc.integer({ min: -2, max: 2 }))
        .map(([heap, at]): Point => [heap + at, at]),
      { minLength: least, maxLength: most },
    ),
  );

const differentIn = (points: readonly Point[]): number => new Set(points.map(String)).size;

const distance = (one: Point, other: Point): number => Math.hypot(one[0] - other[0], one[1] - other[1]);

const spreadOf = (points: readonly Point[], clusterOf: ArrayLike<number>, count: number): number =>
  Array.from({ length: count }, (_, cluster) => {
    const own = points.filter((_, at) => clusterOf[at] === cluster);
    const mean = (of: 0 | 1) => own.reduce((sum, point) => sum + point[of], 0) / own.length;
    const middle: Point = [mean(0), mean(1)];
    return own.reduce((sum, point) => sum + distance(point, middle) ** 2, 0);
  }).reduce((sum, it) => sum + it, 0);

/** The least spread of all ways to divide. */
const leastSpread = (points: readonly Point[], count: number): number => {
  let least = Infinity;
  for (let way = 0; way < count ** points.length; way++) {
    const clusterOf = points.map((_, at) => Math.floor(way / count ** at) % count);
    if (new Set(clusterOf).size === count) least = Math.min(least, spreadOf(points, clusterOf, count));
  }
  return least;
};

describe("k-means", () => {
  test("finds the least spread of all ways to divide a few points, and none where too few differ", () => {
    const made = { tooFew: 0, heaped: 0, some: 0 };
    fc.assert(
      fc.property(anyPoints(8), fc.constantFrom(2, 3), (points, count) => {
        const found = kMeans(placed(points), count);
        if (differentIn(points) < count) {
          made.tooFew++;
          return found === null;
        }
        made[differentIn(points) < points.length ? "heaped" : "some"]++;
        expect(new Set(found?.clusterOf).size).toBe(count);
        expect(found?.spread).toBeCloseTo(leastSpread(points, count), 9);
        expect(found?.spread).toBeCloseTo(spreadOf(points, found?.clusterOf ?? [], count), 9);
        return true;
      }),
      { numRuns: 150 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 10)).toEqual([]);
  });

  test("leaves nobody whose move would make the spread less", () => {
    fc.assert(
      fc.property(anyPoints(24, 12), fc.constantFrom(4, 6), (points, count) => {
        const found = kMeans(placed(points), count);
        fc.pre(found !== null);
        const moved = points.flatMap((_, point) =>
          Array.from({ length: count }, (_, to) => found.clusterOf.map((own, at) => (at === point ? to : own))),
        );
        const spreads = moved.filter((of) => new Set(of).size === count).map((of) => spreadOf(points, of, count));
        expect(Math.min(...spreads)).toBeGreaterThanOrEqual(found.spread - 1e-6);
      }),
      { numRuns: 150 },
    );
  });
});

/** As Rousseeuw writes it, point by point. */
const silhouetteByDefinition = (points: readonly Point[], clusterOf: readonly number[]): number => {
  const clusters = [...new Set(clusterOf)];
  const all = points.map((point, at) => {
    const meanTo = (cluster: number) => {
      const others = points.filter((_, other) => other !== at && clusterOf[other] === cluster);
      return others.reduce((sum, other) => sum + distance(point, other), 0) / others.length;
    };
    const own = clusterOf[at] as number;
    if (clusterOf.filter((it) => it === own).length === 1) return 0;
    const [a, b] = [meanTo(own), Math.min(...clusters.filter((it) => it !== own).map(meanTo))];
    return a === b ? 0 : a < b ? 1 - a / b : b / a - 1;
  });
  return all.reduce((sum, it) => sum + it, 0) / all.length;
};

describe("silhouettes", () => {
  test("are what their definition says, of several ways at once", () => {
    const made = { alone: 0, heaped: 0 };
    fc.assert(
      fc.property(anyPoints(12), fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (points, drawn) => {
        if (points.length < 3) return;
        const one = points.map((_, at) => (at < 3 ? at : (drawn[at] as number)));
        const other = points.map((_, at) => at % 2);
        const rated = silhouettes(placed(points), [Int32Array.from(one), Int32Array.from(other)]);
        expect(rated[0]?.mean).toBeCloseTo(silhouetteByDefinition(points, one), 10);
        expect(rated[1]?.mean).toBeCloseTo(silhouetteByDefinition(points, other), 10);
        if ([0, 1, 2].some((cluster) => one.filter((it) => it === cluster).length === 1)) made.alone++;
        if (differentIn(points) < points.length) made.heaped++;
      }),
    );
    expect(Object.values(made).every((count) => count > 15)).toBe(true);
  });

  test("do not change with size or place", () => {
    fc.assert(
      fc.property(anyPoints(12), fc.integer({ min: 1, max: 9 }), (points, by) => {
        if (points.length < 3) return;
        const ways = [Int32Array.from(points, (_, at) => at % 3)];
        const moved = points.map(([across, up]): Point => [5 - across * by, up * by]);
        const [own, other] = [silhouettes(placed(points), ways), silhouettes(placed(moved), ways)];
        expect(other[0]?.mean).toBeCloseTo(own[0]?.mean as number, 9);
        expect(other[0]?.standardError).toBeCloseTo(own[0]?.standardError as number, 9);
      }),
    );
  });

  test("know how far they are uncertain", () => {
    const heaps = placed([
      [0, 0],
      [0, 0],
      [9, 0],
    ]);
    const [it] = silhouettes(heaps, [Int32Array.of(0, 0, 1)]);
    expect(it).toEqual({ mean: expect.closeTo(2 / 3, 12), standardError: expect.closeTo(Math.sqrt(2 / 9 / 3), 12) });
  });
});

const everybody = (points: readonly Point[]) => Int32Array.from(points.keys());

describe("groups of opinion", () => {
  const heaps = [-20, 0, 20].flatMap((heap, nth) =>
    Array.from({ length: 6 + nth }, (_, at): Point => [heap + (at % 2), at % 3]),
  );

  test("are as many as fit best, the largest first", () => {
    const found = opinionGroups(placed(heaps), everybody(heaps));
    expect(found?.sizes).toEqual([8, 7, 6]);
    expect(found?.fits.map(({ groups, isAsGood }) => [groups, isAsGood])).toEqual([
      [2, false],
      [3, true],
    ]);
    expect([...(found?.middles.across ?? [])].map(Math.round)).toEqual([21, 0, -19].map((it) => expect.closeTo(it, 0)));
  });

  test("are as many as are asked for, also more than would be tried", () => {
    expect(opinionGroups(placed(heaps), everybody(heaps), { groups: 7 })?.sizes.length).toBe(7);
  });

  test("stand in the same places whatever the order of voters", () => {
    const made = { none: 0, two: 0, more: 0 };
    fc.assert(
      fc.property(fc.oneof(anyPoints(8), anyPoints(40, 24)), (points) => {
        const found = opinionGroups(placed(points), everybody(points));
        const other = opinionGroups(placed(points.toReversed()), everybody(points));
        const together = (of: ArrayLike<number> | undefined) => points.map((_, at) => of?.[at] === of?.[0]);
        expect(together(other?.groupOf.toReversed())).toEqual(together(found?.groupOf));
        expect(other?.fits).toEqual(found?.fits);
        expect(found?.sizes.reduce((sum, size) => sum + size, 0) ?? points.length).toBe(points.length);
        expect(found?.sizes.toSorted((a, b) => b - a)).toEqual(found?.sizes);
        made[!found ? "none" : found.sizes.length === 2 ? "two" : "more"]++;
      }),
    );
    expect(Object.entries(made).filter(([, count]) => count < 5)).toEqual([]);
  });
});

describe("groups as they are told", () => {
  test.each([
    [
      [9, 7, 5],
      [9, 7, 5],
      [1, 1, 1],
    ],
    [
      [9, 7, 3, 2],
      [9, 7, 5],
      [1, 1, 2],
    ],
    [
      [9, 7, 4],
      [9, 11],
      [1, 2],
    ],
    [
      [9, 7, 2, 1, 1],
      [9, 11],
      [1, 4],
    ],
    [[9, 4], null, null],
    [[4, 4, 4], null, null],
  ])("%j are told as %j", (sizes, told, madeOf) => {
    const { sizes: held, madeOf: joined } = toldGroups({ sizes }, 5) ?? { sizes: null, madeOf: null };
    expect([held, joined]).toEqual([told, madeOf]);
  });

  test("hold everybody, and never fewer people than are asked for", () => {
    const made = { apart: 0, together: 0, none: 0 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 5 }), (drawn) => {
        const sizes = drawn.toSorted((one, other) => other - one);
        const told = toldGroups({ sizes }, 5);
        made[!told ? "none" : told.sizes.length === sizes.length ? "apart" : "together"]++;
        if (!told) return;
        expect(told.sizes.every((size) => size >= 5)).toBe(true);
        const held = told.sizes.map((_, at) =>
          sizes.filter((_, group) => told.toldOf[group] === at).reduce((sum, size) => sum + size, 0),
        );
        expect(held).toEqual(told.sizes);
        expect(told.madeOf).toEqual(told.sizes.map((_, at) => told.toldOf.filter((it) => it === at).length));
      }),
    );
    expect(Object.entries(made).filter(([, count]) => count < 10)).toEqual([]);
  });
});

test("who stands far from every group is so by Tukey's fence", () => {
  const points = [-2, -1, -1, 0, 0, 1, 1, 2, 40].map((at): Point => [at, 0]);
  const groups = { groupOf: new Int32Array(9), middles: placed([[0, 0]]), sizes: [9], fits: [] };
  expect([...farOut(placed(points), groups)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect([...farOut(placed(points), { ...groups, groupOf: new Int32Array(9).fill(-1) })]).toEqual(points.map(() => 0));
  const square = placed([
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ]);
  expect([...farOut(square, { ...groups, groupOf: new Int32Array(4) })]).toEqual([0, 0, 0, 0]);
});
