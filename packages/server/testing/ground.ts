import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onDatabase, startPostgres, type TestPostgres } from "@mortar/store/testing/postgres.ts";
import { afterAll, beforeAll } from "vitest";
import { postgresTables } from "../src/sideTables/postgresTables.ts";
import type { OpenSideTables } from "../src/sideTables/sideTables.ts";
import { sqliteTables } from "../src/sideTables/sqliteTables.ts";

/** Where the tables of one test are kept: in a folder, or in a database. */
export type Ground = {
  readonly tables: OpenSideTables;
  /** The expression that opens the same in another process, and the module that exports what it calls. */
  readonly openedBy: { readonly module: string; readonly call: string };
  /** A folder of the test's own; the tables themselves stand in it on SQLite. */
  readonly folder: string;
  /** Where they stand in a database. */
  readonly databaseUrl: string | null;
  readonly atRest: () => Promise<string>;
  readonly drop: () => void;
};

let postgres: TestPostgres | null = null;

/** Every test of this file that asks for a fresh ground gets a database. None is about what a power cut leaves. */
export const keepOnPostgres = (): void => {
  beforeAll(async () => {
    postgres = await startPostgres({ fsync: "off", full_page_writes: "off" });
  }, 120_000);
  afterAll(async () => {
    await postgres?.stop();
    postgres = null;
  });
};

export const freshGround = async (): Promise<Ground> => {
  const folder = mkdtempSync(join(tmpdir(), "side-tables-"));
  const drop = () => rmSync(folder, { recursive: true });
  if (postgres === null) {
    const openedBy = { module: moduleAt("sqliteTables"), call: `sqliteTables(${JSON.stringify(folder)})` };
    return {
      tables: sqliteTables(folder),
      openedBy,
      folder,
      databaseUrl: null,
      atRest: async () => bytesIn(folder),
      drop,
    };
  }
  const url = await postgres.freshDatabase();
  const openedBy = { module: moduleAt("postgresTables"), call: `postgresTables(${JSON.stringify(url)})` };
  return { tables: postgresTables(url), openedBy, folder, databaseUrl: url, atRest: () => rowsIn(url), drop };
};

const moduleAt = (name: string): string => new URL(`../src/sideTables/${name}.ts`, import.meta.url).href;

const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name !== "secret")
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("");

/** What a dump of the database would hold, but for the secret itself. */
const rowsIn = async (url: string): Promise<string> => {
  const found = await onDatabase(
    url,
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema', 'installation')`,
  );
  const tables = await Promise.all(
    found.rows.map(({ schema, name }) => onDatabase(url, `SELECT it::text AS row FROM "${schema}"."${name}" it`)),
  );
  return tables.flatMap(({ rows }) => rows.map(({ row }) => String(row))).join("\n");
};
