import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory } from "../../testing/anyHistory.ts";
import { cloudMigration } from "../worlds/index.ts";
import { claimWords, WORDS_MAX, type Words, withoutWords, withWords, words, wordsIn } from "./words.ts";

const refusedFor = (said: string, max?: number) => words(max).safeParse(said).error?.issues[0]?.message;

describe("words as they are asked for", () => {
  test("are kept exactly, spaces and all", () => {
    expect(words().parse("  Zwei Öfen.\n🍞 ")).toEqual({ ref: "", said: "  Zwei Öfen.\n🍞 ", cuts: [] });
  });

  test("have something in them", () => expect(refusedFor(" \n\t")).toBe("words/empty"));

  test("hold whole characters", () => {
    expect(refusedFor("half a loaf \uD83C")).toBe("words/broken");
    expect(refusedFor("\uDF5E half a loaf")).toBe("words/broken");
    expect(refusedFor("a loaf 🍞")).toBeUndefined();
  });

  test("are as long as they may be, and no longer", () => {
    expect(refusedFor("x".repeat(WORDS_MAX))).toBeUndefined();
    expect(refusedFor("x".repeat(WORDS_MAX + 1))).toBeDefined();
    expect(refusedFor("xxx", 2)).toBeDefined();
  });

  test("get a reference each, in the order in which they stand; those that have one keep it", () => {
    const kept: Words = { ref: "request-1.1", said: "c", cuts: [] };
    const ask = { a: words().parse("a"), more: [{ b: words().parse("b") }, kept], id: "x" };
    expect(wordsIn(claimWords(ask, "request-2")).map(({ ref, said }) => [ref, said])).toEqual([
      ["request-2.1", "a"],
      ["request-2.2", "b"],
      ["request-1.1", "c"],
    ]);
  });
});

describe("words apart from events", () => {
  const putBack = <Value>(value: Value) =>
    withWords(withoutWords(value), new Map(wordsIn(value).map((it) => [it.ref, it])));

  test("come back as they were", () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        expect(putBack(history)).toEqual(history);
      }),
      { numRuns: 50 },
    ));

  test("leave nothing that was said behind", () => {
    const said = wordsIn(cloudMigration.happened).map((it) => it.said);
    const left = JSON.stringify(withoutWords(cloudMigration.happened));
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((it) => left.includes(it))).toEqual([]);
  });

  test("were wholly taken back where nobody knows them any more", () => {
    expect(withWords({ words: { ref: "gone.1", said: "", cuts: [] } }, new Map())).toEqual({
      words: { ref: "gone.1", said: "", cuts: [0] },
    });
  });

  test("where there are none, the value itself comes back", () => {
    const event = { type: "MoonLanded", crew: [{ id: "a" }] };
    expect(withoutWords(event)).toBe(event);
  });
});
