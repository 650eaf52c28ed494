import type { App } from "@mortar/app";
import type { EventStore } from "@mortar/store";
import type { Accounts } from "../accounts/accounts.ts";
import { openCalendars } from "../calendar/calendars.ts";
import type { Mail } from "../mail/mail.ts";
import { openRounds } from "../rounds/openRounds.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { openWeekly } from "../weekly/weekly.ts";

type Opening = {
  readonly tables: OpenSideTables;
  readonly store: EventStore;
  readonly app: App;
  readonly accounts: Accounts;
  readonly mail: Mail;
  readonly key: Uint8Array;
  readonly publicUrl: string;
  readonly now: () => Date;
};

/** Whatever reaches people without their asking at that moment: letters, reminders, calendars. */
export const openPost = async ({ tables, store, app, accounts, mail, key, publicUrl, now }: Opening) => {
  const weekly = await openWeekly({ tables, app, accounts, mail, key, publicUrl, now });
  const rounds = await openRounds({ tables, app, coalitions: store.streams, mail, weekly, publicUrl, now });
  const calendars = await openCalendars({ tables, app, weekly, publicUrl, now });
  mail.writtenBy({ weekly: weekly.write, reminder: rounds.write });
  return { weekly, rounds, calendars, chores: [weekly.chore, ...rounds.chores] };
};
