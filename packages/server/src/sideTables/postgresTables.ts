import pg from "pg";
import type { OpenSideTables, SideTables, Statements } from "./sideTables.ts";

const CONNECTIONS_MAX = 4;
const TRIES_MAX = 20;

/** Side tables as schemas of one PostgreSQL database, which several nodes may use. */
export const postgresTables =
  (databaseUrl: string): OpenSideTables =>
  async (name, versions) => {
    const pool = poolFor(databaseUrl, name);
    try {
      await bringUpToDate(pool, name, versions);
      return tablesIn(pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
  };

/** Every connection sees the tables of one schema, so that the same statements serve both engines. */
export const poolFor = (databaseUrl: string, schema: string): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS_MAX,
    options: `-c search_path=${schema}`,
  });
  // An idle connection that breaks is replaced; whoever needs one next hears of the trouble.
  pool.on("error", () => {});
  return pool;
};

export const tablesIn = (pool: pg.Pool): SideTables => ({
  ...statementsOf(pool),
  engine: "postgres",
  atOnce: (steps) => serially(pool, steps),
  flushDeleted: async () => {},
  close: () => pool.end(),
});

/** Where two transactions got into each other's way, one of them is run again. */
const serially = async <Answer>(pool: pg.Pool, steps: (tables: Statements) => Promise<Answer>): Promise<Answer> => {
  for (let tries = 1; ; tries++) {
    const client = await pool.connect();
    try {
      await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE");
      const answer = await steps(statementsOf(client));
      await client.query("COMMIT");
      client.release();
      return answer;
    } catch (error) {
      const isBroken = await client.query("ROLLBACK").then(
        () => false,
        () => true,
      );
      client.release(isBroken);
      if (isBroken || tries === TRIES_MAX || !isOvertaken(error)) throw error;
    }
  }
};

const isOvertaken = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === "40001" || error.code === "40P01");

const statementsOf = (client: Pick<pg.ClientBase, "query">): Statements => {
  const run = (sql: string, values: readonly unknown[]) => client.query(numbered(sql), [...values]);
  return {
    all: async <Row>(sql: string, ...values: readonly unknown[]) => (await run(sql, values)).rows as Row[],
    one: async <Row>(sql: string, ...values: readonly unknown[]) =>
      ((await run(sql, values)).rows[0] ?? null) as Row | null,
    run: async (sql, ...values) => (await run(sql, values)).rowCount ?? 0,
  };
};

/** `?` as PostgreSQL writes it: `$1`, `$2`, … No statement of ours has a question mark in its text. */
const numbered = (sql: string): string => {
  let nth = 0;
  return sql.replaceAll("?", () => `$${++nth}`);
};

/** One node brings the tables up; others that start at the same time wait for it. */
const bringUpToDate = async (pool: pg.Pool, name: string, versions: readonly string[]): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`mortar ${name}`]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${name}`);
    await client.query("CREATE TABLE IF NOT EXISTS tables_version (found integer NOT NULL)");
    const found: number = (await client.query("SELECT found FROM tables_version")).rows[0]?.found ?? 0;
    if (found > versions.length)
      throw new Error(`The database's ${name} were written by a newer Mortar. Start that one, or restore a backup.`);
    for (const version of versions.slice(found)) await client.query(inPostgres(version));
    await client.query("DELETE FROM tables_version");
    await client.query("INSERT INTO tables_version VALUES ($1)", [versions.length]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

/** What only SQLite says of a table. */
const inPostgres = (sql: string): string =>
  sql.replaceAll(/\)\s*(STRICT|WITHOUT ROWID)(\s*,\s*(STRICT|WITHOUT ROWID))?/g, ")");
