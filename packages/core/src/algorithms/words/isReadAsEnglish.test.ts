import { describe, expect, test } from "vitest";
import { englishWords, textsIn } from "../../../testing/englishWords.ts";
import type { Means } from "../../kernel/index.ts";
import { type ReadTexts, readTexts } from "./readTexts.ts";

type Phrases = { readonly phrases: readonly { readonly lang: string; readonly text: string }[] };
type Sets = {
  readonly sets: readonly {
    readonly lang: string;
    readonly needs: readonly string[];
    readonly gives: readonly string[];
  }[];
};

const { sets } = textsIn<Sets>("multilingual-matching");
const phrases = [
  ...textsIn<Phrases>("language-id").phrases,
  // "cross fr→en" is French needs and English gives.
  ...sets.flatMap(({ lang, needs, gives }) => [
    ...needs.map((text) => ({ lang: lang.replace("cross fr→en", "fr"), text })),
    ...gives.map((text) => ({ lang: lang.replace("cross fr→en", "en"), text })),
  ]),
];
const english = phrases.filter(({ lang }) => lang === "en").map(({ text }) => text);
const others = phrases.filter(({ lang }) => lang !== "en").map(({ text }) => text);
const statements = [
  ...textsIn<{ readonly scenarios: readonly { readonly gives: readonly Said[]; readonly needs: readonly Said[] }[] }>(
    "needs-gives",
  ).scenarios.flatMap(({ gives, needs }) => [...gives, ...needs]),
  ...textsIn<{ readonly pairs: readonly { readonly a: Said; readonly b: Said }[] }>("conflicts").pairs.flatMap(
    ({ a, b }) => [a, b],
  ),
].map(({ text }) => text);
type Said = { readonly text: string };

const readWith = (means: Means) => (texts: readonly string[]) => {
  const all = texts.map((text, at) => ({ id: String(at).padStart(4, "0"), member: "any", text }));
  const { notRead } = readTexts(all, means) as ReadTexts;
  return texts.filter((_, at) => !notRead.includes(String(at).padStart(4, "0")));
};
const read = readWith({ wordVectors: englishWords() });
const readWithout = readWith({});

test("(there are enough phrases of either kind)", () => {
  expect([english.length, others.length, statements.length]).toEqual([10, 63, 194]);
});

describe("with words as points at hand", () => {
  test("every English phrase and statement is read", () => {
    expect(read(english)).toEqual(english);
    expect(statements.filter((it) => !read(statements).includes(it))).toEqual([]);
  });

  test("no phrase of another language is", () => expect(read(others)).toEqual([]));
});

describe("without", () => {
  test("English is read all the same", () => {
    expect(readWithout(english)).toEqual(english);
    expect(statements.filter((it) => !readWithout(statements).includes(it))).toEqual([]);
  });

  test("most of what is not is left out: the words both have say little across languages", () =>
    expect(readWithout(others).length).toBeLessThan(others.length / 3));
});

test.each([
  ["", false],
  ["42 %", false],
  ["…", false],
  ["A minibus", true],
  ["Lawyers", true],
  ["Zsuzsa Kőrösi of Ouren lends us her minibus on Mondays", true],
  ["Il nous faut une salle de réunion, please", false],
  ["会議室", false],
])("'%s' is read: %s", (text, isRead) => expect(read([text])).toEqual(isRead ? [text] : []));
