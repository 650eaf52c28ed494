import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sqliteTables } from "../sideTables/sqliteTables.ts";
import { type Chore, type Chores, LEASE_MS, openChores, type Run } from "./chores.ts";

let folder: string;
let clock: Date;
let opened: Chores[];
let runs: string[];
let troubles: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mortar-chores-"));
  clock = new Date("2026-11-22T12:00:00Z");
  [opened, runs, troubles] = [[], [], []];
});
afterEach(async () => {
  for (const chores of opened) await chores.close();
  rmSync(folder, { recursive: true });
});

const at = (instant: string) => void (clock = new Date(instant));
const nightly: Chore["schedule"] = { at: "03:30", zone: "UTC" };

/** A node that knows of one chore. */
const aNode = async (
  work: (run: Run) => Promise<string> = async ({ due }) => {
    runs.push(due.toISOString());
    return "done";
  },
  schedule = nightly,
) => {
  const chores = await openChores({
    open: sqliteTables(folder),
    chores: [{ name: "backup", schedule, work }],
    now: () => clock,
    report: (_, trouble) => troubles.push(trouble),
  });
  opened.push(chores);
  return chores;
};
const rowOf = async (chores: Chores) => (await chores.list())[0]!;

test("waits for its first time, however late in the day it is opened", async () => {
  const node = await aNode();
  await node.begin();
  expect(runs).toEqual([]);
  expect(await rowOf(node)).toMatchObject({ dueAt: "2026-11-23T03:30:00.000Z", holder: null, doneAt: null });
});

test("is done once at its time, and then not before the next", async () => {
  const node = await aNode();
  at("2026-11-23T03:30:00Z");
  for (let times = 0; times < 3; times++) await node.begin();
  expect(runs).toEqual(["2026-11-23T03:30:00.000Z"]);
  expect(await rowOf(node)).toMatchObject({
    dueAt: "2026-11-24T03:30:00.000Z",
    doneAt: "2026-11-23T03:30:00.000Z",
    doneWith: "done",
    holder: null,
  });
});

test("of many nodes, one does it", async () => {
  const nodes = await Promise.all(Array.from({ length: 6 }, () => aNode()));
  at("2026-11-23T03:30:05Z");
  await Promise.all(nodes.map((node) => node.begin()));
  await Promise.all(nodes.map((node) => node.begin()));
  expect(runs).toEqual(["2026-11-23T03:30:00.000Z"]);
});

test("what fell due while nothing ran is done once", async () => {
  await aNode();
  await opened.pop()?.close();
  at("2026-12-04T20:00:00Z");
  const node = await aNode();
  await node.begin();
  await node.begin();
  expect(runs).toEqual(["2026-11-23T03:30:00.000Z"]);
  expect(await rowOf(node)).toMatchObject({ dueAt: "2026-12-05T03:30:00.000Z" });
});

test("a node that dies in the middle is followed by another, once its hold is over", async () => {
  const dead = await aNode(() => new Promise(() => {}));
  at("2026-11-23T03:30:00Z");
  void dead.begin();
  opened = [];
  const other = await aNode();
  await expect.poll(async () => (await rowOf(other)).holder).not.toBeNull();
  await other.begin();
  expect(runs).toEqual([]);
  clock = new Date(clock.getTime() + LEASE_MS);
  await other.begin();
  expect(runs).toEqual(["2026-11-23T03:30:00.000Z"]);
});

test("a node that was away too long says nothing of how it went", async () => {
  const slow = Promise.withResolvers<string>();
  const away = await aNode(() => slow.promise);
  at("2026-11-23T03:30:00Z");
  const ended = away.begin();
  const other = await aNode();
  await expect.poll(async () => (await rowOf(other)).holder).not.toBeNull();
  clock = new Date(clock.getTime() + LEASE_MS);
  await other.begin();
  slow.resolve("late");
  await ended;
  expect(await rowOf(other)).toMatchObject({ doneWith: "done", tries: 0 });
});

test("what fails is tried again, later each time, and no later than the next regular time", async () => {
  const node = await aNode(async () => {
    throw new Error("The disk is full.");
  });
  at("2026-11-23T03:30:00Z");
  const tried: string[] = [];
  for (let times = 0; times < 5; times++) {
    await node.begin();
    const { tryAt } = await rowOf(node);
    tried.push(tryAt.slice(11, 16));
    at(tryAt);
  }
  expect(tried).toEqual(["03:35", "04:05", "06:05", "08:05", "10:05"]);
  expect(await rowOf(node)).toMatchObject({
    tries: 5,
    failedWith: "The disk is full.",
    dueAt: "2026-11-23T03:30:00.000Z",
    doneAt: null,
  });
  expect(troubles).toHaveLength(5);
  at("2026-11-24T02:00:00Z");
  await node.begin();
  expect((await rowOf(node)).tryAt).toBe("2026-11-24T03:30:00.000Z");
});

test("a server that ends lets go, and another takes it at once", async () => {
  const node = await aNode(
    ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  );
  at("2026-11-23T03:30:00Z");
  void node.begin();
  const other = await aNode();
  await expect.poll(async () => (await rowOf(other)).holder).not.toBeNull();
  opened = [other];
  await node.close();
  await other.begin();
  expect(runs).toEqual(["2026-11-23T03:30:00.000Z"]);
  expect(troubles).toEqual([]);
});

test("other times in the settings hold from the next start on", async () => {
  await aNode();
  await opened.pop()?.close();
  const node = await aNode(undefined, { at: "13:00", zone: "UTC" });
  expect(await rowOf(node)).toMatchObject({ dueAt: "2026-11-22T13:00:00.000Z" });
});

test("a clock that was far ahead for a while puts nothing off", async () => {
  const node = await aNode();
  at("2036-01-01T00:00:00Z");
  await node.begin();
  expect(runs).toHaveLength(1);
  at("2026-11-23T00:00:00Z");
  await node.begin();
  expect(await rowOf(node)).toMatchObject({ dueAt: "2026-11-23T03:30:00.000Z" });
  at("2026-11-23T03:30:00Z");
  await node.begin();
  expect(runs).toHaveLength(2);
});
