import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Coined, coinedPhrases, type Dated } from "./diffusion.ts";

const coined = (texts: readonly Dated[], background: readonly string[] = []) =>
  (coinedPhrases(texts, background) as readonly Coined[]).map(({ phrase, first, later }) => [
    phrase,
    first.by,
    later.map(({ by }) => by).join(),
  ]);

const text = (id: string, by: string, on: string, words: string): Dated => ({ id, by, on, words });

describe("phrases that one used first and others later", () => {
  const first = text("1", "Union", "2027-01-05", "We call it eviction by spreadsheet.");
  const second = text("2", "Church", "2027-02-01", "Evictions by spreadsheet must end.");

  test("are told with who and when, the longest alone", () => {
    expect(coinedPhrases([second, first])).toEqual([
      {
        phrase: "eviction by spreadsheet",
        first: {
          by: "Union",
          on: "2027-01-05",
          text: "1",
          quote: { start: 11, end: 34, quote: "eviction by spreadsheet" },
        },
        later: [
          {
            by: "Church",
            on: "2027-02-01",
            text: "2",
            quote: { start: 0, end: 24, quote: "Evictions by spreadsheet" },
          },
        ],
      },
    ]);
  });

  test("are none where all had them before, nobody else came, or two began on one day", () => {
    expect(coined([first, second], ["On eviction by spreadsheet."])).toEqual([]);
    expect(coined([first, { ...second, by: "Union" }])).toEqual([]);
    expect(coined([first, { ...second, on: first.on }])).toEqual([]);
  });

  const word = fc.constantFrom("cool", "roofs", "the", "shade", "streets", "of", ".");
  const texts = fc.array(
    fc.record({
      by: fc.constantFrom("A", "B", "C"),
      day: fc.integer({ min: 1, max: 9 }),
      words: fc.array(word, { minLength: 1, maxLength: 7 }).map((it) => `${it.join(" ")} x`),
    }),
    { maxLength: 6 },
  );
  const datedOf = (drawn: readonly { readonly by: string; readonly day: number; readonly words: string }[]) =>
    drawn.map(({ by, day, words }, at) => text(`${at}`, by, `2027-01-0${day}`, words));

  /** All pairs of neighbouring words by their definition, without stems, which these words do not need. */
  const pairsByDefinition = (dated: readonly Dated[]) => {
    const telling = ["cool", "roofs", "shade", "streets", "x"];
    const has = (words: string, pair: string) => ` ${words} `.includes(` ${pair} `);
    return telling.flatMap((one) =>
      telling.flatMap((other) => {
        const uses = dated.filter(({ words }) => has(words, `${one} ${other}`));
        const begin = uses.map(({ on }) => on).sort()[0];
        const firsts = new Set(uses.filter(({ on }) => on === begin).map(({ by }) => by));
        const others = new Set(uses.map(({ by }) => by)).size - 1;
        return firsts.size === 1 && others > 0 ? [`${one} ${other}`] : [];
      }),
    );
  };

  test("hold every pair of words that its definition has; in any order of texts; fewer where more was known", () => {
    const made = { none: 0, one: 0, several: 0 };
    fc.assert(
      fc.property(texts, (drawn) => {
        const dated = datedOf(drawn);
        const found = coinedPhrases(dated) as readonly Coined[];
        const phrases = found.map(({ first: { quote } }) => quote.quote);
        for (const pair of pairsByDefinition(dated)) expect(phrases.some((it) => it.includes(pair))).toBe(true);
        for (const { first: use, later } of found) {
          for (const { text: id, quote, on } of [use, ...later]) {
            expect(dated.find((it) => it.id === id)?.words.slice(quote.start, quote.end)).toBe(quote.quote);
            expect(on >= use.on).toBe(true);
          }
        }
        expect(coinedPhrases(dated.toReversed())).toEqual(found);
        const known = coinedPhrases(dated, ["cool roofs"]) as readonly Coined[];
        expect(known.map(({ phrase }) => phrase)).not.toContain("cool roofs");
        expect(known.length).toBeLessThanOrEqual(found.length);
        made[found.length === 0 ? "none" : found.length === 1 ? "one" : "several"]++;
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 15)).toEqual([]);
  });

  test.each([
    [[first, first], "input/id-twice"],
    [[{ ...first, by: "" }], "input/id-missing"],
    [[{ ...first, on: "2027-02-30" }], "input/not-a-day"],
    [[{ ...first, on: "NaN" }], "input/not-a-day"],
    [[{ ...first, words: "" }], "input/text-empty"],
  ])("are not looked for where input cannot be read (%#)", (dated, refused) => {
    expect(coinedPhrases(dated)).toMatchObject({ refused });
  });
});
