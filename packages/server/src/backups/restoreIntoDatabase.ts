import { join } from "node:path";
import { restoreInto } from "@mortar/store";
import { connectOver, leave, lineTo } from "@mortar/store/src/postgres/line.ts";
import type { Client } from "pg";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { postgresTables } from "../sideTables/postgresTables.ts";
import { fillTables } from "./fillTables.ts";
import { endLinksAgain, linksInDatabase, type OpenLinks } from "./linksEnded.ts";
import { COALITIONS_FILE, tablesFile } from "./manifest.ts";
import { type Restored, soundBackup } from "./restoreBackup.ts";
import type { Tell } from "./told.ts";

/**
 * Puts a backup, of either engine, in place of what a PostgreSQL database holds; what was there is kept in schemas beside it.
 * Refuses while a node is at work in the database. Until the coalitions are in place, nothing that was there is touched.
 */
export const restoreIntoDatabase = async (
  path: string,
  databaseUrl: string,
  tell: Tell,
  openLinks: OpenLinks = "keep",
): Promise<Restored> => {
  tell({ said: "Checking the backup." });
  const { manifest } = await soundBackup(path);
  const names = Object.keys(manifest.tables);
  // Under a name of its own: whoever bears that of a node is at work here.
  const line = lineTo({ databaseUrl, schema: "public" }, []);
  const client = await connectOver({ ...line, application_name: "mortar restore" });
  try {
    for (const name of names) await client.query(`DROP SCHEMA IF EXISTS ${incoming(name)} CASCADE`);
    const openIncoming: OpenSideTables = (name, versions) => postgresTables(databaseUrl)(incoming(name), versions);
    for (const [name, { version, rows }] of Object.entries(manifest.tables)) {
      tell({ said: `Putting back ${name}.` });
      await fillTables(openIncoming, { name, version, rows, file: join(path, tablesFile(name)) });
    }
    const links = await endLinksAgain(openIncoming, {
      madeAt: manifest.madeAt,
      before: await linksInDatabase(client),
      openLinks,
    });
    tell({ said: "Putting back the coalitions." });
    const aside = await restoreInto({ databaseUrl, file: join(path, COALITIONS_FILE), over: "what-is-there" });
    await exchange(client, names);
    return { madeAt: manifest.madeAt, aside, links };
  } finally {
    await leave(client);
  }
};

const incoming = (name: string): string => `${name}_incoming`;

/** All side tables change over in one transaction. */
const exchange = async (client: Client, names: readonly string[]): Promise<void> => {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 17);
  await client.query("BEGIN");
  for (const name of names) {
    const { rows } = await client.query("SELECT to_regnamespace($1) IS NOT NULL AS is_there", [name]);
    if (rows[0].is_there) await client.query(`ALTER SCHEMA ${name} RENAME TO ${name}_before_${stamp}`);
    await client.query(`ALTER SCHEMA ${incoming(name)} RENAME TO ${name}`);
  }
  await client.query("COMMIT");
};
