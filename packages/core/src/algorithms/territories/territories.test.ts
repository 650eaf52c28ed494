import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../kernel/index.ts";
import { type Act, encroachments, type Lane } from "./encroachments.ts";
import { type Dimension, lowestCells } from "./lowestCells.ts";
import { overlap } from "./overlap.ts";
import type { Territory } from "./territory.ts";

const answered = <Answer>(answer: Answer) => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<Answer, { readonly refused: string }>;
};

const cells = ["north", "south", "east", "west", "coast"] as const;

/** Up to five, of whom some have no ground. */
const anyTerritories: fc.Arbitrary<readonly Territory[]> = fc
  .array(fc.dictionary(fc.constantFrom(...cells), fc.integer({ min: 0, max: 4 }), { maxKeys: 4 }), { maxLength: 5 })
  .map((all) => all.map((held, at) => ({ id: `m${at}`, cells: held })));

/** The definitions over all cells. */
const byDefinition = (one: Territory, other: Territory) => {
  const shares = ({ cells: held }: Territory) => {
    const sum = cells.reduce((all, cell) => all + (held[cell] ?? 0), 0);
    return cells.map((cell) => (held[cell] ?? 0) / sum);
  };
  const [p, q] = [shares(one), shares(other)];
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, it, at) => sum + it * (b[at] as number), 0);
  return {
    pianka: dot(p, q) / Math.sqrt(dot(p, p) * dot(q, q)),
    schoener: 1 - p.reduce((sum, it, at) => sum + Math.abs(it - (q[at] as number)), 0) / 2,
    morisitaHorn: (2 * dot(p, q)) / (dot(p, p) + dot(q, q)),
    onOne: dot(p, q) / dot(p, p),
    onOther: dot(p, q) / dot(q, q),
  };
};

const near = (figures: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(figures).map(([name, it]) => [name, expect.closeTo(it, 10)]));

describe("overlap", () => {
  test("is what its definitions say of each pair", () => {
    const made = { empty: 0, apart: 0, meeting: 0, withoutGround: 0, crowded: 0 };
    fc.assert(
      fc.property(anyTerritories, (territories) => {
        const found = answered(overlap(territories));
        const held = territories.filter((it) => Object.values(it.cells).some((effort) => effort > 0));
        expect(found.withoutGround).toEqual(territories.filter((it) => !held.includes(it)).map(({ id }) => id));
        const pairs = held.flatMap((one, at) => held.slice(at + 1).map((other) => [one, other] as const));
        let sum = 0;
        for (const [one, other] of pairs) {
          const slow = byDefinition(one, other);
          sum += slow.pianka;
          const pair = found.pairs.find((it) => it.one === one.id && it.other === other.id);
          expect(pair ?? { pianka: 0, schoener: 0, morisitaHorn: 0, onOne: 0, onOther: 0 }).toMatchObject(near(slow));
          expect(pair?.cells.toSorted() ?? []).toEqual(
            cells.filter((cell) => (one.cells[cell] ?? 0) > 0 && (other.cells[cell] ?? 0) > 0).toSorted(),
          );
        }
        expect(found.meanPianka ?? -1).toBeCloseTo(pairs.length === 0 ? -1 : sum / pairs.length, 10);
        for (const { id, density } of found.members) {
          const pressed = found.pairs.map((it) => (it.one === id ? it.onOne : it.other === id ? it.onOther : 0));
          expect(density).toBeCloseTo(
            pressed.reduce((all, it) => all + it, 0),
            10,
          );
        }
        made[pairs.length === 0 ? "empty" : found.pairs.length === 0 ? "apart" : "meeting"]++;
        if (found.withoutGround.length > 0) made.withoutGround++;
        if (held.length >= 4) made.crowded++;
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test("does not change when somebody works four times as much, and Schoener's does not when every cell is cut in half", () => {
    fc.assert(
      fc.property(anyTerritories, (territories) => {
        const one = answered(overlap(territories));
        const more = territories.map(({ id, cells: held }, at) => ({
          id,
          cells: Object.fromEntries(Object.entries(held).map(([cell, it]) => [cell, at === 0 ? 4 * it : it])),
        }));
        expect(answered(overlap(more.toReversed()))).toEqual(one);
        const cut = territories.map(({ id, cells: held }) => ({
          id,
          cells: Object.fromEntries(
            Object.entries(held).flatMap(([cell, it]) => [
              [`${cell} up`, it / 2],
              [`${cell} down`, it / 2],
            ]),
          ),
        }));
        const halves = answered(overlap(cut)).pairs;
        expect(halves.map(({ one: first, other, schoener }) => [first, other, schoener])).toEqual(
          halves.map(({ one: first, other }) => [
            first,
            other,
            expect.closeTo(one.pairs.find((it) => it.one === first && it.other === other)?.schoener as number, 10),
          ]),
        );
        expect(halves.length).toBe(one.pairs.length);
      }),
    );
  });

  test("of very large efforts is still a number", () => {
    const found = answered(
      overlap([
        { id: "a", cells: { x: 1e308, y: 1e308 } },
        { id: "b", cells: { x: 1 } },
      ]),
    );
    expect(found.pairs[0]).toMatchObject({
      pianka: expect.closeTo(Math.SQRT1_2, 12),
      schoener: 0.5,
      onOne: 1,
      onOther: 0.5,
    });
  });

  test.each([
    [[{ id: "a", cells: { x: -1 } }], "input/negative", ["a", "x"]],
    [[{ id: "a", cells: { x: NaN } }], "input/not-a-number", ["a", "x"]],
    [[{ id: "a", cells: { "": 1 } }], "input/id-missing", ["a"]],
    [[{ id: "", cells: {} }], "input/id-missing", []],
    [
      [
        { id: "a", cells: {} },
        { id: "a", cells: {} },
      ],
      "input/id-twice",
      ["a"],
    ],
  ] as const)("%j is refused: %s", (territories, refused, about) => {
    expect(overlap(territories)).toEqual({ refused, about });
  });
});

const places: Dimension = {
  name: "place",
  parts: [
    { id: "country" },
    { id: "north", inside: "country" },
    { id: "south", inside: "country" },
    { id: "harbour", inside: "south" },
    { id: "hills", inside: "south" },
    { id: "abroad" },
  ],
};
const themes: Dimension = {
  name: "theme",
  parts: [{ id: "all" }, { id: "rent", inside: "all" }, { id: "work", inside: "all" }],
};

describe("lowest cells", () => {
  test("let who claims the country meet who claims a town in it", () => {
    const found = answered(
      lowestCells(
        [places, themes],
        [
          { id: "union", parts: ["country", "work"], effort: 3 },
          { id: "tenants", parts: ["harbour", "all"], effort: 2 },
        ],
      ),
    );
    expect(found).toEqual([
      { id: "tenants", cells: { '["harbour","rent"]': 1, '["harbour","work"]': 1 } },
      { id: "union", cells: { '["north","work"]': 1, '["harbour","work"]': 1, '["hills","work"]': 1 } },
    ]);
    expect(answered(overlap(found)).pairs.map(({ schoener }) => schoener)).toEqual([expect.closeTo(1 / 3, 12)]);
  });

  const anyPart = ({ parts }: Dimension) => fc.constantFrom(...parts.map(({ id }) => id));
  const anyClaims = fc.array(
    fc.record({
      id: fc.constantFrom("a", "b", "c"),
      parts: fc.tuple(anyPart(places), anyPart(themes)),
      effort: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 6 },
  );

  test("keep all effort, and nothing changes when a claim is said part by part", () => {
    const made = { empty: 0, high: 0, low: 0 };
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const found = answered(lowestCells([places, themes], claims));
        const said = (id: string) => claims.reduce((sum, it) => sum + (it.id === id ? it.effort : 0), 0);
        for (const { id, cells: held } of found)
          expect(Object.values(held).reduce((sum, it) => sum + it, 0)).toBeCloseTo(said(id), 10);
        const apart = claims.flatMap((claim) =>
          claim.parts[1] === "all"
            ? ["rent", "work"].map((theme) => ({ ...claim, parts: [claim.parts[0], theme], effort: claim.effort / 2 }))
            : [claim],
        );
        const parts = answered(lowestCells([places, themes], apart));
        expect(parts.map(({ id, cells: held }) => [id, near(held)])).toEqual(
          found.map(({ id, cells: held }) => [id, near(held)]),
        );
        made[claims.length === 0 ? "empty" : claims.some(({ parts: [, theme] }) => theme === "all") ? "high" : "low"]++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  const round: Dimension = {
    name: "place",
    parts: [
      { id: "a", inside: "b" },
      { id: "b", inside: "a" },
    ],
  };
  const many: Dimension = {
    name: "many",
    parts: Array.from({ length: 1_001 }, (_, at) => ({ id: `${at}`, ...(at > 0 && { inside: "0" }) })),
  };

  test.each([
    [[places], [{ id: "a", parts: ["nowhere"], effort: 1 }], "input/id-unknown"],
    [[places], [{ id: "a", parts: [], effort: 1 }], "input/out-of-range"],
    [[places], [{ id: "a", parts: ["north"], effort: NaN }], "input/not-a-number"],
    [[places], [{ id: "a", parts: ["north"], effort: -1 }], "input/negative"],
    [[places], [{ id: "", parts: ["north"], effort: 1 }], "input/id-missing"],
    [[round], [], "input/inside-itself"],
    [[{ ...round, parts: [...round.parts, { id: "c", inside: "a" }] }], [], "input/inside-itself"],
    [[{ name: "place", parts: [{ id: "a", inside: "b" }] }], [], "input/id-unknown"],
    [[many, many], [0, 1].map(() => ({ id: "a", parts: ["0", "0"], effort: 1 })), "input/too-large"],
  ])("refuse what cannot be brought down (%#)", (dimensions, claims, refused) => {
    expect(lowestCells(dimensions, claims)).toMatchObject({ refused });
  });
});

describe("encroachment", () => {
  const territories: readonly Territory[] = [
    { id: "tenants", cells: { harbour: 3, hills: 1 } },
    { id: "union", cells: { docks: 1, hills: 1 } },
    { id: "silent", cells: {} },
  ];
  const lanes: readonly Lane[] = [
    { cell: "harbour", holders: ["tenants"] },
    { cell: "hills", holders: ["tenants", "union"] },
    { cell: "docks", holders: ["union"], isShared: true },
    { cell: "school", holders: ["silent"] },
  ];
  const act = (id: string, by: string, cell: string, ...consentOf: readonly string[]): Act => ({
    id,
    by,
    cell,
    consentOf,
  });

  test("is acting in another's lane unasked, weighed by what the holder lives from", () => {
    const acts = [
      act("1", "union", "harbour"),
      act("2", "church", "hills", "union"),
      act("3", "church", "docks"),
      act("4", "union", "hills"),
      act("5", "church", "school"),
      act("6", "church", "open field"),
      act("7", "church", "harbour", "tenants"),
    ];
    expect(encroachments({ territories, lanes, acts })).toEqual([
      { act: "1", by: "union", on: "tenants", cell: "harbour", severity: 0.75 },
      { act: "2", by: "church", on: "tenants", cell: "hills", severity: 0.125 },
      { act: "5", by: "church", on: "silent", cell: "school", severity: null },
    ]);
  });

  test("ends with consent of all, and with sharing; one more holder makes it lighter", () => {
    const made = { none: 0, some: 0, several: 0 };
    const anyActs = fc.array(
      fc.record({
        by: fc.constantFrom("tenants", "union", "church"),
        cell: fc.constantFrom("harbour", "hills", "docks", "school"),
        consentOf: fc.subarray(["tenants", "union"]),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(anyActs, (drawn) => {
        const acts = drawn.map((it, at) => ({ id: `${at}`, ...it }));
        const found = answered(encroachments({ territories, lanes, acts }));
        const agreed = acts.map((it) => ({ ...it, consentOf: ["tenants", "union", "silent"] }));
        expect(encroachments({ territories, lanes, acts: agreed })).toEqual([]);
        expect(encroachments({ territories, lanes: lanes.map((lane) => ({ ...lane, isShared: true })), acts })).toEqual(
          [],
        );
        const joined = lanes.map((lane) => ({ ...lane, holders: [...lane.holders, "newcomer"] }));
        const lighter = answered(encroachments({ territories, lanes: joined, acts })).filter(
          ({ on }) => on !== "newcomer",
        );
        const heavy = (all: typeof found) => all.reduce((sum, { severity }) => sum + (severity ?? 0), 0);
        expect(lighter.length).toBe(found.length);
        expect(heavy(lighter)).toBeLessThanOrEqual(heavy(found));
        made[found.length === 0 ? "none" : found.length === 1 ? "some" : "several"]++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 8)).toEqual([]);
  });

  test.each([
    [{ territories, lanes: [...lanes, ...lanes], acts: [] }, "input/id-twice"],
    [{ territories, lanes: [{ cell: "x", holders: ["a", "a"] }], acts: [] }, "input/id-twice"],
    [{ territories, lanes, acts: [act("1", "", "harbour")] }, "input/id-missing"],
    [{ territories: [{ id: "a", cells: { x: -1 } }], lanes, acts: [] }, "input/negative"],
  ])("refuses what it cannot read (%#)", (grounds, refused) => {
    expect(encroachments(grounds)).toMatchObject({ refused });
  });
});
