import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import type { Account, AccountRows } from "./accountRows.ts";
import { secondsOpen } from "./betterAuthInside.ts";
import type { BetterAuthInside, OpenedBy } from "./betterAuthInside.ts";
import type { Caller } from "./caller.ts";
import type { SessionRow } from "./sessionRows.ts";

/** `cookies`: whole Set-Cookie headers the answer must carry. */
export type SignedIn = { readonly is: "signed-in"; readonly account: Account; readonly cookies: readonly string[] };

export type Session = {
  readonly account: Account;
  readonly person: string;
  readonly session: {
    readonly id: string;
    readonly openedBy: OpenedBy;
    readonly madeAt: string;
    readonly expiresAt: string;
  };
  /** Now and then a session is prolonged: pass these Set-Cookie headers on. */
  readonly cookies: readonly string[];
};

/** A session as its owner sees it, without what would let anyone use it. */
export type ListedSession = SessionRow & { readonly isThis: boolean };

export const openSessions = (auth: BetterAuthInside, rows: AccountRows) => {
  const recognised = recognisedCookies();

  /** better-auth checks the signature, prolongs a session once a day and clears what has ended. */
  const asBetterAuthSays = async (headers: Headers): Promise<Session | null> => {
    const { headers: answered, response } = await auth.api.getSession({
      headers: cookiesOf(headers),
      returnHeaders: true,
    });
    const session = response === null ? null : await sessionAt(rows, response.session.id);
    if (session === null) return null;
    recognised.remember(headers, session.session.id);
    return { ...session, cookies: answered.getSetCookie() };
  };

  const sessionOf = async ({ headers }: Pick<Caller, "headers">): Promise<Session | null> => {
    if (!headers.get("cookie")?.includes("mortar-session=")) return null;
    const known = recognised.sessionIn(headers);
    const session = known === null ? null : await sessionAt(rows, known);
    return session !== null && !isDueToProlong(session) ? session : asBetterAuthSays(headers);
  };

  return {
    sessionOf,
    open: async (account: Account, openedBy: OpenedBy, { headers }: Caller): Promise<SignedIn> => {
      const opened = await auth.api.openSession({
        body: { account: account.id, openedBy },
        headers: agentOf(headers),
        returnHeaders: true,
      });
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
      const listed = await rows.sessions(mine.account.id, new Date().toISOString());
      return listed.map((row) => ({ ...row, isThis: row.id === mine.session.id }));
    },
    /** Ends one of the caller's own sessions; another's is as unknown as one that never was. */
    end: async (caller: Caller, id: string): Promise<{ readonly is: "ended" } | Refused> => {
      const mine = await sessionOf(caller);
      if (mine === null) return refuse("sign-in/not-signed-in");
      await rows.endSession(mine.account.id, id);
      return { is: "ended" };
    },
  };
};

export type Sessions = ReturnType<typeof openSessions>;

/**
 * Cookie headers whose signature was found right, and the session each names. The session itself is read from the
 * tables every time, so that one that has ended is known as ended at once.
 */
const recognisedCookies = () => {
  const sessionByCookie = new Map<string, string>();
  return {
    sessionIn: (headers: Headers): string | null => sessionByCookie.get(headers.get("cookie") ?? "") ?? null,
    remember: (headers: Headers, session: string): void => {
      const cookie = headers.get("cookie") ?? "";
      if (cookie.length > charactersAtMost) return;
      if (sessionByCookie.size >= cookiesAtMost) sessionByCookie.clear();
      sessionByCookie.set(cookie, session);
    },
  };
};

/** Together 10 MB of memory at most. */
const cookiesAtMost = 10_000;
const charactersAtMost = 1_000;

const sessionAt = async (rows: AccountRows, id: string): Promise<Session | null> => {
  const found = await rows.session(id);
  if (found && isTooOld(found.session)) await rows.endSession(found.account.id, id);
  return found && !isTooOld(found.session) ? { ...found, person: found.account.person, cookies: [] } : null;
};

const isTooOld = ({ madeAt }: Session["session"]): boolean =>
  Date.now() - Date.parse(madeAt) >= secondsOpen.atMost * 1000;

/** Ended ones too: better-auth clears them. Sessions go by the machine's clock, as better-auth does. */
const isDueToProlong = ({ session }: Session): boolean =>
  Date.parse(session.expiresAt) - Date.now() <= (secondsOpen.whole - secondsOpen.untilProlonged) * 1000;

/** Only what better-auth needs to see. */
export const cookiesOf = (headers: Headers): Headers =>
  new Headers({ cookie: headers.get("cookie") ?? "", "user-agent": headers.get("user-agent") ?? "" });

/** A sign-in begins without what an older session left in the browser. */
export const agentOf = (headers: Headers): Headers => new Headers({ "user-agent": headers.get("user-agent") ?? "" });
