import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Backup, manifestIn } from "./manifest.ts";

/** `mortar-2026-11-22T03-30-00Z`: sorts by when it was made. */
export const backupName = (madeAt: Date): string =>
  `mortar-${madeAt.toISOString().replace(/\.\d+/, "").replaceAll(":", "-")}`;

/** Where the next one goes. Those made within a second of each other are told apart by a number. */
export const freshBackupPath = (folder: string, madeAt: Date): string => {
  const path = join(folder, backupName(madeAt));
  let fresh = path;
  for (let nth = 2; existsSync(fresh); nth++) fresh = `${path}-${nth}`;
  return fresh;
};

/** The backups in a folder, newest first. What is being written, or is none, is passed over. */
export const backupsIn = (folder: string): readonly Backup[] => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith("mortar-"))
    .flatMap((name) => {
      try {
        const path = join(folder, name);
        return [{ path, manifest: manifestIn(path) }];
      } catch {
        return [];
      }
    })
    .toSorted((one, other) => other.manifest.madeAt.localeCompare(one.manifest.madeAt));
};
