import { accountVersions } from "../accounts/accountRows.ts";
import { betterAuthInside } from "../accounts/betterAuthInside.ts";
import { calendarVersions } from "../calendar/calendars.ts";
import { linkVersions } from "../links/linkRows.ts";
import { letterVersions } from "../mail/letterRows.ts";
import { roundVersions } from "../rounds/roundRows.ts";
import { tokenVersions } from "../tokens/tokens.ts";
import { versions as webhookVersions } from "../webhooks/webhookRows.ts";
import { weeklyVersions } from "../weekly/weeklyRows.ts";
import type { SideTables } from "./sideTables.ts";

type Known = {
  readonly versions: readonly string[];
  /** Tables a library makes itself among them. */
  readonly prepare?: (tables: SideTables) => Promise<unknown>;
};

/** All side tables a backup holds, by name, so that it can be put back where nothing is open. */
export const everyTable: Readonly<Record<string, Known>> = {
  accounts: {
    versions: accountVersions,
    // Only its tables are wanted: nobody signs in here.
    prepare: (tables) =>
      betterAuthInside(tables, "http://localhost", "only its tables are wanted here, nobody signs in"),
  },
  calendars: { versions: calendarVersions },
  links: { versions: linkVersions },
  outbox: { versions: letterVersions },
  rounds: { versions: roundVersions },
  tokens: { versions: tokenVersions },
  weekly: { versions: weeklyVersions },
  webhooks: { versions: webhookVersions },
};
