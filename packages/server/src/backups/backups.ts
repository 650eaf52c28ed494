import { rmSync } from "node:fs";
import type { Chore } from "../chores/chores.ts";
import { backupsIn, freshBackupPath } from "./backupName.ts";
import type { BackupSettings } from "./backupSettings.ts";
import { type Installation, makeBackup } from "./makeBackup.ts";
import { type Backup, bytesOf, type Manifest } from "./manifest.ts";
import { outlived } from "./retention.ts";
import type { Tell } from "./told.ts";

export type Backups = ReturnType<typeof openBackups>;

/** What the chore says of the last one, for every node to read. */
export type LastBackup = { readonly path: string; readonly bytes: number; readonly events: number };

/** Backups of one installation, one after the other: by the clock, and whenever somebody asks for one. */
export const openBackups = (installation: Installation, settings: BackupSettings) => {
  let last: Promise<unknown> = Promise.resolve();

  const make = (why: Manifest["why"], into: string | null, tell: Tell): Promise<Backup> => {
    const making = last.then(() =>
      makeBackup(installation, { path: into ?? freshBackupPath(settings.folder, installation.now()), why }, tell),
    );
    last = making.catch(() => undefined);
    return making;
  };

  /** A server that was stopped before it could say so has made it all the same. */
  const madeSince = (due: Date): Backup | undefined =>
    backupsIn(settings.folder).find(
      ({ manifest }) => manifest.why === "by-the-clock" && manifest.madeAt >= due.toISOString(),
    );

  /** Only backups the clock has made, and only once a newer one is whole. */
  const dropOutlived = (): void => {
    if (!settings.byTheClock) return;
    const made = backupsIn(settings.folder).filter(({ manifest }) => manifest.why === "by-the-clock");
    const { keep, schedule } = settings.byTheClock;
    const gone = new Set(
      outlived(
        made.map(({ manifest }) => manifest.madeAt),
        keep,
        schedule.zone,
      ),
    );
    for (const { path, manifest } of made) if (gone.has(manifest.madeAt)) rmSync(path, { recursive: true });
  };

  const chores: readonly Chore[] = settings.byTheClock
    ? [
        {
          name: "backup",
          schedule: settings.byTheClock.schedule,
          work: async ({ due }) => {
            const { path, manifest } = madeSince(due) ?? (await make("by-the-clock", null, () => {}));
            dropOutlived();
            const came: LastBackup = { path, bytes: bytesOf(manifest), events: manifest.coalitions.events };
            return JSON.stringify(came);
          },
        },
      ]
    : [];

  return { settings, chores, make };
};
