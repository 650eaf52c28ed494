import type Database from "better-sqlite3";
import { holdFolder, storeFile } from "./folderLock.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { type Redaction, redactionIn } from "./redaction.ts";
import { openDatabase } from "./schema.ts";
import { troubleIn } from "./trouble.ts";

/** A data folder held, with what lies in it: nothing in the database that the ledger says was taken back. */
export type OpenFolder = {
  readonly database: Database.Database;
  readonly ledger: Ledger;
  readonly redaction: Redaction;
  readonly close: () => void;
};

export const openFolder = (folder: string): OpenFolder => {
  const letGo = holdFolder(folder);
  try {
    const ledger = openLedger(folder);
    const database = openDatabase(storeFile(folder));
    const redaction = redactionIn(database);
    redaction.replay(ledger.entries);
    purgeIfPossible(redaction, folder);
    const close = (): void => {
      database.close();
      ledger.close();
      letGo();
    };
    return { database, ledger, redaction, close };
  } catch (error) {
    letGo();
    throw error;
  }
};

/** On a full disk a store still opens and reads; the next to take words back tries again. */
const purgeIfPossible = (redaction: Redaction, folder: string): void => {
  try {
    redaction.purge();
  } catch (error) {
    if (!troubleIn(error, folder)) throw error;
  }
};
