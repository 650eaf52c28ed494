import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aGround } from "../../testing/aGround.ts";
import { families, familyNames } from "./families.ts";

/** The page people read: its files are written as they stand there, and what it shows is typed. */
const page = readFileSync(join(import.meta.dirname, "../../../../docs/analysing-files.md"), "utf8");
const blocks = [...page.matchAll(/```(\w+) ?(\S*)\n([^]*?)```/g)].map(([, language = "", file = "", text = ""]) => ({
  language,
  file,
  text,
}));
const sessions = blocks
  .filter(({ language }) => language === "console")
  .flatMap(({ text }) => text.split(/^\$ /m).slice(1));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mortar-docs-"));
  for (const { file, text } of blocks) if (file !== "") writeFileSync(join(folder, file), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(sessions.map((it) => [it.split("\n", 1)[0] ?? "", it] as const))("%s", async (line, session) => {
  const { out, err } = await aGround({ folder, width: 100 }).mortar(...line.split(" ").slice(1));
  expect(`${out}${err}`.trimEnd()).toBe(session.slice(line.length + 1).trimEnd());
});

test("every kind of file has an example that is run", () => {
  for (const name of familyNames)
    expect(
      sessions.some((it) => it.startsWith(`mortar analyse --${name} `)),
      name,
    ).toBe(true);
  expect(sessions.length).toBeGreaterThan(12);
});

test("what help says a file can be asked, it answers to", () => {
  expect(new Set(Object.keys(families))).toEqual(new Set(familyNames));
});
