import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, openApp } from "@mortar/app";
import { type EventStore, postgresStore } from "@mortar/store";
import { startPostgres, type TestPostgres } from "@mortar/store/testing/postgres.ts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aCoalition, ines, kitchen, release, tariq } from "../../testing/aCoalition.ts";
import { type AReceiver, aReceiver } from "../../testing/aReceiver.ts";
import { type ANode, aNode } from "../../testing/nodes/aNode.ts";
import { settingsIn } from "../../testing/settingsIn.ts";
import type { House } from "../door/house.ts";
import { openHouse } from "../door/openHouse.ts";
import { isRefused } from "../links/refused.ts";

/** Webhooks of an installation whose processes are killed, and of one that several nodes stand on. */
const LEASE_MS = 60_000;
const PEOPLE = 12;

type Opened = Awaited<ReturnType<typeof openHouse>>;
type Clock = { ahead: number };

let postgres: TestPostgres;
let receiver: AReceiver;
let folders: string[];
let houses: Opened[];
let node: ANode | null;

beforeAll(async () => {
  postgres = await startPostgres({ fsync: "off", full_page_writes: "off" });
}, 120_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  [folders, houses, node] = [[], [], null];
  receiver = await aReceiver();
});
afterEach(async () => {
  for (const { close } of houses) await close();
  await node?.remove();
  await receiver.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "mortar-webhooks-"));
  folders.push(folder);
  return folder;
};

const opened = async (folder: string, databaseUrl: string, clock: Clock = { ahead: 0 }): Promise<Opened> => {
  const settings = settingsIn(folder, { DATABASE_URL: databaseUrl, WEBHOOKS_TO_PRIVATE: "1" });
  const it = await openHouse(settings, () => new Date(Date.now() + clock.ahead));
  houses.push(it);
  return it;
};

const closed = async (it: Opened) => {
  houses = houses.filter((other) => other !== it);
  await it.close();
};

const made = async ({ webhooks }: House, person: string) => {
  const answer = await webhooks.make(person, { coalition: kitchen, address: receiver.address });
  if (isRefused(answer)) throw new Error(answer.refused);
};

const personAt = (nth: number) => `person-new-${String(nth).padStart(6, "0")}`;
const addAt = ({ app }: House, nth: number) => asking(app)(ines, "addPerson", { id: personAt(nth), name: "New" });
const asking =
  ({ request }: App) =>
  async (person: string, command: string, ask: object, as: string | null = null): Promise<void> => {
    const credential = { person, via: "session", proof: "account:password" } as const;
    const outcome = await request(kitchen, { request: randomUUID(), command, ask, as }, credential);
    if (!("happened" in outcome)) throw new Error(`${command}: ${JSON.stringify(outcome)}`);
  };
const everyone = Array.from({ length: PEOPLE }, (_, nth) => personAt(nth));

/** By whom they tell: the ids of the messages that told of her. */
const told = (): ReadonlyMap<string, readonly string[]> => {
  const messages = receiver.received.map(({ headers, body }) => ({
    id: String(headers["webhook-id"]),
    about: (JSON.parse(body) as { readonly data: { readonly id: string } }).data.id,
  }));
  const byPerson = Map.groupBy(messages, ({ about }) => about);
  return new Map([...byPerson].map(([person, all]) => [person, all.map(({ id }) => id)]));
};

describe.each(["SQLite", "PostgreSQL"])("on %s", (engine) => {
  test("a node is killed while it delivers: each change is told under one id by whoever comes after", async () => {
    const databaseUrl = engine === "SQLite" ? "" : await postgres.freshDatabase();
    const folder = aFolder();
    const first = await opened(folder, databaseUrl);
    await aCoalition(first.house);
    await made(first.house, ines);
    receiver.answer(() => 503);
    for (let nth = 0; nth < PEOPLE; nth++) await addAt(first.house, nth);
    await expect.poll(() => told().size, { timeout: 10_000 }).toBe(PEOPLE);
    await closed(first);
    const before = receiver.received.length;

    // The third is received, and never answered.
    receiver.answer((nth) => (nth < before + 3 ? 204 : "never"));
    node = await aNode(databaseUrl, "http://localhost:4400", { MORTAR_DATA: folder, WEBHOOKS_TO_PRIVATE: "1" });
    await node.start();
    await expect.poll(() => receiver.received.length, { timeout: 30_000 }).toBe(before + 3);
    await node.kill();

    receiver.answer(() => 204);
    const clock = { ahead: 0 };
    const { house } = await opened(folder, databaseUrl, clock);
    await house.webhooks.beat();
    const [, , leased] = receiver.received.slice(before).map(({ headers }) => headers["webhook-id"]);
    expect(receiver.received.slice(before + 3).map(({ headers }) => headers["webhook-id"])).not.toContain(leased);
    clock.ahead = LEASE_MS + 1_000;
    await house.webhooks.beat();
    expect([...told().keys()].sort()).toEqual(everyone);
    for (const ids of told().values()) expect(new Set(ids).size).toBe(1);
    const answered = receiver.received.slice(before).map(({ headers }) => String(headers["webhook-id"]));
    expect(answered).toHaveLength(PEOPLE + 1);
    expect(answered.filter((id) => id === leased)).toHaveLength(2);
    await house.webhooks.beat();
    expect(receiver.received).toHaveLength(before + PEOPLE + 1);
  }, 90_000);
});

describe("two nodes on one database", () => {
  let nodes: readonly [Opened, Opened];
  let clock: Clock;
  /** A third that writes, and wakes nobody. */
  let store: EventStore;
  let writing: App;
  beforeEach(async () => {
    const databaseUrl = await postgres.freshDatabase();
    store = await postgresStore({ databaseUrl });
    writing = openApp({ store, secret: new Uint8Array(32), now: () => new Date(), forget: () => {} });
    clock = { ahead: 0 };
    nodes = [await opened(aFolder(), databaseUrl, clock), await opened(aFolder(), databaseUrl, clock)];
  }, 60_000);
  afterEach(() => store.close());

  test("tell of each change once, whoever wrote it and however often both look", async () => {
    const [one, other] = nodes;
    await aCoalition(one.house);
    await made(one.house, ines);
    const looking = Promise.all(
      nodes.map(async ({ house }) => {
        for (let nth = 0; nth < 20; nth++) await house.webhooks.beat();
      }),
    );
    for (let nth = 0; nth < PEOPLE; nth++) await addAt((nth % 2 === 0 ? one : other).house, nth);
    await looking;
    await Promise.all(nodes.map(({ house }) => house.webhooks.beat()));
    await expect.poll(() => [...told().keys()].sort(), { timeout: 10_000 }).toEqual(everyone);
    expect(receiver.received).toHaveLength(PEOPLE);
  }, 60_000);

  test("tell nobody anything for whoever lost her place, as soon as either looks", async () => {
    const [{ house }, other] = nodes;
    await aCoalition(house);
    await made(house, tariq);
    receiver.answer(() => 503);
    await release({ ask: asking(house.app) });
    await house.webhooks.beat();
    await expect.poll(() => told().size, { timeout: 10_000 }).toBe(2);
    const before = receiver.received.length;
    receiver.answer(() => 204);
    await asking(writing)(ines, "endRepresentation", { id: "representation-tariq" });
    // Only now is it time to try again: a node that looks in between may still tell her.
    clock.ahead = 6_000;
    await other.house.webhooks.beat();
    expect(await house.webhooks.list(tariq)).toEqual([]);
    await house.webhooks.beat();
    expect(receiver.received).toHaveLength(before);
  }, 60_000);
});
