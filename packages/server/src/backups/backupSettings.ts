import { isAbsolute, join, resolve } from "node:path";
import { isZone, type AtTime } from "../chores/schedule.ts";
import type { Retention } from "./retention.ts";

/** Where backups go, and what the clock makes of them. */
export type BackupSettings = {
  readonly folder: string;
  /** Null: only when somebody asks. */
  readonly byTheClock: { readonly schedule: AtTime; readonly keep: Retention } | null;
};

type Environment = Readonly<Record<string, string | undefined>>;

const AT = "03:30";
const KEEP = "7 daily 4 weekly";

/**
 * `BACKUP_FOLDER`, `BACKUP_AT` and `BACKUP_KEEP`, or what is wrong with them in a sentence. Without any, a backup is made
 * every night beside the data: it saves nobody from a broken disk, and everybody from a mistake.
 */
export const backupSettingsFrom = (
  env: Environment,
  dataFolder: string,
): BackupSettings | { readonly wrong: string } => {
  const named = env["BACKUP_FOLDER"] || join(dataFolder, "backups");
  const folder = isAbsolute(named) ? named : resolve(named);
  const asked = env["BACKUP_AT"] || AT;
  if (asked === "off") return { folder, byTheClock: null };
  const schedule = scheduleIn(asked);
  if (!schedule)
    return { wrong: `BACKUP_AT is "${asked}"; it is a time such as 03:30 or 03:30 Europe/Berlin, or off.` };
  const keep = retentionIn(env["BACKUP_KEEP"] || KEEP);
  if (!keep)
    return {
      wrong: `BACKUP_KEEP is "${env["BACKUP_KEEP"]}"; it says how many to keep, such as 7 daily 4 weekly 12 monthly.`,
    };
  return { folder, byTheClock: { schedule, keep } };
};

const scheduleIn = (text: string): AtTime | null => {
  const [, at, named] = /^((?:[01]\d|2[0-3]):[0-5]\d)(?:\s+(\S+))?$/.exec(text.trim()) ?? [];
  const zone = named ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return at && isZone(zone) ? { at, zone } : null;
};

const retentionIn = (text: string): Retention | null => {
  if (!/^(\d{1,4}\s+(daily|weekly|monthly)[\s,]*)+$/.test(text.trim())) return null;
  const of = (span: string) => Number(new RegExp(`(\\d+)\\s+${span}`).exec(text)?.[1] ?? 0);
  const keep = { daily: of("daily"), weekly: of("weekly"), monthly: of("monthly") };
  return keep.daily + keep.weekly + keep.monthly > 0 ? keep : null;
};
