import { createHmac } from "node:crypto";
import type { App } from "@mortar/app";
import type { Account } from "../accounts/accountRows.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { Chore } from "../chores/chores.ts";
import { isZone, nextTime } from "../chores/schedule.ts";
import { hashOf } from "../links/token.ts";
import { letterIdOf, type Written } from "../mail/letter.ts";
import type { Mail } from "../mail/mail.ts";
import { rowsOf } from "../pages/rows.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { weekOf } from "./week.ts";
import { weeklyLetter } from "./weeklyLetter.ts";
import { type Wanted, type WeeklyRow, weeklyRows } from "./weeklyRows.ts";

type Opening = {
  readonly tables: OpenSideTables;
  readonly app: Pick<App, "coalitionsOf" | "look" | "answer">;
  readonly accounts: Pick<Accounts, "accountOf"> & { readonly byHost: Pick<Accounts["byHost"], "list"> };
  readonly mail: Pick<Mail, "announce" | "delivers" | "letter" | "unreachableSince">;
  readonly key: Uint8Array;
  readonly publicUrl: string;
  readonly now: () => Date;
};

export type Weekly = Awaited<ReturnType<typeof openWeekly>>;

/** Letters come on Monday morning, unless she says otherwise. */
export const usual: Wanted = { wants: "weekly", weekday: 1, at: "07:00", zone: null, locale: "en" };

/** How often it is looked whose time has come. */
export const LOOKED_EVERY_MINUTES = 10;

/** Nothing is told again that is older than this, whatever became of the letters in between. */
const DAYS_TOLD_MAX = 35;
/** Later than this, the next one is nearer. */
const DAYS_WORTH = 3;
const DAY_MS = 86_400_000;

/** One letter a week to each person with an account: what waits for her, what is owed either way, and what changed. */
export const openWeekly = async ({ tables, app, accounts, mail, key, publicUrl, now }: Opening) => {
  const rows = await weeklyRows(tables);
  const stopTokenOf = (person: string) => createHmac("sha256", key).update(`stop ${person}`).digest("base64url");
  const stopAt = (person: string) => `${publicUrl}/mail/stop/${stopTokenOf(person)}`;
  const agoAtMost = (since: string) => latest(since, new Date(now().getTime() - DAYS_TOLD_MAX * DAY_MS).toISOString());

  const zoneOf = async (person: string): Promise<string> => {
    for (const { id } of await app.coalitionsOf(person)) {
      const view = await app.look(id, person, ["coalitions"]);
      const [coalition] = view ? rowsOf(view, "coalitions") : [];
      if (coalition) return coalition.zone;
    }
    return "UTC";
  };
  const nextFor = async (person: string, { weekday, at, zone }: Wanted): Promise<string> =>
    nextTime({ at, zone: zone ?? (await zoneOf(person)), on: { weekday } }, now()).toISOString();

  const settingsOf = async (person: string): Promise<WeeklyRow> => {
    const known = await rows.byPerson(person);
    if (known) return known;
    await rows.add(person, hashOf(stopTokenOf(person)), usual, await nextFor(person, usual), now().toISOString());
    return (await rows.byPerson(person)) as WeeklyRow;
  };

  /** From where on the next letter tells: from when the last one was written, if it was taken. */
  const sinceFor = async ({ since, letter, writtenAt, lastAt }: WeeklyRow): Promise<string> => {
    if (!mail.delivers) return agoAtMost(lastAt ?? since);
    const last = letter === null ? null : await mail.letter(letter);
    return agoAtMost(last?.sentAt && writtenAt ? writtenAt : since);
  };

  /** Served twice for the same time, as after a power cut, it comes to the same letter. */
  const serve = async (row: WeeklyRow): Promise<number> => {
    const { person, nextAt } = row;
    const account = await accounts.accountOf(person);
    if (!account) {
      await rows.drop(person);
      return 0;
    }
    const once = `weekly ${person} ${nextAt}`;
    const isBegun = row.letter === letterIdOf(once);
    const since = isBegun ? row.since : await sinceFor(row);
    const isSent = mail.delivers && (await mail.unreachableSince(account.email)) === null;
    if (isSent) {
      await rows.prepare(person, letterIdOf(once), since);
      const expiresAt = new Date(now().getTime() + DAYS_WORTH * DAY_MS).toISOString();
      await mail.announce({ once, to: account.email, writer: "weekly", about: person, expiresAt });
    }
    const isServed = await rows.served(row, since, await nextFor(person, row));
    return isSent && isServed ? 1 : 0;
  };

  const chore: Chore = {
    name: "weekly-mail",
    schedule: { everyMinutes: LOOKED_EVERY_MINUTES },
    work: async ({ signal }) => {
      const known = new Set(await rows.persons());
      for (const { person } of await accounts.byHost.list()) if (!known.has(person)) await settingsOf(person);
      let announced = 0;
      for (const row of await rows.due(now().toISOString())) {
        signal.throwIfAborted();
        announced += await serve(row);
      }
      return JSON.stringify({ announced });
    },
  };

  const letterFor = async (account: Pick<Account, "person" | "name">, row: WeeklyRow): Promise<Written | null> => {
    const { person, name } = account;
    const weeks = await weekOf(app, person, row.since);
    return weeklyLetter({ weeks, name, locale: row.locale, publicUrl, stopAt: stopAt(person) });
  };

  return {
    chore,
    settingsOf,
    stopAt,
    /** Where letters that nobody asked for may go to: null for whoever wants none, or has no account. */
    wantedBy: async (person: string): Promise<(Account & { readonly locale: string }) | null> => {
      const account = await accounts.accountOf(person);
      if (!account) return null;
      const { wants, locale } = await settingsOf(person);
      return wants === "none" ? null : { ...account, locale };
    },
    want: async (person: string, wanted: Wanted): Promise<void> => {
      await settingsOf(person);
      await rows.want(person, wanted, await nextFor(person, wanted));
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
      return letterFor(account, mail.delivers ? { ...row, since: await sinceFor(row) } : row);
    },
    /** Whether there is somebody whose letters this token ends. Changes nothing. */
    isStop: async (token: string): Promise<boolean> => (await rows.byStopHash(hashOf(token))) !== null,
    /** No letters any more, from this moment on: those that wait are not written either. */
    stop: async (token: string): Promise<boolean> => (await rows.stop(hashOf(token))) > 0,
    erase: rows.drop,
    close: rows.close,
  };
};

export const isWanted = ({ weekday, at, zone }: Wanted): boolean =>
  Number.isInteger(weekday) &&
  weekday >= 1 &&
  weekday <= 7 &&
  /^([01]\d|2[0-3]):[0-5]\d$/.test(at) &&
  (zone === null || isZone(zone));

const latest = (one: string, other: string): string => (one > other ? one : other);
