import { randomUUID } from "node:crypto";
import { isRefused, refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import type { Links } from "../links/links.ts";
import { isMailAddress } from "../mail/letter.ts";
import type { Account, AccountRows } from "./accountRows.ts";
import type { BetterAuthInside } from "./betterAuthInside.ts";
import type { Caller } from "./caller.ts";
import { hashed, whyNotPassword } from "./passwords.ts";
import type { Sessions, SignedIn } from "./sessions.ts";
import type { SetUp } from "./setUp.ts";

/** There are two ways to an account: the set-up link of a fresh installation, and a claimed `join` link. */
export type Invitation = { readonly setUp: string } | { readonly joinLink: string; readonly secret: string | null };

export type NewAccount = {
  readonly by: Invitation;
  readonly name: string;
  readonly email: string;
  /** Null where a passkey is added right after; until then a mail link is the only way in. */
  readonly password: string | null;
};

type Invited = Pick<Account, "person" | "host" | "invited">;

type Parts = {
  readonly auth: BetterAuthInside;
  readonly rows: AccountRows;
  readonly sessions: Sessions;
  readonly setUp: SetUp;
  readonly joins: Pick<Links, "bearer" | "end">;
  readonly now: () => Date;
};

export const accountMaker = ({ auth, rows, sessions, setUp, joins, now }: Parts) => {
  const invited = async (by: Invitation): Promise<Invited | Refused> => {
    if ("setUp" in by) {
      const seen = await setUp.peek(by.setUp);
      return isRefused(seen) ? seen : { person: seen.person, host: true, invited: null };
    }
    const link = await joins.bearer(by.secret, by.joinLink);
    if (link === null || link.task !== "join" || link.person === null) return refuse("account/join-not-claimed");
    return { person: link.person, host: false, invited: `${link.handedOver}:${link.madeBy}` };
  };

  const add = (asked: NewAccount, by: Invited, hash: string | null): Promise<Account | Refused> =>
    rows.atOnce(async (inside) => {
      const email = asked.email.trim().toLowerCase();
      if (by.host && !(await inside.isEmpty())) return refuse("set-up/not-usable");
      if ((await inside.byPerson(by.person)) !== null) return refuse("account/already");
      if ((await inside.byEmail(email)) !== null) return refuse("account/address-taken");
      const account: Account = { id: randomUUID(), ...by, name: asked.name.trim(), email };
      await inside.add(account, now().toISOString());
      if (hash !== null) await inside.setPassword(account.id, randomUUID(), hash, now().toISOString());
      if (by.host) await inside.endSetUp();
      return account;
    });

  /** The person must be recorded before: `setUp.peek(token).person`, or the `person` of the join link. */
  return async (caller: Caller, asked: NewAccount): Promise<SignedIn | Refused> => {
    const refused = whyNotAccount(asked) ?? refusedOnly(await invited(asked.by));
    if (refused !== null) return refused;
    const hash = asked.password === null ? null : await hashed(auth, asked.password);
    // Asked again: hashing takes its time, and the invitation may have ended meanwhile.
    const by = await invited(asked.by);
    if (isRefused(by)) return by;
    const account = await add(asked, by, hash);
    if (isRefused(account)) return account;
    if ("joinLink" in asked.by) await joins.end(asked.by.joinLink);
    return sessions.open(account, "new-account", caller);
  };
};

const whyNotAccount = ({ name, email, password }: NewAccount): Refused | null => {
  if (name.trim() === "" || name.length > 200) return refuse("account/name-missing");
  if (!isMailAddress(email.trim())) return refuse("account/address-not-valid");
  return password === null ? null : whyNotPassword(password, { name, email });
};

const refusedOnly = (answer: unknown): Refused | null => (isRefused(answer) ? answer : null);
