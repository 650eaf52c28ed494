import { createServer, connect, type Socket } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { onDatabase, startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { aWriting, eventsIn } from "../../testing/writing.ts";
import type { EventStore } from "../eventStore.ts";
import { postgresStore } from "./postgresStore.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const openAt = async (databaseUrl: string): Promise<EventStore> => {
  const store = await postgresStore({ databaseUrl });
  onTestFinished(() => store.close());
  return store;
};

const changed = (databaseUrl: string, change: (url: URL) => void): string => {
  const url = new URL(databaseUrl);
  change(url);
  return url.href;
};

/** A way to the server that can be broken: what the server says to a question is swallowed first, if it is to be. */
const fragileWay = async (databaseUrl: string) => {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let breaksAfter: string | null = null;
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname);
    let isBreaking = false;
    for (const socket of [near, far]) socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    sockets.add(near).add(far);
    near.on("data", (bytes) => {
      isBreaking ||= breaksAfter !== null && bytes.includes(breaksAfter);
      far.write(bytes);
    });
    far.on("data", (bytes) => (isBreaking ? near.destroy() : near.write(bytes)));
    near.on("close", () => far.end());
    far.on("close", () => near.destroy());
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  const address = proxy.address() as { port: number };
  return {
    url: changed(databaseUrl, (url) => (url.port = `${address.port}`)),
    breakAfter: (sent: string | null) => (breaksAfter = sent),
  };
};

test("where the server cannot be reached, or does not let Mortar in, that is said", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const closedPort = "1";
  for (const [change, sentence] of [
    [(url: URL) => (url.port = closedPort), "cannot be reached"],
    [(url: URL) => (url.password = "wrong"), "name or password"],
    [(url: URL) => (url.pathname = "/nowhere"), "no database of the name"],
  ] as const)
    await expect(postgresStore({ databaseUrl: changed(databaseUrl, change) })).rejects.toMatchObject({
      code: "store/unreachable",
      message: expect.stringContaining(sentence),
    });
});

test("a database that is not in UTF-8 is refused", async () => {
  const databaseUrl = await postgres.freshDatabase();
  await onDatabase(databaseUrl, "CREATE DATABASE in_ascii ENCODING 'SQL_ASCII' TEMPLATE template0");
  const ascii = changed(databaseUrl, (url) => (url.pathname = "/in_ascii"));
  await expect(postgresStore({ databaseUrl: ascii })).rejects.toThrow("SQL_ASCII");
});

test("a server that only reads still reads, and says that it does not write", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const store = await openAt(databaseUrl);
  await store.append(aWriting());
  await store.close();
  const name = new URL(databaseUrl).pathname.slice(1);
  await onDatabase(databaseUrl, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  const standby = await openAt(databaseUrl);
  expect(await eventsIn(standby)).toHaveLength(1);
  await expect(standby.append(aWriting({ expected: 1 }))).rejects.toMatchObject({ code: "store/read-only" });
});

test("an append whose answer is lost is not known, and stored once when it is sent again", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const way = await fragileWay(databaseUrl);
  const store = await openAt(way.url);
  await store.append(aWriting());
  const writing = aWriting({ expected: 1, outcome: `{"sign":"break here"}` });
  way.breakAfter("break here");
  await expect(store.append(writing)).rejects.toMatchObject({ code: "store/unsure" });
  way.breakAfter(null);
  expect(await store.append(writing)).toMatchObject({ was: "repeated", version: 2 });
  expect(await store.append(aWriting({ expected: 2 }))).toMatchObject({ was: "appended", version: 3 });
  expect(await eventsIn(store)).toHaveLength(3);
});

test("while the server is away appends are refused, and go on once it is back", async () => {
  const store = await openAt(await postgres.freshDatabase());
  await Promise.all([0, 1, 2].map((nth) => store.append(aWriting({ stream: `stream-${nth}` }))));
  await postgres.kill();
  const writing = aWriting({ stream: "stream-0", expected: 1 });
  const refused = expect.objectContaining({ code: expect.stringMatching(/^store\/(unreachable|unsure)$/) });
  for (let times = 0; times < 5; times++) await expect(store.append(writing)).rejects.toEqual(refused);
  await expect(eventsIn(store, "stream-0")).rejects.toEqual(refused);
  await postgres.restart();
  expect(await store.append(writing)).toEqual({ was: "appended", version: 2 });
  for (let nth = 1; nth < 3; nth++) expect(await eventsIn(store, `stream-${nth}`)).toHaveLength(1);
});

test("a writing that waits too long behind another one's lock is told that the database is busy", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const store = await openAt(databaseUrl);
  await store.append(aWriting());
  const seconds = 6;
  const held = onDatabase(
    databaseUrl,
    `SELECT pg_sleep(${seconds}) FROM (SELECT 1 FROM coalitions.streams FOR UPDATE OFFSET 0) AS held`,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(store.append(aWriting({ expected: 1 }))).rejects.toMatchObject({ code: "store/in-use" });
  await held;
  expect(await store.append(aWriting({ expected: 1 }))).toMatchObject({ was: "appended" });
});
