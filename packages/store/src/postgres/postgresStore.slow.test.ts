import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { keepsTheContract } from "../eventStore.contract.ts";
import { postgresStore } from "./postgresStore.ts";
import { restoreInto } from "./restoreInto.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres({ fsync: "off" });
});
afterAll(() => postgres.stop());

keepsTheContract("PostgreSQL", async () => {
  const home = mkdtempSync(join(tmpdir(), "mortar-contract-"));
  const databaseUrl = await postgres.freshDatabase();
  let backups = 0;
  return {
    open: () => postgresStore({ databaseUrl }),
    openBackup: async (file) => {
      const elsewhere = await postgres.freshDatabase();
      await restoreInto({ databaseUrl: elsewhere, file });
      return postgresStore({ databaseUrl: elsewhere });
    },
    backupFile: () => join(home, `backup-${++backups}.sqlite`),
    remove: async () => rmSync(home, { recursive: true, force: true }),
  };
});
