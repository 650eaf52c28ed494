import { accessSync, constants, statfsSync } from "node:fs";
import { StoreTrouble } from "../eventStore.ts";

/** The state of the machine behind an error of SQLite or of the file system; null where it is something else. */
export const troubleIn = (error: unknown, folder: string): StoreTrouble | null => {
  if (error instanceof StoreTrouble) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const told = (trouble: StoreTrouble["code"], sentence: string) => new StoreTrouble(trouble, sentence, error);

  const full = () =>
    told(
      "store/full",
      `There is no space left for ${folder}. Nothing of this was stored; it can be stored once there is space.`,
    );
  const readOnly = () => told("store/read-only", `Mortar may read ${folder} but not write to it.`);
  const broken = () =>
    told("store/damaged", `The disk under ${folder} does not read or write what it is asked to (${code}).`);

  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return full();
  if (/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/.test(code)) return readOnly();
  if (/^(SQLITE_BUSY|SQLITE_LOCKED)/.test(code))
    return told("store/in-use", `Another program is using the files in ${folder}.`);
  if (/^(SQLITE_CORRUPT|SQLITE_NOTADB)/.test(code))
    return told(
      "store/damaged",
      `A file in ${folder} is damaged and cannot be read. A backup can be restored in its place.`,
    );
  if (/^(SQLITE_CANTOPEN|SQLITE_IOERR|EIO)/.test(code))
    return isFull(folder) ? full() : isWritable(folder) ? broken() : readOnly();
  return null;
};

export const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** SQLite tells a full disk as an input/output error where it cannot make or lengthen a side file. */
const isFull = (folder: string): boolean => {
  const leastSpaceInBytes = 128 * 1024;
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < leastSpaceInBytes;
  } catch {
    return false;
  }
};
