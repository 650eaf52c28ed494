import { resolve } from "node:path";
import { StoreTrouble } from "@mortar/store";
import { backupsIn } from "../backups/backupName.ts";
import { openBackups } from "../backups/backups.ts";
import { drillWith, type Drilled } from "../backups/drill.ts";
import type { OpenLinks } from "../backups/linksEnded.ts";
import type { Backup } from "../backups/manifest.ts";
import { restoreIntoDatabase } from "../backups/restoreIntoDatabase.ts";
import { restoreIntoFolder, type Restored } from "../backups/restoreBackup.ts";
import type { Tell } from "../backups/told.ts";
import type { Settings } from "../door/settings.ts";
import { checkUp, type Finding } from "./checkUp.ts";
import { askServer } from "./controlLine.ts";
import { type Status, statusOnDisk } from "./status.ts";
import { ledgerOf, withInstallation } from "./withoutServer.ts";

/**
 * What the terminal asks of an installation: through the server where one runs on its folder, for only that holds the data;
 * without it otherwise. Each throws a sentence where it could not do it.
 */
export const backUp = async (settings: Settings, into: string | null, tell: Tell): Promise<Backup> => {
  const answered = await askServer(settings.folder, "/backup", { into: into && resolve(into) }, tell);
  if (answered.was === "answered") return answered.came as Backup;
  return withInstallation(settings, (installation) =>
    openBackups(installation, settings.backups).make("asked-for", into && resolve(into), tell),
  );
};

/**
 * Puts a backup in place while the server is stopped. What was taken back stays taken back. The server is asked, too: it
 * may stand on a database that the terminal was not told of.
 */
export const restore = async (
  { folder, databaseUrl }: Settings,
  path: string,
  tell: Tell,
  openLinks: OpenLinks = "keep",
): Promise<Restored> => {
  if ((await askServer(folder, "/status")).was === "answered")
    throw new StoreTrouble(
      "store/in-use",
      `A server runs on ${folder}. Stop it first, then restore. Nothing was touched.`,
    );
  return databaseUrl
    ? restoreIntoDatabase(resolve(path), databaseUrl, tell, openLinks)
    : restoreIntoFolder(resolve(path), folder, tell, openLinks);
};

/** Tries the newest backup, or the one that is named, out in a folder of its own. */
export const drill = async (settings: Settings, path: string | null, tell: Tell): Promise<Drilled> => {
  const chosen = path ? resolve(path) : backupsIn(settings.backups.folder)[0]?.path;
  if (!chosen) throw new Error(`There is no backup in ${settings.backups.folder} yet.`);
  return drillWith(chosen, await ledgerOf(settings), tell);
};

export const statusOf = async (settings: Settings): Promise<Status> => {
  const answered = await askServer(settings.folder, "/status");
  return answered.was === "answered" ? (answered.came as Status) : statusOnDisk(settings);
};

/** Looks at everything the installation stands on: the running server does it, with the settings it was started with. */
export async function* lookOver(settings: Settings, now: Date): AsyncGenerator<Finding> {
  const answered = await askServer(settings.folder, "/look-over");
  yield* answered.was === "answered" ? (answered.came as readonly Finding[]) : checkUp({ settings, now });
}
