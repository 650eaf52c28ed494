import type Database from "better-sqlite3";
import { openSqliteFile } from "../links/sqliteFile.ts";
import type { OpenedBy } from "./betterAuthInside.ts";

/** Someone who can sign in, and the one person in the record they act as. */
export type Account = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly email: string;
  /** Runs this server: may take backups, found coalitions and see the outbox. Rights in coalitions come from events. */
  readonly host: boolean;
  /** Who gave the invitation and how, as `HANDED-OVER:PERSON`; null for whoever set the server up. */
  readonly invited: string | null;
};

/** Beside the tables of better-auth (`user`, `account`, `session`, `verification`, `passkey`), which it migrates itself. */
const versions = [
  `CREATE TABLE set_up (one INTEGER PRIMARY KEY CHECK (one = 1), person TEXT NOT NULL, token_hash TEXT NOT NULL) STRICT;
   CREATE TABLE mail_links (token_hash TEXT PRIMARY KEY, account TEXT NOT NULL, expires_at TEXT NOT NULL, used_at TEXT) STRICT;
   CREATE TABLE attempts (whose TEXT PRIMARY KEY, count INTEGER NOT NULL, until TEXT NOT NULL) STRICT;
   CREATE INDEX attempts_until ON attempts (until);`,
];

export const openAccountsFile = (path: string): Database.Database => openSqliteFile(path, versions);

export type AccountRows = ReturnType<typeof accountRows>;

type Row = Omit<Account, "host"> & { readonly host: number };

const columns = `id, personId AS person, name, email, host, invited`;

/** What is read and written in better-auth's tables beside better-auth. Dates there are ISO text. */
export const accountRows = (db: Database.Database) => {
  const one = (where: string) => {
    const statement = db.prepare<unknown[], Row>(`SELECT ${columns} FROM user ${where}`);
    return (...values: readonly unknown[]): Account | null => accountOf(statement.get(...values));
  };
  const every = db.prepare<unknown[], Row>(`SELECT ${columns} FROM user ORDER BY createdAt, id`);
  const insertUser =
    db.prepare(`INSERT INTO user (id, personId, name, email, host, invited, emailVerified, createdAt, updatedAt)
    VALUES (@id, @person, @name, @email, @host, @invited, 0, @at, @at)`);
  const findPassword = db.prepare<unknown[], { password: string | null }>(
    "SELECT password FROM account WHERE userId = ? AND providerId = 'credential'",
  );
  const dropPassword = db.prepare("DELETE FROM account WHERE userId = ? AND providerId = 'credential'");
  const insertPassword =
    db.prepare(`INSERT INTO account (id, accountId, providerId, userId, password, createdAt, updatedAt)
    VALUES (@id, @account, 'credential', @account, @hash, @at, @at)`);
  const dropOver = [
    "DELETE FROM session WHERE expiresAt <= ?",
    "DELETE FROM verification WHERE expiresAt <= ?",
    "DELETE FROM mail_links WHERE expires_at <= ?",
  ];
  const dropAccount = [
    "DELETE FROM session WHERE userId = ?",
    "DELETE FROM passkey WHERE userId = ?",
    "DELETE FROM account WHERE userId = ?",
    "DELETE FROM mail_links WHERE account = ?",
    "DELETE FROM verification WHERE instr(value, ?) > 0",
    "DELETE FROM user WHERE id = ?",
  ].map((sql) => db.prepare(sql));

  return {
    ...sessionRows(db),
    byId: one("WHERE id = ?"),
    byPerson: one("WHERE personId = ?"),
    byEmail: one("WHERE email = ?"),
    all: (): readonly Account[] => every.all().flatMap((row) => accountOf(row) ?? []),
    add: (account: Account, at: string): void => {
      insertUser.run({ ...account, host: account.host ? 1 : 0, at });
    },
    passwordHash: (account: string): string | null => findPassword.get(account)?.password ?? null,
    setPassword: (account: string, id: string, hash: string, at: string): void => {
      dropPassword.run(account);
      insertPassword.run({ id, account, hash, at });
    },
    erase: (account: string): void => dropAccount.forEach((statement) => statement.run(account)),
    tidy: (now: string): void => dropOver.forEach((sql) => db.prepare(sql).run(now)),
  };
};

const sessionRows = (db: Database.Database) => {
  const dropSessions = db.prepare("DELETE FROM session WHERE userId = ?");
  const dropSession = db.prepare("DELETE FROM session WHERE userId = ? AND id = ?");
  const findSessions = db.prepare<
    unknown[],
    SessionRow
  >(`SELECT id, openedBy, userAgent, createdAt AS madeAt, updatedAt AS usedAt, expiresAt
    FROM session WHERE userId = ? AND expiresAt > ? ORDER BY updatedAt DESC, id`);
  const findSession = db.prepare<
    unknown[],
    SessionRow & { readonly account: string }
  >(`SELECT id, userId AS account, openedBy, userAgent,
    createdAt AS madeAt, updatedAt AS usedAt, expiresAt FROM session WHERE id = ?`);

  return {
    session: (id: string) => findSession.get(id) ?? null,
    sessions: (account: string, now: string): readonly SessionRow[] => findSessions.all(account, now),
    endSession: (account: string, id: string): boolean => dropSession.run(account, id).changes > 0,
    endSessions: (account: string): void => void dropSessions.run(account),
  };
};

export type SessionRow = {
  readonly id: string;
  readonly openedBy: OpenedBy;
  readonly userAgent: string | null;
  readonly madeAt: string;
  readonly usedAt: string;
  readonly expiresAt: string;
};

const accountOf = (row: Row | undefined): Account | null =>
  row === undefined ? null : { ...row, host: row.host === 1 };

/**
 * Runs `steps` as one transaction, when no other one is open. better-auth opens some on the same connection and
 * awaits inside them; steps that began there would be rolled back with them.
 */
export const atOnce = async <Answer>(db: Database.Database, steps: () => Answer): Promise<Answer> => {
  await untilQuiet(db);
  return db.transaction(steps).immediate();
};

export const untilQuiet = async (db: Database.Database): Promise<void> => {
  while (db.inTransaction) await new Promise((resolve) => setImmediate(resolve));
};
