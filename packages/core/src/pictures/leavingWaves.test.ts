import * as fc from "fast-check";
import { expect, test } from "vitest";
import { leavingWaves, type WavesCanvas, type WavesOf } from "./leavingWaves.ts";

const named = (...names: readonly string[]) => names.map((name) => ({ id: name, name }));

const three: WavesOf = {
  waves: [named("Mill"), named("Bakery", "Library"), named("School")],
  arcs: [
    { giver: "Mill", receiver: "Bakery" },
    { giver: "Mill", receiver: "School" },
    { giver: "Library", receiver: "School" },
    { giver: "School", receiver: "Mill" },
    { giver: "Bakery", receiver: "Library" },
  ],
};

test("waves are columns on a wide canvas, and below one another on a narrow one", () => {
  const wide = leavingWaves(three, "wide").members;
  expect(wide.map(({ x }) => x)).toEqual([10, 194, 194, 378]);
  const narrow = leavingWaves(three, "narrow").members;
  expect(new Set(narrow.map(({ x }) => x)).size).toBe(1);
  expect(narrow.map(({ y }) => y)).toEqual(narrow.map(({ y }) => y).toSorted((a, b) => a - b));
});

test("what was given is drawn where it leads on to a later wave, and nowhere else", () => {
  for (const canvas of ["wide", "narrow"] as const)
    expect(leavingWaves(three, canvas).arcs.map(({ giver, receiver }) => `${giver}>${receiver}`)).toEqual([
      "Mill>Bakery",
      "Mill>School",
      "Library>School",
    ]);
});

const anyWaves: fc.Arbitrary<WavesOf> = fc
  .array(fc.array(fc.lorem({ maxCount: 6 }), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 })
  .map((waves) => ({
    waves: waves.map((wave, at) => wave.map((name, place) => ({ id: `m${at}-${place}`, name }))),
    arcs: waves.slice(1).map((_, at) => ({ giver: `m${at}-0`, receiver: `m${at + 1}-0` })),
  }));

test("everybody is in the picture once, inside it, and no two names lie over each other", () => {
  const made = { oneWave: 0, severalWaves: 0, twoLines: 0 };
  fc.assert(
    fc.property(anyWaves, fc.constantFrom<WavesCanvas>("wide", "narrow"), (of, canvas) => {
      const { width, height, members, headings } = leavingWaves(of, canvas);
      expect(members.map(({ id }) => id)).toEqual(of.waves.flat().map(({ id }) => id));
      expect(headings).toHaveLength(of.waves.length);
      for (const { x, y, baselines } of members) {
        expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
        expect(baselines.every((it) => it < height)).toBe(true);
      }
      for (const group of Map.groupBy(members, ({ x }) => x).values())
        for (const [at, { baselines }] of group.entries())
          expect(baselines[0] ?? 0).toBeGreaterThan((group[at - 1]?.baselines.at(-1) ?? -100) + 15);
      made[of.waves.length === 1 ? "oneWave" : "severalWaves"]++;
      if (members.some(({ lines }) => lines.length > 1)) made.twoLines++;
    }),
  );
  expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
});
