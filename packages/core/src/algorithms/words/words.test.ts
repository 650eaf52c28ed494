import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { englishWords } from "../../../testing/englishWords.ts";
import { likenessByDefinition } from "../../../testing/likenessByDefinition.ts";
import type { Means } from "../../kernel/index.ts";
import { bm25 } from "./bm25.ts";
import { type NearestStatements, nearestStatements } from "./nearestStatements.ts";
import { type RankedGives, rankGives } from "./rankGives.ts";
import type { Statement } from "./readTexts.ts";

const means = { wordVectors: englishWords() };
const statement = (id: string, member: string, text: string): Statement => ({ id, member, text });

describe("a kitchen, a van and a lawyer", () => {
  const gives = [
    statement("kitchen", "church", "The church kitchen on weekday evenings"),
    statement("van", "farm", "A van with a driver, two mornings a week"),
    statement("lawyer", "clinic", "Two attorneys who read drafts without charge"),
    statement("hall", "tenants", "Our hall"),
  ];
  const needs = [
    statement("meals", "tenants", "Somewhere to cook meals for forty"),
    statement("contract", "tenants", "Legal help with the lease"),
    statement("transport", "tenants", "Transport for the driver's tools"),
  ];
  const ranked = (with_: Means) => rankGives({ needs, gives, perNeed: 2 }, with_) as RankedGives;

  test("each need has those gives of others first that mean what it means, with the words that say so", () => {
    expect(ranked(means).ranked.map(({ need, gives: [first] }) => ({ need, ...first }))).toEqual([
      { need: "contract", give: "lawyer", rank: 1, shared: [], close: [["legal", "attorneys"]] },
      {
        need: "meals",
        give: "kitchen",
        rank: 1,
        shared: [],
        close: [["meals", "kitchen"]],
      },
      { need: "transport", give: "van", rank: 1, shared: ["driver"], close: [] },
    ]);
  });

  test("a member's own give is not among them", () => expect(JSON.stringify(ranked(means))).not.toContain("hall"));

  test("without words as points only what has a word in common is found, and said to be", () =>
    expect(ranked({})).toEqual({
      ranked: [
        { need: "contract", gives: [] },
        { need: "meals", gives: [] },
        { need: "transport", gives: [{ give: "van", rank: 1, shared: ["driver"], close: [] }] },
      ],
      notRead: [],
      by: "words",
    }));

  test("words as points of another language are as good as none", () =>
    expect(ranked({ wordVectors: { ...means.wordVectors, language: "fr" } }).by).toBe("words"));

  test("what is in another language is left out, and named", () => {
    const german = statement("raum", "verein", "Wir brauchen abends einen Raum");
    expect((rankGives({ needs: [...needs, german], gives, perNeed: 2 }, means) as RankedGives).notRead).toEqual([
      "raum",
    ]);
  });
});

test("statements that say the same word for word are not named beside each other", () => {
  const statements = [
    statement("one", "a", "A river to swim in."),
    statement("other", "b", "A river to swim in!"),
    statement("third", "c", "Clean water in dry summers"),
  ];
  const { near } = nearestStatements({ statements, perStatement: 5 }, means) as NearestStatements;
  expect(near.map(({ statement: id, others }) => [id, others.map((it) => it.id)])).toEqual([
    ["one", ["third"]],
    ["third", ["one", "other"]],
    ["other", ["third"]],
  ]);
});

describe("bm25", () => {
  test("gives all of a query that stands once in a document of mean length a share of one", () =>
    expect([...bm25([["boat"], ["hall"], ["tea"]])(["boat"])]).toEqual([expect.closeTo(1, 12), 0, 0]));

  test("a rare word counts more than a common one", () => {
    const [rare = 0, common = 0] = bm25([["boat"], ["hall"], ["hall"], ["hall"]])(["boat", "hall"]);
    expect(rare).toBeGreaterThan(common);
  });

  test("says nothing of no documents, and 0 of no words", () => {
    expect([...bm25([])(["boat"])]).toEqual([]);
    expect([...bm25([["boat"], []])([])]).toEqual([0, 0]);
  });
});

describe("is refused", () => {
  const one = statement("one", "a", "A hall");
  const perNeed = 3;
  test.each([
    ["an empty id", { needs: [{ ...one, id: "" }], gives: [], perNeed }, "input/id-missing", []],
    ["an id among both needs and gives", { needs: [one], gives: [one], perNeed }, "input/id-twice", ["one"]],
    ["no gives for each", { needs: [one], gives: [], perNeed: 0 }, "input/out-of-range", []],
    ["half a give for each", { needs: [one], gives: [], perNeed: 0.5 }, "input/out-of-range", []],
    [
      "a pair that is not there",
      { needs: [one], gives: [], perNeed, apart: [{ need: "one", give: "two" }] },
      "input/id-unknown",
      ["two"],
    ],
    [
      "more than can be compared",
      { needs: many("n", 4000), gives: many("g", 4000), perNeed },
      "input/too-large",
      ["n0"],
    ],
  ])("%s, where gives are ranked", (_, asked, refused, about) =>
    expect(rankGives(asked, means)).toEqual({ refused, about }),
  );

  test.each([
    ["an id twice", { statements: [one, one], perStatement: 5 }, "input/id-twice", ["one"]],
    ["no others for each", { statements: [one], perStatement: 0 }, "input/out-of-range", []],
    ["none to be told of", { statements: [one], perStatement: 5, most: 0 }, "input/out-of-range", []],
    ["more than can be compared", { statements: many("s", 4001), perStatement: 5 }, "input/too-large", ["s0"]],
  ])("%s, where statements are laid side by side", (_, asked, refused, about) =>
    expect(nearestStatements(asked, means)).toEqual({ refused, about }),
  );
});

function many(prefix: string, count: number): readonly Statement[] {
  return Array.from({ length: count }, (_, at) => statement(`${prefix}${at}`, "a", "A hall"));
}

test("nothing is found among nothing, and beside nobody else", () => {
  expect(rankGives({ needs: [], gives: [], perNeed: 3 }, means)).toEqual({ ranked: [], notRead: [], by: "meaning" });
  expect(nearestStatements({ statements: many("s", 200), perStatement: 5 }, means)).toMatchObject({ near: [] });
});

test("a text as long as may be is read up to where it says what it is about", () => {
  const long = "A boat on the river. ".repeat(1_000);
  const gives = [statement("boat", "a", long), statement("tea", "b", `${"tea ".repeat(2_000)} yacht`)];
  const needs = [statement("need", "c", "A yacht on the canal")];
  expect(rankGives({ needs, gives, perNeed: 1 }, means)).toMatchObject({ ranked: [{ gives: [{ give: "boat" }] }] });
});

describe("of any statements", () => {
  const words =
    `hall room kitchen money funding lawyer attorney children kids parents river boat boats we the of with and
    minibus qqqqq zzzzz bridges`.split(/\s+/);
  const text = fc.array(fc.constantFrom(...words), { minLength: 0, maxLength: 6 }).map((it) => it.join(" "));
  const statementsOf = (prefix: string) =>
    fc
      .array(fc.tuple(fc.constantFrom("a", "b", "c"), text), { maxLength: 9 })
      .map((all) => all.map(([member, said], at) => statement(`${prefix}${at}`, member, said)));
  const any = fc.record({
    needs: statementsOf("n"),
    gives: statementsOf("g"),
    perNeed: fc.integer({ min: 1, max: 4 }),
    means: fc.constantFrom<Means>(means, {}),
  });
  type Any = typeof any extends fc.Arbitrary<infer It> ? It : never;
  const rankedOf = (it: Any) => rankGives(it, it.means) as RankedGives;
  const always = (rule: (it: Any, found: RankedGives) => void) =>
    fc.assert(
      fc.property(any, (it) => rule(it, rankedOf(it))),
      { numRuns: 200 },
    );

  test("(they are of every kind)", () => {
    const found = fc.sample(any, { numRuns: 200, seed: 3 }).map((it) => [it, rankedOf(it)] as const);
    const count = (is: (it: Any, found: RankedGives) => boolean) => found.filter(([it, is_]) => is(it, is_)).length;
    expect(count((_, { ranked }) => ranked.some(({ gives }) => gives.length > 1))).toBeGreaterThan(60);
    expect(
      count((_, { ranked }) => ranked.some(({ gives }) => gives.some(({ shared }) => shared.length > 0))),
    ).toBeGreaterThan(50);
    expect(
      count((_, { ranked }) => ranked.some(({ gives }) => gives.some(({ close }) => close.length > 0))),
    ).toBeGreaterThan(40);
    expect(count((_, { notRead }) => notRead.length > 0)).toBeGreaterThan(60);
    expect(count(({ needs, gives }) => needs.length * gives.length === 0)).toBeGreaterThan(10);
    expect(count((_, { by }) => by === "words")).toBeGreaterThan(60);
  });

  test("the gives of others that are nearest by the definition are named, the nearest first", () =>
    always((it, { ranked, notRead }) => {
      const gives = it.gives.filter(({ id }) => !notRead.includes(id));
      for (const { need, gives: named } of ranked) {
        const { text: said, member } = it.needs.find(({ id }) => id === need) as Statement;
        const likeness = likenessByDefinition(
          said,
          gives.map((give) => give.text),
          it.means.wordVectors ?? null,
        );
        const of = (id: string) => likeness[gives.findIndex((give) => give.id === id)] as number;
        const others = gives.filter((give) => give.member !== member).map(({ id }) => id);
        const figures = named.map(({ give }) => of(give));
        const best = others
          .map(of)
          .filter((figure) => figure > 1e-9)
          .toSorted((a, b) => b - a)
          .slice(0, it.perNeed);
        expect(figures.filter((figure) => figure > 1e-9)).toEqual(best.map((figure) => expect.closeTo(figure, 6)));
        expect(named.every(({ give }) => others.includes(give))).toBe(true);
        expect(named.map(({ rank }) => rank)).toEqual(named.map((_, at) => at + 1));
      }
    }));

  test("whatever is named, there are words behind it", () =>
    always((_, { ranked }) => {
      for (const { gives } of ranked)
        for (const { shared, close } of gives) expect(shared.length + close.length).toBeGreaterThan(0);
    }));

  test("in whatever order they come, the same is named", () =>
    always((it, found) => {
      expect(rankedOf({ ...it, needs: it.needs.toReversed(), gives: it.gives.toReversed() })).toEqual(found);
    }));

  test("asked for one more, all others stay where they are", () =>
    always((it, { ranked }) => {
      const more = rankedOf({ ...it, perNeed: it.perNeed + 1 }).ranked;
      expect(more.map(({ need, gives }) => ({ need, gives: gives.slice(0, it.perNeed) }))).toEqual(ranked);
    }));

  test("with the first kept apart, those after it move up", () =>
    always((it, { ranked }) => {
      const apart = ranked.flatMap(({ need, gives: [first] }) => (first ? [{ need, give: first.give }] : []));
      const after = (rankGives({ ...it, apart }, it.means) as RankedGives).ranked;
      const names = (gives: RankedGives["ranked"][number]["gives"]) => gives.map(({ give }) => give);
      for (const [at, { gives }] of ranked.entries())
        expect(names(after[at]?.gives ?? []).slice(0, Math.max(0, gives.length - 1))).toEqual(names(gives).slice(1));
    }));

  test("side by side lies what ranking each statement for all others would name, and as much of it as is asked for", () =>
    always(({ needs, gives, perNeed, means: with_ }) => {
      const statements = [...needs, ...gives];
      const all = nearestStatements({ statements, perStatement: perNeed }, with_) as NearestStatements;
      const some = nearestStatements({ statements, perStatement: perNeed, most: 2 }, with_) as NearestStatements;
      expect(some.near).toEqual(all.near.slice(0, 2));
      expect([some.truncated, all.truncated]).toEqual([all.near.length > 2, false]);
      const read = statements.filter(({ id }) => !all.notRead.includes(id));
      for (const { statement: id, others } of all.near) {
        const one = read.find((it) => it.id === id) as Statement;
        const likeness = likenessByDefinition(
          one.text,
          read.map((it) => it.text),
          with_.wordVectors ?? null,
        );
        const allowed = read.flatMap((it, at) =>
          it.member === one.member || it.text === one.text ? [] : [likeness[at] as number],
        );
        const nearest = allowed
          .filter((it) => it > 1e-9)
          .toSorted((a, b) => b - a)
          .slice(0, perNeed);
        const figures = others.map((other) => likeness[read.findIndex((it) => it.id === other.id)] as number);
        expect(figures.filter((it) => it > 1e-9)).toEqual(nearest.map((it) => expect.closeTo(it, 6)));
      }
    }));
});
