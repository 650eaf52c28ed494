import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unrefused } from "../../../testing/anyGraph.ts";
import { anyVotes, backwards, newNameOf, opposed, renamedVoters, voteOf } from "../../../testing/anyVotes.ts";
import { type MapOfGroups, opinions, type OpinionMap, type OpinionsAsked } from "./opinions.ts";
import { principalComponents } from "./principalComponents.ts";
import { type Vote, voteMatrixFrom, type VotesInput } from "./voteMatrix.ts";

const read = (input: VotesInput, asked: OpinionsAsked = {}): OpinionMap => unrefused(opinions(input, asked));

const codesOf = ({ notes }: OpinionMap) => notes.map(({ code }) => code);

/** Camps of some size each; each votes as its row of signs says. */
const camps = (...all: readonly (readonly [number, string])[]): VotesInput => {
  const voters = all.flatMap(([size, signs], camp) =>
    Array.from({ length: size }, (_, nth) => ({ id: `${"abcd"[camp]}${nth}`, signs })),
  );
  return {
    voters: voters.map(({ id }) => id),
    statements: (all[0]?.[1] ?? "").split("").map((_, at) => ({ id: `s${at}` })),
    votes: voters.flatMap(({ id, signs }) =>
      signs.split("").flatMap((sign, at): readonly Vote[] => {
        if (sign === ".") return [];
        return [{ by: id, on: `s${at}`, vote: "-0+".indexOf(sign) - 1 }];
      }),
    ),
  };
};

const harbour = camps([8, "++++-+-"], [6, "++--+0+"]);

describe("a room of two camps", () => {
  const map = read(harbour);
  const groups = map.groups as MapOfGroups;

  test("is told as two groups, with what each stands for", () => {
    expect(groups.told.map(({ size, madeOf }) => [size, madeOf])).toEqual([
      [8, 1],
      [6, 1],
    ]);
    expect(groups.told.map(({ representative }) => representative.map(({ id, side }) => `${side} ${id}`))).toEqual([
      ["agree s2", "agree s3", "agree s5", "disagree s4", "disagree s6"],
      ["agree s0", "agree s4", "agree s6", "disagree s2", "disagree s3"],
    ]);
    expect(groups.told[0]?.statements[2]).toEqual({
      id: "s2",
      agrees: 8,
      disagrees: 0,
      seen: 8,
      agree: {
        share: 9 / 10,
        test: 3,
        representativeness: 9 / 10 / (1 / 8),
        representativenessTest: expect.closeTo((1 - 1 / 7) / Math.sqrt((10 / 16) * (6 / 16) * (1 / 9 + 1 / 7)), 12),
      },
      disagree: {
        share: 1 / 10,
        test: expect.closeTo(-7 / 3, 12),
        representativeness: 1 / 10 / (7 / 8),
        representativenessTest: expect.closeTo((1 / 9 - 1) / Math.sqrt((8 / 16) * (8 / 16) * (1 / 9 + 1 / 7)), 12),
      },
    });
  });

  test("agrees on two statements, and differs on four where neither is outvoted", () => {
    expect(map.consensus.agree.map(({ id, voted, seen }) => [id, voted, seen])).toEqual([
      ["s0", 14, 14],
      ["s1", 14, 14],
    ]);
    expect(map.consensus.disagree).toEqual([]);
    expect(groups.consensus[0]).toEqual({ id: "s0", agree: (9 / 10) * (7 / 8), disagree: (1 / 10) * (1 / 8) });
    expect(groups.differences.map(({ id, side, most, least }) => [id, side, most, least])).toEqual([
      ["s2", "agree", 0, 1],
      ["s3", "agree", 0, 1],
      ["s4", "agree", 1, 0],
      ["s5", "agree", 0, 1],
      ["s6", "agree", 1, 0],
    ]);
  });

  test("shows nobody by name unless asked", () => {
    expect(groups.people).toBeNull();
    expect(JSON.stringify(map)).not.toMatch(/"[ab]\d"/);
    const people = read(harbour, { names: "told" }).groups?.people ?? [];
    expect(people.map(({ id, group }) => `${id} ${group}`).slice(6, 10)).toEqual(["a6 0", "a7 0", "b0 1", "b1 1"]);
  });

  test("shows all differences in one direction", () => {
    expect(map.shown).toEqual([expect.closeTo(1, 12)]);
    expect(codesOf(map)).toEqual([]);
  });
});

describe("protects the few", () => {
  test("a small group is told together with the next, and everybody is still counted", () => {
    const map = read(camps([9, "++++++++"], [8, "----++++"], [2, "+-+-+-+-"]), { groups: 3 });
    expect(map.groups?.told.map(({ size, madeOf }) => [size, madeOf])).toEqual([
      [9, 1],
      [10, 2],
    ]);
    expect(codesOf(map)).toContain("small-together");
  });

  test("two or three against all others are not told at all", () => {
    const map = read(camps([12, "++++++++"], [3, "----++++"]));
    expect(map.groups).toBeNull();
    expect(codesOf(map)).toEqual(["group-too-small"]);
    expect(read(camps([12, "++++++++"], [3, "----++++"]), { toldFrom: 1 }).groups?.told.length).toBe(2);
  });

  test("no count of a group is of fewer people than may be told, and nobody is lost", () => {
    const made = { "too-few": 0, "all-alike": 0, "group-too-small": 0, "small-together": 0, told: 0, ungrouped: 0 };
    fc.assert(
      fc.property(anyVotes({ voters: 40, statements: 9 }), (input) => {
        const map = read(input);
        const [why] = codesOf(map);
        if (map.voters.grouped < map.voters.all) made.ungrouped++;
        made[why === undefined || !(why in made) ? "told" : (why as "told")]++;
        if (!map.groups) return;
        const sizes = map.groups.told.map(({ size }) => size);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(map.voters.grouped);
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 4)).toEqual([]);
  });
});

/** Counts of votes by whoever a test lets through, one by one. */
const countedIn = (input: VotesInput, on: string, isIn: (voter: string) => boolean) => {
  const said = input.voters.filter(isIn).map((voter) => voteOf(input, voter, on));
  return {
    agrees: said.filter((vote) => vote === 1).length,
    disagrees: said.filter((vote) => vote === -1).length,
    seen: said.filter((vote) => vote !== undefined).length,
  };
};

test("every figure of every group is what its definition says", () => {
  const made = { moderated: 0, groups: 0, standingOut: 0 };
  fc.assert(
    fc.property(anyVotes({ voters: 30, statements: 8 }), (input) => {
      const map = read(input, { names: "told", toldFrom: 1 });
      for (const { id, agrees, disagrees, seen } of map.statements)
        expect({ agrees, disagrees, seen }).toEqual(countedIn(input, id, () => true));
      if (!map.groups?.people) return;
      made.groups++;
      if (input.statements.some(({ isModeratedOut }) => isModeratedOut)) made.moderated++;
      const groupOf = new Map(map.groups.people.map(({ id, group }) => [id, group]));
      for (const [at, { id }] of input.statements.entries()) {
        const counts = map.groups.told.map((_, group) => countedIn(input, id, (voter) => groupOf.get(voter) === group));
        const product = counts.map(({ agrees, seen }) => (agrees + 1) / (seen + 2)).reduce((all, it) => all * it, 1);
        expect(map.groups.consensus[at]?.agree).toBeCloseTo(product, 12);
        for (const [group, count] of counts.entries()) {
          const told = map.groups.told[group]?.statements[at];
          expect(told).toMatchObject({ id, ...count });
          const rest = countedIn(input, id, (voter) => ![group, null].includes(groupOf.get(voter) as number));
          expect(told?.disagree.representativeness).toBeCloseTo(
            (count.disagrees + 1) / (count.seen + 2) / ((rest.disagrees + 1) / (rest.seen + 2)),
            12,
          );
        }
      }
      const out = new Set(input.statements.filter((it) => it.isModeratedOut).map(({ id }) => id));
      for (const { representative } of map.groups.told) {
        expect(representative.length).toBeLessThanOrEqual(5);
        expect(representative.some(({ id }) => out.has(id))).toBe(false);
        if (representative.length > 1) made.standingOut++;
      }
      for (const { id } of [...map.groups.differences, ...map.consensus.agree]) expect(out.has(id)).toBe(false);
      const differences = map.groups.differences.map(({ difference }) => difference);
      expect(differences).toEqual(differences.toSorted((one, other) => other - one));
    }),
    { numRuns: 150 },
  );
  expect(Object.entries(made).filter(([, count]) => count < 15)).toEqual([]);
});

/** Whether both directions stand for themselves: of equally strong ones, any mixture would do as well. */
const isDetermined = (input: VotesInput): boolean => {
  const { components, sumOfSquares } = principalComponents(unrefused(voteMatrixFrom(input)), 3);
  const [one, two, three = 0] = components.map(({ singularValue }) => singularValue ** 2 / sumOfSquares);
  return one !== undefined && two !== undefined && one - two > 0.01 && two - three > 0.01;
};

const roughly = (told: unknown): unknown =>
  JSON.parse(JSON.stringify(told, (_, it: unknown) => (typeof it === "number" ? Number(it.toFixed(6)) + 0 : it)));

describe("the map stays the same", () => {
  const made = { renamed: 0, opposed: 0, backwards: 0 };
  const any = anyVotes({ voters: 30, statements: 10 });

  test("whatever voters are called", () => {
    fc.assert(
      fc.property(any, (input) => {
        const [own, other] = [read(input, { names: "told" }), read(renamedVoters(input), { names: "told" })];
        expect(other.voters).toEqual(own.voters);
        expect(other.statements).toEqual(own.statements);
        expect(other.consensus).toEqual(own.consensus);
        if (!own.groups?.people || !isDetermined(input)) return;
        // Of groups of one size the first is that of whoever stands first.
        if (new Set(own.groups.told.map(({ size }) => size)).size < own.groups.told.length) return;
        made.renamed++;
        const told = (map: OpinionMap) =>
          map.groups?.told.map(({ middle, ...rest }) => ({ ...rest, isPlaced: Number.isFinite(middle.up) }));
        expect(roughly(told(other))).toEqual(roughly(told(own)));
        expect(roughly(other.groups?.fits)).toEqual(roughly(own.groups.fits));
        expect(other.groups?.farOut).toBe(own.groups.farOut);
        const groupOf = new Map(other.groups?.people?.map(({ id, group }) => [id, group]));
        for (const { id, group } of own.groups.people) expect(groupOf.get(newNameOf(id))).toBe(group);
      }),
      { numRuns: 250 },
    );
    expect(made.renamed).toBeGreaterThan(20);
  });

  test("where everybody says the opposite, with agreement and disagreement changed", () => {
    fc.assert(
      fc.property(any, (input) => {
        const [own, other] = [read(input), read(opposed(input))];
        expect(other.consensus).toEqual({ agree: own.consensus.disagree, disagree: own.consensus.agree });
        if (!own.groups || !isDetermined(input)) return;
        made.opposed++;
        const changed = own.groups.consensus.map(({ id, agree, disagree }) => ({
          id,
          agree: disagree,
          disagree: agree,
        }));
        expect(roughly(other.groups?.consensus)).toEqual(roughly(changed));
        expect(other.groups?.differences.map(({ id }) => id).toSorted()).toEqual(
          own.groups.differences.map(({ id }) => id).toSorted(),
        );
      }),
      { numRuns: 250 },
    );
    expect(made.opposed).toBeGreaterThan(30);
  });

  test("in whatever order statements came", () => {
    fc.assert(
      fc.property(any, (input) => {
        const [own, other] = [read(input), read(backwards(input))];
        expect(other.statements.toReversed()).toEqual(own.statements);
        if (!own.groups || !isDetermined(input)) return;
        made.backwards++;
        expect(roughly(other.groups?.consensus.toReversed())).toEqual(roughly(own.groups.consensus));
        expect(other.groups?.told.map(({ size }) => size)).toEqual(own.groups.told.map(({ size }) => size));
      }),
      { numRuns: 250 },
    );
    expect(made.backwards).toBeGreaterThan(30);
  });
});

describe("answers", () => {
  test.each([
    ["nobody and nothing", { voters: [], statements: [], votes: [] }, "too-few"],
    ["one voter", camps([1, "+-+"]), "too-few"],
    ["nine voters", camps([5, "+++++++"], [4, "-------"]), "too-few"],
    ["two hundred who did not vote", camps([200, "......."]), "too-few"],
    ["two hundred who all agree", camps([200, "+++++++"]), "all-alike"],
    ["two hundred who all pass", camps([200, "0000000"]), "all-alike"],
    ["nobody to be asked anything", camps([20, ""]), "too-few"],
  ] satisfies readonly (readonly [string, VotesInput, string])[])("%s with no groups, and why", (_, input, why) => {
    const map = read(input);
    expect(map.groups).toBeNull();
    expect(codesOf(map)[0]).toBe(why);
    expect(JSON.stringify(map)).not.toContain("NaN");
    expect(map.statements.length).toBe(input.statements.length);
    expect(why !== "all-alike" || map.shown === null).toBe(true);
  });

  test("one statement, with those for and those against", () => {
    expect(read(camps([7, "+"], [6, "-"])).groups?.told.map(({ size }) => size)).toEqual([7, 6]);
  });

  test("two hundred members in three camps", () => {
    const map = read(camps([90, "+++---++0+"], [70, "---+++++0-"], [40, "+-+-+--+0."]));
    expect(map.groups?.told.map(({ size }) => size)).toEqual([90, 70, 40]);
    expect(map.groups?.farOut).toBe(0);
  });

  test("who voted on too little is in no group, and counts", () => {
    const map = read(camps([8, "++++++++"], [7, "-------+"], [3, "++......"]), { names: "told" });
    expect(map.voters).toEqual({ all: 18, grouped: 15 });
    expect(map.statements[0]).toMatchObject({ agrees: 11, seen: 18 });
    expect(map.groups?.people?.filter(({ group }) => group === null).map(({ id }) => id)).toEqual(["c0", "c1", "c2"]);
    expect(codesOf(map)).toContain("some-ungrouped");
  });
});

describe("refuses", () => {
  const vote = (by: string, on: string, it: number): VotesInput => ({
    voters: ["a", "b"],
    statements: [{ id: "s" }],
    votes: [{ by, on, vote: it }],
  });

  test.each([
    [vote("a", "s", NaN), "input/not-a-number"],
    [vote("a", "s", 2), "input/out-of-range"],
    [vote("a", "s", 0.5), "input/out-of-range"],
    [vote("x", "s", 1), "input/id-unknown"],
    [vote("a", "x", 1), "input/id-unknown"],
    [{ ...vote("a", "s", 1), voters: ["a", "a"] }, "input/id-twice"],
    [{ ...vote("a", "s", 1), voters: ["a", ""] }, "input/id-missing"],
    [{ ...vote("a", "s", 1), statements: [{ id: "s" }, { id: "s" }] }, "input/id-twice"],
    [{ ...vote("a", "s", 1), statements: [{ id: "s" }, { id: "" }] }, "input/id-missing"],
    [{ ...vote("a", "s", 1), votes: [1, -1].map((it) => ({ by: "a", on: "s", vote: it })) }, "input/arc-twice"],
    [{ ...vote("a", "s", 1), voters: Array.from({ length: 10_001 }, (_, at) => `v${at}`) }, "input/too-large"],
    [
      { ...vote("a", "s", 1), statements: Array.from({ length: 2_001 }, (_, at) => ({ id: `s${at}` })) },
      "input/too-large",
    ],
  ])("votes it cannot read (%#)", (input, refused) => {
    expect(opinions(input)).toMatchObject({ refused });
  });

  test.each([
    [{ groups: 1 }, "input/out-of-range"],
    [{ groups: 2.5 }, "input/out-of-range"],
    [{ toldFrom: 0 }, "input/out-of-range"],
    [{ toldFrom: NaN }, "input/not-a-number"],
    [{ seed: Infinity }, "input/out-of-range"],
  ] satisfies readonly (readonly [OpinionsAsked, string])[])("to be asked for %j", (asked, refused) => {
    expect(opinions(harbour, asked)).toMatchObject({ refused });
  });
});
