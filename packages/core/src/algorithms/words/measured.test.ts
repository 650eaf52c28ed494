import { describe, expect, test } from "vitest";
import { englishWords, textsIn } from "../../../testing/englishWords.ts";
import type { Means } from "../../kernel/index.ts";
import { type NearestStatements, nearestStatements } from "./nearestStatements.ts";
import { type RankedGives, rankGives } from "./rankGives.ts";
import type { Statement } from "./readTexts.ts";

type Scenario = {
  readonly gives: readonly Statement[];
  readonly needs: readonly (Statement & { readonly relevant: Readonly<Record<string, number>> })[];
};
const { scenarios } = textsIn<{ readonly scenarios: readonly Scenario[] }>("needs-gives");

type Figures = { readonly hit: number; readonly recall: number; readonly reciprocal: number };

/** For each need somebody can meet, which places the gives that fit have among those of other members. */
type Found = { readonly places: readonly number[]; readonly among: number };

const foundWith = (means: Means): readonly Found[] =>
  scenarios.flatMap(({ needs, gives }) => {
    const { ranked } = rankGives({ needs, gives, perNeed: gives.length }, means) as RankedGives;
    return needs.flatMap(({ id, member, relevant }): Found[] => {
      const named = ranked.find(({ need }) => need === id)?.gives ?? [];
      const among = gives.filter((give) => give.member !== member);
      const fitting = among.filter((give) => give.id in relevant);
      // What nothing speaks for is not named: it counts as the last of all.
      const places = fitting.map(({ id: give }) => named.find((it) => it.give === give)?.rank ?? among.length);
      return fitting.length === 0 ? [] : [{ places: places.toSorted((a, b) => a - b), among: among.length }];
    });
  });

const figuresOf = (found: readonly Found[]): Figures => ({
  hit: mean(found.map(({ places: [first = Infinity] }) => (first <= 3 ? 1 : 0))),
  recall: mean(found.map(({ places }) => places.filter((it) => it <= 3).length / places.length)),
  reciprocal: mean(found.map(({ places: [first = Infinity] }) => 1 / first)),
});

/** What any order at all comes to, on the mean of all orders. */
const chanceOf = (found: readonly Found[]): Figures => ({
  hit: mean(found.map(({ places, among }) => 1 - missed(among, places.length, 3))),
  recall: mean(found.map(({ among }) => Math.min(1, 3 / among))),
  reciprocal: mean(
    found.map(({ places: { length }, among }) =>
      Array.from(
        { length: among },
        (_, at) => (missed(among, length, at) - missed(among, length, at + 1)) / (at + 1),
      ).reduce((sum, it) => sum + it),
    ),
  ),
});

/** How likely none of `fitting` stands among the first `first` of `among`. */
const missed = (among: number, fitting: number, first: number) =>
  Array.from({ length: first }, (_, at) => Math.max(0, among - fitting - at) / (among - at)).reduce(
    (all, it) => all * it,
    1,
  );

const mean = (figures: readonly number[]) => figures.reduce((sum, it) => sum + it, 0) / figures.length;

/** Below what was measured, by more than this, is worse and not noise of a change elsewhere. */
const LESS = 0.02;

const means = { wordVectors: englishWords() };
const withMeanings = foundWith(means);

describe("needs and the gives that could meet them", () => {
  test("are brought together as well as they were when this was written", () => {
    const { hit, recall, reciprocal } = figuresOf(withMeanings);
    expect(withMeanings.length).toBe(52);
    expect(hit).toBeGreaterThanOrEqual(HIT - LESS);
    expect(recall).toBeGreaterThanOrEqual(Math.max(0.6, RECALL - LESS));
    expect(reciprocal).toBeGreaterThanOrEqual(RECIPROCAL - LESS);
  });

  test("far better than by chance, which words in common alone are not", () => {
    const chance = chanceOf(withMeanings);
    const alone = figuresOf(foundWith({}));
    const meant = figuresOf(withMeanings);
    for (const figure of ["hit", "recall", "reciprocal"] as const) {
      expect(meant[figure]).toBeGreaterThan(1.8 * chance[figure]);
      expect(Math.abs(alone[figure] - chance[figure])).toBeLessThan(0.1);
    }
  });
});

const HIT = 0.807;
const RECALL = 0.692;
const RECIPROCAL = 0.675;

type Pair = { readonly label: string; readonly a: Omit<Statement, "id">; readonly b: Omit<Statement, "id"> };
const { pairs } = textsIn<{ readonly pairs: readonly Pair[] }>("conflicts");
const statements = pairs.flatMap(({ a, b }, at) => [
  { ...a, id: `${at} a` },
  { ...b, id: `${at} b` },
]);

/** The share of statements that pull against one of another member and have it among the five beside them. */
const besideWith = (with_: Means) => {
  const { near } = nearestStatements({ statements, perStatement: 5 }, with_) as NearestStatements;
  const opposed = pairs.flatMap(({ label }, at) => (label === "conflict" ? [at] : []));
  const isBeside = (one: string, other: string) =>
    near.find(({ statement }) => statement === one)?.others.some(({ id }) => id === other) ? 1 : 0;
  return mean(opposed.flatMap((at) => [isBeside(`${at} a`, `${at} b`), isBeside(`${at} b`, `${at} a`)]));
};

describe("statements that pull against each other", () => {
  test("lie side by side as often as they did when this was written, and far more often than by chance", () => {
    const chance = mean(statements.map(({ member }) => 5 / statements.filter((it) => it.member !== member).length));
    const beside = besideWith(means);
    expect(beside).toBeGreaterThanOrEqual(Math.max(0.5, BESIDE - LESS));
    expect(beside).toBeGreaterThan(5 * chance);
    expect(besideWith({})).toBeLessThan(beside);
  });
});

const BESIDE = 0.55;
