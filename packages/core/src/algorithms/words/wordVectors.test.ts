import { describe, expect, test } from "vitest";
import { englishFile, englishWords } from "../../../testing/englishWords.ts";
import { isRefusal, type WordVectors } from "../../kernel/index.ts";
import { checkOf, wordVectorsFrom } from "./wordVectors.ts";

/** Two words of three dimensions. */
const body = new Uint8Array([...Buffer.from("hall\nroom\n"), 0, 127, 0, 100, 156, 0]);
const fileOf = (header: string, rest: Uint8Array = body) => new Uint8Array([...Buffer.from(header), 10, ...rest]);
const sound = `mortar-words 1 en 3 2 10 ${checkOf(body, 0)}`;

describe("a file of two words", () => {
  const found = wordVectorsFrom(fileOf(sound)) as WordVectors;

  test("says what it holds", () => expect([found.language, found.dimensions, found.size]).toEqual(["en", 3, 2]));

  test("knows a word by the letters it is made of, and no other", () => {
    expect(found.of("kitchen")).toBeNull();
    expect(found.of("Hall")).toBeNull();
    expect(found.of("")).toBeNull();
  });

  test("gives each word its direction, at the weight of its rank", () => {
    const [hall, room] = [found.of("hall"), found.of("room")].map((it) => [...(it as Float32Array)]);
    // After Zipf the first of two words is used about twice as often as the second: 0.0003 / (0.0003 + 0.787).
    expect(hall?.map((it) => it * 1e4)).toEqual([0, expect.closeTo(3.81, 2), 0]);
    expect(Math.hypot(...(room ?? [])) / Math.hypot(...(hall ?? []))).toBeCloseTo(2, 2);
    expect((room?.[0] ?? 0) / (room?.[1] ?? 0)).toBeCloseTo(-1, 5);
  });

  test("is read wherever it lies in memory", () => {
    const file = fileOf(sound);
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    expect((wordVectorsFrom(shifted.subarray(3)) as WordVectors).of("room")).toEqual(found.of("room"));
  });
});

test.each([
  ["nothing", new Uint8Array(), "words/not-words"],
  ["a picture", new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]), "words/not-words"],
  ["a page", fileOf("<!doctype html>"), "words/not-words"],
  ["a first line that never ends", new Uint8Array(1_000_000).fill(109), "words/not-words"],
  ["a later version", fileOf(sound.replace("words 1", "words 2")), "words/other-version"],
  ["less than it says", fileOf(sound).subarray(0, -1), "words/broken"],
  ["more than it says", fileOf(sound, new Uint8Array([...body, 0])), "words/broken"],
  [
    "one byte changed",
    fileOf(
      sound,
      body.map((it, at) => (at === 12 ? it + 1 : it)),
    ),
    "words/broken",
  ],
  ["fewer words than it says", fileOf(sound.replace("3 2 10", "2 3 10")), "words/broken"],
])("%s is refused", (_, bytes, code) => expect(wordVectorsFrom(bytes)).toEqual({ refused: code, about: [] }));

describe("the English words that come with Mortar", () => {
  const words = englishWords();
  const cosine = (one: string, other: string) => {
    const [v, w] = [words.of(one) as Float32Array, words.of(other) as Float32Array];
    return v.reduce((sum, it, at) => sum + it * (w[at] as number), 0) / (Math.hypot(...v) * Math.hypot(...w));
  };

  test("are 40,000, in less than 4.6 MB", () => {
    expect([words.size, words.dimensions]).toEqual([40_000, 100]);
    expect(englishFile().length).toBeLessThan(4.6e6);
  });

  test.each([
    ["kids", "children", "river"],
    ["lawyer", "attorney", "kitchen"],
    ["hall", "room", "money"],
    ["volunteers", "helpers", "budget"],
  ])("'%s' lies closer to '%s' than to '%s'", (word, near, far) =>
    expect(cosine(word, near)).toBeGreaterThan(cosine(word, far) + 0.2),
  );

  test("the more a word is used, the less it weighs", () => {
    const lengths = ["the", "people", "volunteers", "minibus"].map((it) =>
      Math.hypot(...(words.of(it) as Float32Array)),
    );
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect([lengths[0], lengths[3]]).toEqual([expect.closeTo(0.003, 3), expect.closeTo(0.985, 2)]);
  });

  test("a byte changed anywhere is noticed", () => {
    const file = englishFile();
    for (const at of [200, 300_000, file.length - 1]) {
      const changed = file.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect(isRefusal(wordVectorsFrom(changed)), String(at)).toBe(true);
    }
  });
});
