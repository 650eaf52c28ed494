import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { onDatabase, startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { temporaryFolder } from "../../testing/temporaryFolder.ts";
import { aWriting, manyEvents } from "../../testing/writing.ts";
import type { Copied, EventStore } from "../eventStore.ts";
import { restore } from "../sqlite/restore.ts";
import { sqliteStore } from "../sqlite/sqliteStore.ts";
import { postgresStore } from "./postgresStore.ts";
import { restoreInto } from "./restoreInto.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres({ fsync: "off" });
});
afterAll(() => postgres.stop());

const fill = async (store: EventStore): Promise<void> => {
  const words = [
    { event: 3, ref: "w", said: "half \ud83d, and \u0000" },
    { event: 3, ref: "v", said: "cut twice" },
  ];
  const rows = ["c", "a", "b"].map((id) => ({ kind: "need", id, data: `{"id":"${id}"}` }));
  await store.append(aWriting({ events: manyEvents(1200), words, rows }));
  for (const expected of [1200, 1201])
    await store.append(
      aWriting({ expected, cuts: [{ ref: "v", from: 0, to: 2 }], rows: [{ ...rows[1]!, data: null }] }),
    );
  await store.append(aWriting({ stream: "quiet", events: [] }));
  await store.append(aWriting({ stream: "mill", fold: "another fold", rows }));
};

/** Everything a store holds. */
const all = async (store: EventStore): Promise<unknown> => {
  const streams = [...(await store.streams()), "quiet"];
  return Promise.all(
    streams.map(async (stream) => {
      const pieces: Copied[] = [];
      for await (const piece of store.copyOut(stream)) pieces.push(piece);
      const opened = [await store.open(stream, "fold-1"), await store.open(stream, "another fold")];
      return { stream, copied: pieces.flatMap((it) => [...it.events, ...it.requests]), opened };
    }),
  );
};

test("through backups, everything goes from one engine to the other and back unchanged", async () => {
  const home = temporaryFolder();
  const databaseUrl = await postgres.freshDatabase();
  const lite = await sqliteStore({ folder: join(home, "first") });
  await fill(lite);
  const before = await all(lite);
  await lite.backup(join(home, "lite"));
  await lite.close();

  expect(await restoreInto({ databaseUrl, file: join(home, "lite") })).toBeNull();
  const store = await postgresStore({ databaseUrl });
  expect(await all(store)).toEqual(before);
  const progress: number[] = [];
  await store.backup(join(home, "postgres"), ({ done, of }) => progress.push(done / of));
  expect([progress.at(-1), progress.toSorted((one, other) => one - other)]).toEqual([1, progress]);
  await store.close();

  await restore(join(home, "postgres"), join(home, "second"));
  const back = await sqliteStore({ folder: join(home, "second") });
  expect(await all(back)).toEqual(before);
  await back.close();
});

test("what is there gives way only where that is said, and is kept aside", async () => {
  const home = temporaryFolder();
  const databaseUrl = await postgres.freshDatabase();
  const store = await postgresStore({ databaseUrl });
  await store.append(aWriting({ events: manyEvents(3) }));
  const file = join(home, "backup");
  await store.backup(file);
  await store.append(aWriting({ expected: 3 }));
  await expect(restoreInto({ databaseUrl, file, over: "what-is-there" })).rejects.toMatchObject({
    code: "store/in-use",
  });
  await store.close();

  await expect(restoreInto({ databaseUrl, file })).rejects.toThrow("holds coalitions already");
  const aside = await restoreInto({ databaseUrl, file, over: "what-is-there" });
  expect((await onDatabase(databaseUrl, `SELECT version FROM ${aside}.streams`)).rows).toEqual([{ version: 4 }]);
  const restored = await postgresStore({ databaseUrl });
  expect(await restored.version("garden")).toBe(3);
  expect(await restored.append(aWriting({ expected: 3 }))).toEqual({ was: "appended", version: 4 });
  await restored.close();
});

test("what is no backup changes nothing", async () => {
  const home = temporaryFolder();
  const databaseUrl = await postgres.freshDatabase();
  const store = await postgresStore({ databaseUrl });
  await store.append(aWriting());
  await store.close();
  const file = join(home, "something");
  writeFileSync(file, "not a backup".repeat(1000));
  await expect(restoreInto({ databaseUrl, file, over: "what-is-there" })).rejects.toMatchObject({
    code: "store/damaged",
  });
  const schemas = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'coalitions%'";
  expect((await onDatabase(databaseUrl, schemas)).rows).toEqual([{ nspname: "coalitions" }]);
  const again = await postgresStore({ databaseUrl });
  expect(await again.version("garden")).toBe(1);
  await again.close();
});
