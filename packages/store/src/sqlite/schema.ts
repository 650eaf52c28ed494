import Database from "better-sqlite3";
import { StoreTrouble } from "../eventStore.ts";
import { beginPrivately } from "./folderLock.ts";

/**
 * What each schema version adds to the one before; never changed once released.
 *
 * Every unique key begins with the stream. `founded` and `place` are the exceptions: they number rows of this one
 * database and mean nothing outside it. Texts are only ever added at the end and overwritten at the same size, which
 * is what keeps stale copies of them from arising (`decisions/0004`).
 */
const steps: readonly string[] = [
  `CREATE TABLE installation (one INTEGER PRIMARY KEY CHECK (one = 1), schema INTEGER NOT NULL) STRICT;
   INSERT INTO installation VALUES (1, 0);

   CREATE TABLE streams (
     founded INTEGER PRIMARY KEY, stream TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
     fold TEXT, begun INTEGER NOT NULL
   ) STRICT;

   CREATE TABLE events (
     stream TEXT NOT NULL REFERENCES streams (stream), version INTEGER NOT NULL, type TEXT NOT NULL, kind TEXT NOT NULL,
     record TEXT NOT NULL, at TEXT NOT NULL, data TEXT NOT NULL, meta TEXT NOT NULL, request TEXT NOT NULL,
     PRIMARY KEY (stream, version)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE texts (place INTEGER PRIMARY KEY, said ANY NOT NULL) STRICT;

   CREATE TABLE words (
     stream TEXT NOT NULL, version INTEGER NOT NULL, nth INTEGER NOT NULL, ref TEXT NOT NULL,
     place INTEGER NOT NULL REFERENCES texts (place), cuts TEXT NOT NULL, taken INTEGER NOT NULL,
     PRIMARY KEY (stream, version, nth), UNIQUE (stream, ref),
     FOREIGN KEY (stream, version) REFERENCES events (stream, version)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE rows (
     stream TEXT NOT NULL REFERENCES streams (stream), kind TEXT NOT NULL, id TEXT NOT NULL, begun INTEGER NOT NULL,
     data TEXT NOT NULL, PRIMARY KEY (stream, kind, id)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX streams_with ON rows (kind, id);

   CREATE TABLE requests (
     stream TEXT NOT NULL REFERENCES streams (stream), request TEXT NOT NULL, by TEXT NOT NULL, hash TEXT NOT NULL,
     outcome TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (stream, request)
   ) STRICT, WITHOUT ROWID;`,
];

export const openDatabase = (file: string): Database.Database => {
  const patienceInMs = 5000;
  beginPrivately(file);
  const database = new Database(file, { timeout: patienceInMs });
  try {
    guardKnown(database);
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    // Costs nothing elsewhere; on a Mac only this reaches the disk itself.
    database.pragma("fullfsync = ON");
    database.pragma("secure_delete = ON");
    database.pragma("foreign_keys = ON");
    database.pragma("temp_store = MEMORY");
    bringUp(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** Refuses what a newer Mortar wrote. */
export const guardKnown = (database: Database.Database): void => {
  if (schemaOf(database) > steps.length)
    throw new StoreTrouble(
      "store/newer",
      "A newer Mortar has written this store. Start that one, or restore a backup from before it.",
    );
};

export const schemaOf = (database: Database.Database): number => {
  const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'installation'").get();
  return known ? (database.prepare("SELECT schema FROM installation").pluck().get() as number) : 0;
};

const bringUp = (database: Database.Database): void => {
  const due = steps.slice(schemaOf(database));
  if (due.length === 0) return;
  database
    .transaction(() => {
      for (const step of due) database.exec(step);
      database.prepare("UPDATE installation SET schema = ?").run(steps.length);
    })
    .immediate();
};
