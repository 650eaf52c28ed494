import type { App } from "@mortar/app";
import type { EventStore } from "@mortar/store";
import type { Accounts } from "../accounts/accounts.ts";
import { openCalendars } from "../calendar/calendars.ts";
import type { Mail } from "../mail/mail.ts";
import type { MailboxSettings } from "../mail/mailboxSettings.ts";
import { mailboxChore } from "../mail/readMailbox.ts";
import { openRounds } from "../rounds/openRounds.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { openWeekly } from "../weekly/weekly.ts";

type Opening = {
  readonly tables: OpenSideTables;
  readonly store: EventStore;
  readonly app: App;
  readonly accounts: Accounts;
  readonly mail: Mail;
  /** Null: no mailbox is read. */
  readonly bouncesFrom: MailboxSettings | null;
  readonly key: Uint8Array;
  readonly publicUrl: string;
  readonly now: () => Date;
};

/** Whatever reaches people without their asking at that moment: letters, reminders, calendars. */
export const openPost = async (opening: Opening) => {
  const { tables, store, app, accounts, mail, bouncesFrom, key, publicUrl, now } = opening;
  const weekly = await openWeekly({ tables, app, accounts, mail, key, publicUrl, now });
  const rounds = await openRounds({ tables, app, coalitions: store.streams, mail, weekly, publicUrl, now });
  const calendars = await openCalendars({ tables, app, weekly, publicUrl, now });
  mail.writtenBy({ weekly: weekly.write, reminder: rounds.write });
  const returned = bouncesFrom ? [mailboxChore({ settings: bouncesFrom, bounces: mail.bounces, now })] : [];
  return { weekly, rounds, calendars, chores: [weekly.chore, ...rounds.chores, ...returned] };
};
