import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import type { Account, AccountRows, SessionRow } from "./accountsFile.ts";
import type { BetterAuthInside, OpenedBy } from "./betterAuthInside.ts";
import type { Caller } from "./caller.ts";

/** `cookies`: whole Set-Cookie headers the answer must carry. */
export type SignedIn = { readonly is: "signed-in"; readonly account: Account; readonly cookies: readonly string[] };

export type Session = {
  readonly account: Account;
  readonly person: string;
  readonly session: { readonly id: string; readonly openedBy: OpenedBy; readonly madeAt: string };
  /** Now and then a session is prolonged: pass these Set-Cookie headers on. */
  readonly cookies: readonly string[];
};

/** A session as its owner sees it, without what would let anyone use it. */
export type ListedSession = SessionRow & { readonly isThis: boolean };

export const openSessions = (auth: BetterAuthInside, rows: AccountRows) => {
  const sessionOf = async ({ headers }: Pick<Caller, "headers">): Promise<Session | null> => {
    if (!headers.get("cookie")?.includes("mortar-session=")) return null;
    const { headers: answered, response } = await auth.api.getSession({ headers: cookiesOf(headers), returnHeaders: true });
    const account = response === null ? null : rows.byId(response.user.id);
    if (response === null || account === null) return null;
    const { id, openedBy, createdAt } = response.session;
    const session = { id, openedBy: openedBy as OpenedBy, madeAt: createdAt.toISOString() };
    return { account, person: account.person, session, cookies: answered.getSetCookie() };
  };

  return {
    sessionOf,
    open: async (account: Account, openedBy: OpenedBy, { headers }: Caller): Promise<SignedIn> => {
      const opened = await auth.api.openSession({ body: { account: account.id, openedBy }, headers: agentOf(headers), returnHeaders: true });
      return { is: "signed-in", account, cookies: opened.headers.getSetCookie() };
    },
    signOut: async ({ headers }: Caller): Promise<{ readonly cookies: readonly string[] }> => {
      const { headers: answered } = await auth.api.signOut({ headers: cookiesOf(headers), returnHeaders: true });
      return { cookies: answered.getSetCookie() };
    },
    /** The most recently used first. */
    list: async (caller: Caller): Promise<readonly ListedSession[] | Refused> => {
      const mine = await sessionOf(caller);
      if (mine === null) return refuse("sign-in/not-signed-in");
      return rows.sessions(mine.account.id, new Date().toISOString()).map((row) => ({ ...row, isThis: row.id === mine.session.id }));
    },
    /** Ends one of the caller's own sessions; another's is as unknown as one that never was. */
    end: async (caller: Caller, id: string): Promise<{ readonly is: "ended" } | Refused> => {
      const mine = await sessionOf(caller);
      if (mine === null) return refuse("sign-in/not-signed-in");
      rows.endSession(mine.account.id, id);
      return { is: "ended" };
    },
  };
};

export type Sessions = ReturnType<typeof openSessions>;

/** Only what better-auth needs to see. */
export const cookiesOf = (headers: Headers): Headers =>
  new Headers({ cookie: headers.get("cookie") ?? "", "user-agent": headers.get("user-agent") ?? "" });

/** A sign-in begins without what an older session left in the browser. */
export const agentOf = (headers: Headers): Headers => new Headers({ "user-agent": headers.get("user-agent") ?? "" });
