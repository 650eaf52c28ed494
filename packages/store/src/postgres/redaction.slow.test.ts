import { createHash } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { passagesOnDisk } from "../../testing/passagesOnDisk.ts";
import { onDatabase, startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { temporaryFolder } from "../../testing/temporaryFolder.ts";
import { aWriting, wordsIn } from "../../testing/writing.ts";
import type { Copied, EventStore } from "../eventStore.ts";
import { postgresStore } from "./postgresStore.ts";
import { restoreInto } from "./restoreInto.ts";

const passageOf = (nth: number): string => `secret-${nth}-of-ada`;
const passages = Array.from({ length: 60 }, (_, nth) => passageOf(nth));
const taken = passages.filter((_, nth) => nth % 4 !== 0);
const left = passages.filter((_, nth) => nth % 4 === 0);

let postgres: TestPostgres;
beforeAll(async () => {
  // A log file that is done with is taken away instead of being written over later: what an operator can ask for too.
  postgres = await startPostgres({ wal_recycle: "off", wal_init_zero: "off", max_wal_size: "48MB" });
});
afterAll(() => postgres.stop());

const openAt = async (databaseUrl: string): Promise<EventStore> => {
  const store = await postgresStore({ databaseUrl });
  onTestFinished(() => store.close());
  return store;
};

const filesOf = async (databaseUrl: string): Promise<string> => {
  const { rows } = await onDatabase(databaseUrl, "SELECT oid FROM pg_database WHERE datname = current_database()");
  return join(postgres.folder, "base", `${rows[0].oid}`);
};

/**
 * A few characters, half a page, several pages that lie outside their row; some that only bytes can hold. Made of what
 * cannot be compressed.
 */
const saidAt = (nth: number): { said: string; from: number } => {
  const filling = Array.from({ length: nth % 9 === 0 ? 200 : 1 }, (_, at) =>
    createHash("sha256").update(`${nth} ${at}`).digest("base64"),
  );
  const before = `${nth % 7 === 0 ? "\ud83d" : "In the mill "}${filling.join("")}`;
  return { said: `${before}${passageOf(nth)}, and so on`, from: before.length };
};

const streamOf = (nth: number): string => `stream-${nth % 5}`;

const sayAll = async (store: EventStore): Promise<void> => {
  for (const nth of passages.keys()) {
    const expected = await store.version(streamOf(nth));
    const words = [{ event: 0, ref: `w${nth}`, said: saidAt(nth).said }];
    await store.append(aWriting({ stream: streamOf(nth), expected, words }));
  }
};

const takeAll = async (store: EventStore): Promise<void> => {
  for (const stream of [0, 1, 2, 3, 4].map(streamOf)) {
    const cuts = [...passages.keys()]
      .filter((nth) => nth % 4 !== 0 && streamOf(nth) === stream)
      .map((nth) => ({ ref: `w${nth}`, from: saidAt(nth).from, to: saidAt(nth).from + passageOf(nth).length }));
    await store.append(aWriting({ stream, expected: await store.version(stream), cuts }));
  }
};

/** Brings every page into its file and lets go of the log up to here. */
const settle = async (databaseUrl: string): Promise<void> => {
  for (const sql of ["CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT"]) await onDatabase(databaseUrl, sql);
};

test("words taken back are in no file of the database, and in no log once that has gone round", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const store = await openAt(databaseUrl);
  await sayAll(store);
  await settle(databaseUrl);
  expect(passagesOnDisk(await filesOf(databaseUrl), passages)).toEqual(passages);
  await takeAll(store);
  await onDatabase(databaseUrl, "CHECKPOINT");
  expect(passagesOnDisk(await filesOf(databaseUrl), passages)).toEqual(left);
  await settle(databaseUrl);
  expect(passagesOnDisk(postgres.folder, taken)).toEqual([]);
});

test("an older backup loses them again when it is restored, and a fresh one has none", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const home = temporaryFolder();
  const store = await openAt(databaseUrl);
  await sayAll(store);
  await store.backup(join(home, "older"));
  await takeAll(store);
  await store.backup(join(home, "fresh"));
  const words = await wordsIn(store, "stream-1");
  expect(passagesOnDisk(home, taken)).toEqual(taken);
  await store.close();

  const aside = await restoreInto({ databaseUrl, file: join(home, "older"), over: "what-is-there" });
  await onDatabase(databaseUrl, `DROP SCHEMA ${aside} CASCADE`);
  await settle(databaseUrl);
  expect(passagesOnDisk(await filesOf(databaseUrl), taken)).toEqual([]);
  const restored = await openAt(databaseUrl);
  expect(await wordsIn(restored, "stream-1")).toEqual(words);
});

test("words taken back while a backup is made are in no byte of it", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const home = temporaryFolder();
  const [store, other] = [await openAt(databaseUrl), await openAt(databaseUrl)];
  await sayAll(store);
  const taking: Promise<unknown>[] = [];
  await store.backup(join(home, "copy"), () => {
    if (taking.length > 0) return;
    const cuts = [{ ref: "w1", from: 0, to: saidAt(1).said.length }];
    taking.push(other.append(aWriting({ stream: "stream-1", expected: 12, cuts })));
  });
  await Promise.all(taking);
  expect(passagesOnDisk(home, [passageOf(1), passageOf(2)])).toEqual([passageOf(2)]);
});

test("while somebody reads in an older transaction, whoever takes words back is told that they are not wiped yet", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const store = await openAt(databaseUrl);
  await store.append(aWriting({ words: [{ event: 0, ref: "w", said: "the secret of reading" }] }));
  const reader = new Client({ connectionString: databaseUrl });
  await reader.connect();
  onTestFinished(() => reader.end());
  await reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  await reader.query("SELECT 1");
  const writing = aWriting({ expected: 1, cuts: [{ ref: "w", from: 4, to: 10 }] });
  await expect(store.append(writing)).rejects.toMatchObject({
    code: "store/in-use",
    message: expect.stringContaining("not wiped"),
  });
  expect(await wordsIn(store)).toEqual([{ ref: "w", said: "the  of reading", cuts: [4] }]);
  await reader.query("COMMIT");
  expect(await store.append(writing)).toMatchObject({ was: "repeated", version: 2 });
  await onDatabase(databaseUrl, "CHECKPOINT");
  expect(passagesOnDisk(await filesOf(databaseUrl), ["the secret of reading"])).toEqual([]);
});

test("a wipe that was not done is done at the next start", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const store = await openAt(databaseUrl);
  await store.append(aWriting({ words: [{ event: 0, ref: "w", said: "the secret of starting" }] }));
  await onDatabase(databaseUrl, "CHECKPOINT");
  await store.append(aWriting({ expected: 1, cuts: [{ ref: "w", from: 4, to: 10 }] }));
  await onDatabase(databaseUrl, "UPDATE coalitions.redactions SET is_wiped = false");
  const asked = "SELECT pg_relation_filenode(tableoid) AS file FROM coalitions.words";
  const file = async () => (await onDatabase(databaseUrl, asked)).rows;
  const before = await file();
  await openAt(databaseUrl);
  expect(await file()).not.toEqual(before);
  const written = await file();
  await openAt(databaseUrl);
  expect(await file()).toEqual(written);
});

test("what was taken back is taken back again out of a copy that comes in, before anybody sees it", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const store = await openAt(databaseUrl);
  await store.append(aWriting({ words: [{ event: 0, ref: "w", said: "the secret of copying" }] }));
  const pieces: Copied[] = [];
  for await (const piece of store.copyOut("garden")) pieces.push(piece);
  await store.append(aWriting({ expected: 1, cuts: [{ ref: "w", from: 4, to: 10 }] }));
  for (const table of ["words", "events", "requests", "rows", "streams"])
    await onDatabase(databaseUrl, `DELETE FROM coalitions.${table}`);
  const from = async function* (changed: (piece: Copied) => Copied) {
    yield* pieces.map(changed);
  };
  const withOtherWords = (piece: Copied): Copied => ({
    ...piece,
    events: piece.events.map((event) => ({ ...event, words: event.words.map((it) => ({ ...it, said: "short" })) })),
  });
  await expect(store.copyIn("garden", from(withOtherWords))).rejects.toMatchObject({ code: "store/damaged" });
  expect(await store.version("garden")).toBe(0);
  expect(
    await store.copyIn(
      "garden",
      from((piece) => piece),
    ),
  ).toBe("copied");
  expect(await wordsIn(store)).toEqual([{ ref: "w", said: "the  of copying", cuts: [4] }]);
});

test("the server keeps no samples of words for its plans", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const store = await openAt(databaseUrl);
  await sayAll(store);
  await onDatabase(databaseUrl, "ANALYZE coalitions.words");
  const asked = "SELECT DISTINCT attname FROM pg_stats WHERE schemaname = 'coalitions' AND tablename LIKE 'words%'";
  const { rows } = await onDatabase(databaseUrl, asked);
  expect(rows.map(({ attname }) => attname).sort()).toEqual(["cuts", "nth", "ref", "stream", "taken", "version"]);
});
