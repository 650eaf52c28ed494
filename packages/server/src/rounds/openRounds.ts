import type { App } from "@mortar/app";
import type { Mail } from "../mail/mail.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import type { Weekly } from "../weekly/weekly.ts";
import { reminderWriter } from "./reminderLetter.ts";
import { remindersChore } from "./reminders.ts";
import { rhythmOf } from "./rhythm.ts";
import { roundRows } from "./roundRows.ts";
import { roundsChore, type RoundsCame } from "./rounds.ts";

type Opening = {
  readonly tables: OpenSideTables;
  readonly app: Pick<App, "look" | "history" | "stewardsOf" | "request">;
  readonly coalitions: () => Promise<readonly string[]>;
  readonly mail: Pick<Mail, "announce" | "delivers" | "unreachableSince">;
  readonly weekly: Pick<Weekly, "wantedBy" | "stopAt">;
  readonly publicUrl: string;
  readonly now: () => Date;
};

export type Rounds = Awaited<ReturnType<typeof openRounds>>;

/** What a coalition's clock does in it by itself, as its stewards see it. */
export type Scheduled = {
  /** `null`: none is set. */
  readonly rhythm: {
    readonly pulseEveryMonths: number | null;
    readonly pulseDays: number;
    readonly reviewMonthly: boolean;
    readonly setBy: string | null;
    readonly setAt: string | null;
  } | null;
  /** The days on which the next begin. */
  readonly next: { readonly pulse: string | null; readonly review: string | null };
  /** What keeps the clock from doing it, as `rhythm/steward-gone`. */
  readonly trouble: string | null;
  readonly runs: readonly Run[];
};

type Run = {
  readonly name: "rounds" | "reminders";
  readonly doneAt: string;
  readonly nextAt: string;
  /** What came of the last run. */
  readonly came: RoundsCame | { readonly reminded: number };
};

/** Rounds, reviews and reminders by the clock. */
export const openRounds = async ({ tables, app, coalitions, mail, weekly, publicUrl, now }: Opening) => {
  const rows = await roundRows(tables);
  const addressOf = async (person: string) => (await weekly.wantedBy(person))?.email ?? null;
  return {
    chores: [
      roundsChore({ app, coalitions, rows, now }),
      remindersChore({ app, coalitions, rows, mail, addressOf, now }),
    ],
    write: reminderWriter({ app, weekly, publicUrl }),
    /** `null` for whoever is no steward there: unknown and not for her look the same. */
    scheduledFor: async (coalition: string, person: string): Promise<Scheduled | null> => {
      if (!(await app.stewardsOf(coalition)).includes(person)) return null;
      const it = await rhythmOf(app, coalition);
      if (!it) return null;
      const { rhythm, set, steward, pulseDays, reviewDays } = it;
      return {
        rhythm: rhythm && { ...rhythm, setBy: set?.person ?? null, setAt: set?.at ?? null },
        next: { pulse: pulseDays?.next ?? null, review: reviewDays?.next ?? null },
        trouble: rhythm && steward === null ? "rhythm/steward-gone" : null,
        runs: (await rows.runsIn(coalition)).map(({ chore, doneAt, nextAt, came }) => ({
          name: chore,
          doneAt,
          nextAt,
          came: JSON.parse(came) as Run["came"],
        })),
      };
    },
    erase: rows.erase,
    close: rows.close,
  };
};
