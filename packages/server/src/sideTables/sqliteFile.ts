import Database from "better-sqlite3";
import { closeSync, openSync } from "node:fs";

/**
 * Opens a small SQLite file that only this user may read, and brings it to the newest of its `versions`.
 * What is deleted is overwritten (`secure_delete`), because these files hold addresses and letters.
 */
export const openSqliteFile = (file: string, versions: readonly string[]): Database.Database => {
  closeSync(openSync(file, "a", 0o600));
  const db = new Database(file, { timeout: 5_000 });
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("secure_delete = ON");
  db.pragma("foreign_keys = ON");
  bringUpToDate(db, file, versions);
  return db;
};

/** Takes what was deleted out of the write-ahead log too. */
export const flushDeleted = (db: Database.Database): void => {
  db.pragma("wal_checkpoint(TRUNCATE)");
};

const bringUpToDate = (db: Database.Database, file: string, versions: readonly string[]): void => {
  const migrate = db.transaction(() => {
    const found = Number(db.pragma("user_version", { simple: true }));
    if (found > versions.length)
      throw new Error(`${file} was written by a newer Mortar. Start that one, or restore a backup.`);
    for (const version of versions.slice(found)) db.exec(version);
    db.pragma(`user_version = ${versions.length}`);
  });
  migrate.immediate();
};
