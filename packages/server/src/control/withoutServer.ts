import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ledgerLines, postgresStore, sqliteStore } from "@mortar/store";
import type { Installation } from "../backups/makeBackup.ts";
import type { Settings } from "../door/settings.ts";
import { everyTable } from "../sideTables/everyTable.ts";
import { noting } from "../sideTables/openedTables.ts";
import { postgresTables } from "../sideTables/postgresTables.ts";
import { sqliteTables } from "../sideTables/sqliteTables.ts";

/** Opens what an installation keeps where no server runs on its folder, for as long as `work` takes. */
export const withInstallation = async <Came>(
  { folder, databaseUrl }: Settings,
  work: (installation: Installation) => Promise<Came>,
): Promise<Came> => {
  if (!databaseUrl && !existsSync(folder)) throw new Error(`There is nothing in ${folder} yet.`);
  const store = databaseUrl ? await postgresStore({ databaseUrl }) : await sqliteStore({ folder });
  const { open, opened } = noting(databaseUrl ? postgresTables(databaseUrl) : sqliteTables(folder));
  try {
    for (const [name, { versions, prepare }] of Object.entries(everyTable)) {
      const tables = await open(name, versions);
      await prepare?.(tables);
    }
    const engine = databaseUrl ? "postgres" : "sqlite";
    return await work({ store, tables: opened, engine, now: () => new Date() });
  } finally {
    for (const { tables } of opened()) await tables.close();
    await store.close();
  }
};

const LEDGER_FILE = "redactions.jsonl";

/** What was taken back, as the installation itself remembers it: one line of JSON for each passage. */
export const ledgerOf = async ({ folder, databaseUrl }: Settings): Promise<string> => {
  if (databaseUrl) return ledgerLines(databaseUrl);
  const file = join(folder, LEDGER_FILE);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};
