import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import { freshToken, hashOf } from "../links/token.ts";
import type { Mail } from "../mail/mail.ts";
import type { Statements } from "../sideTables/sideTables.ts";
import type { AccountRows } from "./accountRows.ts";
import type { Attempts } from "./attempts.ts";
import type { Caller } from "./caller.ts";
import { mailLinkLetter } from "./mailLinkLetter.ts";
import type { Sessions, SignedIn } from "./sessions.ts";

/** What a letter carries can be read by others: no longer than it takes to open it. */
export const minutesUsable = 10;

type Parts = {
  readonly tables: Pick<Statements, "one" | "run">;
  readonly rows: AccountRows;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly mailer: Pick<Mail, "send">;
  readonly publicUrl: string;
  readonly now: () => Date;
};

const add = "INSERT INTO mail_links (token_hash, account, expires_at) VALUES (?, ?, ?)";
const find = "SELECT account FROM mail_links WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?";
/** Of several who use it at once, the first. */
const use = `UPDATE mail_links SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?
  RETURNING account`;

export const openMailLinks = ({ tables, rows, sessions, attempts, mailer, publicUrl, now }: Parts) => {
  const sending = new Set<Promise<void>>();

  const mint = async (account: string): Promise<{ readonly path: string; readonly expiresAt: string }> => {
    const token = freshToken();
    const expiresAt = new Date(now().getTime() + minutesUsable * 60_000).toISOString();
    await tables.run(add, hashOf(token), account, expiresAt);
    return { path: `/sign-in/link/${token}`, expiresAt };
  };

  const sendTo = async (email: string): Promise<void> => {
    const account = await rows.byEmail(email);
    if (account === null) return;
    const { path, expiresAt } = await mint(account.id);
    await mailer.send({
      to: account.email,
      expiresAt,
      ...mailLinkLetter(account.name, `${publicUrl}${path}`, minutesUsable),
    });
  };

  return {
    /** Says the same, as fast, whether the address is known or not: the letter is written after the answer. */
    ask: async (caller: Caller, address: string): Promise<{ readonly is: "asked" } | Refused> => {
      const email = address.trim().toLowerCase();
      const tooMany =
        (await attempts.count("mailLinkFromAddress", caller.from)) ??
        (await attempts.count("mailLinkToAccount", email));
      if (tooMany !== null) return tooMany;
      const sent: Promise<void> = new Promise((resolve) => setImmediate(resolve))
        .then(() => sendTo(email))
        .catch((trouble: unknown) => console.error("A mail link could not be written.", trouble))
        .finally(() => sending.delete(sent));
      sending.add(sent);
      return { is: "asked" };
    },
    /** Changes nothing: mail scanners open links. The page asks before it signs anyone in. */
    peek: async (token: string): Promise<{ readonly is: "fresh" } | Refused> =>
      (await tables.one(find, hashOf(token), now().toISOString())) === null
        ? refuse("mail-link/not-usable")
        : { is: "fresh" },
    use: async (caller: Caller, token: string): Promise<SignedIn | Refused> => {
      const at = now().toISOString();
      const used = await tables.one<{ account: string }>(use, at, hashOf(token), at);
      const account = used && (await rows.byId(used.account));
      return account === null ? refuse("mail-link/not-usable") : sessions.open(account, "mail-link", caller);
    },
    /** A link for the terminal, when somebody lost every other way in. */
    mintFor: async (person: string): Promise<{ readonly path: string } | null> => {
      const account = await rows.byPerson(person);
      return account === null ? null : { path: (await mint(account.id)).path };
    },
    settled: async (): Promise<void> => void (await Promise.all(sending)),
  };
};
