import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AskedFor, type Candidate, candidatesIn } from "./candidates.ts";

const found = (words: string, askedFor: AskedFor | null = "need") =>
  (candidatesIn([{ id: "a", askedFor, words }]) as readonly Candidate[]).map(({ as, quote }) => [as, quote.quote]);

describe("candidates in answers", () => {
  test.each([
    ["From them I need figures. Policy has to tell us.", ["From them I need figures", "Policy has to tell us"]],
    ["Well, yes. And childcare, otherwise it's only men!", ["childcare, otherwise it's only men!"]],
    ["Honestly, that the numbers hold.", ["that the numbers hold"]],
    ["Dr. Alvarez, for two days\nand a room", ["Dr. Alvarez, for two days", "a room"]],
    ["No. I don't know.", []],
    ["So.", []],
  ])("%j", (words, quotes) => {
    expect(found(words)).toEqual(quotes.map((quote) => ["need", quote]));
  });

  test("are of the kind that was asked for, and none where something else was asked", () => {
    expect(found("Two ovens.", "give")).toEqual([["give", "Two ovens"]]);
    expect(found("Two ovens.", null)).toEqual([]);
  });

  const sentence = fc.constantFrom("We need keys.", "And two ovens!", "No.", "Yes, honestly.", "They fear us?", "🙂.");
  const answers = fc.array(
    fc.record({
      askedFor: fc.constantFrom<AskedFor | null>("need", "give", "risk", "gain", "stakeholder", null),
      words: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((it) => it.join(" ")),
    }),
    { maxLength: 4 },
  );

  test("lie in their answers, apart and in order; each answer has its own, whatever others were given", () => {
    const made = { none: 0, few: 0, many: 0 };
    fc.assert(
      fc.property(answers, (drawn) => {
        const all = drawn.map((it, at) => ({ id: `${at}`, ...it }));
        const candidates = candidatesIn(all) as readonly Candidate[];
        for (const { answer, as, quote } of candidates) {
          const { words, askedFor } = all[Number(answer)] as (typeof all)[number];
          expect([words.slice(quote.start, quote.end), as]).toEqual([quote.quote, askedFor]);
        }
        expect(candidates).toEqual(all.flatMap((it) => candidatesIn([it]) as readonly Candidate[]));
        const asRisks = candidatesIn(all.map((it) => ({ ...it, askedFor: it.askedFor && ("risk" as const) })));
        expect(asRisks).toEqual(candidates.map((it) => ({ ...it, as: "risk" })));
        made[candidates.length === 0 ? "none" : candidates.length < 4 ? "few" : "many"]++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 10)).toEqual([]);
  });

  test.each([
    [[{ id: "", words: "a" }], "input/id-missing"],
    [[{ id: "a", words: "" }], "input/text-empty"],
    [[{ id: "a", words: "\uD800" }], "input/text-broken"],
    [[{ id: "a", words: "a".repeat(20_001) }], "input/too-large"],
  ])("are not looked for where input cannot be read (%#)", (given, refused) => {
    expect(candidatesIn(given.map((it) => ({ ...it, askedFor: "need" })))).toMatchObject({ refused });
  });
});
