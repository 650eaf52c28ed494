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
  /** A new link, which ends those of earlier starts; null once there is an account. To be called at every start. */
  readonly link: () => Promise<{ readonly path: string; readonly person: string } | null>;
  /** Changes nothing. Record the person first, the account second. */
  readonly peek: (token: string) => Promise<{ readonly is: "fresh"; readonly person: string } | Refused>;
};

/** Nodes that start within so many minutes start together: each shows a link in its terminal, and each works. */
const minutesTogether = 10;

const keepPerson = `INSERT INTO set_up (one, person) VALUES (1, ?)
  ON CONFLICT (one) DO UPDATE SET one = 1 RETURNING person`;
const find = "SELECT person FROM set_up WHERE EXISTS (SELECT made_at FROM set_up_links WHERE token_hash = ?)";

type Parts = {
  readonly tables: Pick<Statements, "one" | "run">;
  readonly rows: Pick<AccountRows, "isEmpty">;
  readonly now: () => Date;
};

export const openSetUp = ({ tables, rows, now }: Parts): SetUp => ({
  link: async () => {
    if (!(await rows.isEmpty())) return null;
    const token = freshToken();
    const kept = await tables.one<{ person: string }>(keepPerson, randomUUID());
    const earlier = new Date(now().getTime() - minutesTogether * 60_000).toISOString();
    await tables.run("DELETE FROM set_up_links WHERE made_at <= ?", earlier);
    await tables.run(
      "INSERT INTO set_up_links (token_hash, made_at) VALUES (?, ?)",
      hashOf(token),
      now().toISOString(),
    );
    return kept && { path: `/set-up/${token}`, person: kept.person };
  },
  peek: async (token) => {
    const kept = await tables.one<{ person: string }>(find, hashOf(token));
    return kept === null || !(await rows.isEmpty())
      ? refuse("set-up/not-usable")
      : { is: "fresh", person: kept.person };
  },
});
