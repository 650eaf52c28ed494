import type { SideTables } from "../sideTables/sideTables.ts";
import type { Account } from "./accountRows.ts";
import type { OpenedBy } from "./betterAuthInside.ts";

export type SessionRow = {
  readonly id: string;
  readonly openedBy: OpenedBy;
  readonly userAgent: string | null;
  readonly madeAt: string;
  readonly usedAt: string;
  readonly expiresAt: string;
};

type WithAccount = Omit<SessionRow, "userAgent" | "usedAt"> &
  Omit<Account, "id" | "host"> & { readonly account: string; readonly host: number };

/** Cast, for SQLite plans a join anew for each bare value it is given: that takes six times as long as the join. */
const withAccount = `SELECT session.id, "openedBy", session."createdAt" AS "madeAt", "expiresAt",
    "user".id AS account, "personId" AS person, name, email, host, invited
  FROM session JOIN "user" ON "user".id = "userId" WHERE session.id = CAST(? AS TEXT)`;

const listed = `SELECT id, "openedBy", "userAgent", "createdAt" AS "madeAt", "updatedAt" AS "usedAt", "expiresAt"
  FROM session WHERE "userId" = ? AND "expiresAt" > ? ORDER BY "updatedAt" DESC, id`;

/** Sessions as they stand in better-auth's table. */
export const sessionRows = (tables: SideTables) => ({
  /** On the way of every request, so it is one statement. */
  session: async (id: string) => {
    const row = await tables.one<WithAccount>(withAccount, id);
    if (row === null) return null;
    const { openedBy, madeAt, expiresAt, account, host, person, name, email, invited } = row;
    return {
      account: { id: account, person, name, email, host: host === 1, invited } satisfies Account,
      session: { id, openedBy, madeAt, expiresAt },
    };
  },
  sessions: (account: string, now: string) => tables.all<SessionRow>(listed, account, now),
  endSession: async (account: string, id: string): Promise<void> => {
    await tables.run(`DELETE FROM session WHERE "userId" = ? AND id = ?`, account, id);
  },
});
