import type { SideTables, Statements } from "../sideTables/sideTables.ts";
import { sessionRows } from "./sessionRows.ts";

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
export const accountVersions = [
  `CREATE TABLE set_up (one INTEGER PRIMARY KEY CHECK (one = 1), person TEXT NOT NULL, token_hash TEXT NOT NULL) STRICT;
   CREATE TABLE mail_links (token_hash TEXT PRIMARY KEY, account TEXT NOT NULL, expires_at TEXT NOT NULL, used_at TEXT) STRICT;
   CREATE TABLE attempts (whose TEXT PRIMARY KEY, count INTEGER NOT NULL, until TEXT NOT NULL) STRICT;
   CREATE INDEX attempts_until ON attempts (until);`,
  `ALTER TABLE set_up DROP COLUMN token_hash;
   CREATE TABLE set_up_links (token_hash TEXT PRIMARY KEY, made_at TEXT NOT NULL) STRICT;`,
  `CREATE TABLE address_changes (
     account TEXT PRIMARY KEY, address TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE, expires_at TEXT NOT NULL) STRICT;`,
];

export type AccountRows = ReturnType<typeof accountRows>;

type Row = Omit<Account, "host"> & { readonly host: number };

const select = `SELECT id, "personId" AS person, name, email, host, invited FROM "user"`;

const insertAccount = `INSERT INTO "user"
  (id, "personId", name, email, host, invited, "emailVerified", "createdAt", "updatedAt")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const ofPassword = `FROM account WHERE "userId" = ? AND "providerId" = 'credential'`;

const insertPassword = `INSERT INTO account
  (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
  VALUES (?, ?, 'credential', ?, ?, ?, ?)`;

const dropAccount = [
  `DELETE FROM session WHERE "userId" = ?`,
  `DELETE FROM passkey WHERE "userId" = ?`,
  `DELETE FROM account WHERE "userId" = ?`,
  `DELETE FROM mail_links WHERE account = ?`,
  `DELETE FROM address_changes WHERE account = ?`,
  `DELETE FROM verification WHERE value LIKE '%' || ? || '%'`,
  `DELETE FROM "user" WHERE id = ?`,
];

const dropOver = [
  `DELETE FROM session WHERE "expiresAt" <= ?`,
  `DELETE FROM verification WHERE "expiresAt" <= ?`,
  `DELETE FROM mail_links WHERE expires_at <= ?`,
  `DELETE FROM address_changes WHERE expires_at <= ?`,
  `DELETE FROM attempts WHERE until <= ?`,
];

/** What is read and written in better-auth's tables beside better-auth. */
export const accountRows = (tables: SideTables) => ({
  ...rowsThrough(tables),
  ...sessionRows(tables),
  /** All of it or nothing, and nobody else writes meanwhile. */
  atOnce: <Answer>(steps: (rows: ReturnType<typeof rowsThrough>) => Promise<Answer>): Promise<Answer> =>
    tables.atOnce((statements) => steps(rowsThrough(statements))),
});

const rowsThrough = (tables: Statements) => {
  const one = async (where: string, value: string): Promise<Account | null> => {
    const row = await tables.one<Row>(`${select} ${where}`, value);
    return row && accountOf(row);
  };

  return {
    byId: (id: string) => one("WHERE id = ?", id),
    byPerson: (person: string) => one(`WHERE "personId" = ?`, person),
    byEmail: (email: string) => one("WHERE email = ?", email),
    all: async (): Promise<readonly Account[]> =>
      (await tables.all<Row>(`${select} ORDER BY "createdAt", id`)).map(accountOf),
    isEmpty: async (): Promise<boolean> => (await tables.one(`SELECT id FROM "user" LIMIT 1`)) === null,
    add: async ({ id, person, name, email, host, invited }: Account, at: string): Promise<void> => {
      await tables.run(insertAccount, id, person, name, email, host ? 1 : 0, invited, 0, at, at);
    },
    passwordHash: async (account: string): Promise<string | null> =>
      (await tables.one<{ password: string | null }>(`SELECT password ${ofPassword}`, account))?.password ?? null,
    setPassword: async (account: string, id: string, hash: string, at: string): Promise<void> => {
      await tables.run(`DELETE ${ofPassword}`, account);
      await tables.run(insertPassword, id, account, account, hash, at, at);
    },
    /** Links to sign in that went to the address before end with it. */
    setAddress: async (account: string, email: string, at: string): Promise<void> => {
      await tables.run(`UPDATE "user" SET email = ?, "updatedAt" = ? WHERE id = ?`, email, at, account);
      await tables.run("DELETE FROM mail_links WHERE account = ?", account);
      await tables.run("DELETE FROM address_changes WHERE account = ?", account);
    },
    endSetUp: async (): Promise<void> => {
      await tables.run("DELETE FROM set_up");
      await tables.run("DELETE FROM set_up_links");
    },
    makeHost: async (account: string): Promise<void> => {
      await tables.run(`UPDATE "user" SET host = ? WHERE id = ?`, 1, account);
    },
    unmakeHost: async (account: string): Promise<void> => {
      await tables.run(`UPDATE "user" SET host = ? WHERE id = ?`, 0, account);
    },
    endSessions: async (account: string): Promise<void> => {
      await tables.run(`DELETE FROM session WHERE "userId" = ?`, account);
    },
    erase: async (account: string): Promise<void> => {
      for (const sql of dropAccount) await tables.run(sql, account);
    },
    tidy: async (now: string): Promise<void> => {
      for (const sql of dropOver) await tables.run(sql, now);
    },
  };
};

const accountOf = (row: Row): Account => ({ ...row, host: row.host === 1 });
