import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isRefused } from "../links/refused.ts";
import { sqliteTables } from "../sideTables/sqliteTables.ts";
import type { NewToken } from "./token.ts";
import { openTokens, type Tokens } from "./tokens.ts";
import { freshTokenText, isTokenText } from "./tokenText.ts";

let folder: string;
let tokens: Tokens;
const clock = { now: new Date("2026-11-02T09:00:00Z") };

beforeEach(async () => {
  clock.now = new Date("2026-11-02T09:00:00Z");
  folder = mkdtempSync(join(tmpdir(), "mortar-tokens-"));
  tokens = await openTokens({ open: sqliteTables(folder), now: () => clock.now });
});
afterEach(async () => {
  await tokens.close();
  rmSync(folder, { recursive: true });
});

const asked: NewToken = { person: "person-ines", name: "Weekly sheet", scopes: ["read"], coalitions: null, days: 90 };
const made = async (more: Partial<NewToken> = {}) => {
  const answer = await tokens.make({ ...asked, ...more });
  if (isRefused(answer)) throw new Error(answer.refused);
  return answer;
};

test("a token is known by its beginning and its checksum, and one that was mistyped is none", () => {
  const text = freshTokenText();
  expect(text).toMatch(/^mortar_[0-9A-Za-z]{49}$/);
  expect(isTokenText(text)).toBe(true);
  for (const at of [10, 30, 52]) {
    const sign = text[at] === "a" ? "b" : "a";
    expect(isTokenText(text.slice(0, at) + sign + text.slice(at + 1))).toBe(false);
  }
  expect(isTokenText(`${text} `)).toBe(false);
  expect(new Set(Array.from({ length: 200 }, freshTokenText)).size).toBe(200);
});

test("it is its person's until it ends, and no other text is", async () => {
  const { text, token } = await made();
  expect(await tokens.bearer(text)).toEqual(token);
  expect(await tokens.bearer(freshTokenText())).toBeNull();
  clock.now = new Date("2027-01-31T08:59:59Z");
  expect(await tokens.bearer(text)).toMatchObject({ id: token.id });
  clock.now = new Date("2027-01-31T09:00:00Z");
  expect(await tokens.bearer(text)).toBeNull();
  expect(await tokens.list("person-ines")).toEqual([]);
});

test("its text is nowhere on the disk", async () => {
  const { text } = await made();
  await tokens.bearer(text);
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).includes(text.slice(11)), name).toBe(false);
});

test("the day it was used last is told, and no more", async () => {
  const { text } = await made();
  const usedOn = async () => (await tokens.list("person-ines"))[0]?.usedOn;
  expect(await usedOn()).toBeNull();
  await tokens.bearer(text);
  expect(await usedOn()).toBe("2026-11-02");
  clock.now = new Date("2026-11-05T01:00:00Z");
  await tokens.bearer(text);
  expect(await usedOn()).toBe("2026-11-05");
});

describe("ending", () => {
  test("its person ends it at once, and nobody else can", async () => {
    const { text, token } = await made();
    expect(await tokens.end("person-bo", token.id)).toBe(false);
    expect(await tokens.bearer(text)).not.toBeNull();
    expect(await tokens.end("person-ines", token.id)).toBe(true);
    expect(await tokens.bearer(text)).toBeNull();
  });

  test("all of a person's end together, and no one else's", async () => {
    const mine = [await made(), await made()];
    const other = await made({ person: "person-bo" });
    await tokens.endAll("person-ines");
    for (const { text } of mine) expect(await tokens.bearer(text)).toBeNull();
    expect(await tokens.bearer(other.text)).not.toBeNull();
  });
});

test.each<[string, Partial<NewToken>]>([
  ["token/name", { name: "  " }],
  ["token/name", { name: "x".repeat(81) }],
  ["token/no-scope", { scopes: [] }],
  ["token/no-coalition", { coalitions: [] }],
  ["token/expiry", { days: 366 }],
  ["token/expiry", { days: 0 }],
  ["token/expiry", { days: Number.NaN }],
])("%s: %o", async (refused, wrong) => {
  expect(await tokens.make({ ...asked, ...wrong })).toMatchObject({ refused });
  expect(await tokens.list("person-ines")).toEqual([]);
});

test("nobody has more than twenty", async () => {
  for (let count = 0; count < 20; count++) await made();
  expect(await tokens.make(asked)).toMatchObject({ refused: "token/too-many" });
  await made({ person: "person-bo" });
});
