import { afterEach, beforeEach, expect, test } from "vitest";
import type { SideTables } from "../sideTables/sideTables.ts";
import { accountVersions } from "./accountRows.ts";
import { freshGround, type Ground } from "../../testing/ground.ts";
import { openAttempts } from "./attempts.ts";
import type { Attempts, limits } from "./attempts.ts";

let ground: Ground;
let tables: SideTables;
let time: Date;
let attempts: Attempts;

const open = async (): Promise<void> => {
  tables = await ground.tables("accounts", accountVersions);
  attempts = openAttempts(tables, () => time);
};

beforeEach(async () => {
  ground = await freshGround();
  time = new Date("2026-03-02T09:00:00.000Z");
  await open();
});

afterEach(async () => {
  await tables.close();
  ground.drop();
});

const tries = async (limit: keyof typeof limits, whose: string, count: number) => {
  const answers = await Promise.all(Array.from({ length: count }, () => attempts.count(limit, whose)));
  return answers.filter((refused) => refused !== null);
};

test.each([
  ["signInToAccount", 10, { refused: "sign-in/too-many", args: { minutes: 15 } }],
  ["signInFromAddress", 600, { refused: "sign-in/too-many", args: { minutes: 15 } }],
  ["mailLinkToAccount", 5, { refused: "mail-link/too-many", args: { minutes: 60 } }],
  ["mailLinkFromAddress", 300, { refused: "mail-link/too-many", args: { minutes: 60 } }],
] as const)("%s takes %i tries", async (limit, atMost, refused) => {
  expect(await tries(limit, "sol", atMost + 1)).toEqual([refused]);
});

test("a window ends as long after its first try as it says, and tries refused do not prolong it", async () => {
  expect(await tries("signInToAccount", "sol", 11)).toHaveLength(1);
  time = new Date("2026-03-02T09:14:00.001Z");
  expect(await attempts.count("signInToAccount", "sol")).toEqual({ refused: "sign-in/too-many", args: { minutes: 1 } });
  time = new Date("2026-03-02T09:15:00.000Z");
  expect(await tries("signInToAccount", "sol", 10)).toEqual([]);
});

test("limits do not touch one another, nor other people's", async () => {
  await tries("signInToAccount", "sol", 10);
  expect(await attempts.count("mailLinkToAccount", "sol")).toBeNull();
  expect(await attempts.count("signInToAccount", "amara")).toBeNull();
  expect(await attempts.count("signInToAccount", " SOL ")).not.toBeNull();
});

test("success clears the tries before it", async () => {
  for (let round = 0; round < 3; round += 1) {
    expect(await tries("signInToAccount", "sol", 9)).toEqual([]);
    await attempts.clear("signInToAccount", "sol");
  }
});

test("limits outlive a restart, without writing down who tried", async () => {
  await tries("signInToAccount", "amara@river.example", 10);
  await tables.close();
  expect(await ground.atRest()).not.toContain("amara");
  await open();
  expect(await attempts.count("signInToAccount", "amara@river.example")).not.toBeNull();
});
