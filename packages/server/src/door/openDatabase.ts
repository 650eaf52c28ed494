import { mkdirSync } from "node:fs";
import { type EventStore, postgresStore, sqliteStore } from "@mortar/store";
import { postgresTables } from "../sideTables/postgresTables.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { sqliteTables } from "../sideTables/sqliteTables.ts";
import type { Settings } from "./settings.ts";

export type Database = {
  readonly store: EventStore;
  readonly tables: OpenSideTables;
  /** The same tables, where several nodes stand on them. */
  readonly sharedTables?: OpenSideTables;
};

/**
 * Where everything is kept: in the data folder, which one process holds; or in the database of `DATABASE_URL`, at which
 * several nodes may be at work. Then the folder holds only what belongs to one node.
 */
export const openDatabase = async ({
  folder,
  databaseUrl,
}: Pick<Settings, "folder" | "databaseUrl">): Promise<Database> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (databaseUrl === undefined) return { store: await sqliteStore({ folder }), tables: sqliteTables(folder) };
  const tables = postgresTables(databaseUrl);
  return { store: await postgresStore({ databaseUrl }), tables, sharedTables: tables };
};
