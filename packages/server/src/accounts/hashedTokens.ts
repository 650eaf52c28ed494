import type { DBAdapter, DBTransactionAdapter, Where } from "@better-auth/core/db/adapter";
import { hashOf } from "../links/token.ts";
import type { SideTables } from "../sideTables/sideTables.ts";

/**
 * better-auth's way to its tables, with the tokens of sessions kept as hashes: nobody can sign in with what a copy of
 * the tables holds. Whoever asks by a token gets it back; whoever lists sessions gets hashes, which open nothing.
 */
export const keepingHashes = (adapter: DBAdapter): DBAdapter => ({
  ...hashingWithin(adapter),
  transaction: (steps) => adapter.transaction((inside) => steps(hashingWithin(inside))),
});

const hashingWithin = (adapter: DBTransactionAdapter): DBTransactionAdapter => ({
  ...adapter,
  create: async (asked) => {
    const token = asked.model === "session" ? asked.data["token"] : undefined;
    if (typeof token !== "string") return adapter.create(asked);
    const made = await adapter.create({ ...asked, data: { ...asked.data, token: hashOf(token) } });
    return { ...(made as object), token } as never;
  },
  findOne: async (asked) => withItsToken(await adapter.findOne(hashed(asked)), asked) as never,
  findMany: (asked) => adapter.findMany(hashed(asked)),
  count: (asked) => adapter.count(hashed(asked)),
  update: async (asked) => withItsToken(await adapter.update(hashed(asked)), asked) as never,
  updateMany: (asked) => adapter.updateMany(hashed(asked)),
  delete: (asked) => adapter.delete(hashed(asked)),
  deleteMany: (asked) => adapter.deleteMany(hashed(asked)),
  consumeOne: async (asked) => withItsToken(await adapter.consumeOne(hashed(asked)), asked) as never,
});

type Asked = { readonly model: string; readonly where?: Where[] | undefined };

/** Hashed whatever it looks like: a hash that somebody sends is a token nobody has. */
const hashed = <It extends Asked>(asked: It): It =>
  asked.model === "session" && asked.where ? { ...asked, where: asked.where.map(hashedToken) } : asked;

const hashedToken = (asked: Where): Where => {
  const { field, value } = asked;
  if (field !== "token") return asked;
  if (typeof value === "string") return { ...asked, value: hashOf(value) };
  return Array.isArray(value) ? { ...asked, value: value.map((it) => hashOf(String(it))) } : asked;
};

const withItsToken = (found: unknown, { model, where }: Asked): unknown => {
  const token = where?.find(({ field }) => field === "token")?.value;
  return model === "session" && typeof token === "string" && found !== null ? { ...(found as object), token } : found;
};

/** Tokens that an earlier version kept as they are have 32 characters, a hash has 43. */
export const hashTokensKept = async (tables: SideTables): Promise<void> => {
  const plain = await tables.all<{ id: string; token: string }>(
    "SELECT id, token FROM session WHERE length(token) = 32",
  );
  for (const { id, token } of plain) await tables.run("UPDATE session SET token = ? WHERE id = ?", hashOf(token), id);
  if (plain.length > 0) await tables.flushDeleted();
};
