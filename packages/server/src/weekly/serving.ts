import type { App } from "@mortar/app";
import type { Accounts } from "../accounts/accounts.ts";
import { oneByOne } from "../chores/oneByOne.ts";
import { nextTime } from "../chores/schedule.ts";
import { letterIdOf } from "../mail/letter.ts";
import type { Mail } from "../mail/mail.ts";
import { rowsOf } from "../pages/rows.ts";
import { usual } from "./wanted.ts";
import type { Wanted, WeeklyRow, WeeklyRows } from "./weeklyRows.ts";

/** What weekly letters are made from, and go out by. */
export type Reached = {
  readonly app: Pick<App, "coalitionsOf" | "look" | "answer">;
  readonly accounts: Pick<Accounts, "accountOf"> & { readonly byHost: Pick<Accounts["byHost"], "list"> };
  readonly mail: Pick<Mail, "announce" | "delivers" | "letter" | "unreachableSince">;
  readonly now: () => Date;
};

type Parts = Reached & { readonly rows: WeeklyRows; readonly stopHashOf: (person: string) => string };

/** Nothing is told again that is older than this, whatever became of the letters in between. */
const DAYS_TOLD_MAX = 35;
/** Later than this, the next one is nearer. */
const DAYS_WORTH = 3;
/** No week is longer, even where clocks change in it: whatever is due later was worked out by a clock that was wrong. */
const DAYS_AHEAD_MAX = 8;
const DAY_MS = 86_400_000;

/** When whose letter is due, and from where on it tells. */
export const serving = ({ app, accounts, mail, now, rows, stopHashOf }: Parts) => {
  const inDays = (days: number) => new Date(now().getTime() + days * DAY_MS).toISOString();
  const nextFor = async (person: string, { weekday, at, zone }: Wanted): Promise<string> =>
    nextTime({ at, zone: zone ?? (await zoneOf(app, person)), on: { weekday } }, now()).toISOString();

  const settingsOf = async (person: string): Promise<WeeklyRow> => {
    const known = await rows.byPerson(person);
    if (known) return known;
    await rows.add(person, stopHashOf(person), usual, await nextFor(person, usual), inDays(0));
    return (await rows.byPerson(person)) as WeeklyRow;
  };

  /** From when the last one was written, if it was taken. */
  const sinceFor = async ({ since, letter, writtenAt, lastAt }: WeeklyRow): Promise<string> => {
    if (!mail.delivers) return latest(lastAt ?? since, inDays(-DAYS_TOLD_MAX));
    const last = letter === null ? null : await mail.letter(letter);
    return latest(last?.sentAt && writtenAt ? writtenAt : since, inDays(-DAYS_TOLD_MAX));
  };

  /** Served twice for the same time, as after a power cut, it comes to the same letter. Answers whether there is one. */
  const serve = async (row: WeeklyRow): Promise<boolean> => {
    const { person, nextAt } = row;
    const account = await accounts.accountOf(person);
    if (!account) return rows.drop(person).then(() => false);
    const once = `weekly ${person} ${nextAt}`;
    const letter = letterIdOf(once);
    const since = row.letter === letter ? row.since : await sinceFor(row);
    const goesOut = mail.delivers && (await mail.unreachableSince(account.email)) === null;
    if (goesOut) {
      await rows.prepare(person, letter, since);
      const expiresAt = inDays(DAYS_WORTH);
      await mail.announce({ once, to: account.email, writer: "weekly", about: person, expiresAt });
    }
    return (await rows.served(row, since, await nextFor(person, row))) && goesOut;
  };

  const beginAnew = async (row: WeeklyRow) => rows.beginAnew(row.person, await nextFor(row.person, row), inDays(0));

  return {
    settingsOf,
    sinceFor,
    want: async (person: string, wanted: Wanted): Promise<void> => {
      await settingsOf(person);
      await rows.want(person, wanted, await nextFor(person, wanted));
    },
    /** Everyone whose time has come; answers how many letters there are to be. */
    serveAll: async (signal: AbortSignal): Promise<number> => {
      let announced = 0;
      const known = new Set(await rows.persons());
      const unknown = (await accounts.byHost.list()).filter(({ person }) => !known.has(person));
      const steps: readonly (() => Promise<unknown>)[] = [
        ...unknown.map((it) => () => settingsOf(it.person)),
        ...(await rows.dueAfter(inDays(DAYS_AHEAD_MAX))).map((row) => () => beginAnew(row)),
        ...(await rows.due(inDays(0))).map((row) => async () => void (announced += Number(await serve(row)))),
      ];
      await oneByOne(steps, signal, (step) => step());
      return announced;
    },
  };
};

/** The clock of the first of her coalitions. */
const zoneOf = async (app: Reached["app"], person: string): Promise<string> => {
  for (const { id } of await app.coalitionsOf(person)) {
    const view = await app.look(id, person, ["coalitions"]);
    const [coalition] = view ? rowsOf(view, "coalitions") : [];
    if (coalition) return coalition.zone;
  }
  return "UTC";
};

const latest = (one: string, other: string): string => (one > other ? one : other);
