import type Database from "better-sqlite3";
import { randomUUID } from "node:crypto";
import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import { freshToken, hashOf } from "../links/token.ts";

/**
 * The way in to a fresh installation: one link, shown in the terminal. It names the person its account will be for,
 * and goes on naming the same one however often it is minted anew. So when the machine stops after the person was
 * recorded and before the account was made, the next try records that person again (to no effect) and goes on.
 */
export type SetUp = {
  /** A new link, which ends the one before; null once there is an account. To be called at every start. */
  readonly link: () => { readonly path: string; readonly person: string } | null;
  /** Changes nothing. Record the person first, the account second. */
  readonly peek: (token: string) => { readonly is: "fresh"; readonly person: string } | Refused;
};

export const openSetUp = (db: Database.Database, isFresh: () => boolean): SetUp & { readonly use: () => void } => {
  const find = db.prepare<unknown[], { person: string }>("SELECT person FROM set_up WHERE token_hash = ?");
  const mint = db.prepare<unknown[], { person: string }>(`INSERT INTO set_up (one, person, token_hash) VALUES (1, ?, ?)
    ON CONFLICT (one) DO UPDATE SET token_hash = excluded.token_hash RETURNING person`);
  const drop = db.prepare("DELETE FROM set_up");

  return {
    link: () => {
      if (!isFresh()) return null;
      const token = freshToken();
      const kept = mint.get(randomUUID(), hashOf(token));
      return kept === undefined ? null : { path: `/set-up/${token}`, person: kept.person };
    },
    peek: (token) => {
      const kept = find.get(hashOf(token));
      return kept === undefined || !isFresh() ? refuse("set-up/not-usable") : { is: "fresh", person: kept.person };
    },
    use: () => void drop.run(),
  };
};
