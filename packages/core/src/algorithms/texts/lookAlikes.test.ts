import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WordVectors } from "../../kernel/index.ts";
import { type LookAlike, lookAlikes, NOTES_MAX } from "./lookAlikes.ts";
import { plainly } from "./tokens.ts";

const notesOf = (...texts: readonly string[]) => texts.map((words, at) => ({ id: `n${at}`, words }));
const pairs = (texts: readonly string[], vectors: WordVectors | null = null) =>
  lookAlikes(notesOf(...texts), vectors) as readonly LookAlike[];

/** The cosine over every piece there is, one by one. */
const likenessByDefinition = (one: string, other: string): number => {
  const piecesOf = (text: string) =>
    [3, 4, 5].flatMap((size) => {
      const said = ` ${plainly(text)} `;
      return Array.from({ length: Math.max(0, said.length - size + 1) }, (_, at) => said.slice(at, at + size));
    });
  const [ones, others] = [piecesOf(one), piecesOf(other)];
  const count = (all: readonly string[], piece: string) => all.filter((it) => it === piece).length;
  const dot = (a: readonly string[], b: readonly string[]) =>
    [...new Set([...ones, ...others])].reduce((sum, piece) => sum + count(a, piece) * count(b, piece), 0);
  return dot(ones, others) / Math.sqrt(dot(ones, ones) * dot(others, others));
};

/** Money and funding lie side by side, all else apart. */
const vectors: WordVectors = {
  language: "en",
  dimensions: 2,
  size: 3,
  of: (word) =>
    word === "money" || word === "funding"
      ? new Float32Array([1, 0])
      : word === "trust"
        ? new Float32Array([0, 1])
        : null,
};

describe("notes that look alike", () => {
  test("are the same but for large letters and punctuation first, then by likeness", () => {
    expect(
      pairs(["No money after March", "no money, after march!", "Money is gone in March", "Burnout"]),
    ).toMatchObject([
      { one: "n0", other: "n1", likeness: 1, isSame: true, shared: ["money", "march"] },
      { one: "n0", other: "n2", isSame: false },
      { one: "n1", other: "n2", isSame: false },
    ]);
  });

  test("may be alike in what they mean, where words are points", () => {
    const texts = ["The money!", "Our funding?", "No trust"];
    expect(pairs(texts)).toEqual([]);
    expect(pairs(texts, vectors)).toMatchObject([
      { one: "n0", other: "n1", likeness: expect.closeTo(0.5, 1), isSame: false, shared: [] },
    ]);
    expect(pairs(["Burnout", "burnout!"], vectors)).toMatchObject([{ likeness: 1, isSame: true }]);
  });

  const note = fc
    .array(fc.constantFrom("no", "money", "after", "March", "meetings", "meeting", "late", "!"), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(" "));

  test("are as alike as the definition has it, in any order, and in large letters too", () => {
    const made = { none: 0, alike: 0, same: 0 };
    fc.assert(
      fc.property(fc.array(note, { maxLength: 5 }), (texts) => {
        const found = pairs(texts);
        for (const { one, other, likeness, isSame } of found) {
          const [first, second] = [one, other].map((id) => texts[Number(id.slice(1))] as string);
          expect(likeness).toBeCloseTo(likenessByDefinition(first as string, second as string), 9);
          expect(isSame).toBe(plainly(first as string) === plainly(second as string));
        }
        const missed = texts.flatMap((one, at) =>
          texts.slice(at + 1).filter((other) => likenessByDefinition(one, other) > 0.1501),
        );
        expect(found.length).toBeGreaterThanOrEqual(missed.length);
        expect(lookAlikes(notesOf(...texts).toReversed(), null)).toEqual(found);
        const large = pairs(texts.map((it) => it.toUpperCase()));
        expect(large.map(({ one, other, likeness }) => [one, other, likeness])).toEqual(
          found.map(({ one, other, likeness }) => [one, other, likeness]),
        );
        made[found.length === 0 ? "none" : found.some(({ isSame }) => isSame) ? "same" : "alike"]++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 10)).toEqual([]);
  });

  test.each([
    [[{ id: "", words: "a" }], "input/id-missing"],
    [[{ id: "a", words: " " }], "input/text-empty"],
    [[{ id: "a", words: "\uDC00" }], "input/text-broken"],
    [Array.from({ length: NOTES_MAX + 1 }, (_, at) => ({ id: `${at}`, words: "a" })), "input/too-large"],
  ])("are not looked for where input cannot be read (%#)", (notes, refused) => {
    expect(lookAlikes(notes, null)).toMatchObject({ refused });
  });

  test("of signs alone, are none", () => {
    expect(pairs(["🙂", "🙂", "!"])).toEqual([]);
  });
});
