import { Client } from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { onDatabase, startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { aWriting, eventsIn } from "../../testing/writing.ts";
import type { EventStore } from "../eventStore.ts";
import { openStore, postgresStore } from "./postgresStore.ts";
import { restoreInto } from "./restoreInto.ts";
import { steps } from "./schema.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres({ fsync: "off" });
});
afterAll(() => postgres.stop());

/** What the next Mortar might add. */
const nextSteps = [
  ...steps,
  `ALTER TABLE events ADD COLUMN weight integer NOT NULL DEFAULT 0;
   ALTER TABLE streams ADD COLUMN label text;
   CREATE TABLE labels (stream text COLLATE "C" PRIMARY KEY, label text NOT NULL)`,
];

const openAt = async (databaseUrl: string, known = steps): Promise<EventStore> => {
  const store = await openStore({ databaseUrl, schema: "coalitions" }, known);
  onTestFinished(() => store.close());
  return store;
};

test("nodes that start at once on an empty database make one schema, and all of them work", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const nodes = await Promise.all(Array.from({ length: 5 }, () => openAt(databaseUrl)));
  await Promise.all(nodes.map((node, nth) => node.append(aWriting({ stream: `stream-${nth}` }))));
  expect(await nodes[0]!.streams()).toHaveLength(5);
});

test("while one node brings the schema forward, another of the version before goes on writing and reading", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const older = await openAt(databaseUrl);
  let isOver = false;
  const write = async (): Promise<number> => {
    let version = 0;
    for (; !isOver; version++) {
      const rows = [{ kind: "count", id: "last", data: `${version + 1}` }];
      await older.append(
        aWriting({ expected: version, rows, words: [{ event: 0, ref: `w${version}`, said: "said" }] }),
      );
      await older.open("garden", "fold-1");
    }
    return version;
  };
  const writing = write();
  const newer = await openAt(databaseUrl, nextSteps);
  const before = await older.version("garden");
  while ((await newer.version("garden")) < before + 20) await newer.outcome("garden", "nothing");
  isOver = true;
  const version = await writing;
  expect(await newer.append(aWriting({ expected: version }))).toEqual({ was: "appended", version: version + 1 });
  expect(await older.append(aWriting({ expected: version + 1 }))).toMatchObject({ was: "appended" });
  expect(await eventsIn(newer)).toEqual(await eventsIn(older));
  const { rows } = await onDatabase(databaseUrl, "SELECT schema FROM coalitions.installation");
  expect(rows).toEqual([{ schema: nextSteps.length }]);
});

test("steps that have to give way to somebody who writes are taken once more", async () => {
  const databaseUrl = await postgres.freshDatabase();
  await openAt(databaseUrl);
  const writer = new Client({ connectionString: databaseUrl });
  await writer.connect();
  onTestFinished(() => writer.end());
  await writer.query("BEGIN; LOCK TABLE coalitions.streams IN ROW EXCLUSIVE MODE");
  const opening = openAt(databaseUrl, nextSteps);
  const waiting = "SELECT FROM pg_locks WHERE relation = 'coalitions.streams'::regclass AND NOT granted";
  await vi.waitFor(async () => expect((await onDatabase(databaseUrl, waiting)).rowCount).toBe(1), 10_000);
  // Whoever has waited longer is the one that PostgreSQL ends.
  await writer.query("LOCK TABLE coalitions.events IN ROW EXCLUSIVE MODE");
  await writer.query("COMMIT");
  const newer = await opening;
  expect(await newer.append(aWriting())).toMatchObject({ was: "appended" });
});

test("a Mortar that is older than the schema does not open it", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const newer = await openAt(databaseUrl, nextSteps);
  const refused = { name: "StoreTrouble", code: "store/newer" };
  await expect(postgresStore({ databaseUrl })).rejects.toMatchObject(refused);
  await newer.close();
  await expect(restoreInto({ databaseUrl, file: "never read" })).rejects.toMatchObject(refused);
});

test("a step that fails leaves the schema as it was", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const store = await openAt(databaseUrl);
  await store.append(aWriting());
  const broken = [...steps, "CREATE TABLE half (one integer)", "CREATE TABLE half (one integer)"];
  await expect(openAt(databaseUrl, broken)).rejects.toThrow("already exists");
  const { rows } = await onDatabase(
    databaseUrl,
    "SELECT schema, to_regclass('coalitions.half') AS half FROM coalitions.installation",
  );
  expect(rows).toEqual([{ schema: steps.length, half: null }]);
  expect(await store.append(aWriting({ expected: 1 }))).toMatchObject({ was: "appended" });
});

test("every unique key begins with the stream, save those that mean nothing outside their table", async () => {
  const databaseUrl = await postgres.freshDatabase();
  await openAt(databaseUrl);
  const { rows } = await onDatabase(
    databaseUrl,
    `SELECT indexrelid::regclass::text AS key, attname AS first FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
     WHERE indisunique AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'coalitions'::regnamespace AND NOT relispartition) ORDER BY 1`,
  );
  const others = rows.filter(({ first }) => first !== "stream").map(({ key }) => key);
  expect([rows.length, others]).toEqual([8, ["coalitions.installation_pkey"]]);
});
