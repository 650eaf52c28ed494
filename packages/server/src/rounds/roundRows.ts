import type { OpenSideTables } from "../sideTables/sideTables.ts";

/** How the last run of a chore went in one coalition, and when the next is due. Instants are ISO text in UTC. */
export type RunRow = {
  readonly chore: RoundChore;
  readonly coalition: string;
  readonly nextAt: string;
  readonly doneAt: string;
  /** JSON. */
  readonly came: string;
};

export type RoundChore = "rounds" | "reminders";

export const roundVersions = [
  `CREATE TABLE runs (
     chore TEXT NOT NULL, coalition TEXT NOT NULL, next_at TEXT NOT NULL, done_at TEXT NOT NULL, came TEXT NOT NULL,
     PRIMARY KEY (chore, coalition)) STRICT;
   CREATE TABLE reminders (
     coalition TEXT NOT NULL, round TEXT NOT NULL, person TEXT NOT NULL, nth INTEGER NOT NULL CHECK (nth IN (1, 2)), at TEXT NOT NULL,
     PRIMARY KEY (coalition, round, person, nth)) STRICT;
   CREATE INDEX reminders_person ON reminders (person);`,
];

const DAY_MS = 86_400_000;

const columns = `chore, coalition, next_at AS "nextAt", done_at AS "doneAt", came`;

export const roundRows = async (open: OpenSideTables) => {
  const { all, one, run, flushDeleted, close } = await open("rounds", roundVersions);
  return {
    runsIn: (coalition: string) =>
      all<RunRow>(`SELECT ${columns} FROM runs WHERE coalition = ? ORDER BY chore DESC`, coalition),
    /** What waits for longer than until the day after tomorrow was worked out by a clock that was far ahead. */
    isDue: async (chore: RoundChore, coalition: string, now: Date): Promise<boolean> =>
      (await one(
        "SELECT 1 AS yes FROM runs WHERE chore = ? AND coalition = ? AND next_at > ? AND next_at < ?",
        chore,
        coalition,
        now.toISOString(),
        new Date(now.getTime() + 2 * DAY_MS).toISOString(),
      )) === null,
    ran: (it: RunRow) =>
      run(
        `INSERT INTO runs (chore, coalition, next_at, done_at, came) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (chore, coalition) DO UPDATE SET next_at = excluded.next_at, done_at = excluded.done_at, came = excluded.came`,
        it.chore,
        it.coalition,
        it.nextAt,
        it.doneAt,
        it.came,
      ),
    /** The last reminder of a round that somebody had: 0, 1 or 2. */
    remindedOf: async (coalition: string, round: string, person: string): Promise<number> =>
      (
        await one<{ readonly nth: number | null }>(
          "SELECT max(nth) AS nth FROM reminders WHERE coalition = ? AND round = ? AND person = ?",
          coalition,
          round,
          person,
        )
      )?.nth ?? 0,
    reminded: (coalition: string, round: string, person: string, nth: number, at: string) =>
      run("INSERT INTO reminders VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", coalition, round, person, nth, at),
    erase: async (person: string): Promise<void> => {
      if ((await run("DELETE FROM reminders WHERE person = ?", person)) > 0) await flushDeleted();
    },
    close,
  };
};

export type RoundRows = Awaited<ReturnType<typeof roundRows>>;
