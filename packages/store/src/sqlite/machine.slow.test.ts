import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { startProgram } from "../../testing/program.ts";
import { mayMount, smallDisk } from "../../testing/smallDisk.ts";
import { temporaryFolder } from "../../testing/temporaryFolder.ts";
import { aWriting, eventsIn, manyEvents, wordsIn } from "../../testing/writing.ts";
import type { EventStore } from "../eventStore.ts";
import { restore } from "./restore.ts";
import { sqliteStore } from "./sqliteStore.ts";

const storeFileIn = (folder: string): string => join(folder, "store.sqlite");

/** Appends `said` until there is no space; answers how many were stored. */
const fill = async (store: EventStore, said: string): Promise<number> => {
  for (let expected = 0; ; expected++) {
    const full = await store
      .append(aWriting({ expected, words: [{ event: 0, ref: `w${expected}`, said }] }))
      .catch((error: unknown) => error);
    if (!(full instanceof Error)) continue;
    expect(full).toMatchObject({ name: "StoreTrouble", code: "store/full" });
    expect(full.message).toContain("no space left");
    return expected;
  }
};

test.skipIf(!mayMount)("a full disk is told, loses nothing, and is forgotten once there is space", async () => {
  const { folder } = smallDisk(6);
  const filler = join(folder, "filler");
  writeFileSync(filler, Buffer.alloc(2 * 1024 * 1024));
  const store = await sqliteStore({ folder: join(folder, "store") });
  try {
    // The ledger has a block of its own from here on: what is added to it finds space when the database does not.
    const cuts = [{ ref: "w", from: 0, to: 1 }];
    await store.append(aWriting({ stream: "mill", words: [{ event: 0, ref: "w", said: "said" }], cuts }));
    const said = "no space ".repeat(1000);
    const stored = await fill(store, said);
    expect(stored).toBeGreaterThan(20);
    await expect(
      store.append(aWriting({ expected: stored, events: manyEvents(300), cuts: [{ ref: "w0", from: 0, to: 3 }] })),
    ).rejects.toMatchObject({ code: "store/full" });
    await expect(store.backup(join(folder, "backup"))).rejects.toMatchObject({ code: "store/full" });
    expect(await wordsIn(store)).toEqual(
      Array.from({ length: stored }, (_, nth) => ({ ref: `w${nth}`, said, cuts: [] })),
    );

    rmSync(filler);
    expect(await store.append(aWriting({ expected: stored, cuts: [{ ref: "w1", from: 0, to: 3 }] }))).toEqual({
      was: "appended",
      version: stored + 1,
    });
  } finally {
    await store.close();
  }
  const reopened = await sqliteStore({ folder: join(folder, "store") });
  const words = await wordsIn(reopened);
  expect(words.slice(0, 2).map(({ cuts }) => cuts)).toEqual([[], [0]]);
  await reopened.close();
});

test.skipIf(!mayMount)("a read-only disk is told", async () => {
  const { folder, makeReadOnly } = smallDisk(4);
  await (await sqliteStore({ folder })).close();
  makeReadOnly();
  await expect(sqliteStore({ folder })).rejects.toMatchObject({
    code: "store/read-only",
    message: `Mortar may read ${folder} but not write to it.`,
  });
  await expect(sqliteStore({ folder: join(folder, "new") })).rejects.toMatchObject({ code: "store/read-only" });
});

test.skipIf(process.platform === "win32")("a folder or a file one may only read is told", async () => {
  const folder = temporaryFolder();
  await (await sqliteStore({ folder })).close();
  // File modes do not bind root.
  const uid = process.getuid?.() === 0 ? 65534 : undefined;
  for (const mode of [0o555, 0o777]) {
    chmodSync(folder, mode);
    expect(await startProgram("writerProgram.ts", [folder], uid).firstLine).toContain("store/read-only");
    for (const name of ["store.sqlite", "lock.sqlite", "redactions.jsonl"])
      chmodSync(join(folder, name), name === "store.sqlite" ? 0o444 : 0o666);
  }
});

test("a store a newer Mortar wrote is left as it is", async () => {
  const folder = temporaryFolder();
  const store = await sqliteStore({ folder });
  await store.append(aWriting());
  await store.close();
  const database = new Database(storeFileIn(folder));
  database.exec("UPDATE installation SET schema = 99");
  database.close();
  const before = readFileSync(storeFileIn(folder));
  await expect(sqliteStore({ folder })).rejects.toMatchObject({
    code: "store/newer",
    message: expect.stringContaining("A newer Mortar"),
  });
  expect(readFileSync(storeFileIn(folder)).equals(before)).toBe(true);
});

test("a file that is no database is told", async () => {
  const folder = temporaryFolder();
  writeFileSync(storeFileIn(folder), "This is a letter to the mill. ".repeat(100));
  await expect(sqliteStore({ folder })).rejects.toMatchObject({
    code: "store/damaged",
    message: expect.stringContaining("backup can be restored"),
  });
});

test("a damaged page is told to whoever reads it", async () => {
  const folder = temporaryFolder();
  const store = await sqliteStore({ folder });
  await store.append(aWriting({ events: manyEvents(3000) }));
  await store.close();
  const bytes = readFileSync(storeFileIn(folder));
  writeFileSync(storeFileIn(folder), bytes.fill(0xab, 4096 * 20));
  const damaged = await sqliteStore({ folder });
  await expect(eventsIn(damaged)).rejects.toMatchObject({ code: "store/damaged" });
  await expect(damaged.backup(join(folder, "backup"))).rejects.toMatchObject({
    code: "store/damaged",
    message: expect.stringContaining("No backup was made"),
  });
  await damaged.close();
});

test("where the thread behind a store dies, everything that waits is told that the store is closed", async () => {
  const posted = vi.spyOn(Worker.prototype, "postMessage");
  const store = await sqliteStore({ folder: temporaryFolder() });
  await store.append(aWriting());
  const [thread] = posted.mock.contexts as unknown as Worker[];
  posted.mockRestore();
  const waiting = [store.append(aWriting({ expected: 1 })), store.streams(), eventsIn(store)].map((asked) =>
    asked.catch((error: unknown) => error),
  );
  await thread!.terminate();
  for (const told of await Promise.all(waiting)) expect(told).toMatchObject({ code: "store/closed" });
  await expect(store.append(aWriting({ expected: 1 }))).rejects.toMatchObject({ code: "store/closed" });
  await store.close();
});

test.skipIf(process.platform === "win32")("nobody else on the machine may read what is kept", async () => {
  const folder = temporaryFolder();
  const store = await sqliteStore({ folder });
  const cuts = [{ ref: "w", from: 0, to: 1 }];
  await store.append(aWriting({ words: [{ event: 0, ref: "w", said: "said" }], cuts }));
  await store.backup(join(folder, "backup.sqlite"));
  const mine = ["store.sqlite", "store.sqlite-wal", "redactions.jsonl", "backup.sqlite"];
  expect(mine.map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8))).toEqual(mine.map(() => "600"));
  await store.close();
  await restore(join(folder, "backup.sqlite"), folder);
  expect((statSync(storeFileIn(folder)).mode & 0o777).toString(8)).toBe("600");
});
