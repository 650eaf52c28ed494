import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../kernel/index.ts";
import { combinedPower, type Stakeholder } from "./combinedPower.ts";
import { krippendorffAlpha, type Rating } from "./krippendorffAlpha.ts";
import { mendelowGrid, type Rated, type Scale } from "./mendelowGrid.ts";
import { rings } from "./rings.ts";
import { type Attributed, salience } from "./salience.ts";

const answered = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

const named = <It extends object>(all: readonly It[]) => all.map((it, at) => ({ ...it, id: `m${at}` }));

const oneToFive: Scale = { least: 1, most: 5, step: 1 };
const anyRanks = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 });
const anyRated: fc.Arbitrary<readonly Rated[]> = fc
  .array(fc.record({ power: anyRanks, interest: anyRanks }), { maxLength: 4 })
  .map(named);

describe("Mendelow's grid", () => {
  const grid = (rated: readonly Rated[]) => answered(mendelowGrid(rated, oneToFive));

  test("places by the middle rater, and calls fragile what one step turns", () => {
    expect(
      grid([
        { id: "mayor", power: [5, 5, 5], interest: [3, 3, 4] },
        { id: "tenants", power: [1, 2, 1], interest: [5, 5] },
        { id: "paper", power: [1], interest: [1] },
        { id: "church", power: [], interest: [4] },
      ]).map(({ id, class: found, mayBe }) => [id, found, mayBe]),
    ).toEqual([
      ["church", null, []],
      ["mayor", "keep-satisfied", ["manage-closely"]],
      ["paper", "monitor", []],
      ["tenants", "keep-informed", []],
    ]);
  });

  test("raters who are far apart make a class fragile that one step does not", () => {
    const [only] = grid([{ id: "a", power: [1, 1, 5, 5, 5], interest: [5, 5, 5, 5, 5] }]);
    expect(only).toMatchObject({ power: { median: 5, quartiles: 4 }, mayBe: ["keep-informed"] });
    const [other] = mendelowGrid([{ id: "a", power: [0, 0, 60, 100, 100], interest: [90] }], {
      least: 0,
      most: 100,
      step: 1,
    }) as ReturnType<typeof grid>;
    expect(other).toMatchObject({ class: "manage-closely", mayBe: ["keep-informed"] });
  });

  test("is what half of the raters say, at least, and stays when everybody is asked twice", () => {
    const made = { "manage-closely": 0, "keep-satisfied": 0, "keep-informed": 0, monitor: 0, unknown: 0, fragile: 0 };
    fc.assert(
      fc.property(anyRated, (rated) => {
        const found = grid(rated);
        const above = (ranks: readonly number[]) => {
          const sorted = ranks.toSorted();
          const [lower, upper] = [sorted[Math.ceil(ranks.length / 2) - 1], sorted[Math.floor(ranks.length / 2)]];
          return ((lower as number) + (upper as number)) / 2 > 3;
        };
        for (const [at, { power, interest }] of rated.entries()) {
          const isKnown = power.length > 0 && interest.length > 0;
          const high = above(power) ? ["keep-satisfied", "manage-closely"] : ["monitor", "keep-informed"];
          expect(found[at]?.class).toBe(isKnown ? high[above(interest) ? 1 : 0] : null);
          made[found[at]?.class ?? "unknown"]++;
          if (found[at]?.isFragile) made.fragile++;
        }
        const mirrored = rated.map(({ id, power, interest }) => ({ id, power: interest, interest: power }));
        const turned = { "keep-satisfied": "keep-informed", "keep-informed": "keep-satisfied" } as Record<
          string,
          string
        >;
        expect(grid(mirrored).map((it) => it.class)).toEqual(found.map((it) => turned[`${it.class}`] ?? it.class));
        // Asked twice, the median is the same; quartiles of few may come to lie elsewhere.
        const twice = rated.map(({ id, power, interest }) => ({
          id,
          power: [...power, ...power],
          interest: [...interest, ...interest],
        }));
        expect(grid(twice).map((it) => [it.class, it.power?.median])).toEqual(
          found.map((it) => [it.class, it.power?.median]),
        );
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test.each([
    [[{ id: "a", power: [6], interest: [] }], oneToFive, "input/out-of-range"],
    [[{ id: "a", power: [NaN], interest: [] }], oneToFive, "input/not-a-number"],
    [[{ id: "", power: [], interest: [] }], oneToFive, "input/id-missing"],
    [[], { least: 5, most: 1, step: 1 }, "input/out-of-range"],
    [[], { least: 1, most: 5, step: NaN }, "input/not-a-number"],
  ])("%j on %j is refused: %s", (rated, scale, refused) => {
    expect(mendelowGrid(rated, scale)).toMatchObject({ refused });
  });
});

describe("salience", () => {
  const anyGrade = fc.oneof(
    fc.constantFrom(0, 1),
    fc.integer({ min: 0, max: 10 }).map((it) => it / 10),
  );
  const anyAttributed: fc.Arbitrary<readonly Attributed[]> = fc
    .array(fc.record({ power: anyGrade, legitimacy: anyGrade, urgency: anyGrade }), { maxLength: 4 })
    .map(named);

  test.each([
    ["none", 0, 0, 0],
    ["dormant", 1, 0, 0],
    ["discretionary", 0, 1, 0],
    ["demanding", 0, 0, 1],
    ["dominant", 1, 1, 0],
    ["dangerous", 1, 0, 1],
    ["dependent", 0, 1, 1],
    ["definitive", 1, 1, 1],
  ] as const)("is %s for %d %d %d", (found, power, legitimacy, urgency) => {
    const [only] = answered(salience([{ id: "a", power, legitimacy, urgency }]));
    expect(only).toMatchObject({ class: found, memberships: { [found]: 1 } });
  });

  test("is shared out among the classes as the chance of each, had each attribute been drawn", () => {
    const made = { empty: 0, crisp: 0, fuzzy: 0 };
    fc.assert(
      fc.property(anyAttributed, (stakeholders) => {
        const found = answered(salience(stakeholders));
        for (const { id, power, legitimacy, urgency } of stakeholders) {
          const own = found.find((it) => it.id === id)?.memberships as Record<string, number>;
          const sum = (...names: readonly string[]) => names.reduce((all, name) => all + (own[name] as number), 0);
          expect(sum(...Object.keys(own))).toBeCloseTo(1, 10);
          expect(sum("dormant", "dominant", "dangerous", "definitive")).toBeCloseTo(power, 10);
          expect(sum("discretionary", "dominant", "dependent", "definitive")).toBeCloseTo(legitimacy, 10);
          expect(sum("demanding", "dangerous", "dependent", "definitive")).toBeCloseTo(urgency, 10);
          expect(own["dangerous"]).toBeCloseTo(power * urgency * (1 - legitimacy), 10);
          made[[power, legitimacy, urgency].every((it) => it === 0 || it === 1) ? "crisp" : "fuzzy"]++;
        }
        if (stakeholders.length === 0) made.empty++;
        expect(answered(salience(stakeholders.toReversed()))).toEqual(found);
      }),
      { numRuns: 500 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test.each([
    [{ id: "a", power: 1.1, legitimacy: 0, urgency: 0 }, "input/out-of-range"],
    [{ id: "a", power: NaN, legitimacy: 0, urgency: 0 }, "input/not-a-number"],
    [{ id: "", power: 0, legitimacy: 0, urgency: 0 }, "input/id-missing"],
  ])("%j is refused: %s", (stakeholder, refused) => {
    expect(salience([stakeholder])).toMatchObject({ refused });
  });
});

describe("agreement of raters", () => {
  const anyRatings: fc.Arbitrary<readonly Rating[]> = fc
    .array(
      fc.record({
        ranks: fc.oneof(
          fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
          fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3)).map(([rank, times]) => Array<number>(times).fill(rank)),
        ),
      }),
      { maxLength: 4 },
    )
    .map(named);

  /** Observed and expected disagreement, pair by pair. */
  const byDefinition = (ratings: readonly Rating[]): number | null => {
    const paired = ratings.filter(({ ranks }) => ranks.length > 1);
    const all = paired.flatMap(({ ranks }) => ranks);
    const squared = (one: number, other: number) => {
      const between = all.filter((it) => it >= Math.min(one, other) && it <= Math.max(one, other)).length;
      const ends = all.filter((it) => it === one).length + all.filter((it) => it === other).length;
      return (between - ends / 2) ** 2;
    };
    const mean = (ranks: readonly number[]) => {
      const pairs = ranks.flatMap((one, at) =>
        ranks.filter((_, nth) => nth !== at).map((other) => squared(one, other)),
      );
      return pairs.reduce((sum, it) => sum + it, 0) / pairs.length;
    };
    const seen = paired.reduce((sum, { ranks }) => sum + (mean(ranks) * ranks.length) / all.length, 0);
    return all.length === 0 || mean(all) === 0 ? null : 1 - seen / mean(all);
  };

  test("is Krippendorff's own example: 0.815", () => {
    const raters = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ];
    const ratings = named(
      Array.from({ length: 12 }, (_, at) => ({
        ranks: raters.map((of) => of[at]).filter((it) => typeof it === "number"),
      })),
    );
    const found = answered(krippendorffAlpha(ratings));
    expect(found.alpha).toBeCloseTo(0.815, 3);
    expect([found.things, found.disputed[0]?.id]).toEqual([11, "m5"]);
  });

  test("is what its definition says, pair by pair", () => {
    const made = { nothing: 0, perfect: 0, better: 0, worse: 0 };
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const { alpha } = answered(krippendorffAlpha(ratings));
        const slow = byDefinition(ratings);
        expect(alpha === null).toBe(slow === null);
        expect(alpha ?? 0).toBeCloseTo(slow ?? 0, 10);
        made[alpha === null ? "nothing" : alpha > 1 - 1e-9 ? "perfect" : alpha > 0 ? "better" : "worse"]++;
      }),
      { numRuns: 500 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("does not change when ranks are stretched or the scale turned, nor for what one alone has rated", () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const alpha = answered(krippendorffAlpha(ratings)).alpha ?? 9;
        const ranked = (of: (rank: number) => number) =>
          answered(krippendorffAlpha(ratings.map(({ id, ranks }) => ({ id, ranks: ranks.map(of) })))).alpha ?? 9;
        expect(ranked((rank) => rank ** 3)).toBeCloseTo(alpha, 10);
        expect(ranked((rank) => -rank)).toBeCloseTo(alpha, 10);
        expect(answered(krippendorffAlpha([...ratings, { id: "alone", ranks: [2] }])).alpha ?? 9).toBeCloseTo(
          alpha,
          10,
        );
      }),
    );
  });

  test.each([
    [[{ id: "a", ranks: [NaN] }], "input/not-a-number"],
    [[{ id: "", ranks: [] }], "input/id-missing"],
  ])("%j is refused: %s", (ratings, refused) => {
    expect(krippendorffAlpha(ratings)).toMatchObject({ refused });
  });
});

describe("combined power", () => {
  const ids = ["m0", "m1", "m2", "m3"];
  const anyStakeholders: fc.Arbitrary<readonly Stakeholder[]> = fc.integer({ min: 0, max: 4 }).chain((count) =>
    fc
      .array(
        fc.record({
          blocking: fc.integer({ min: 0, max: 4 }).map((it) => it / 4),
          namedBy: fc.subarray(ids.slice(0, count)),
          holds: fc.dictionary(fc.constantFrom("money", "people"), fc.integer({ min: 0, max: 3 })),
        }),
        { minLength: count, maxLength: count },
      )
      .map(named),
  );

  test("is the chance that any part would do, and each part tells what rests on it", () => {
    const made = { empty: 0, alone: 0, several: 0, vetoes: 0, soleHolders: 0 };
    fc.assert(
      fc.property(anyStakeholders, (stakeholders) => {
        const found = answered(combinedPower(stakeholders));
        const sumOf = (kind: string) => stakeholders.reduce((sum, { holds }) => sum + (holds[kind] ?? 0), 0);
        const kinds = ["money", "people"].filter((kind) => sumOf(kind) > 0);
        for (const { id, blocking, namedBy, holds } of stakeholders) {
          const own = found.find((it) => it.id === id);
          const reputed =
            stakeholders.length < 2 ? 0 : namedBy.filter((by) => by !== id).length / (stakeholders.length - 1);
          const critical = kinds.reduce((sum, kind) => sum + (holds[kind] ?? 0) / sumOf(kind) / kinds.length, 0);
          const parts = [blocking, reputed, critical];
          // Over every way the parts can do or not do.
          const chance = [1, 2, 3, 4, 5, 6, 7].reduce(
            (sum, set) => sum + parts.reduce((product, it, at) => product * ((set >> at) & 1 ? it : 1 - it), 1),
            0,
          );
          expect(own?.power).toBeCloseTo(chance, 10);
          expect(own?.parts.blocking.without).toBeCloseTo(1 - (1 - reputed) * (1 - critical), 10);
          if (blocking === 1) made.vetoes++;
          if (own?.soleHolderOf.length) made.soleHolders++;
        }
        made[(["empty", "alone"] as const)[stakeholders.length] ?? "several"]++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("does not depend on units, and never falls when somebody is named once more", () => {
    fc.assert(
      fc.property(anyStakeholders, (stakeholders) => {
        const one = answered(combinedPower(stakeholders));
        const inCents = stakeholders.map((it) => ({
          ...it,
          holds: Object.fromEntries(Object.entries(it.holds).map(([kind, amount]) => [kind, amount * 128])),
        }));
        expect(combinedPower(inCents)).toEqual(one);
        const all = stakeholders.map((it) => ({ ...it, namedBy: stakeholders.map(({ id }) => id) }));
        for (const { id, power } of answered(combinedPower(all)))
          expect(power).toBeGreaterThanOrEqual(one.find((it) => it.id === id)?.power as number);
      }),
    );
  });

  test.each([
    [{ id: "a", blocking: 2, namedBy: [], holds: {} }, "input/out-of-range"],
    [{ id: "a", blocking: NaN, namedBy: [], holds: {} }, "input/not-a-number"],
    [{ id: "a", blocking: 0, namedBy: ["b"], holds: {} }, "input/id-unknown"],
    [{ id: "a", blocking: 0, namedBy: [], holds: { money: -1 } }, "input/negative"],
  ])("%j is refused: %s", (stakeholder, refused) => {
    expect(combinedPower([stakeholder])).toMatchObject({ refused });
  });
});

describe("core and adjacent", () => {
  const candidate = (id: string, more: object = {}) => ({ id, interest: 0, criticality: 0, ...more });

  test("names who blocks, who alone holds something and who works, each with what that rests on", () => {
    const found = rings({
      candidates: [
        candidate("mayor", { hasVeto: true }),
        candidate("union", { interest: 0.9, criticality: 0.2, moves: ["c2", "c1"] }),
        candidate("bank", { soleHolderOf: ["money"] }),
        candidate("paper", { interest: 1 }),
        candidate("tenants", { interest: 0.5, criticality: 1, moves: ["c3"] }),
      ],
      blocking: [["mayor"], ["union", "bank", "tenants"]],
    });
    expect(found).toEqual([
      { id: "bank", ring: "core", reasons: [{ because: "holds", resources: ["money"] }], needNotSit: false },
      { id: "mayor", ring: "core", reasons: [{ because: "blocks", sets: [["mayor"]] }], needNotSit: true },
      { id: "paper", ring: "adjacent", reasons: [], needNotSit: false },
      { id: "tenants", ring: "adjacent", reasons: [], needNotSit: false },
      { id: "union", ring: "core", reasons: [{ because: "works", moves: ["c1", "c2"] }], needNotSit: false },
    ]);
  });

  const ids = ["a", "b", "c", "d"];
  const anyInput = fc.record({
    candidates: fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          interest: fc.constantFrom(0, 0.5, 1, 1),
          criticality: fc.constantFrom(0, 0.5, 0.5),
          moves: fc.constantFrom([], ["c1"], ["c1"]),
        }),
      ),
    ),
    blocking: fc.array(fc.subarray(ids, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
  });

  test("grow with larger blocking sets counted, and shrink as interest must be higher", () => {
    const made = { nobody: 0, some: 0, everybody: 0 };
    fc.assert(
      fc.property(anyInput, (input) => {
        const core = (more: object = {}) =>
          answered(rings({ ...input, ...more }))
            .filter(({ ring }) => ring === "core")
            .map(({ id }) => id);
        const usual = core();
        // By their definition, one by one.
        expect(usual).toEqual(
          ids.filter((id) => {
            const own = input.candidates.find((it) => it.id === id);
            const works = own && own.interest > 0.5 && own.criticality > 0 && own.moves.length > 0;
            return works || input.blocking.some((set) => set.length < 3 && set.includes(id));
          }),
        );
        expect(core({ blockingAtMost: 4 })).toEqual(expect.arrayContaining([...usual]));
        expect(usual).toEqual(expect.arrayContaining(core({ interestAbove: 1 })));
        made[usual.length === 0 ? "nobody" : usual.length === 4 ? "everybody" : "some"]++;
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test.each([
    [{ candidates: [candidate("a", { interest: 2 })], blocking: [] }, "input/out-of-range"],
    [{ candidates: [candidate("a", { criticality: NaN })], blocking: [] }, "input/not-a-number"],
    [{ candidates: [candidate("a")], blocking: [["b"]] }, "input/id-unknown"],
    [{ candidates: [candidate("a"), candidate("a")], blocking: [] }, "input/id-twice"],
    [{ candidates: [], blocking: [], blockingAtMost: NaN }, "input/out-of-range"],
  ])("refuse what they cannot read (%#)", (input, refused) => {
    expect(rings(input)).toMatchObject({ refused });
  });
});
