import { describe, expect, test } from "vitest";
import { textsIn } from "../../../testing/englishWords.ts";
import { belowMeasured, figuresOf, type Tally, tallied, tallyOf } from "../../../testing/foundFigures.ts";
import { type Checklist, checklist, type Question } from "./checklist.ts";
import { type VersionLoss, versionLoss } from "./versionLoss.ts";

type Sentence = { readonly text: string; readonly elements: readonly string[] };
type Versions = {
  readonly before: string;
  readonly after: string;
  readonly verdict: string;
  readonly lost: readonly string[];
};
type Demands = { readonly sentences: readonly Sentence[]; readonly versions: readonly Versions[] };

const seen = textsIn<Demands>("demands");
const fresh = textsIn<Demands>("fresh-demands");

/** What a person named in a demand, and the question that looks for it. */
const questionOf: Readonly<Record<string, Question>> = {
  addressee: "who",
  action: "act",
  quantity: "howMuch",
  deadline: "byWhen",
  place: "where",
  enforcement: "enforced",
};
const elements = Object.keys(questionOf);

const tallyOfElement = (sentences: readonly Sentence[], element: string): Tally =>
  tallied(
    sentences.map(({ text, elements: named }) => {
      const isFound = (checklist(text) as Checklist)[questionOf[element] as Question].length > 0;
      return tallyOf(
        isFound ? [element] : [],
        named.filter((it) => it === element),
      );
    }),
  );

const ofChecklist = (sentences: readonly Sentence[]): Readonly<Record<string, number>> => ({
  all: figuresOf(tallied(elements.map((element) => tallyOfElement(sentences, element)))).f1,
  ...Object.fromEntries(elements.map((element) => [element, figuresOf(tallyOfElement(sentences, element)).f1])),
});

/** To say of every demand that everything is there. */
const always = (sentences: readonly Sentence[]) =>
  figuresOf(
    tallied(
      sentences.map((it) =>
        tallyOf(
          elements,
          it.elements.filter((named) => elements.includes(named)),
        ),
      ),
    ),
  ).f1;

describe("what a demand says of each question is found as well as when this was written", () => {
  test.each([
    [
      "in demands seen while the lists were made",
      seen,
      { all: 0.81, addressee: 0.8, action: 0.85, quantity: 0.78, deadline: 0.83, place: 0.73, enforcement: 0.67 },
    ],
    [
      "in fresh ones",
      fresh,
      { all: 0.72, addressee: 0.67, action: 0.7, quantity: 0.86, deadline: 0.71, place: 0.8, enforcement: 0.57 },
    ],
  ])("%s, and better than by naming everything", (_, { sentences }, measured) => {
    const figures = ofChecklist(sentences);
    expect(belowMeasured(figures, measured)).toEqual([]);
    expect(figures["all"]).toBeGreaterThan(always(sentences) + 0.1);
  });
});

const compared = ({ before, after }: Versions) => versionLoss(before, after) as VersionLoss;

const ofHints = (versions: readonly Versions[]) => {
  const hintOf = (it: Versions, hint: string) => (compared(it).hint === hint ? [hint] : []);
  const tallyFor = (hint: string, verdict: string) =>
    figuresOf(tallied(versions.map((it) => tallyOf(hintOf(it, hint), it.verdict.startsWith(verdict) ? [hint] : []))));
  const [weaker, stronger] = [tallyFor("weaker", "weak"), tallyFor("stronger", "str")];
  return { precision: weaker.precision, recall: weaker.recall, weaker: weaker.f1, stronger: stronger.f1 };
};

/** To call every later version weaker. */
const alwaysWeaker = (versions: readonly Versions[]) =>
  figuresOf(tallied(versions.map(({ verdict }) => tallyOf(["weaker"], verdict.startsWith("weak") ? ["weaker"] : []))))
    .f1;

describe("the hint whether a version is weaker is right as often as when this was written", () => {
  test.each([
    ["of versions seen while the lists were made", seen, { precision: 1, recall: 1, weaker: 1, stronger: 0.8 }],
    ["of fresh ones", fresh, { precision: 1, recall: 0.79, weaker: 0.88, stronger: 1 }],
  ])("%s, and more often than by calling each later one weaker", (_, { versions }, measured) => {
    const figures = ofHints(versions);
    expect(belowMeasured(figures, measured)).toEqual([]);
    expect(figures.weaker).toBeGreaterThan(alwaysWeaker(versions) + 0.05);
  });

  test("every version that differs has the difference among its edits, or in clauses of its own", () => {
    for (const it of [...seen.versions, ...fresh.versions]) {
      const { pairs, dropped, added } = compared(it);
      expect(pairs.flatMap(({ edits }) => edits).length + dropped.length + added.length).toBeGreaterThan(0);
    }
  });
});
