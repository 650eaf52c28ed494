import { StoreTrouble } from "@mortar/store";
import { transaction } from "@mortar/store/src/postgres/connections.ts";
import { untilNoneGivesWay } from "@mortar/store/src/postgres/givingWay.ts";
import { connectOver, leave, lineTo, LONG_WORK_MAX_MS, type Place } from "@mortar/store/src/postgres/line.ts";
import { isGone, troubleIn } from "@mortar/store/src/postgres/trouble.ts";
import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from "kysely";
import { type ClientBase, type CustomTypesConfig, Pool, types as builtIn } from "pg";
import type { OpenSideTables, SideTables, Statements } from "./sideTables.ts";

const CONNECTIONS_MAX = 4;

/** Side tables as schemas of one PostgreSQL database, which several nodes may use. */
export const postgresTables =
  (databaseUrl: string, limits: Pick<Place, "answerMaxMs"> = {}): OpenSideTables =>
  async (name, versions) => {
    const place = { databaseUrl, schema: name, ...limits };
    await reached(bringForward(place, versions));
    return tablesIn(poolFor(place), name);
  };

/** Milliseconds. */
const UNUSED_MAX_MS = 60_000;

/** Every connection sees the tables of one schema, so that the same statements serve both engines. */
const poolFor = (place: Place): Pool => {
  // Statements find what they want by key, whatever it is: planning them again gains nothing.
  const line = lineTo(place, ["plan_cache_mode=force_generic_plan", "jit=off"]);
  const pool = new Pool({ ...line, max: CONNECTIONS_MAX, idleTimeoutMillis: UNUSED_MAX_MS });
  // A connection that breaks, idle or not, is replaced; whoever asks through it next hears of the trouble.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
};

const tablesIn = (pool: Pool, name: string): SideTables => ({
  ...statementsOf(pool),
  engine: "postgres",
  atOnce: (steps) => serially(pool, steps),
  alone: (work) => alone(pool, name, work),
  dialect: new PostgresDialect({ pool: forLibraries(pool) }),
  flushDeleted: async () => {},
  close: () => leave(pool),
});

/** A library hands every connection back as sound; one that fell silent is not used again. */
const forLibraries = (pool: Pool): PostgresPool => ({
  connect: async () => {
    const lent = await pool.connect();
    const client: PostgresPoolClient = lent;
    let isBroken = false;
    const query = async <Row>(sql: string, values: readonly unknown[]) => {
      try {
        return await client.query<Row>(sql, values);
      } catch (error) {
        isBroken ||= isGone(error);
        throw error;
      }
    };
    // None of them reads by a cursor.
    return { query: query as PostgresPoolClient["query"], release: () => lent.release(isBroken) };
  },
  end: () => leave(pool),
});

const serially = <Answer>(pool: Pool, steps: (tables: Statements) => Promise<Answer>): Promise<Answer> =>
  untilNoneGivesWay(() => within(pool, "BEGIN ISOLATION LEVEL SERIALIZABLE", (client) => steps(statementsOf(client))));

const within = async <Answer>(
  pool: Pool,
  begin: string,
  steps: (client: ClientBase) => Promise<Answer>,
): Promise<Answer> => {
  const client = await reached(pool.connect());
  let isBroken = false;
  try {
    await reached(client.query(begin));
    const answer = await steps(client);
    await reached(client.query("COMMIT"));
    return answer;
  } catch (error) {
    isBroken = isGone(error);
    if (!isBroken) await client.query("ROLLBACK").catch(() => (isBroken = true));
    throw error;
  } finally {
    client.release(isBroken);
  }
};

/** One node is at it; others that come at the same time wait for it. */
const alone = <Answer>(pool: Pool, name: string, work: () => Promise<Answer>) =>
  within(pool, "BEGIN", async (client) => {
    await takeLock(client, name);
    return work();
  });

/** What the database says of a statement is told as it is; that it cannot do anything at all now, in a sentence. */
const reached = async <Answer>(asking: Promise<Answer>): Promise<Answer> => {
  try {
    return await asking;
  } catch (error) {
    throw troubleIn(error) ?? error;
  }
};

const statementsOf = (client: Pick<ClientBase, "query">): Statements => {
  const run = (sql: string, values: readonly unknown[]) =>
    reached(client.query({ ...prepared(sql), values: [...values], types }));
  return {
    all: async <Row>(sql: string, ...values: readonly unknown[]) => (await run(sql, values)).rows as Row[],
    one: async <Row>(sql: string, ...values: readonly unknown[]) =>
      ((await run(sql, values)).rows[0] ?? null) as Row | null,
    run: async (sql, ...values) => (await run(sql, values)).rowCount ?? 0,
  };
};

/** What SQLite has no type for reads the same from both: instants as ISO text, truth as 0 or 1, counts as numbers. */
const { BOOL, INT8, TIMESTAMPTZ } = builtIn.builtins;
const readers = new Map<number, (text: string) => unknown>([
  [BOOL, (text) => (text === "t" ? 1 : 0)],
  [INT8, Number],
  [TIMESTAMPTZ, (text) => (builtIn.getTypeParser(TIMESTAMPTZ)(text) as Date).toISOString()],
]);
const types: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") => readers.get(oid) ?? builtIn.getTypeParser(oid, format),
};

type Prepared = { readonly name?: string; readonly text: string };

const preparedBySql = new Map<string, Prepared>();

/**
 * A statement that each connection plans once, with `?` as PostgreSQL writes it: `$1`, `$2`, … None has one in its text.
 * What asks for `*` is planned each time: another node may have brought the tables up to more columns meanwhile.
 */
const prepared = (sql: string): Prepared => {
  const known = preparedBySql.get(sql);
  if (known) return known;
  let nth = 0;
  const text = sql.replaceAll("?", () => `$${++nth}`);
  const made = sql.includes("SELECT *") ? { text } : { name: `mortar_${preparedBySql.size}`, text };
  preparedBySql.set(sql, made);
  return made;
};

/** On a connection of its own: versions may take longer than any question does, and waiting for another node as well. */
const bringForward = async (place: Place, versions: readonly string[]): Promise<void> => {
  const client = await connectOver(lineTo({ ...place, answerMaxMs: LONG_WORK_MAX_MS }, ["statement_timeout=0"]));
  const bring = async (): Promise<void> => {
    await takeLock(client, place.schema);
    await bringUpToDate(client, place.schema, versions);
  };
  try {
    await untilNoneGivesWay(() => transaction(client, bring));
  } finally {
    await leave(client);
  }
};

const takeLock = (client: ClientBase, name: string) =>
  client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`mortar ${name}`]);

const bringUpToDate = async (client: ClientBase, name: string, versions: readonly string[]): Promise<void> => {
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${name}`);
  await client.query("CREATE TABLE IF NOT EXISTS tables_version (found integer NOT NULL)");
  const found: number = (await client.query("SELECT found FROM tables_version")).rows[0]?.found ?? 0;
  if (found > versions.length)
    throw new StoreTrouble(
      "store/newer",
      `The database's ${name} were written by a newer Mortar. Start that one, or restore a backup.`,
    );
  for (const version of versions.slice(found)) await client.query(inPostgres(version));
  await client.query("DELETE FROM tables_version");
  await client.query("INSERT INTO tables_version VALUES ($1)", [versions.length]);
};

/** What only SQLite says of a table. */
const inPostgres = (sql: string): string =>
  sql.replaceAll(/\)\s*(STRICT|WITHOUT ROWID)(\s*,\s*(STRICT|WITHOUT ROWID))?/g, ")");
