import { expect, test } from "vitest";
import { type ReadTexts, readTexts } from "./readTexts.ts";

const long = (id: number) => ({ id: `s-${id}`, member: "a", text: "bread ".repeat(1_500) });
const wordsOfFirst = (count: number) => {
  const { texts } = readTexts(
    Array.from({ length: count }, (_, id) => long(id)),
    {},
  ) as ReadTexts;
  return texts[0]?.words.length;
};

test("of one long text its beginning is read, of very many a shorter one, and of the most still sixty words", () => {
  expect([1, 200, 400, 2_000, 4_000].map(wordsOfFirst)).toEqual([1_000, 1_000, 500, 100, 60]);
});
