import { randomUUID } from "node:crypto";
import { isAPIError } from "better-auth/api";
import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import type { AccountRows } from "./accountRows.ts";
import type { Attempts } from "./attempts.ts";
import { passwordLength } from "./betterAuthInside.ts";
import type { BetterAuthInside } from "./betterAuthInside.ts";
import type { Caller } from "./caller.ts";
import { isGuessable, type Whose } from "./guessable.ts";
import { agentOf } from "./sessions.ts";
import type { Session, Sessions, SignedIn } from "./sessions.ts";

type Parts = {
  readonly auth: BetterAuthInside;
  readonly rows: AccountRows;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly now: () => Date;
};

export const openPasswords = ({ auth, rows, sessions, attempts, now }: Parts) => {
  const whyNotCurrent = async ({ account, session }: Session, current: string | null): Promise<Refused | null> => {
    const hash = await rows.passwordHash(account.id);
    if (hash === null || isJustByMail(session, now())) return null;
    const tooMany = await attempts.count("signInToAccount", account.email);
    if (tooMany !== null) return tooMany;
    const inside = await auth.$context;
    if (current === null || !(await inside.password.verify({ hash, password: current })))
      return refuse("password/wrong");
    await attempts.clear("signInToAccount", account.email);
    return null;
  };

  return {
    /** Whether somebody who is signed in may change how one gets in. `current`: as for `change`. */
    whyNotCurrent,
    /** An unknown address takes as long to refuse as a wrong password: better-auth hashes for it all the same. */
    signIn: async (
      caller: Caller,
      given: { readonly email: string; readonly password: string },
    ): Promise<SignedIn | Refused> => {
      const email = given.email.trim().toLowerCase();
      const tooMany =
        (await attempts.count("signInFromAddress", caller.from)) ?? (await attempts.count("signInToAccount", email));
      if (tooMany !== null) return tooMany;
      const known = await recognised(auth, caller, { email, password: given.password });
      const account = known === null ? null : await rows.byId(known.account);
      if (known === null || account === null) return refuse("sign-in/not-recognised");
      await attempts.clear("signInToAccount", email);
      return { is: "signed-in", account, cookies: known.cookies };
    },
    /**
     * Sets or changes the password and ends every other session. `current` may be null where there is no password
     * yet, or within a quarter of an hour of signing in by mail: that is how a forgotten one is replaced.
     */
    change: async (
      caller: Caller,
      asked: { readonly current: string | null; readonly next: string },
    ): Promise<SignedIn | Refused> => {
      const session = await sessions.sessionOf(caller);
      if (session === null) return refuse("sign-in/not-signed-in");
      const refused = whyNotPassword(asked.next, session.account) ?? (await whyNotCurrent(session, asked.current));
      if (refused !== null) return refused;
      const hash = await hashed(auth, asked.next);
      await rows.atOnce(async (inside) => {
        await inside.setPassword(session.account.id, randomUUID(), hash, now().toISOString());
        await inside.endSessions(session.account.id);
      });
      return sessions.open(session.account, "password", caller);
    },
  };
};

export type Passwords = ReturnType<typeof openPasswords>;

export const whyNotPassword = (password: string, whose: Whose): Refused | null => {
  if (password.length < passwordLength.atLeast)
    return refuse("password/too-short", { atLeast: passwordLength.atLeast });
  if (password.length > passwordLength.atMost) return refuse("password/too-long", { atMost: passwordLength.atMost });
  if (isGuessable(password, whose)) return refuse("password/guessable");
  return null;
};

export const hashed = async (auth: BetterAuthInside, password: string): Promise<string> =>
  (await auth.$context).password.hash(password);

const isJustByMail = ({ openedBy, madeAt }: Session["session"], now: Date): boolean =>
  openedBy === "mail-link" && now.getTime() - Date.parse(madeAt) <= 15 * 60_000;

const recognised = async (
  auth: BetterAuthInside,
  { headers }: Caller,
  body: { readonly email: string; readonly password: string },
) => {
  try {
    const { headers: answered, response } = await auth.api.signInEmail({
      body,
      headers: agentOf(headers),
      returnHeaders: true,
    });
    return { account: response.user.id, cookies: answered.getSetCookie() };
  } catch (trouble) {
    if (isAPIError(trouble) && trouble.statusCode < 500) return null;
    throw trouble;
  }
};
