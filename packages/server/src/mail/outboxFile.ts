import { flushDeleted, openSqliteFile } from "../links/sqliteFile.ts";

export type KeptLetter = {
  readonly id: string;
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

const versions = [
  `CREATE TABLE letters (
     id TEXT PRIMARY KEY, recipient TEXT NOT NULL, subject TEXT NOT NULL, text TEXT, html TEXT,
     made_at TEXT NOT NULL, expires_at TEXT NOT NULL, due_at TEXT, tries INTEGER NOT NULL DEFAULT 0,
     sent_at TEXT, failed_reason TEXT) STRICT;
   CREATE INDEX letters_due ON letters (due_at) WHERE due_at IS NOT NULL;
   CREATE INDEX letters_made ON letters (made_at);`,
  "ALTER TABLE letters ADD COLUMN coalition TEXT;",
];

const columns = `id, recipient AS "to", subject, text, html, coalition, made_at AS madeAt, expires_at AS expiresAt, due_at AS dueAt,
  tries, sent_at AS sentAt, failed_reason AS failedReason`;

export const outboxFile = (path: string) => {
  const db = openSqliteFile(path, versions);
  const letters = (where: string) => {
    const statement = db.prepare<unknown[], KeptLetter>(`SELECT ${columns} FROM letters ${where}`);
    return (...values: readonly unknown[]): readonly KeptLetter[] => statement.all(...values);
  };
  const run = (sql: string) => {
    const statement = db.prepare(sql);
    return (...values: readonly unknown[]): number => statement.run(...values).changes;
  };

  const byId = letters("WHERE id = ?");
  const insert = run(
    "INSERT INTO letters (id, recipient, subject, text, html, coalition, made_at, expires_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const markSent = run(
    "UPDATE letters SET sent_at = ?, due_at = NULL, text = NULL, html = NULL, failed_reason = NULL, tries = tries + 1 WHERE id = ?",
  );
  const markFailed = run("UPDATE letters SET failed_reason = ?, due_at = ?, tries = tries + 1 WHERE id = ?");
  const emptyExpired = run(
    "UPDATE letters SET due_at = NULL, text = NULL, html = NULL WHERE expires_at <= ? AND text IS NOT NULL",
  );
  const dropOld = run("DELETE FROM letters WHERE made_at <= ? AND text IS NULL");
  const reword = run("UPDATE letters SET subject = ?, text = ?, html = ? WHERE id = ?");
  const dropTo = run("DELETE FROM letters WHERE recipient = ? COLLATE NOCASE");

  return {
    add: (letter: KeptLetter): void => {
      insert(
        letter.id,
        letter.to,
        letter.subject,
        letter.text,
        letter.html,
        letter.coalition,
        letter.madeAt,
        letter.expiresAt,
        letter.dueAt,
      );
    },
    byId: (id: string): KeptLetter | null => byId(id)[0] ?? null,
    /** Oldest first. */
    due: letters("WHERE due_at <= ? AND expires_at > ? ORDER BY due_at, made_at"),
    /** Letters of a coalition whose words are still here. */
    pending: letters("WHERE coalition = ? AND text IS NOT NULL"),
    newest: letters("ORDER BY made_at DESC, id LIMIT ?"),
    sent: (id: string, at: string): void => void markSent(at, id),
    failed: (id: string, reason: string, dueAt: string | null): void => void markFailed(reason, dueAt, id),
    /** Empties what has expired by `now`, and drops what was made before `forgottenBefore`. */
    tidy: (now: string, forgottenBefore: string): void => {
      if (emptyExpired(now) + dropOld(forgottenBefore) > 0) flushDeleted(db);
    },
    reword: (rewordings: readonly Pick<KeptLetter, "id" | "subject" | "text" | "html">[]): void => {
      db.transaction(() => rewordings.forEach(({ id, subject, text, html }) => reword(subject, text, html, id)))();
      flushDeleted(db);
    },
    eraseAddress: (address: string): void => {
      if (dropTo(address) > 0) flushDeleted(db);
    },
    close: (): void => {
      flushDeleted(db);
      db.close();
    },
  };
};
