import { isRefused, refuse, type Refused } from "../links/refused.ts";
import { freshToken, hashOf } from "../links/token.ts";
import { isMailAddress } from "../mail/letter.ts";
import type { Mail } from "../mail/mail.ts";
import type { Statements } from "../sideTables/sideTables.ts";
import type { Account, AccountRows } from "./accountRows.ts";
import { newAddressLetter, oldAddressLetter } from "./addressLetters.ts";
import type { Attempts } from "./attempts.ts";
import type { Caller } from "./caller.ts";
import type { Passwords } from "./passwords.ts";
import type { Sessions } from "./sessions.ts";

/** A letter to a mailbox that may be new and slow to look into. */
export const minutesToConfirm = 60;

type Parts = {
  readonly tables: Pick<Statements, "one" | "run">;
  readonly rows: AccountRows;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly passwords: Pick<Passwords, "whyNotCurrent">;
  readonly mailer: Pick<Mail, "send" | "eraseAddress" | "isReachable">;
  readonly publicUrl: string;
  readonly now: () => Date;
};

type Change = { readonly account: string; readonly address: string };

/** One at a time for each account: a later wish takes the place of the one before. */
const add = `INSERT INTO address_changes (account, address, token_hash, expires_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (account) DO UPDATE SET address = excluded.address, token_hash = excluded.token_hash,
    expires_at = excluded.expires_at`;
const byToken = "SELECT account, address FROM address_changes WHERE token_hash = ? AND expires_at > ?";
const byAccount = "SELECT account, address FROM address_changes WHERE account = ? AND expires_at > ?";

/**
 * Another mail address for one's own account: asked for where one is signed in, and done once somebody at the new address
 * says so. Whoever reads the old one is told.
 */
export const openAddressChanges = (parts: Parts) => {
  const { tables, rows, sessions, attempts, passwords, mailer, publicUrl, now } = parts;
  const changeFor = (token: string) => tables.one<Change>(byToken, hashOf(token), now().toISOString());

  const whyNot = async ({ email }: Account, address: string): Promise<Refused | null> => {
    if (!isMailAddress(address)) return refuse("account/address-not-valid");
    if (address === email) return refuse("account/address-same");
    return (await rows.byEmail(address)) === null ? null : refuse("account/address-taken");
  };

  return {
    /** `current`: the password, where there is one, as for changing that. */
    ask: async (
      caller: Caller,
      asked: { readonly address: string; readonly current: string | null },
    ): Promise<{ readonly is: "asked" } | Refused> => {
      const session = await sessions.sessionOf(caller);
      if (session === null) return refuse("sign-in/not-signed-in");
      const { account } = session;
      const address = asked.address.trim().toLowerCase();
      const tooMany = await attempts.count("addressChange", account.id);
      const refused =
        tooMany ?? (await whyNot(account, address)) ?? (await passwords.whyNotCurrent(session, asked.current));
      if (refused !== null) return refused;
      const token = freshToken();
      const expiresAt = new Date(now().getTime() + minutesToConfirm * 60_000).toISOString();
      await tables.run(add, account.id, address, hashOf(token), expiresAt);
      const written = newAddressLetter(account.name, `${publicUrl}/address/${token}`, minutesToConfirm);
      const sent = await mailer.send({ to: address, expiresAt, ...written });
      return isRefused(sent) ? sent : { is: "asked" };
    },
    /** What is asked for and not yet done. */
    pending: async (account: string): Promise<string | null> =>
      (await tables.one<Change>(byAccount, account, now().toISOString()))?.address ?? null,
    /** Changes nothing: mail scanners open links. */
    peek: async (token: string): Promise<{ readonly address: string } | Refused> =>
      (await changeFor(token)) ?? refuse("account/address-link-over"),
    use: async (token: string): Promise<{ readonly address: string } | Refused> => {
      const change = await changeFor(token);
      const before = change && (await rows.byId(change.account));
      if (!change || !before) return refuse("account/address-link-over");
      const isFree = await rows.atOnce(async (inside) => {
        if ((await inside.byEmail(change.address)) !== null) return false;
        await inside.setAddress(change.account, change.address, now().toISOString());
        return true;
      });
      if (!isFree) return refuse("account/address-taken");
      await mailer.isReachable(change.address);
      // What still lies here for the old address is not sent there any more.
      await mailer.eraseAddress(before.email);
      await mailer.send({ to: before.email, ...oldAddressLetter(before.name, publicUrl) });
      return { address: change.address };
    },
  };
};
