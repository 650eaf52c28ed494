import { mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import type { ClientBase } from "pg";
import { copiesOf } from "../copies.ts";
import { type Row, StoreTrouble } from "../eventStore.ts";
import { copyingIn } from "../sqlite/copying.ts";
import { storeFile } from "../sqlite/folderLock.ts";
import { restore } from "../sqlite/restore.ts";
import { connect, transaction } from "./connections.ts";
import { leave, type Place } from "./line.ts";
import { openStore, postgresStore } from "./postgresStore.ts";
import { steps, versionOf } from "./schema.ts";
import { troubleIn } from "./trouble.ts";

export type Restoring = {
  readonly databaseUrl: string;
  /** A backup, of either engine. */
  readonly file: string;
  /** Says that the coalitions in the database give way. */
  readonly over?: "what-is-there";
};

const current = "coalitions";
const incoming = "coalitions_incoming";

/**
 * Puts a backup in place of what is in a database, whole or not at all; answers the schema in which what was there is
 * kept, null if nothing was. What was taken back since is taken back again. No Mortar may be at work in the database.
 */
export const restoreInto = async ({ databaseUrl, file, over }: Restoring): Promise<string | null> => {
  const place = { databaseUrl, schema: incoming };
  const client = await connect({ databaseUrl, schema: current }).catch((error: unknown) => {
    throw troubleIn(error) ?? error;
  });
  try {
    await guardAlone(client);
    await versionOf(client, steps);
    const isEmpty = await holdsNothing(client);
    if (!isEmpty && !over) throw new Error("The database holds coalitions already. Nothing was restored.");
    await client.query(`DROP SCHEMA IF EXISTS ${incoming} CASCADE`);
    await bringIn(file, place);
    const aside = `${current}_before_${new Date().toISOString().replaceAll(/\D/g, "").slice(0, 17)}`;
    await transaction(client, () => exchange(client, aside));
    if (isEmpty) await client.query(`DROP SCHEMA IF EXISTS ${aside} CASCADE`);
    // Opening it takes back what the ledger says.
    await (await postgresStore({ databaseUrl })).close();
    return isEmpty ? null : aside;
  } catch (error) {
    await client.query(`DROP SCHEMA IF EXISTS ${incoming} CASCADE`).catch(() => undefined);
    throw troubleIn(error) ?? error;
  } finally {
    await leave(client);
  }
};

/** The server lets go of a connection a moment after its client has: long enough for that, on a busy machine too. */
const PARTING_MS = 5_000;
const LOOK_AGAIN_MS = 100;

const guardAlone = async (client: ClientBase): Promise<void> => {
  for (const until = Date.now() + PARTING_MS; !(await isAlone(client)); await wait(LOOK_AGAIN_MS))
    if (Date.now() > until)
      throw new StoreTrouble(
        "store/in-use",
        "A Mortar is at work in this database. Stop it before restoring a backup.",
      );
};

const isAlone = async (client: ClientBase): Promise<boolean> => {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'mortar' AND pid <> pg_backend_pid()`,
  );
  return rows.length === 0;
};

const holdsNothing = async (client: ClientBase): Promise<boolean> => {
  const { rows } = await client.query("SELECT to_regclass('streams') IS NULL AS is_new");
  if (rows[0].is_new) return true;
  const { rows: streams } = await client.query("SELECT 1 FROM streams LIMIT 1");
  return streams.length === 0;
};

/** The ledger stays as it is; everything else gives way at once. */
const exchange = async (client: ClientBase, aside: string): Promise<void> => {
  const { rows } = await client.query("SELECT to_regclass('redactions') IS NOT NULL AS is_there");
  if (rows[0].is_there) {
    await client.query(`INSERT INTO ${incoming}.redactions SELECT * FROM ${current}.redactions`);
    await client.query(`ALTER SCHEMA ${current} RENAME TO ${aside}`);
  }
  await client.query(`ALTER SCHEMA ${incoming} RENAME TO ${current}`);
};

type Head = { readonly stream: string; readonly version: number; readonly fold: string | null };

/** Reads a checked copy of the backup: checking writes to the file. */
const bringIn = async (file: string, place: Place): Promise<void> => {
  const folder = mkdtempSync(join(dirname(file), "restoring-"));
  try {
    await restore(file, folder);
    const database = new Database(storeFile(folder));
    try {
      await copyAll(database, place);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const copyAll = async (database: Database.Database, place: Place): Promise<void> => {
  // Opening the restored coalitions takes back what the ledger says.
  const from = copyingIn(database, () => undefined);
  const rows = database.prepare<[string], Row>("SELECT kind, id, data FROM rows WHERE stream = ? ORDER BY begun");
  const heads = database.prepare<[], Head>("SELECT stream, version, fold FROM streams ORDER BY founded").all();
  const versions = new Map(heads.map(({ stream, version }) => [stream, version]));
  const source = {
    version: async (stream: string) => versions.get(stream) ?? 0,
    events: async (...asked: Parameters<typeof from.events>) => from.events(...asked),
    requests: async (...asked: Parameters<typeof from.requests>) => from.requests(...asked),
  };
  const store = await openStore(place, steps);
  try {
    for (const { stream, version, fold } of heads) {
      await store.copyIn(stream, copiesOf(source, stream));
      if ((await store.version(stream)) !== version)
        throw new StoreTrouble("store/damaged", `Nothing was restored: ${stream} has events missing in the backup.`);
      if (fold !== null) await store.rebuild(stream, version, fold, rows.all(stream));
    }
  } finally {
    await store.close();
  }
};
