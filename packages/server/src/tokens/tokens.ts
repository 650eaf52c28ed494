import { randomUUID } from "node:crypto";
import { refuse, type Refused } from "../links/refused.ts";
import type { OpenSideTables, SideTables } from "../sideTables/sideTables.ts";
import { DAYS_MAX, NAME_MAX, type NewToken, type Scope, type Token, TOKENS_MAX } from "./token.ts";
import { beginningOf, freshTokenText, hashOf, isTokenText } from "./tokenText.ts";

const DAY_MS = 86_400_000;

export const tokenVersions = [
  `CREATE TABLE tokens (
     id TEXT PRIMARY KEY,
     hash TEXT NOT NULL UNIQUE,
     person TEXT NOT NULL,
     name TEXT NOT NULL,
     beginning TEXT NOT NULL,
     scopes TEXT NOT NULL,
     coalitions TEXT,
     made_at TEXT NOT NULL,
     expires_at TEXT NOT NULL,
     used_on TEXT
   ) STRICT;
   CREATE INDEX tokens_person ON tokens (person);`,
];

const columns = `id, person, name, beginning, scopes, coalitions, made_at AS "madeAt", expires_at AS "expiresAt", used_on AS "usedOn"`;

export type Tokens = Awaited<ReturnType<typeof openTokens>>;

/** The personal tokens of an installation. What is kept of one is its hash: it is told once, when it is made. */
export const openTokens = async ({ open, now }: { readonly open: OpenSideTables; readonly now: () => Date }) => {
  const tables = await open("tokens", tokenVersions);

  const list = async (person: string): Promise<readonly Token[]> =>
    (
      await tables.all<Row>(
        `SELECT ${columns} FROM tokens WHERE person = ? AND expires_at > ? ORDER BY made_at DESC, id`,
        person,
        now().toISOString(),
      )
    ).map(tokenFrom);

  return {
    list,

    make: async (asked: NewToken): Promise<Refused | { readonly token: Token; readonly text: string }> => {
      const wrong = whyNot(asked);
      if (wrong) return refuse(wrong);
      if ((await list(asked.person)).length >= TOKENS_MAX) return refuse("token/too-many");
      const text = freshTokenText();
      const token = tokenOf(asked, text, now());
      await keep(tables, token, text);
      return { token, text };
    },

    /** Whose token it is, while it is one. Says on which day it was used last, and not how often or for what. */
    bearer: async (text: string): Promise<Token | null> => {
      if (!isTokenText(text)) return null;
      const at = now().toISOString();
      const row = await tables.one<Row>(
        `SELECT ${columns} FROM tokens WHERE hash = ? AND expires_at > ?`,
        hashOf(text),
        at,
      );
      if (row === null) return null;
      const today = at.slice(0, 10);
      if (row.usedOn !== today) await tables.run("UPDATE tokens SET used_on = ? WHERE id = ?", today, row.id);
      return tokenFrom(row);
    },

    /** Ends one of a person's own tokens; another's is as unknown as one that never was. */
    end: async (person: string, id: string): Promise<boolean> =>
      (await tables.run("DELETE FROM tokens WHERE person = ? AND id = ?", person, id)) > 0,

    /** Ends all of a person's tokens, as when she changes her password or her account is taken away. */
    endAll: async (person: string): Promise<void> => {
      await tables.run("DELETE FROM tokens WHERE person = ?", person);
      await tables.flushDeleted();
    },

    tidy: async (): Promise<void> =>
      void (await tables.run("DELETE FROM tokens WHERE expires_at <= ?", now().toISOString())),
    close: tables.close,
  };
};

const tokenOf = ({ days, ...asked }: NewToken, text: string, made: Date): Token => ({
  ...asked,
  id: randomUUID(),
  name: asked.name.trim(),
  beginning: beginningOf(text),
  madeAt: made.toISOString(),
  expiresAt: new Date(made.getTime() + days * DAY_MS).toISOString(),
  usedOn: null,
});

const keep = (tables: SideTables, token: Token, text: string): Promise<number> =>
  tables.run(
    `INSERT INTO tokens (id, hash, person, name, beginning, scopes, coalitions, made_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    token.id,
    hashOf(text),
    token.person,
    token.name,
    token.beginning,
    token.scopes.join(" "),
    token.coalitions && JSON.stringify(token.coalitions),
    token.madeAt,
    token.expiresAt,
  );

type Row = Omit<Token, "scopes" | "coalitions"> & { readonly scopes: string; readonly coalitions: string | null };

const tokenFrom = ({ scopes, coalitions, ...row }: Row): Token => ({
  ...row,
  scopes: scopes.split(" ") as Scope[],
  coalitions: coalitions === null ? null : (JSON.parse(coalitions) as string[]),
});

const whyNot = ({ name, scopes, coalitions, days }: NewToken): string | null => {
  if (name.trim() === "" || name.trim().length > NAME_MAX) return "token/name";
  if (scopes.length === 0) return "token/no-scope";
  if (coalitions?.length === 0) return "token/no-coalition";
  return Number.isInteger(days) && days >= 1 && days <= DAYS_MAX ? null : "token/expiry";
};
