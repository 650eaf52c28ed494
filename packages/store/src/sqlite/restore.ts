import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, constants } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { settleFile } from "./backup.ts";
import { whatIsWrongWith } from "./copyCheck.ts";
import { beginPrivately, holdFolder, settleFolder, storeFile } from "./folderLock.ts";
import { StoreTrouble } from "../eventStore.ts";
import { troubleIn } from "./trouble.ts";

/**
 * Puts a backup in place of a folder's database; answers the folder where the previous one is kept, null if there was
 * none. What was taken back since is taken back again at the next start: the ledger stays as it is. `beside`: other
 * databases, each to take the place of the one of its name in the same moment.
 */
export const restore = async (file: string, folder: string, beside: readonly string[] = []): Promise<string | null> => {
  const incoming = `${storeFile(folder)}.incoming`;
  let letGo = (): void => undefined;
  try {
    letGo = holdFolder(folder);
    await copyOf(file, incoming);
    const wrong = whatIsWrongWith(incoming, 0);
    if (wrong) throw new StoreTrouble("store/damaged", `${file} ${wrong}.`);
    settleFile(incoming);
    const places = [storeFile(folder), ...beside.map((one) => join(folder, basename(one)))];
    const aside = keepAside(folder, places.filter(existsSync));
    renameSync(incoming, storeFile(folder));
    for (const one of beside) renameSync(one, join(folder, basename(one)));
    settleFolder(folder);
    return aside;
  } catch (error) {
    throw troubleIn(error, folder) ?? error;
  } finally {
    for (const side of ["", "-journal", "-wal", "-shm"]) rmSync(incoming + side, { force: true });
    letGo();
  }
};

/** Read through SQLite, so that a copy that still has a log beside it comes whole. */
const copyOf = async (file: string, incoming: string): Promise<void> => {
  rmSync(incoming, { force: true });
  beginPrivately(incoming);
  const source = new Database(file, { readonly: true, fileMustExist: true });
  try {
    await source.backup(incoming);
  } finally {
    source.close();
  }
};

/** A previous file stays where it is until the restored one takes its name: there is a database at every moment. */
const keepAside = (folder: string, files: readonly string[]): string | null => {
  if (files.length === 0) return null;
  const aside = join(folder, `before-restore-${new Date().toISOString().replaceAll(":", "-")}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const current of files) {
    settle(current);
    copyFileSync(current, join(aside, basename(current)), constants.COPYFILE_FICLONE);
    // A log left beside the restored file would be read as if it were its own.
    for (const side of ["-wal", "-shm"])
      if (existsSync(current + side)) renameSync(current + side, join(aside, basename(current) + side));
    settleFile(join(aside, basename(current)));
  }
  settleFolder(aside);
  settleFolder(folder);
  return aside;
};

/** Brings the log into the file, where the file is sound enough. */
const settle = (file: string): void => {
  try {
    const database = new Database(file);
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.close();
  } catch {
    // A damaged database is kept as it is, with its log.
  }
};
