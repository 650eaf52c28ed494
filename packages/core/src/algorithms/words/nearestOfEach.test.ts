import * as fc from "fast-check";
import { expect, test } from "vitest";
import { englishWords, textsIn } from "../../../testing/englishWords.ts";
import { likenessOf } from "./likeness.ts";
import { nearestFirst } from "./nearestFirst.ts";
import { nearestOfEach } from "./nearestOfEach.ts";
import { type ReadText, type ReadTexts, readTexts } from "./readTexts.ts";

type Said = { readonly text: string };
const { scenarios } = textsIn<{
  readonly scenarios: readonly { readonly gives: readonly Said[]; readonly needs: readonly Said[] }[];
}>("needs-gives");
const said = scenarios.flatMap(({ gives, needs }) => [...gives, ...needs].map(({ text }) => text));

const english = englishWords();

const isApart = (one: ReadText, other: ReadText) => one.member !== other.member;

test("what can be left out is left out, and nothing else: the nearest are those by the definition", () => {
  let changed = 0;
  fc.assert(
    fc.property(fc.shuffledSubarray(said, { minLength: 60 }), fc.integer({ min: 1, max: 3 }), (chosen, most) => {
      const statements = chosen.map((text, at) => ({
        id: `s-${String(at).padStart(3, "0")}`,
        member: `m-${at % 7}`,
        text,
      }));
      const { texts, vectors } = readTexts(statements, { wordVectors: english }) as ReadTexts;
      const likeness = likenessOf(texts, texts, vectors);
      const nearest = nearestOfEach(texts, vectors, most, isApart);
      const withoutWords = nearestOfEach(texts, null, most, isApart);
      for (const [at, text] of texts.entries()) {
        const figures = likeness(at);
        const places = nearestFirst(figures, most, (place) => isApart(text, texts[place] as ReadText));
        const figureOf = (place: number) => expect.closeTo(figures[place] as number, 9);
        expect(nearest[at]?.places.map((place) => figures[place])).toEqual(places.map(figureOf));
        expect(nearest[at]?.nearness).toBeCloseTo(figures[places[0] ?? -1] ?? 0, 9);
        if (String(withoutWords[at]?.places) !== String(nearest[at]?.places)) changed++;
      }
    }),
    { numRuns: 12 },
  );
  expect(changed).toBeGreaterThan(100);
});
