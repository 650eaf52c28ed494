import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporaryFolder.ts";
import { aWriting, eventsIn, manyEvents } from "../../testing/writing.ts";
import type { Progress } from "../eventStore.ts";
import { whatIsWrongWith } from "./copyCheck.ts";
import { restore } from "./restore.ts";
import { sqliteStore } from "./sqliteStore.ts";

/** A closed store of five events, and a backup from when it had two. */
const storeWithBackup = async () => {
  const folder = temporaryFolder();
  const backup = join(temporaryFolder(), "backup.sqlite");
  const store = await sqliteStore({ folder });
  await store.append(aWriting({ events: manyEvents(2) }));
  await store.backup(backup);
  await store.append(aWriting({ expected: 2, events: manyEvents(3) }));
  await store.close();
  return { folder, backup };
};

const countIn = async (folder: string): Promise<number> => {
  const store = await sqliteStore({ folder });
  const { length } = await eventsIn(store);
  await store.close();
  return length;
};

test("a restored backup takes the place of the database, and that one is kept aside", async () => {
  const { folder, backup } = await storeWithBackup();
  const ledger = readFileSync(join(folder, "redactions.jsonl"));
  const aside = await restore(backup, folder);
  expect(readFileSync(join(folder, "redactions.jsonl"))).toEqual(ledger);
  expect(await countIn(folder)).toBe(2);
  expect(await restore(join(aside!, "store.sqlite"), folder)).not.toBe(aside);
  expect(await countIn(folder)).toBe(5);
});

test("a backup can be restored to where there is nothing yet", async () => {
  const { backup } = await storeWithBackup();
  const folder = join(temporaryFolder(), "new");
  expect(await restore(backup, folder)).toBeNull();
  expect(await countIn(folder)).toBe(2);
});

test("a folder in use is left alone", async () => {
  const { folder, backup } = await storeWithBackup();
  const store = await sqliteStore({ folder });
  await expect(restore(backup, folder)).rejects.toMatchObject({ code: "store/in-use" });
  expect(await eventsIn(store)).toHaveLength(5);
  await store.close();
  expect(await countIn(folder)).toBe(5);
});

const spoilt: Readonly<Record<string, (backup: string) => void>> = {
  "is no database": (backup) => writeFileSync(backup, "a letter ".repeat(1000)),
  "is cut short": (backup) => writeFileSync(backup, readFileSync(backup).subarray(0, 4096 * 6)),
  "is another program's database": (backup) => {
    writeFileSync(backup, "");
    new Database(backup).exec("CREATE TABLE songs (title)").close();
  },
  "misses an event": (backup) => {
    const database = new Database(backup);
    database.exec("DELETE FROM events WHERE version = 1");
    database.close();
  },
};

test.each(Object.entries(spoilt))("a backup that %s is refused, and the store stays as it is", async (_, spoil) => {
  const { folder, backup } = await storeWithBackup();
  spoil(backup);
  const names = readdirSync(folder);
  await expect(restore(backup, folder)).rejects.toMatchObject({ code: "store/damaged" });
  expect(readdirSync(folder)).toEqual(names);
  expect(await countIn(folder)).toBe(5);
});

test("a backup a newer Mortar made is refused", async () => {
  const { folder, backup } = await storeWithBackup();
  const database = new Database(backup);
  database.exec("UPDATE installation SET schema = 99");
  database.close();
  await expect(restore(backup, folder)).rejects.toMatchObject({ code: "store/newer" });
  expect(await countIn(folder)).toBe(5);
});

test("a sound backup takes the place of a damaged database, whose log is not read into it", async () => {
  const { folder, backup } = await storeWithBackup();
  const store = await sqliteStore({ folder });
  await store.append(aWriting({ expected: 5 }));
  const log = readFileSync(join(folder, "store.sqlite-wal"));
  await store.close();
  writeFileSync(join(folder, "store.sqlite"), "damaged ".repeat(1000));
  writeFileSync(join(folder, "store.sqlite-wal"), log);
  const aside = await restore(backup, folder);
  expect(readFileSync(join(aside!, "store.sqlite"), "utf8")).toContain("damaged");
  expect(readFileSync(join(aside!, "store.sqlite-wal"))).toEqual(log);
  expect(await countIn(folder)).toBe(2);
});

test("a copy that lost events is found out", async () => {
  const { backup } = await storeWithBackup();
  expect(whatIsWrongWith(backup, 2)).toBeNull();
  expect(whatIsWrongWith(backup, 3)).toBe("holds 2 events where there were 3");
});

test("a backup that cannot be written leaves nothing where it was to go", async () => {
  const folder = temporaryFolder();
  const store = await sqliteStore({ folder });
  await store.append(aWriting());
  const target = join(folder, "no such folder", "backup");
  await expect(store.backup(target)).rejects.toBeInstanceOf(Error);
  expect(existsSync(target)).toBe(false);
  expect(await store.append(aWriting({ expected: 1 }))).toMatchObject({ was: "appended" });
  await store.close();
});

test("databases beside it take their places at the same moment, and the previous ones are kept aside", async () => {
  const { folder, backup } = await storeWithBackup();
  const beside = join(temporaryFolder(), "letters.sqlite");
  const letters = (file: string, said?: string) => {
    const database = new Database(file);
    if (said) database.exec(`CREATE TABLE letters (said TEXT); INSERT INTO letters VALUES ('${said}')`);
    const found = database.prepare("SELECT said FROM letters").pluck().all();
    database.close();
    return found;
  };
  letters(join(folder, "letters.sqlite"), "newer");
  letters(beside, "older");
  const aside = await restore(backup, folder, [beside]);
  expect(letters(join(folder, "letters.sqlite"))).toEqual(["older"]);
  expect(letters(join(aside!, "letters.sqlite"))).toEqual(["newer"]);
});

test("a backup tells how far it is, up to everything there was", async () => {
  const folder = temporaryFolder();
  const store = await sqliteStore({ folder });
  for (let stream = 0; stream < 5; stream++)
    await store.append(aWriting({ stream: `garden-${stream}`, events: manyEvents(6000) }));
  const told: Progress[] = [];
  await store.backup(join(temporaryFolder(), "backup.sqlite"), (copied) => void told.push(copied));
  await store.close();
  expect(told.every(({ done, of }) => done >= 0 && done <= of && of === 30_000)).toBe(true);
  expect(told.at(-1)).toEqual({ done: 30_000, of: 30_000 });
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
});
