import type { OpenSideTables } from "../sideTables/sideTables.ts";

/** What is kept of a chore: when it is due, who is at it, and how it went. Instants are ISO text in UTC. */
export type ChoreRow = {
  readonly name: string;
  readonly schedule: string;
  /** The time of the schedule that is served next, or that was not served yet. */
  readonly dueAt: string;
  /** When it is begun: `dueAt`, or later where it failed. */
  readonly tryAt: string;
  /** How often it has failed since it was last done. */
  readonly tries: number;
  readonly holder: string | null;
  readonly heldUntil: string | null;
  readonly doneAt: string | null;
  /** What it came to, in its own words. */
  readonly doneWith: string | null;
  readonly failedAt: string | null;
  readonly failedWith: string | null;
};

const versions = [
  `CREATE TABLE chores (
     name TEXT PRIMARY KEY, schedule TEXT NOT NULL, due_at TEXT NOT NULL, try_at TEXT NOT NULL, tries INTEGER NOT NULL,
     holder TEXT, held_until TEXT, done_at TEXT, done_with TEXT, failed_at TEXT, failed_with TEXT) STRICT;`,
];

const columns = `name, schedule, due_at AS "dueAt", try_at AS "tryAt", tries, holder, held_until AS "heldUntil",
  done_at AS "doneAt", done_with AS "doneWith", failed_at AS "failedAt", failed_with AS "failedWith"`;

export const openChoreRows = async (open: OpenSideTables) => {
  const tables = await open("chores", versions);
  const didOne = async (sql: string, ...values: readonly (string | number | null)[]) =>
    (await tables.run(sql, ...values)) === 1;

  return {
    byName: (name: string) => tables.one<ChoreRow>(`SELECT ${columns} FROM chores WHERE name = ?`, name),
    add: (name: string, schedule: string, dueAt: string) =>
      tables.run(
        `INSERT INTO chores (name, schedule, due_at, try_at, tries) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING`,
        name,
        schedule,
        dueAt,
        dueAt,
      ),
    /** From now on at other times. Whoever is at it goes on. */
    move: (name: string, schedule: string, dueAt: string) =>
      tables.run("UPDATE chores SET schedule = ?, due_at = ?, try_at = ? WHERE name = ?", schedule, dueAt, dueAt, name),
    /** Takes it for one holder where it is due and nobody is at it. One statement, so that one of many succeeds. */
    take: (name: string, holder: string, now: string, until: string) =>
      didOne(
        `UPDATE chores SET holder = ?, held_until = ? WHERE name = ? AND try_at <= ? AND (holder IS NULL OR held_until <= ?)`,
        holder,
        until,
        name,
        now,
        now,
      ),
    /** False where another has taken it since: this one was too long without a word. */
    keep: (name: string, holder: string, until: string) =>
      didOne("UPDATE chores SET held_until = ? WHERE name = ? AND holder = ?", until, name, holder),
    done: (name: string, holder: string, at: string, came: string, dueAt: string) =>
      didOne(
        `UPDATE chores SET holder = NULL, held_until = NULL, tries = 0, done_at = ?, done_with = ?, due_at = ?, try_at = ?
         WHERE name = ? AND holder = ?`,
        at,
        came,
        dueAt,
        dueAt,
        name,
        holder,
      ),
    failed: (name: string, holder: string, at: string, why: string, tryAt: string) =>
      didOne(
        `UPDATE chores SET holder = NULL, held_until = NULL, tries = tries + 1, failed_at = ?, failed_with = ?, try_at = ?
         WHERE name = ? AND holder = ?`,
        at,
        why,
        tryAt,
        name,
        holder,
      ),
    /** As if it had not been begun. */
    letGo: (name: string, holder: string) =>
      didOne("UPDATE chores SET holder = NULL, held_until = NULL WHERE name = ? AND holder = ?", name, holder),
    close: tables.close,
  };
};

export type ChoreRows = Awaited<ReturnType<typeof openChoreRows>>;
