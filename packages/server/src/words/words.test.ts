import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { wordsAt } from "./wordFile.ts";
import { wordMeans } from "./wordMeans.ts";

const folder = mkdtempSync(join(tmpdir(), "mortar-words-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("English words are read once, however often they are asked for", async () => {
  const means = wordMeans();
  const [first, second] = await Promise.all([means(), means()]);
  expect(first.wordVectors?.size).toBe(40_000);
  expect(second).toBe(first);
});

test.each([
  ["is not there", null, /ENOENT/],
  ["is something else", "hello", /This is not a file of words and where they lie/],
])("where the file %s, it is said once, and answers do without", async (name, text, said) => {
  const file = join(folder, name);
  if (text) writeFileSync(file, text);
  const told: string[] = [];
  const means = wordMeans(({ message }) => void told.push(message), file);
  expect(await Promise.all([means(), means()])).toEqual([{ wordVectors: null }, { wordVectors: null }]);
  expect(told).toEqual([expect.stringMatching(said)]);
});

describe("in the browser", () => {
  let at: AFront;
  beforeAll(async () => {
    at = await aFront();
  });
  afterAll(() => at.close());

  test("they are in a file that is kept for good, and that pages may load", async () => {
    const answer = await at.send((await wordsAt()) ?? "");
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        "cache-control": "public, max-age=31536000, immutable",
        "content-type": "application/octet-stream",
        // So that it can be shown how much of it has come.
        "content-length": expect.stringMatching(/^4\d{6}$/),
        "content-security-policy": expect.stringContaining("connect-src 'self'"),
      },
    });
  });

  test("files of another day, and others, are not there", async () => {
    for (const path of ["/words/english.older.bin", "/words/english.bin", "/words/..%2fREADME.md"])
      expect((await at.send(path)).status).toBe(404);
  });
});
