import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aGround } from "../../testing/aGround.ts";
import { exits } from "../exits.ts";

/** A ring of a million, which recursion could not go round, and which holds one circuit through all. */
const SIZE = 1_000_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mortar-large-"));
  const lines = Array.from({ length: SIZE }, (_, at) => `n${at},n${(at + 1) % SIZE}`);
  writeFileSync(join(folder, "ring.csv"), lines.join("\n"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a ring of a million is read, and what can be answered of it is", async () => {
  const { code, out, err } = await aGround({ folder }).mortar(
    "analyse",
    "--network",
    "ring.csv",
    "parts",
    "circuits",
    "articulation",
    "key-players",
  );
  expect({ code, err }).toEqual({ code: exits.done, err: "" });
  expect(out).toContain("One strong part, of 1,000,000.");
  expect(out).toContain("There is one circuit.");
  expect(out).toContain("Nobody alone holds it together; no tie alone does.");
  expect(out).toContain("This input is larger than this question can be answered for.");
});
