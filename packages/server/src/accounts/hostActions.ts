import type { Account, AccountRows } from "./accountRows.ts";

/** What whoever runs the server does about accounts that are not hers. Nothing here signs anybody in. */
export const hostActions = (rows: AccountRows) => ({
  list: rows.all,

  /** Whoever is signed in with this account has to sign in again. */
  endSessions: (account: Account): Promise<void> => rows.endSessions(account.id),

  makeHost: (account: Account): Promise<void> => rows.makeHost(account.id),

  /** Somebody has to be left who runs the server. */
  unmakeHost: (account: Account): Promise<"done" | "last-host"> =>
    rows.atOnce(async (inside) => {
      const others = (await inside.all()).filter(({ host, id }) => host && id !== account.id);
      if (others.length === 0) return "last-host";
      await inside.unmakeHost(account.id);
      return "done";
    }),
});
