import { randomBytes } from "node:crypto";
import { postgresStore } from "@mortar/store";
import { startPostgres, type TestPostgres } from "@mortar/store/testing/postgres.ts";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { bo, ines, kitchen, library, talk, tariq } from "../testing/aCoalition.ts";
import { type ANode, aNode } from "../testing/nodes/aNode.ts";
import { type Acknowledged, type ATab, aTab, byId } from "../testing/nodes/aTab.ts";
import { prepared } from "../testing/nodes/prepared.ts";

/** Real servers on one real database, which are killed, and which it leaves, while people write and follow. */
const origin = "http://localhost:4400";
const people = [ines, tariq, bo];

let postgres: TestPostgres;
let databaseUrl: string;
let nodes: readonly ANode[];
/** Two of each person: one that begins at either node. */
let tabs: readonly ATab[];
let acknowledged: Acknowledged[];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  const cookies = await prepared(databaseUrl);
  nodes = await Promise.all([aNode(databaseUrl, origin), aNode(databaseUrl, origin)]);
  await Promise.all(nodes.map((node) => node.start()));
  tabs = people.flatMap((person) =>
    nodes.map((_, first) => aTab(nodes, first, { coalition: kitchen, cookie: cookies.get(person) ?? "", origin })),
  );
  acknowledged = [];
  await Promise.all(tabs.map((tab) => tab.begin()));
});
afterEach(async () => {
  for (const tab of tabs) tab.close();
  await Promise.all(nodes.map((node) => node.remove()));
});

const freshId = (kind: string) => `${kind}-${randomBytes(12).toString("base64url")}`;

/** What each person goes on asking for: what everyone reads, and what only her organisation and the stewards do. */
const askOnce = (tab: ATab, person: string): Promise<Acknowledged> => {
  if (person === ines) return tab.command("addPerson", freshId("person"), { name: "Someone new" });
  const heard = { conversation: talk, question: "What do you need?", words: "A key.", speaker: person };
  return tab.command("hearAnswer", freshId("answer"), heard, library);
};

const asking = () => {
  let isOver = false;
  const all = tabs.map(async (tab, at) => {
    while (!isOver) acknowledged.push(await askOnce(tab, people[Math.floor(at / nodes.length)] as string));
  });
  return async () => {
    isOver = true;
    await Promise.all(all);
  };
};

const aWhile = (ms: number) => new Promise((later) => setTimeout(later, ms));

const everythingIsThereOnce = async () => {
  expect(new Set(acknowledged.map(({ status }) => status))).toEqual(new Set([200]));
  const store = await postgresStore({ databaseUrl });
  const kept: string[] = [];
  for await (const batch of store.read(kitchen))
    kept.push(...batch.map(({ request, record }) => `${request} ${record}`));
  await store.close();
  expect(new Set(kept).size).toBe(kept.length);
  expect(kept.filter((it) => !it.startsWith("request-asked-"))).toHaveLength(acknowledged.length);
  expect(kept).toEqual(expect.arrayContaining(acknowledged.map(({ request, id }) => `${request} ${id}`)));
};

const everyTabIsInStep = async () => {
  for (const tab of tabs) {
    const fresh = byId(Object.entries((await tab.view()).tables));
    await expect.poll(() => tab.standing(), { timeout: 20_000 }).toEqual(fresh);
    expect(tab.counts.patches).toBeGreaterThan(0);
    expect(tab.counts.idle).toBe(0);
  }
};

test("one node is killed while everyone writes: its people go on at the other, nothing is lost or doubled", async () => {
  const before = await tabs[0]!.command("addPerson", freshId("person"), { name: "Someone new" });
  acknowledged.push(before);
  await expect.poll(() => tabs.filter((tab) => tab.holds("persons", before.id)).length).toBe(tabs.length);
  const end = asking();
  await aWhile(1_500);
  await nodes[0]!.kill();
  const halfway = acknowledged.length;
  await aWhile(1_500);
  expect(acknowledged.length).toBeGreaterThan(halfway);
  await nodes[0]!.start();
  await aWhile(500);
  await nodes[1]!.kill();
  await aWhile(1_500);
  await nodes[1]!.start();
  await end();
  expect(halfway).toBeGreaterThan(tabs.length * 5);
  expect(tabs.every((tab) => tab.counts.elsewhere > 0)).toBe(true);
  await everythingIsThereOnce();
  await everyTabIsInStep();
});

test("the database is started again: until then everyone is told so, afterwards everything goes on", async () => {
  const end = asking();
  await aWhile(1_000);
  const before = acknowledged.length;
  await postgres.kill();
  await aWhile(700);
  await postgres.restart();
  await aWhile(2_500);
  await end();
  expect(before).toBeGreaterThan(tabs.length);
  expect(acknowledged.length).toBeGreaterThan(before * 1.2);
  const troubles = new Set(tabs.flatMap((tab) => tab.troubles.map(({ status, code }) => `${status} ${code}`)));
  const ofTheStore = [...troubles].filter((it) => it.startsWith("503 store/"));
  expect(ofTheStore.length).toBeGreaterThan(0);
  // Both nodes begin again at once, and may lose too many turns to each other: sent again, it goes through.
  expect([...troubles].filter((it) => !ofTheStore.includes(it) && it !== "503 request/busy")).toEqual([]);
  await everythingIsThereOnce();
  await everyTabIsInStep();
});
