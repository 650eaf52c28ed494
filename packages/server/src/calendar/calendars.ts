import type { App } from "@mortar/app";
import { sayer } from "@mortar/catalogue";
import { freshToken, hashOf, isToken } from "../links/token.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import type { Weekly } from "../weekly/weekly.ts";
import { daysFor } from "./daysFor.ts";
import { icsOf } from "./ics.ts";

/** Somebody's calendar, as she sees it later: without the address, which was told once. */
export type Calendar = {
  readonly person: string;
  /** Whether it says what is due, or only that something is. */
  readonly tells: "days" | "words";
  readonly madeAt: string;
  /** The day it was last read, `YYYY-MM-DD` in UTC; `null`: never. */
  readonly readOn: string | null;
};

export const calendarVersions = [
  `CREATE TABLE calendars (
     person TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, tells TEXT NOT NULL, made_at TEXT NOT NULL, read_on TEXT) STRICT;`,
];

const select = `SELECT person, tells, made_at AS "madeAt", read_on AS "readOn" FROM calendars`;

type Opening = {
  readonly tables: OpenSideTables;
  readonly app: Pick<App, "coalitionsOf" | "look" | "answer" | "history">;
  readonly weekly: Pick<Weekly, "settingsOf">;
  readonly publicUrl: string;
  readonly now: () => Date;
};

export type Calendars = Awaited<ReturnType<typeof openCalendars>>;

/** A calendar for each person who wants one, at an address nobody can guess, that she can end at any time. */
export const openCalendars = async ({ tables: open, app, weekly, publicUrl, now }: Opening) => {
  const { one, run, flushDeleted, close } = await open("calendars", calendarVersions);
  const end = async (person: string): Promise<void> => {
    if ((await run("DELETE FROM calendars WHERE person = ?", person)) > 0) await flushDeleted();
  };

  return {
    of: (person: string) => one<Calendar>(`${select} WHERE person = ?`, person),
    /** A new address, told this once; the one before ends. */
    make: async (person: string, tells: Calendar["tells"]): Promise<{ readonly path: string }> => {
      const token = freshToken();
      await run(
        `INSERT INTO calendars (person, hash, tells, made_at) VALUES (?, ?, ?, ?) ON CONFLICT (person)
         DO UPDATE SET hash = excluded.hash, tells = excluded.tells, made_at = excluded.made_at, read_on = NULL`,
        person,
        hashOf(token),
        tells,
        now().toISOString(),
      );
      await flushDeleted();
      return { path: `/calendar/${token}.ics` };
    },
    /** What stands at an address now; `null` where it is none, or none any more. */
    read: async (token: string): Promise<string | null> => {
      const kept = isToken(token) ? await one<Calendar>(`${select} WHERE hash = ?`, hashOf(token)) : null;
      if (kept === null) return null;
      const { person, tells, readOn } = kept;
      const today = now().toISOString().slice(0, 10);
      if (readOn !== today) await run("UPDATE calendars SET read_on = ? WHERE person = ?", today, person);
      const { locale } = await weekly.settingsOf(person);
      return icsOf(sayer(locale)("calendar.name"), await daysFor({ app, person, tells, locale, publicUrl }));
    },
    end,
    endAll: end,
    close,
  };
};
