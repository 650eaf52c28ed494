import type { Links } from "../links/links.ts";
import type { Mail } from "../mail/mail.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { accountCopies } from "./accountCopies.ts";
import { accountRows, accountVersions } from "./accountRows.ts";
import type { Account } from "./accountRows.ts";
import { openAttempts } from "./attempts.ts";
import { openAddressChanges } from "./addressChanges.ts";
import { betterAuthInside } from "./betterAuthInside.ts";
import { hostActions } from "./hostActions.ts";
import { openMailLinks } from "./mailLinks.ts";
import { accountMaker } from "./makeAccount.ts";
import { openPasskeySignIn, openPasskeys, passkeysPossible } from "./passkeys.ts";
import { openPasswords } from "./passwords.ts";
import { openSessions } from "./sessions.ts";
import { openSetUp } from "./setUp.ts";

type Opening = {
  readonly tables: OpenSideTables;
  /** As browsers see it, such as `https://mortar.example`: without a path. */
  readonly publicUrl: string;
  /** What signs the cookies, the same at every node. */
  readonly secret: string;
  readonly mailer: Pick<Mail, "send" | "eraseAddress" | "isReachable">;
  readonly joins: Pick<Links, "bearer" | "end">;
  readonly now: () => Date;
};

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;

/** Who can sign in, and as which person. What a person may do stands in the events of a coalition, not here. */
export const openAccounts = async ({ tables: open, publicUrl: address, secret, mailer, joins, now }: Opening) => {
  const publicUrl = new URL(address).origin;
  const tables = await open("accounts", accountVersions);
  const auth = await betterAuthInside(tables, publicUrl, secret);
  const rows = accountRows(tables);
  const attempts = openAttempts(tables, now);
  const sessions = openSessions(auth, rows);
  const setUp = openSetUp({ tables, rows, now });
  const passwords = openPasswords({ auth, rows, sessions, attempts, now });
  const changes = { tables, rows, sessions, attempts, passwords, mailer, publicUrl, now };
  const possible = passkeysPossible(publicUrl);
  const passkeySignIn = openPasskeySignIn({ auth, rows, attempts, possible });
  const passkeys = openPasskeys({ auth, rows, sessions, possible });
  const { settled, ...mailLink } = openMailLinks({ tables, rows, sessions, attempts, mailer, publicUrl, now });

  return {
    ...accountCopies(tables, rows),
    isFresh: rows.isEmpty,
    setUp,
    create: accountMaker({ auth, rows, sessions, setUp, joins, now }),
    signIn: { password: passwords.signIn, passkeyOptions: passkeySignIn.options, passkey: passkeySignIn.signIn },
    mailLink,
    address: openAddressChanges(changes),
    password: { change: passwords.change },
    passkeys: { possible, ...passkeys },
    sessionOf: sessions.sessionOf,
    sessions: { list: sessions.list, end: sessions.end },
    signOut: sessions.signOut,
    accountOf: rows.byPerson,
    byHost: hostActions(rows),
    /** Who runs this server, to be named to everyone whose words it keeps. */
    hosts: async (): Promise<readonly Account[]> => (await rows.all()).filter(({ host }) => host),
    /**
     * Accounts whose person is not in the record, as after restoring a record older than the accounts. They have no
     * rights anywhere until their person is recorded again under the same id.
     */
    reconcile: async (exists: (person: string) => Promise<boolean>): Promise<readonly Account[]> => {
      const checked = await Promise.all(
        (await rows.all()).map(async (account) => ({ account, found: await exists(account.person) })),
      );
      return checked.filter(({ found }) => !found).map(({ account }) => account);
    },
    /** Takes away all that is known of a person here: account, sessions, passkeys, links and letters. */
    erase: async (person: string): Promise<void> => {
      const account = await rows.byPerson(person);
      if (account === null) return;
      await rows.atOnce((inside) => inside.erase(account.id));
      await attempts.clear("signInToAccount", account.email);
      await attempts.clear("mailLinkToAccount", account.email);
      await mailer.eraseAddress(account.email);
      await tables.flushDeleted();
    },
    /** Drops what is over: sessions, challenges, mail links, counted attempts. To be called once a day. */
    tidy: (): Promise<void> => rows.atOnce((inside) => inside.tidy(now().toISOString())),
    close: async (): Promise<void> => {
      await settled();
      await tables.close();
    },
  };
};
