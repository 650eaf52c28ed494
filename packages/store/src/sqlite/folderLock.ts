import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { StoreTrouble } from "../eventStore.ts";
import { isWritable } from "./trouble.ts";

export const storeFile = (folder: string): string => join(folder, "store.sqlite");
export const lockFile = (folder: string): string => join(folder, "lock.sqlite");

/**
 * Holds a data folder for one owner; answers how to let go of it.
 *
 * The lock is a transaction left open on an empty database: the operating system ends it with its process, however
 * that dies, so no stale lock can be left behind.
 */
export const holdFolder = (folder: string): (() => void) => {
  makeFolder(folder);
  // SQLite would open a file it may not write for reading, and take no lock.
  for (const path of [folder, lockFile(folder), storeFile(folder)]) guardWritable(path, folder);

  const lock = new Database(lockFile(folder), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY"))
      throw new StoreTrouble(
        "store/in-use",
        `Another Mortar is already at work in ${folder}. Only one may use a data folder at a time.`,
        error,
      );
    throw error;
  }
  return () => void lock.close();
};

/** Makes a file that only its owner can read, before anything is in it; SQLite gives the same rights to its side files. */
export const beginPrivately = (file: string): void => closeSync(openSync(file, "a", 0o600));

/** Makes renamed and new files of a folder outlast a power cut. Windows has no such call and needs none. */
export const settleFolder = (folder: string): void => {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

const makeFolder = (folder: string): void => {
  // Asked to make a folder on a read-only disk, Node says that something is not there.
  if (!existsSync(folder) && existsSync(dirname(folder))) guardWritable(dirname(folder), folder);
  mkdirSync(folder, { recursive: true });
};

const guardWritable = (path: string, folder: string): void => {
  if (existsSync(path) && !isWritable(path))
    throw new StoreTrouble("store/read-only", `Mortar may read ${folder} but not write to it.`);
};
