import type Database from "better-sqlite3";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openAccountsFile } from "./accountsFile.ts";
import { openAttempts } from "./attempts.ts";
import type { Attempts, limits } from "./attempts.ts";

let folder: string;
let db: Database.Database;
let time: Date;
let attempts: Attempts;

const open = (): void => {
  db = openAccountsFile(join(folder, "accounts.sqlite"));
  db.pragma("synchronous = OFF");
  attempts = openAttempts(db, () => time);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attempts-"));
  time = new Date("2026-03-02T09:00:00.000Z");
  open();
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const tries = (limit: keyof typeof limits, whose: string, count: number) =>
  Array.from({ length: count }, () => attempts.count(limit, whose)).filter((refused) => refused !== null);

test.each([
  ["signInToAccount", 10, { refused: "sign-in/too-many", args: { minutes: 15 } }],
  ["signInFromAddress", 600, { refused: "sign-in/too-many", args: { minutes: 15 } }],
  ["mailLinkToAccount", 5, { refused: "mail-link/too-many", args: { minutes: 60 } }],
  ["mailLinkFromAddress", 300, { refused: "mail-link/too-many", args: { minutes: 60 } }],
] as const)("%s takes %i tries", (limit, atMost, refused) => {
  expect(tries(limit, "sol", atMost + 1)).toEqual([refused]);
});

test("a window ends as long after its first try as it says, and tries refused do not prolong it", () => {
  expect(tries("signInToAccount", "sol", 11)).toHaveLength(1);
  time = new Date("2026-03-02T09:14:00.001Z");
  expect(attempts.count("signInToAccount", "sol")).toEqual({ refused: "sign-in/too-many", args: { minutes: 1 } });
  time = new Date("2026-03-02T09:15:00.000Z");
  expect(tries("signInToAccount", "sol", 10)).toEqual([]);
});

test("limits do not touch one another, nor other people's", () => {
  tries("signInToAccount", "sol", 10);
  expect(attempts.count("mailLinkToAccount", "sol")).toBeNull();
  expect(attempts.count("signInToAccount", "amara")).toBeNull();
  expect(attempts.count("signInToAccount", " SOL ")).not.toBeNull();
});

test("success clears the tries before it", () => {
  for (let round = 0; round < 3; round += 1) {
    expect(tries("signInToAccount", "sol", 9)).toEqual([]);
    attempts.clear("signInToAccount", "sol");
  }
});

test("limits outlive a restart, without writing down who tried", () => {
  tries("signInToAccount", "amara@river.example", 10);
  db.close();
  expect(readFileSync(join(folder, "accounts.sqlite"), "latin1")).not.toContain("amara");
  open();
  expect(attempts.count("signInToAccount", "amara@river.example")).not.toBeNull();
});
