import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { onDatabase, startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { startProgram } from "../../testing/program.ts";
import { aWriting } from "../../testing/writing.ts";
import { type EventStore, StoreTrouble, type Writing } from "../eventStore.ts";
import { movedSince } from "./moves.ts";
import { postgresStore } from "./postgresStore.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres({ fsync: "off" });
});
afterAll(() => postgres.stop());

const openAt = async (databaseUrl: string): Promise<EventStore> => {
  const store = await postgresStore({ databaseUrl });
  onTestFinished(() => store.close());
  return store;
};

const clientOf = async (databaseUrl: string): Promise<Client> => {
  const client = new Client({ connectionString: databaseUrl, options: "-c search_path=coalitions" });
  client.on("error", () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
};

const until = async (isSo: () => boolean, withinMs = 10_000): Promise<void> => {
  for (const end = performance.now() + withinMs; !isSo() && performance.now() < end;) await wait(10);
  expect(isSo()).toBe(true);
};

/** A reader that goes by positions, as one would write it first; counted for comparison. */
const byPosition = async (client: Client, after: number): Promise<readonly [number, number]> => {
  const asked = "SELECT count(*)::integer AS found, max(pos)::integer AS last FROM events WHERE pos > $1";
  const { rows } = await client.query(asked, [after]);
  return [rows[0].found, rows[0].last ?? after];
};

test("with ten processes writing, every commit is seen by the reader, and none twice", async () => {
  const databaseUrl = await postgres.freshDatabase();
  await openAt(databaseUrl);
  const [reader, naive] = [await clientOf(databaseUrl), await clientOf(databaseUrl)];
  const { rows: now } = await reader.query("SELECT pg_current_snapshot()::text AS snapshot");
  let snapshot: string = now[0].snapshot;
  let position = 0;
  let seenByPosition = 0;
  const seen = new Map<string, number>();

  const look = async (): Promise<void> => {
    const [next, streams] = await movedSince(reader, snapshot);
    snapshot = next;
    for (const stream of streams) seen.set(stream, (seen.get(stream) ?? 0) + 1);
    const [found, last] = await byPosition(naive, position);
    seenByPosition += found;
    position = last;
  };

  const writers = Array.from({ length: 10 }, (_, nth) =>
    startProgram("foundingProgram.ts", [databaseUrl, `${nth}`, "250"]),
  );
  let isOver = false;
  const done = Promise.all(writers.map(({ closed }) => closed)).then(() => (isOver = true));
  while (!isOver) await look();
  await done;
  await look();

  const { rows } = await naive.query("SELECT count(*)::integer AS written FROM events");
  expect(rows[0].written).toBe(2500);
  expect([seen.size, new Set(seen.values())]).toEqual([2500, new Set([1])]);
  console.log(`A reader that goes by positions missed ${2500 - seenByPosition} of 2500 commits.`);
});

test("a transaction that stays open hides nothing, and is seen itself once it is done", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const store = await openAt(databaseUrl);
  await store.append(aWriting({ stream: "slow" }));
  const [reader, slow] = [await clientOf(databaseUrl), await clientOf(databaseUrl)];
  const start = (await reader.query("SELECT pg_current_snapshot()::text AS snapshot")).rows[0].snapshot;
  await slow.query("BEGIN");
  await slow.query("UPDATE events SET moved = pg_current_xact_id() WHERE stream = 'slow'");
  await store.append(aWriting({ stream: "quick" }));
  const [after, first] = await movedSince(reader, start);
  await store.append(aWriting({ stream: "quicker" }));
  const [later, second] = await movedSince(reader, after);
  await slow.query("COMMIT");
  const [end, third] = await movedSince(reader, later);
  const [, fourth] = await movedSince(reader, end);
  expect([first, second, third, fourth]).toEqual([["quick"], ["quicker"], ["slow"], []]);
});

test("a node is told what another one moved, soon, and of a stream that was copied in once it can be seen", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const [here, there] = [await openAt(databaseUrl), await openAt(databaseUrl)];
  const told: string[] = [];
  here.onMoved((streams) => told.push(...streams));
  await there.append(aWriting());
  await until(() => told.includes("garden"), 3_000);
  const slowly = async function* () {
    yield* there.copyOut("garden");
    await until(() => told.includes("mill"), 3_000);
    told.length = 0;
  };
  await there.copyIn("mill", slowly());
  await until(() => told.includes("mill"), 3_000);
});

test("what was committed before a node began to ask is told too, and nobody is told after stopping", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const [here, there] = [await openAt(databaseUrl), await openAt(databaseUrl)];
  await there.append(aWriting());
  const told: string[] = [];
  const stop = here.onMoved((streams) => told.push(...streams));
  await until(() => told.includes("garden"));
  stop();
  await there.append(aWriting({ stream: "mill" }));
  await wait(1_500);
  expect(told).toEqual(["garden"]);
});

test("a commit whose wake-up was never sent is told all the same", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const here = await openAt(databaseUrl);
  const told: string[] = [];
  here.onMoved((streams) => told.push(...streams));
  const writer = startProgram("foundingProgram.ts", [databaseUrl, "killed", "1", "KILL"]);
  await writer.closed;
  await until(() => told.includes("killed-0"));
});

test("after its connection broke, and the server was away, nothing is missed", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const [here, there] = [await openAt(databaseUrl), await openAt(databaseUrl)];
  const told: string[] = [];
  here.onMoved((streams) => told.push(...streams));
  await there.append(aWriting({ stream: "before" }));
  await until(() => told.includes("before"));
  const others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
  await onDatabase(databaseUrl, `SELECT pg_terminate_backend(pid) ${others}`);
  await appendedInTheEnd(there, aWriting({ stream: "meanwhile" }));
  await until(() => told.includes("meanwhile"));
  await postgres.kill();
  await postgres.restart();
  await appendedInTheEnd(there, aWriting({ stream: "after" }));
  await until(() => told.includes("after"));
});

/** Sent again, as whoever hears that nobody knows what came of it does. */
const appendedInTheEnd = async (store: EventStore, writing: Writing): Promise<void> => {
  for (let tries = 0; tries < 50; tries++) {
    const came = await store.append(writing).catch((trouble: unknown) => trouble);
    if (!(came instanceof StoreTrouble)) return;
    await wait(100);
  }
  throw new Error("It was never stored.");
};
