import type { LastBackup } from "../backups/backups.ts";
import { engineOf, lettersWaitingIn, storeBytesOf } from "../control/status.ts";
import type { House } from "../door/house.ts";
import type { ChoreRow } from "../chores/chores.ts";
import { MORTAR_VERSION } from "./version.ts";

/** What is asked for when somebody looks at the figures of an installation. */
export const watchHouse = (house: House): void => {
  const { gauge } = house.running.figures;
  gauge("ready", "1 while people can be sent here.", () => (house.running.isEnding() ? 0 : 1));
  gauge("coalitions_in_memory", "Coalitions held in memory.", house.app.inMemory);
  gauge("letters_waiting", "Letters that are not sent yet.", () => lettersWaitingIn(house));
  gauge("store_bytes", "What the databases take on the disk.", () => storeBytesOf(house));
  gauge("backup_age_seconds", "Since the clock last made a backup.", async () => {
    const at = (await backupChore(house))?.doneAt;
    return at ? (house.now().getTime() - Date.parse(at)) / 1000 : null;
  });
  gauge("backup_bytes", "The size of the last backup the clock made.", async () => {
    const came = (await backupChore(house))?.doneWith;
    return came ? (JSON.parse(came) as LastBackup).bytes : null;
  });
  gauge("backup_tries_failed", "How often a backup has failed since the last one was made.", async () => {
    return (await backupChore(house))?.tries ?? null;
  });
  house.running.figures.describe("build", { version: MORTAR_VERSION, engine: engineOf(house) });
};

const backupChore = async ({ chores }: House): Promise<ChoreRow | undefined> =>
  (await chores.list()).find(({ name }) => name === "backup");
