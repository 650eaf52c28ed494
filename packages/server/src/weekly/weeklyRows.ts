import type { OpenSideTables, Statements } from "../sideTables/sideTables.ts";

/** What one person wants of letters, and how far they have come. Instants are ISO text in UTC. */
export type WeeklyRow = {
  readonly person: string;
  readonly wants: "weekly" | "none";
  /** From Monday, 1. */
  readonly weekday: number;
  /** `HH:MM` on the wall. */
  readonly at: string;
  /** Null: as in the first of her coalitions. */
  readonly zone: string | null;
  readonly locale: string;
  readonly nextAt: string;
  /** From here on the next letter tells what changed. */
  readonly since: string;
  /** The last letter announced, and when it was first written. */
  readonly letter: string | null;
  readonly writtenAt: string | null;
  /** The time that was served last. */
  readonly lastAt: string | null;
};

export type Wanted = Pick<WeeklyRow, "wants" | "weekday" | "at" | "zone" | "locale">;

export const weeklyVersions = [
  `CREATE TABLE people (
     person TEXT PRIMARY KEY, wants TEXT NOT NULL, weekday INTEGER NOT NULL, at TEXT NOT NULL, zone TEXT, locale TEXT NOT NULL,
     stop_hash TEXT NOT NULL UNIQUE, next_at TEXT NOT NULL, since TEXT NOT NULL, letter TEXT, written_at TEXT, last_at TEXT) STRICT;
   CREATE INDEX people_next ON people (next_at);`,
];

const columns = `person, wants, weekday, at, zone, locale, next_at AS "nextAt", since, letter, written_at AS "writtenAt",
  last_at AS "lastAt"`;

export const weeklyRows = async (open: OpenSideTables) => {
  const { all, one, run, flushDeleted, close } = await open("weekly", weeklyVersions);
  return {
    byPerson: (person: string) => one<WeeklyRow>(`SELECT ${columns} FROM people WHERE person = ?`, person),
    byStopHash: (hash: string) => one<WeeklyRow>(`SELECT ${columns} FROM people WHERE stop_hash = ?`, hash),
    persons: async (): Promise<readonly string[]> =>
      (await all<{ readonly person: string }>("SELECT person FROM people")).map(({ person }) => person),
    add: (person: string, stopHash: string, it: Wanted, nextAt: string, since: string) =>
      run(
        `INSERT INTO people (person, wants, weekday, at, zone, locale, stop_hash, next_at, since)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        person,
        it.wants,
        it.weekday,
        it.at,
        it.zone,
        it.locale,
        stopHash,
        nextAt,
        since,
      ),
    ...dueRows({ all, run }),
    want: (person: string, it: Wanted, nextAt: string) =>
      run(
        "UPDATE people SET wants = ?, weekday = ?, at = ?, zone = ?, locale = ?, next_at = ? WHERE person = ?",
        it.wants,
        it.weekday,
        it.at,
        it.zone,
        it.locale,
        nextAt,
        person,
      ),
    stopsBy: (person: string, hash: string) =>
      run("UPDATE people SET stop_hash = ? WHERE person = ? AND stop_hash <> ?", hash, person, hash),
    stop: (hash: string) => run("UPDATE people SET wants = 'none' WHERE stop_hash = ?", hash),
    /** The letter that is about to be announced: from now on it is the one that may be written. */
    prepare: (person: string, letter: string, since: string) =>
      run("UPDATE people SET letter = ?, since = ?, written_at = NULL WHERE person = ?", letter, since, person),
    written: (person: string, letter: string, at: string) =>
      run("UPDATE people SET written_at = coalesce(written_at, ?) WHERE person = ? AND letter = ?", at, person, letter),
    /** False where another has served this time, or she has chosen another. */
    served: async ({ person, nextAt }: WeeklyRow, since: string, next: string): Promise<boolean> =>
      (await run(
        "UPDATE people SET last_at = next_at, since = ?, next_at = ? WHERE person = ? AND next_at = ?",
        since,
        next,
        person,
        nextAt,
      )) === 1,
    drop: async (person: string): Promise<void> => {
      if ((await run("DELETE FROM people WHERE person = ?", person)) > 0) await flushDeleted();
    },
    close,
  };
};

/** Whose time has come, and whose was worked out wrongly. */
const dueRows = ({ all, run }: Pick<Statements, "all" | "run">) => ({
  /** The longest due first. */
  due: (now: string) =>
    all<WeeklyRow>(`SELECT ${columns} FROM people WHERE wants = 'weekly' AND next_at <= ? ORDER BY next_at`, now),
  /** Whose time is after an instant. */
  dueAfter: (instant: string) =>
    all<WeeklyRow>(`SELECT ${columns} FROM people WHERE next_at > ? ORDER BY person`, instant),
  /** As if she had become known at an instant. */
  beginAnew: (person: string, nextAt: string, since: string) =>
    run(
      "UPDATE people SET next_at = ?, since = ?, letter = NULL, written_at = NULL, last_at = NULL WHERE person = ?",
      nextAt,
      since,
      person,
    ),
});

export type WeeklyRows = Awaited<ReturnType<typeof weeklyRows>>;
