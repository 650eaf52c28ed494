import type { App } from "@mortar/app";
import type { EventStore } from "@mortar/store";
import type { Accounts } from "../accounts/accounts.ts";
import type { Session } from "../accounts/sessions.ts";
import type { Seals } from "../exporting/seals.ts";
import type { Backups } from "../backups/backups.ts";
import type { Chores } from "../chores/chores.ts";
import type { Links } from "../links/links.ts";
import type { Mail } from "../mail/mail.ts";
import type { Calendars } from "../calendar/calendars.ts";
import type { Rounds } from "../rounds/openRounds.ts";
import type { Running } from "../running/running.ts";
import type { OpenedTables } from "../sideTables/openedTables.ts";
import type { Token } from "../tokens/token.ts";
import type { Tokens } from "../tokens/tokens.ts";
import type { Weekly } from "../weekly/weekly.ts";
import type { Webhooks } from "../webhooks/webhooks.ts";
import type { Examples } from "./examples.ts";
import type { Settings } from "./settings.ts";

/** Everything the doors of one installation open onto. */
export type House = {
  readonly app: App;
  readonly store: EventStore;
  readonly accounts: Accounts;
  readonly tokens: Tokens;
  readonly webhooks: Webhooks;
  readonly links: Links;
  readonly mail: Mail;
  readonly weekly: Weekly;
  readonly rounds: Rounds;
  readonly calendars: Calendars;
  readonly examples: Examples;
  readonly seals: Seals;
  readonly chores: Chores;
  readonly backups: Backups;
  readonly running: Running;
  /** The side tables that are open. */
  readonly tables: () => readonly OpenedTables[];
  readonly settings: Settings;
  readonly now: () => Date;
};

/** What the security layer has found out about a request before any route sees it (Hono variables). */
export type Known = {
  Variables: {
    /** For `script-src` and `style-src` of this one answer. */
    nonce: string;
    /** The signed-in session, or null. */
    session: Session | null;
    /** The personal token a program asks with, or null; then there is no session. */
    token: Token | null;
    /** By which the line of this request is found in the log. */
    requestId: string;
    /** The stable code it was refused with, if it was. */
    refused?: string;
    /** The locale and writing direction this reader is answered in. */
    locale: string;
  };
};
