import { bounceRows, bounceVersion, markUnreachable } from "./bounceRows.ts";
import type { Writer } from "./letter.ts";
import type { OpenSideTables, Statements } from "../sideTables/sideTables.ts";

export type KeptLetter = {
  readonly id: string;
  /** Who writes it when it is handed over; null: it is written already, and whoever runs the server can read it. */
  readonly writer: Writer | null;
  readonly about: string | null;
  readonly to: string;
  readonly subject: string;
  /** Null once the letter is sent or expired: letters hold links. */
  readonly text: string | null;
  readonly html: string | null;
  readonly coalition: string | null;
  readonly madeAt: string;
  readonly expiresAt: string;
  /** When it is tried next; null when it is not tried again. */
  readonly dueAt: string | null;
  readonly tries: number;
  readonly sentAt: string | null;
  readonly failedReason: string | null;
};

/** An address that takes no letters, and since when (ISO instant). */
export type Unreachable = {
  readonly address: string;
  readonly at: string;
  /** `refused`: our mail server did not take a letter for it. `returned`: one that was taken came back. */
  readonly how: "refused" | "returned";
  /** What the server said, on one line; null where that was not kept. */
  readonly said: string | null;
};

/** A letter that is due, as it was seen. */
export type DueLetter = { readonly id: string; readonly dueAt: string };

export const letterVersions = [
  `CREATE TABLE letters (
     id TEXT PRIMARY KEY, recipient TEXT NOT NULL, subject TEXT NOT NULL, text TEXT, html TEXT,
     made_at TEXT NOT NULL, expires_at TEXT NOT NULL, due_at TEXT, tries INTEGER NOT NULL DEFAULT 0,
     sent_at TEXT, failed_reason TEXT) STRICT;
   CREATE INDEX letters_due ON letters (due_at) WHERE due_at IS NOT NULL;
   CREATE INDEX letters_made ON letters (made_at);`,
  "ALTER TABLE letters ADD COLUMN coalition TEXT;",
  `ALTER TABLE letters ADD COLUMN writer TEXT;
   ALTER TABLE letters ADD COLUMN about TEXT;
   CREATE TABLE unreachable (address TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;`,
  bounceVersion,
];

const columns = `id, writer, about, recipient AS "to", subject, text, html, coalition, made_at AS "madeAt", expires_at AS "expiresAt",
  due_at AS "dueAt", tries, sent_at AS "sentAt", failed_reason AS "failedReason"`;

const insert = `INSERT INTO letters (id, writer, about, recipient, subject, text, html, coalition, made_at, expires_at, due_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
/** Somebody waits for what she asked for; the others can wait a little. */
const due = `SELECT id, due_at AS "dueAt" FROM letters WHERE due_at <= ? AND expires_at > ?
  ORDER BY CASE WHEN writer IS NULL THEN 0 ELSE 1 END, due_at, made_at LIMIT ?`;
/** Whoever finds the letter due as it was seen has it; everybody else finds it due later. */
const take = `UPDATE letters SET due_at = ? WHERE id = ? AND due_at = ? AND text IS NOT NULL RETURNING ${columns}`;
const markSent = `UPDATE letters SET sent_at = ?, due_at = NULL, text = NULL, html = NULL, failed_reason = NULL,
  tries = tries + 1 WHERE id = ?`;
const markFailed = `UPDATE letters SET failed_reason = ?, due_at = ?, tries = tries + 1 WHERE id = ? AND text IS NOT NULL`;
const emptyExpired = `UPDATE letters SET due_at = NULL, text = NULL, html = NULL
  WHERE expires_at <= ? AND text IS NOT NULL`;

export const letterRows = async (open: OpenSideTables) => {
  const tables = await open("outbox", letterVersions);
  const { all, one, run } = tables;
  const counted = async (sql: string, ...values: readonly string[]): Promise<number> =>
    (await one<{ readonly count: number }>(sql, ...values))?.count ?? 0;

  return {
    add: async (it: KeptLetter): Promise<void> => {
      const words = [it.subject, it.text, it.html];
      await run(insert, it.id, it.writer, it.about, it.to, ...words, it.coalition, it.madeAt, it.expiresAt, it.dueAt);
    },
    byId: (id: string) => one<KeptLetter>(`SELECT ${columns} FROM letters WHERE id = ?`, id),
    /** Of those that were asked for. */
    newest: (atMost: number) =>
      all<KeptLetter>(`SELECT ${columns} FROM letters WHERE writer IS NULL ORDER BY made_at DESC, id LIMIT ?`, atMost),
    /** What was asked for first, then oldest first. */
    due: (now: string, atMost: number) => all<DueLetter>(due, now, now, atMost),
    /**
     * The letter, for this node alone until `until`; null where another has it. Should this node end before it says
     * what became of it, the letter is due again then.
     */
    take: ({ id, dueAt }: DueLetter, until: string) => one<KeptLetter>(take, until, id, dueAt),
    sent: async (id: string, at: string): Promise<void> => {
      await run(markSent, at, id);
    },
    failed: async (id: string, reason: string, dueAt: string | null): Promise<void> => {
      await run(markFailed, reason, dueAt, id);
    },
    drop: async (id: string): Promise<void> => {
      await run("DELETE FROM letters WHERE id = ?", id);
    },
    /** Of those nobody asked for just now: how many wait, and how many were sent since an instant. */
    countComing: async (since: string): Promise<{ readonly waiting: number; readonly sent: number }> => ({
      waiting: await counted("SELECT count(*) AS count FROM letters WHERE writer IS NOT NULL AND text IS NOT NULL"),
      sent: await counted("SELECT count(*) AS count FROM letters WHERE writer IS NOT NULL AND sent_at > ?", since),
    }),
    ...addressRows(tables),
    ...bounceRows(tables),
    /** Empties what has expired by `now`, and drops what was made before `forgottenBefore`. */
    tidy: async (now: string, forgottenBefore: string): Promise<void> => {
      const emptied = await run(emptyExpired, now);
      const dropped = await run("DELETE FROM letters WHERE made_at <= ? AND text IS NULL", forgottenBefore);
      if (emptied + dropped > 0) await tables.flushDeleted();
    },
    /** Every letter of a coalition whose words are still here, in other words. */
    reword: async (coalition: string, inOtherWords: (letter: KeptLetter) => KeptLetter): Promise<void> => {
      await tables.atOnce(async (inside) => {
        const pending = `SELECT ${columns} FROM letters WHERE coalition = ? AND text IS NOT NULL`;
        for (const letter of await inside.all<KeptLetter>(pending, coalition)) {
          const { id, subject, text, html } = inOtherWords(letter);
          await inside.run("UPDATE letters SET subject = ?, text = ?, html = ? WHERE id = ?", subject, text, html, id);
        }
      });
      await tables.flushDeleted();
    },
    eraseAddress: async (address: string): Promise<void> => {
      const dropped = await run("DELETE FROM letters WHERE lower(recipient) = lower(?)", address);
      await run("DELETE FROM unreachable WHERE address = ?", address.toLowerCase());
      if (dropped > 0) await tables.flushDeleted();
    },
    close: tables.close,
  };
};

/** Addresses that take no letters. */
const addressRows = ({ all, one, run }: Pick<Statements, "all" | "one" | "run">) => ({
  whyUnreachable: (address: string) =>
    one<Unreachable>(`SELECT ${unreachableColumns} FROM unreachable WHERE address = ?`, address.toLowerCase()),
  /** The latest first. */
  unreachable: () => all<Unreachable>(`SELECT ${unreachableColumns} FROM unreachable ORDER BY at DESC, address`),
  countUnreachable: async (): Promise<number> =>
    (await one<{ readonly count: number }>("SELECT count(*) AS count FROM unreachable"))?.count ?? 0,
  isRefused: async (address: string, at: string, said: string): Promise<void> => {
    await run(markUnreachable, address.toLowerCase(), at, "refused", said);
  },
  /** Our mail server took a letter for it. What comes back later it cannot know yet. */
  isTaken: async (address: string): Promise<void> => {
    await run("DELETE FROM unreachable WHERE address = ? AND how = 'refused'", address.toLowerCase());
  },
  /** Somebody says so: what still comes back of letters sent before counts no more. */
  isReachable: async (address: string, at: string): Promise<void> => {
    await run("DELETE FROM unreachable WHERE address = ?", address.toLowerCase());
    await run(
      "UPDATE letters SET settled_at = ? WHERE lower(recipient) = lower(?) AND sent_at IS NOT NULL AND settled_at IS NULL",
      at,
      address,
    );
  },
});

const unreachableColumns = "address, at, how, said";
