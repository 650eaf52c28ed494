import { randomUUID } from "node:crypto";
import { refuse } from "../links/refused.ts";
import type { Refused } from "../links/refused.ts";
import { freshToken, hashOf } from "../links/token.ts";
import type { Statements } from "../sideTables/sideTables.ts";
import type { AccountRows } from "./accountRows.ts";

/**
 * The way in to a fresh installation: one link, shown in the terminal. It names the person its account will be for,
 * and goes on naming the same one however often it is minted anew. So when the machine stops after the person was
 * recorded and before the account was made, the next try records that person again (to no effect) and goes on.
 */
export type SetUp = {
  /** A new link, which ends the one before; null once there is an account. To be called at every start. */
  readonly link: () => Promise<{ readonly path: string; readonly person: string } | null>;
  /** Changes nothing. Record the person first, the account second. */
  readonly peek: (token: string) => Promise<{ readonly is: "fresh"; readonly person: string } | Refused>;
};

const mint = `INSERT INTO set_up (one, person, token_hash) VALUES (1, ?, ?)
  ON CONFLICT (one) DO UPDATE SET token_hash = excluded.token_hash RETURNING person`;

export const openSetUp = (tables: Pick<Statements, "one">, rows: Pick<AccountRows, "isEmpty">): SetUp => ({
  link: async () => {
    if (!(await rows.isEmpty())) return null;
    const token = freshToken();
    const kept = await tables.one<{ person: string }>(mint, randomUUID(), hashOf(token));
    return kept && { path: `/set-up/${token}`, person: kept.person };
  },
  peek: async (token) => {
    const kept = await tables.one<{ person: string }>("SELECT person FROM set_up WHERE token_hash = ?", hashOf(token));
    return kept === null || !(await rows.isEmpty())
      ? refuse("set-up/not-usable")
      : { is: "fresh", person: kept.person };
  },
});
