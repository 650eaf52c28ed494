import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { backupsIn } from "../backups/backupName.ts";
import type { LastBackup } from "../backups/backups.ts";
import { bytesOf } from "../backups/manifest.ts";
import type { ChoreRow } from "../chores/chores.ts";
import { ownCoalitionsIn } from "../door/examples.ts";
import type { House } from "../door/house.ts";
import type { Settings } from "../door/settings.ts";
import type { BouncesTold } from "../mail/bounces.ts";
import { mailboxNamed } from "../mail/mailboxSettings.ts";
import { MORTAR_VERSION } from "../running/version.ts";

/** How an installation stands. What only a running server knows is null where none runs. */
export type Status = {
  readonly isRunning: boolean;
  readonly version: string;
  readonly engine: "sqlite" | "postgres";
  readonly publicUrl: string;
  readonly folder: string;
  readonly storeBytes: number | null;
  readonly coalitions: number | null;
  readonly lettersWaiting: number | null;
  readonly lastBackup: { readonly madeAt: string; readonly path: string; readonly bytes: number } | null;
  /** Null where the clock makes none. */
  readonly backups: { readonly folder: string; readonly kept: number };
  readonly chores: readonly ChoreRow[] | null;
  /** Letters that came back, in the last seven days. */
  readonly bounces: BouncesStatus | null;
};

export type BouncesStatus = {
  /** The mailbox that is read, as `INBOX at mail.example`; null: none is. */
  readonly mailbox: string | null;
  /** When it was last looked into, and what went wrong since, if anything. */
  readonly lookedAt: string | null;
  readonly trouble: string | null;
  readonly byMailbox: BouncesTold;
  readonly byCommand: BouncesTold;
};

export const statusIn = async (house: House): Promise<Status> => {
  const onDisk = statusOnDisk(house.settings);
  const chores = await house.chores.list();
  return {
    ...onDisk,
    isRunning: true,
    engine: engineOf(house),
    storeBytes: await storeBytesOf(house),
    coalitions: (await ownCoalitionsIn(house.store)).length,
    lettersWaiting: await lettersWaitingIn(house),
    lastBackup: newerOf(onDisk.lastBackup, madeByTheClock(chores)),
    chores,
    bounces: await bouncesIn(house, chores),
  };
};

const bouncesIn = async (
  { settings: { bouncesFrom }, mail: { bounces } }: House,
  chores: readonly ChoreRow[],
): Promise<BouncesStatus> => {
  const chore = chores.find(({ name }) => name === "bounces");
  const [byMailbox, byCommand] = [await bounces.told("mailbox"), await bounces.told("command")];
  return {
    mailbox: bouncesFrom && mailboxNamed(bouncesFrom),
    lookedAt: chore?.doneAt ?? null,
    trouble: chore && chore.tries > 0 ? chore.failedWith : null,
    byMailbox,
    byCommand,
  };
};

/** The last one any node has made, maybe into a folder that this one cannot see. */
const madeByTheClock = (chores: readonly ChoreRow[]): Status["lastBackup"] => {
  const { doneAt, doneWith } = chores.find(({ name }) => name === "backup") ?? {};
  if (!doneAt || !doneWith) return null;
  const { path, bytes } = JSON.parse(doneWith) as LastBackup;
  return { madeAt: doneAt, path, bytes };
};

const newerOf = (one: Status["lastBackup"], other: Status["lastBackup"]): Status["lastBackup"] =>
  one && other ? (one.madeAt >= other.madeAt || one.path === other.path ? one : other) : (one ?? other);

/** What can be told while nothing runs. */
export const statusOnDisk = (settings: Settings): Status => {
  const backups = backupsIn(settings.backups.folder);
  const [newest] = backups;
  return {
    isRunning: false,
    version: MORTAR_VERSION,
    engine: settings.databaseUrl ? "postgres" : "sqlite",
    publicUrl: settings.publicUrl,
    folder: settings.folder,
    storeBytes: databaseBytesIn(settings.folder),
    coalitions: null,
    lettersWaiting: null,
    lastBackup: newest ? { madeAt: newest.manifest.madeAt, path: newest.path, bytes: bytesOf(newest.manifest) } : null,
    backups: { folder: settings.backups.folder, kept: backups.length },
    chores: null,
    bounces: null,
  };
};

export const engineOf = ({ store }: Pick<House, "store">): Status["engine"] => (store.isShared ? "postgres" : "sqlite");

/** The databases of a data folder with their logs, or the whole PostgreSQL database. */
export const storeBytesOf = async ({ tables, settings }: House): Promise<number | null> => {
  const shared = tables().find(({ tables: opened }) => opened.engine === "postgres");
  if (!shared) return databaseBytesIn(settings.folder);
  const row = await shared.tables.one<{ readonly bytes: number }>(
    "SELECT pg_database_size(current_database()) AS bytes",
  );
  return row?.bytes ?? null;
};

const databaseBytesIn = (folder: string): number | null =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.sqlite(-wal)?$/.test(name))
        .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    : null;

/** Letters that still have their words: not sent, and not expired. */
export const lettersWaitingIn = async ({ tables }: Pick<House, "tables">): Promise<number | null> => {
  const outbox = tables().find(({ name }) => name === "outbox");
  const row = await outbox?.tables.one<{ readonly waiting: number }>(
    "SELECT count(*) AS waiting FROM letters WHERE text IS NOT NULL",
  );
  return row?.waiting ?? null;
};
