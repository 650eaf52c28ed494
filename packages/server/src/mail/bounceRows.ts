import type { SideTables } from "../sideTables/sideTables.ts";

/** By which way it came: handed to a command, or read from a mailbox. */
export type Way = "command" | "mailbox";

/** What came of a bounce that named a letter, or pretended to. */
export type Came =
  | "marked"
  | "failed"
  | "delayed"
  | "arrived"
  | "settled"
  | "not-ours"
  | "other-recipient"
  | "not-sent"
  | "too-old";

/** A letter as far as what comes back of it goes. */
type SentLetter = { readonly to: string; readonly sentAt: string | null; readonly isSettled: boolean };

export const bounceVersion = `ALTER TABLE letters ADD COLUMN settled_at TEXT;
   ALTER TABLE unreachable ADD COLUMN how TEXT NOT NULL DEFAULT 'refused';
   ALTER TABLE unreachable ADD COLUMN said TEXT;
   CREATE TABLE bounces (id TEXT PRIMARY KEY, at TEXT NOT NULL, way TEXT NOT NULL, came TEXT NOT NULL) STRICT;
   CREATE INDEX bounces_at ON bounces (at);
   CREATE TABLE bookmarks (mailbox TEXT PRIMARY KEY, validity TEXT NOT NULL, uid TEXT NOT NULL) STRICT;`;

const note = "INSERT INTO bounces (id, at, way, came) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
const settle = "UPDATE letters SET settled_at = ?, failed_reason = ? WHERE id = ? AND settled_at IS NULL";

/** An address a bounce was about is not taken to be reachable again because the next server takes another letter for it. */
export const markUnreachable = `INSERT INTO unreachable (address, at, how, said) VALUES (?, ?, ?, ?)
  ON CONFLICT (address) DO UPDATE SET how = excluded.how, said = excluded.said WHERE excluded.how = 'returned'`;

type Noted = { readonly id: string; readonly at: string; readonly way: Way; readonly came: Came };
type Counts = { readonly read: number; readonly marked: number; readonly lastAt: string | null };

/** How far a mailbox has been read. */
type Bookmark = { readonly validity: string; readonly uid: number };

/** What is kept of letters that came back. */
export const bounceRows = ({ one, run, atOnce }: Pick<SideTables, "one" | "run" | "atOnce">) => ({
  sentLetter: async (id: string): Promise<SentLetter | null> => {
    const row = await one<{ readonly to: string; readonly sentAt: string | null; readonly settledAt: string | null }>(
      `SELECT recipient AS "to", sent_at AS "sentAt", settled_at AS "settledAt" FROM letters WHERE id = ?`,
      id,
    );
    return row && { to: row.to, sentAt: row.sentAt, isSettled: row.settledAt !== null };
  },
  /** A message that is read again is one message. */
  note: async ({ id, at, way, came }: Noted): Promise<void> => {
    await run(note, id, at, way, came);
  },
  /** The letter did not arrive. False where that was known. */
  cameBack: (noted: Noted, letter: string, said: string, unreachable: string | null): Promise<boolean> =>
    atOnce(async (inside) => {
      if ((await inside.run(settle, noted.at, said, letter)) === 0) return false;
      if (unreachable !== null) await inside.run(markUnreachable, unreachable, noted.at, "returned", said);
      await inside.run(note, noted.id, noted.at, noted.way, noted.came);
      return true;
    }),
  /** By one way, since an instant; `lastAt`: ever. */
  countBounces: async (way: Way, since: string): Promise<Counts> => {
    const row = await one<{ readonly read: number; readonly marked: number; readonly lastAt: string | null }>(
      `SELECT count(CASE WHEN at > ? THEN 1 END) AS read, count(CASE WHEN at > ? AND came = 'marked' THEN 1 END) AS marked,
         max(at) AS "lastAt" FROM bounces WHERE way = ?`,
      since,
      since,
      way,
    );
    return row ?? { read: 0, marked: 0, lastAt: null };
  },
  forgetBounces: async (before: string): Promise<void> => {
    await run("DELETE FROM bounces WHERE at <= ?", before);
  },
  bookmark: async (mailbox: string): Promise<Bookmark | null> => {
    const row = await one<{ readonly validity: string; readonly uid: string }>(
      "SELECT validity, uid FROM bookmarks WHERE mailbox = ?",
      mailbox,
    );
    return row && { validity: row.validity, uid: Number(row.uid) };
  },
  setBookmark: async (mailbox: string, validity: string, uid: number): Promise<void> => {
    await run(
      `INSERT INTO bookmarks (mailbox, validity, uid) VALUES (?, ?, ?)
       ON CONFLICT (mailbox) DO UPDATE SET validity = excluded.validity, uid = excluded.uid`,
      mailbox,
      validity,
      // As text: it may be greater than an INTEGER of PostgreSQL can be.
      String(uid),
    );
  },
});

export type BounceRows = ReturnType<typeof bounceRows>;
