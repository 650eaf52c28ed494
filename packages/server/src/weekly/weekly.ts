import { createHmac } from "node:crypto";
import type { Account } from "../accounts/accountRows.ts";
import type { Chore } from "../chores/chores.ts";
import { hashOf } from "../links/token.ts";
import type { Written } from "../mail/letter.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { type Reached, serving } from "./serving.ts";
import { weekOf } from "./week.ts";
import { weeklyLetter } from "./weeklyLetter.ts";
import { type WeeklyRow, weeklyRows } from "./weeklyRows.ts";

type Opening = Reached & { readonly tables: OpenSideTables; readonly key: Uint8Array; readonly publicUrl: string };

export type Weekly = Awaited<ReturnType<typeof openWeekly>>;

/** How often it is looked whose time has come. */
const LOOKED_EVERY_MINUTES = 10;

/** One letter a week to each person with an account: what waits for her, what is owed either way, and what changed. */
export const openWeekly = async ({ tables, key, publicUrl, ...reached }: Opening) => {
  const { app, accounts, mail, now } = reached;
  const rows = await weeklyRows(tables);
  const stopTokenOf = (person: string) => createHmac("sha256", key).update(`stop ${person}`).digest("base64url");
  /** Known under this address from now on, also where the key was another one before. */
  const stopAt = async (person: string): Promise<string> => {
    const token = stopTokenOf(person);
    await rows.stopsBy(person, hashOf(token));
    return `${publicUrl}/mail/stop/${token}`;
  };
  const served = serving({ ...reached, rows, stopHashOf: (person) => hashOf(stopTokenOf(person)) });
  const { settingsOf } = served;

  const letterFor = async ({ person, name }: Account, { since, locale, zone }: WeeklyRow): Promise<Written | null> => {
    const weeks = await weekOf(app, person, since);
    return weeklyLetter({ weeks, name, locale, zone, publicUrl, stopAt: await stopAt(person) });
  };

  const chore: Chore = {
    name: "weekly-mail",
    schedule: { everyMinutes: LOOKED_EVERY_MINUTES },
    work: async ({ signal }) => JSON.stringify({ announced: await served.serveAll(signal) }),
  };

  return {
    chore,
    settingsOf,
    stopAt,
    want: served.want,
    /** Where letters that nobody asked for may go to: null for whoever wants none, or has no account. */
    wantedBy: async (person: string): Promise<(Account & { readonly locale: string }) | null> => {
      const account = await accounts.accountOf(person);
      if (!account) return null;
      const { wants, locale } = await settingsOf(person);
      return wants === "none" ? null : { ...account, locale };
    },
    /** Written when it is handed over: a letter that she does not want any more, or that a later one replaces, is not. */
    write: async (person: string, letter: string): Promise<Written | null> => {
      const [account, row] = [await accounts.accountOf(person), await rows.byPerson(person)];
      if (!account || row?.letter !== letter || row.wants === "none") return null;
      const at = now().toISOString();
      const written = await letterFor(account, row);
      if (written) await rows.written(person, letter, at);
      return written;
    },
    /** What the next letter would say if it were written now, for its reader alone. */
    preview: async (person: string): Promise<Written | null> => {
      const account = await accounts.accountOf(person);
      if (!account) return null;
      const row = await settingsOf(person);
      return letterFor(account, mail.delivers ? { ...row, since: await served.sinceFor(row) } : row);
    },
    /** Whether there is somebody whose letters this token ends. Changes nothing. */
    isStop: async (token: string): Promise<boolean> => (await rows.byStopHash(hashOf(token))) !== null,
    /** No letters any more, from this moment on: those that wait are not written either. */
    stop: async (token: string): Promise<boolean> => (await rows.stop(hashOf(token))) > 0,
    erase: rows.drop,
    close: rows.close,
  };
};
