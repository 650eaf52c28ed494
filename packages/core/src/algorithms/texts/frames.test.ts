import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Frame, frameUptake, type Uptake } from "./frames.ts";
import { stemOf, tokensIn } from "./tokens.ts";

const uptake = (frames: readonly Frame[], words: string) =>
  (frameUptake(frames, [{ id: "text", words }]) as readonly Uptake[]).flatMap(({ passages }) => passages);

const found = (phrase: string, words: string, ...avoid: readonly string[]) =>
  uptake([{ id: "frame", phrases: [phrase], avoid }], words).map(({ quote, check }) => [
    quote.quote,
    ...check.map((it) => it.quote),
  ]);

describe("a frame in a text", () => {
  test.each([
    ["pushed out", "Speculation pushes people out.", [["pushes people out"]]],
    ["many hands", "Many hands, many hands.", [["Many hands"], ["many hands"]]],
    ["pushed out", "It pushes good old people out.", []],
    ["pushed out", "It pushes. Out they go.", []],
    ["a place to live", "Every home is the place to live in.", [["place to live"]]],
    ["displacement machine", "DISPLACEMENT-MACHINES everywhere", [["DISPLACEMENT-MACHINES"]]],
    ["safe streets", "Safe streets, and not a patrol car.", [["Safe streets", "not"]]],
    ["not a casino", "Homes are not a casino.", [["not a casino"]]],
    ["speculation", "Some say speculation did it. That is false.", [["speculation", "Some say", "false"]]],
    ["speculation", "It was speculation. Rents are not wages.", [["speculation"]]],
    ["stable homes", "They don't want stable homes.", [["stable homes", "don't"]]],
  ])("%j in %j", (phrase, words, passages) => {
    expect(found(phrase, words)).toEqual(passages);
  });

  test("is to be checked beside a phrase to avoid, in that sentence alone", () => {
    expect(found("stable homes", "Stable homes need a crackdown.", "crackdowns")).toEqual([
      ["Stable homes", "crackdown"],
    ]);
    expect(found("stable homes", "Stable homes now. A crackdown came.", "crackdown")).toEqual([["Stable homes"]]);
  });

  const words = fc.array(fc.constantFrom("many", "hands", "homes", "stable", "help", "Hands", "not", "."), {
    minLength: 1,
    maxLength: 12,
  });
  const phrases = fc.array(fc.constantFrom("many", "hand", "stable", "homes"), { minLength: 1, maxLength: 3 });

  /** Every way to lay the phrase into a sentence, by its definition. */
  const isIn = (phrase: readonly string[], sentence: readonly string[]): boolean => {
    const fits = (nth: number, from: number, to: number): boolean =>
      nth === phrase.length ||
      sentence.some((stem, at) => at >= from && at <= to && stem === phrase[nth] && fits(nth + 1, at + 1, at + 2));
    return fits(0, 0, sentence.length);
  };

  test("stands where its definition has it; in its place; in large letters too; and another text changes nothing", () => {
    const made = { none: 0, one: 0, several: 0, checked: 0 };
    fc.assert(
      fc.property(words, phrases, (drawn, drawnPhrase) => {
        const text = `${drawn.join(" ")} x`;
        const phrase = drawnPhrase.join(" ");
        const passages = uptake([{ id: "f", phrases: [phrase] }], text);
        const stems = (said: string) => tokensIn(said).map(({ word }) => stemOf(word));
        expect(passages.length > 0).toBe(text.split(/\.(?:\s|$)/).some((said) => isIn(stems(phrase), stems(said))));
        for (const { quote } of passages) expect(text.slice(quote.start, quote.end)).toBe(quote.quote);
        const large = uptake([{ id: "f", phrases: [phrase.toUpperCase()] }], text.toUpperCase());
        expect(large.map(({ quote }) => quote.start)).toEqual(passages.map(({ quote }) => quote.start));
        const both = frameUptake(
          [{ id: "f", phrases: [phrase] }],
          [
            { id: "text", words: text },
            { id: "other", words: "Many stable hands." },
          ],
        ) as readonly Uptake[];
        expect(both.filter((it) => it.text === "text").flatMap((it) => it.passages)).toEqual(passages);
        made[passages.length === 0 ? "none" : passages.length === 1 ? "one" : "several"]++;
        if (passages.some(({ check }) => check.length > 0)) made.checked++;
      }),
      { numRuns: 300 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 10)).toEqual([]);
  });

  const frame: Frame = { id: "f", phrases: ["many hands"] };
  test.each([
    [[frame, frame], [], "input/id-twice"],
    [[{ ...frame, id: "" }], [], "input/id-missing"],
    [[{ ...frame, phrases: ["…"] }], [], "input/text-empty"],
    [[{ ...frame, avoid: ["\uD83D"] }], [], "input/text-empty"],
    [[frame], [{ id: "t", words: "a \uD83D" }], "input/text-broken"],
    [[frame], [{ id: "t", words: "many ".repeat(4_001) }], "input/too-large"],
  ])("is not looked for where input cannot be read (%#)", (frames, texts, refused) => {
    expect(frameUptake(frames, texts)).toMatchObject({ refused });
  });

  test("nothing holds nothing", () => {
    expect(frameUptake([], [])).toEqual([]);
    expect(frameUptake([frame], [{ id: "t", words: "🙂" }])).toEqual([]);
  });
});
