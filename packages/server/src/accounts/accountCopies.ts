import { randomUUID } from "node:crypto";
import type { SideTables, Statements, Value } from "../sideTables/sideTables.ts";
import type { Account, AccountRows } from "./accountRows.ts";

/** An account with what its owner is known by. Its sessions, mail links and counted attempts stay where they are. */
export type AccountCopy = Account & {
  readonly madeAt: string;
  readonly passwordHash: string | null;
  /** The columns of better-auth's table, without whose they are. */
  readonly passkeys: readonly Readonly<Record<string, Value>>[];
};

const passkeyColumns = [
  "id",
  "name",
  "publicKey",
  "credentialID",
  "counter",
  "deviceType",
  "backedUp",
  "transports",
  "createdAt",
  "aaguid",
] as const;

/** Accounts on their way to another installation, and into this one. */
export const accountCopies = (tables: SideTables, rows: AccountRows) => ({
  copyOut: async (): Promise<readonly AccountCopy[]> => {
    const copies: AccountCopy[] = [];
    for (const account of await rows.all())
      copies.push({
        ...account,
        madeAt: (await tables.one<{ madeAt: string }>(madeAt, account.id))?.madeAt ?? "",
        passwordHash: await rows.passwordHash(account.id),
        passkeys: await tables.all<Record<string, Value>>(passkeysOf, account.id),
      });
    return copies;
  },

  /** Adds those whose person and address are here in no account yet. Says how many, also where it adds none. */
  copyIn: async (
    copies: readonly AccountCopy[],
    { dryRun }: { readonly dryRun: boolean },
  ): Promise<{ readonly added: number; readonly alreadyHere: number }> => {
    let added = 0;
    for (const copy of copies) {
      const isHere = (await rows.byPerson(copy.person)) !== null || (await rows.byEmail(copy.email)) !== null;
      if (isHere) continue;
      added++;
      if (!dryRun) await tables.atOnce((inside) => add(inside, copy));
    }
    return { added, alreadyHere: copies.length - added };
  },
});

const madeAt = `SELECT "createdAt" AS "madeAt" FROM "user" WHERE id = ?`;
const passkeysOf = `SELECT ${passkeyColumns.map((it) => `"${it}"`).join(", ")} FROM passkey WHERE "userId" = ? ORDER BY id`;

const add = async (inside: Statements, { passwordHash, passkeys, ...account }: AccountCopy): Promise<void> => {
  const { id, person, name, email, host, invited, madeAt: at } = account;
  await inside.run(
    `INSERT INTO "user" (id, "personId", name, email, host, invited, "emailVerified", "createdAt", "updatedAt")
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    person,
    name,
    email,
    host ? 1 : 0,
    invited,
    0,
    at,
    at,
  );
  if (passwordHash !== null)
    await inside.run(
      `INSERT INTO account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
        VALUES (?, ?, 'credential', ?, ?, ?, ?)`,
      randomUUID(),
      id,
      id,
      passwordHash,
      at,
      at,
    );
  for (const passkey of passkeys)
    await inside.run(
      `INSERT INTO passkey ("userId", ${passkeyColumns.map((it) => `"${it}"`).join(", ")}) VALUES (?, ${passkeyColumns.map(() => "?").join(", ")})`,
      id,
      ...passkeyColumns.map((it) => passkey[it] ?? null),
    );
  if (host) await inside.run("DELETE FROM set_up");
};
