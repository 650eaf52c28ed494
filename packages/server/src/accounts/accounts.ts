import { join } from "node:path";
import { flushDeleted } from "../links/sqliteFile.ts";
import type { Links } from "../links/links.ts";
import type { Mail } from "../mail/mail.ts";
import { accountRows, atOnce, openAccountsFile, untilQuiet } from "./accountsFile.ts";
import type { Account } from "./accountsFile.ts";
import { openAttempts } from "./attempts.ts";
import { betterAuthInside } from "./betterAuthInside.ts";
import { installationSecret } from "./installationSecret.ts";
import { openMailLinks } from "./mailLinks.ts";
import { accountMaker } from "./makeAccount.ts";
import { openPasskeySignIn, openPasskeys, passkeysPossible } from "./passkeys.ts";
import { openPasswords } from "./passwords.ts";
import { openSessions } from "./sessions.ts";
import { openSetUp } from "./setUp.ts";

type Opening = {
  readonly folder: string;
  /** As browsers see it, such as `https://mortar.example`: without a path. */
  readonly publicUrl: string;
  /** Left out: made at the first start and kept in the folder. */
  readonly secret?: string;
  readonly mailer: Pick<Mail, "send" | "eraseAddress">;
  readonly joins: Pick<Links, "bearer" | "end">;
  readonly now: () => Date;
};

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;

/** Who can sign in, and as which person. What a person may do stands in the events of a coalition, not here. */
export const openAccounts = async ({ folder, publicUrl: address, secret, mailer, joins, now }: Opening) => {
  const publicUrl = new URL(address).origin;
  const db = openAccountsFile(join(folder, "accounts.sqlite"));
  const auth = await betterAuthInside(db, publicUrl, secret ?? installationSecret(folder));
  const rows = accountRows(db);
  const isFresh = (): boolean => rows.all().length === 0;
  const attempts = openAttempts(db, now);
  const sessions = openSessions(auth, rows);
  const { use, ...setUp } = openSetUp(db, isFresh);
  const passwords = openPasswords({ db, auth, rows, sessions, attempts, now });
  const possible = passkeysPossible(publicUrl);
  const passkeySignIn = openPasskeySignIn({ auth, rows, attempts, possible });
  const passkeys = openPasskeys({ auth, rows, sessions, possible });
  const { settled, ...mailLink } = openMailLinks({ db, rows, sessions, attempts, mailer, publicUrl, now });

  return {
    isFresh,
    setUp,
    create: accountMaker({ db, auth, rows, sessions, setUp: { ...setUp, use }, joins, now }),
    signIn: { password: passwords.signIn, passkeyOptions: passkeySignIn.options, passkey: passkeySignIn.signIn },
    mailLink,
    password: { change: passwords.change },
    passkeys: { possible, ...passkeys },
    sessionOf: sessions.sessionOf,
    sessions: { list: sessions.list, end: sessions.end },
    signOut: sessions.signOut,
    accountOf: rows.byPerson,
    /** Who runs this server, to be named to everyone whose words it keeps. */
    hosts: (): readonly Account[] => rows.all().filter(({ host }) => host),
    /**
     * Accounts whose person is not in the record, as after restoring a record older than the accounts. They have no
     * rights anywhere until their person is recorded again under the same id.
     */
    reconcile: async (exists: (person: string) => Promise<boolean>): Promise<readonly Account[]> => {
      const checked = await Promise.all(
        rows.all().map(async (account) => ({ account, found: await exists(account.person) })),
      );
      return checked.filter(({ found }) => !found).map(({ account }) => account);
    },
    /** Takes away all that is known of a person here: account, sessions, passkeys, links and letters. */
    erase: async (person: string): Promise<void> => {
      const account = rows.byPerson(person);
      if (account === null) return;
      await atOnce(db, () => rows.erase(account.id));
      attempts.clear("signInToAccount", account.email);
      attempts.clear("mailLinkToAccount", account.email);
      mailer.eraseAddress(account.email);
      await untilQuiet(db);
      flushDeleted(db);
    },
    /** Drops what is over: sessions, challenges, mail links. To be called once a day. */
    tidy: (): Promise<void> => atOnce(db, () => rows.tidy(now().toISOString())),
    close: async (): Promise<void> => {
      await settled();
      flushDeleted(db);
      db.close();
    },
  };
};
