import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { references } from "../packages/server/src/pages/help/docs.ts";
import { root } from "./phase.ts";

const keys = references.map(({ key }) => key);

/** A name, or several, and a year; or one of the few keys of the table without one. */
const undated = keys.filter((key) => !/\d{4}$/.test(key));
const aKey = new RegExp(`\\b(?:[a-z]+(?:-[a-z]+)*-\\d{4}|${undated.join("|")})\\b`, "g");

/** What stands after `@source`, up to the next tag, and what an analysis says its `source` is. */
export const keysIn = (code: string): readonly string[] =>
  [...code.matchAll(/@source([\s\S]*?)(?=@|\*\/)/g), ...code.matchAll(/^\s*source: "([^"]+)"/gm)].flatMap(
    ([, after = ""]) => [...after.matchAll(aKey)].map(([key]) => key),
  );

const files = readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" }).filter(
  (name) => /^[^/]+\/src\/.*\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);
const named = new Map(files.map((name) => [name, keysIn(readFileSync(join(root, "packages", name), "utf8"))]));

test("keys are found where they are named, and nowhere else", () => {
  expect(
    keysIn(" * @source penrose-1946, nist-handbook: section 6\n *   after\n * @cost in-2020\n */ uno-2012"),
  ).toEqual(["penrose-1946", "nist-handbook"]);
  expect(keysIn('  source: "granovetter-1978",')).toEqual(["granovetter-1978"]);
  expect(keysIn("@source our own */")).toEqual([]);
});

describe("the table of sources", () => {
  test("has a line for every key that code names", () => {
    expect([...named.values()].flat().length).toBeGreaterThan(100);
    const missing = [...named].flatMap(([name, found]) =>
      found.filter((key) => !keys.includes(key)).map((key) => `${name}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test("has no line that no code names", () => {
    const used = new Set([...named.values()].flat());
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  test("is in order, each key once, with its year and what is taken", () => {
    expect(keys).toEqual([...new Set(keys)].sort());
    for (const { key, source, taken } of references) {
      const year = /\d{4}$/.exec(key)?.[0];
      expect(source, key).toContain(year ?? "");
      expect(taken.length, key).toBeGreaterThan(3);
    }
  });

  test("writes a DOI as one", () => {
    const dois = references.flatMap(({ source }) =>
      [...source.matchAll(/doi:(\S+?)(?=[;,]?(?:\s|$))/g)].map(([, doi]) => doi),
    );
    expect(dois.length).toBeGreaterThan(50);
    for (const doi of dois) expect(doi).toMatch(/^10\.\d{4,9}\/[^\s,|]+$/);
    expect(new Set(dois).size).toBe(dois.length);
  });
});
