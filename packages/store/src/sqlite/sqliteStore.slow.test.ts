import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepsTheContract } from "../eventStore.contract.ts";
import { restore } from "./restore.ts";
import { sqliteStore } from "./sqliteStore.ts";

keepsTheContract("SQLite", async () => {
  const home = mkdtempSync(join(tmpdir(), "mortar-contract-"));
  const elsewhere = join(home, "elsewhere");
  let backups = 0;
  return {
    open: () => sqliteStore({ folder: join(home, "store") }),
    openBackup: async (file) => {
      await restore(file, elsewhere);
      return sqliteStore({ folder: elsewhere });
    },
    backupFile: () => join(home, `backup-${++backups}.sqlite`),
    remove: async () => rmSync(home, { recursive: true, force: true }),
  };
});
