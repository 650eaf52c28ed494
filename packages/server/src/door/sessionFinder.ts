import type { Session } from "../accounts/sessions.ts";
import type { House } from "./house.ts";

/** How long a session that was looked up is believed without looking again. Signing out forgets it at once. */
const BELIEVED_MS = 5_000;
const REMEMBERED_MAX = 5_000;

/** Looking a session up costs milliseconds; a person at work asks many times in a second. */
export const sessionFinder = ({ accounts, now }: Pick<House, "accounts" | "now">) => {
  let remembered = new Map<string, { readonly session: Session | null; readonly until: number }>();

  /** Sessions may have begun or ended. */
  const forget = () => {
    remembered = new Map();
  };

  const find = async (headers: Headers): Promise<Session | null> => {
    const cookie = headers.get("cookie");
    if (!cookie?.includes("mortar-session=")) return null;
    const known = remembered.get(cookie);
    if (known && known.until > now().getTime()) return known.session;
    const session = await accounts.sessionOf({ headers });
    if (remembered.size >= REMEMBERED_MAX) remembered = new Map();
    const kept = session && { ...session, cookies: [] };
    remembered.set(cookie, { session: kept, until: now().getTime() + BELIEVED_MS });
    return session;
  };

  return { find, forget };
};
