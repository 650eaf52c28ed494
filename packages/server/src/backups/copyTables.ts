import { createReadStream } from "node:fs";
import { open as openFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { OpenedTables } from "../sideTables/openedTables.ts";
import type { SideTables, Statements, Value } from "../sideTables/sideTables.ts";

/** Rows of one table, counted under its name. */
export type RowCounts = Readonly<Record<string, number>>;

type Row = Readonly<Record<string, Value>>;

/**
 * What no backup holds: what is over within minutes or days anyway, and what would let somebody in who finds a copy. After a
 * restore people sign in anew and make new tokens; nobody who was signed out since is in again.
 */
const leftOut: ReadonlySet<string> = new Set([
  "accounts.session",
  "accounts.verification",
  "accounts.mail_links",
  "accounts.address_changes",
  "accounts.attempts",
  "tokens.tokens",
  "calendars.calendars",
]);

/** The installation's secret is kept apart from what it protects, and what is due by the clock is worked out anew. */
const leftOutWhole: ReadonlySet<string> = new Set(["chores", "installation"]);

export const isCopied = (name: string): boolean => !leftOutWhole.has(name);

/** Writes the rows of side tables as JSON Lines, as they are at one moment, whichever engine keeps them. */
export const copyTablesOut = async ({ name, tables }: OpenedTables, file: string): Promise<RowCounts> => {
  const kept = await tables.atOnce(async (statements) => {
    const found: (readonly [string, readonly Row[]])[] = [];
    for (const table of await tableNames(tables.engine, statements))
      if (!leftOut.has(`${name}.${table}`)) found.push([table, await statements.all<Row>(`SELECT * FROM "${table}"`)]);
    return found;
  });
  const written = await openFile(file, "wx", 0o600);
  try {
    for (const [table, rows] of kept)
      for (const row of rows) await written.write(`${JSON.stringify({ table, row })}\n`);
    await written.sync();
  } finally {
    await written.close();
  }
  return Object.fromEntries(kept.map(([table, rows]) => [table, rows.length]));
};

/** Puts rows in place of those that side tables hold: all of them or none. */
export const copyTablesIn = async (tables: SideTables, file: string): Promise<RowCounts> => {
  const counts: Record<string, number> = {};
  const lines: { readonly table: string; readonly row: Row }[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) lines.push(JSON.parse(line));
  await tables.atOnce(async (statements) => {
    const names = await tableNames(tables.engine, statements);
    for (const name of names.toReversed()) await statements.run(`DELETE FROM "${name}"`);
    for (const name of names) counts[name] = 0;
    for (const { table, row } of lines) {
      const columns = Object.keys(row);
      await statements.run(
        `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")})
         VALUES (${columns.map(() => "?").join(", ")})`,
        ...Object.values(row),
      );
      counts[table] = (counts[table] ?? 0) + 1;
    }
  });
  return counts;
};

/** In the order in which they were made: whatever refers to another comes after it. */
const tableNames = async (engine: SideTables["engine"], statements: Statements): Promise<readonly string[]> => {
  const rows = await statements.all<{ readonly name: string }>(
    engine === "sqlite"
      ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
      : `SELECT relname AS name FROM pg_class
         WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname <> 'tables_version' ORDER BY oid`,
  );
  return rows.map(({ name }) => name);
};
