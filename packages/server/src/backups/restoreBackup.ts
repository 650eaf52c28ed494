import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { holdFolder, restore, StoreTrouble } from "@mortar/store";
import { sqliteTables } from "../sideTables/sqliteTables.ts";
import { everyTable } from "../sideTables/everyTable.ts";
import { whatIsWrongWithFiles } from "./checkBackup.ts";
import { fillTables } from "./fillTables.ts";
import { endLinksAgain, linksInFolder, type LinksRestored, noLinks, type OpenLinks } from "./linksEnded.ts";
import { type Backup, COALITIONS_FILE, manifestIn, tablesFile } from "./manifest.ts";
import type { Tell } from "./told.ts";

/** `madeAt` is null for a copy of the coalitions alone, as earlier versions made them. `aside`: where what was there lies. */
export type Restored = {
  readonly madeAt: string | null;
  readonly aside: string | null;
  readonly links: LinksRestored;
};

/** Reads a backup and holds it against its manifest. Throws a sentence where it is not as it was written. */
export const soundBackup = async (path: string): Promise<Backup> => {
  const backup = { path, manifest: manifestIn(path) };
  const unknown = Object.keys(backup.manifest.tables).filter((name) => !Object.hasOwn(everyTable, name));
  if (unknown.length > 0)
    throw new Error(`${path} holds ${unknown.join(", ")}, which only a newer Mortar knows. Restore it with that one.`);
  const wrong = await whatIsWrongWithFiles(backup);
  if (wrong.length > 0) throw new StoreTrouble("store/damaged", `${path} is damaged. ${wrong.join(" ")}`);
  return backup;
};

/**
 * Puts a backup in place of what a data folder holds, which is kept aside. Refuses while a server runs on the folder, and
 * touches nothing before the backup has proved to be whole.
 */
export const restoreIntoFolder = async (
  path: string,
  folder: string,
  tell: Tell,
  openLinks: OpenLinks = "keep",
): Promise<Restored> => {
  if (!existsSync(path)) throw new Error(`There is no backup at ${path}.`);
  if (existsSync(folder)) holdFolder(folder)();
  if (statSync(path).isFile()) return { madeAt: null, aside: await restore(path, folder), links: noLinks };
  tell({ said: "Checking the backup." });
  const { manifest } = await soundBackup(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const preparing = join(folder, ".restoring");
  rmSync(preparing, { recursive: true, force: true });
  mkdirSync(preparing, { mode: 0o700 });
  try {
    for (const [name, { version, rows }] of Object.entries(manifest.tables)) {
      tell({ said: `Putting back ${name}.` });
      await fillTables(sqliteTables(preparing), { name, version, rows, file: join(path, tablesFile(name)) });
    }
    const links = await endLinksAgain(sqliteTables(preparing), {
      madeAt: manifest.madeAt,
      before: linksInFolder(folder),
      openLinks,
    });
    tell({ said: "Putting back the coalitions." });
    const beside = Object.keys(manifest.tables).map((name) => join(preparing, `${name}.sqlite`));
    return { madeAt: manifest.madeAt, aside: await restore(join(path, COALITIONS_FILE), folder, beside), links };
  } finally {
    rmSync(preparing, { recursive: true, force: true });
  }
};
