import { accessSync, constants, existsSync, readdirSync, readFileSync, statfsSync, statSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import Database from "better-sqlite3";
import { StoreTrouble } from "@mortar/store";
import { leave } from "@mortar/store/src/postgres/line.ts";
import { steps, versionOf } from "@mortar/store/src/postgres/schema.ts";
import { guardKnown } from "@mortar/store/src/sqlite/schema.ts";
import type { Settings } from "../door/settings.ts";
import { askServer } from "./controlLine.ts";
import { statusOnDisk } from "./status.ts";

/** What one look at an installation found. `code` and `how` together name its sentence. */
export type Finding = {
  readonly code:
    | "node"
    | "folder"
    | "secrets"
    | "disk"
    | "port"
    | "address"
    | "mail"
    | "database"
    | "schema"
    | "clock"
    | "backup"
    | "ledger";
  readonly how: "ok" | "look" | "wrong";
  readonly values?: Readonly<Record<string, string | number>>;
};

const PATIENCE_MS = 3_000;
const DISK_LOOK_BYTES = 1_000_000_000;
const DISK_WRONG_BYTES = 200_000_000;
/** A night was missed, or two. */
const BACKUP_LOOK_HOURS = 50;
const SKEW_LOOK_MS = 2_000;
const SKEW_WRONG_MS = 60_000;

type At = { readonly settings: Settings; readonly now: Date };

/** Looks at everything an installation stands on, and changes nothing. */
export async function* checkUp(at: At): AsyncGenerator<Finding> {
  yield nodeVersion();
  yield folder(at);
  if (existsSync(at.settings.folder)) yield* inFolder(at);
  yield await port(at);
  yield address(at);
  yield await mail(at);
  yield* at.settings.databaseUrl ? await postgres(at.settings.databaseUrl, at.now) : sqlite(at);
}

function* inFolder(at: At): Generator<Finding> {
  yield secrets(at);
  yield disk(at);
  yield ledger(at);
  yield backup(at);
}

const nodeVersion = (): Finding => {
  const { node } = process.versions;
  return { code: "node", how: Number.parseInt(node, 10) >= 24 ? "ok" : "wrong", values: { version: node } };
};

const folder = ({ settings }: At): Finding => {
  const values = { folder: settings.folder };
  if (!existsSync(settings.folder)) return { code: "folder", how: "look", values };
  try {
    accessSync(settings.folder, constants.R_OK | constants.W_OK);
    return { code: "folder", how: "ok", values };
  } catch {
    return { code: "folder", how: "wrong", values };
  }
};

/** On Windows rights are kept otherwise, and Node does not tell. */
const secrets = ({ settings }: At): Finding => {
  const open =
    process.platform === "win32"
      ? []
      : [".", ...readdirSync(settings.folder)]
          .filter((name) => name === "." || /^(secret|control\.sock|set-up-link|.*\.sqlite)$/.test(name))
          .filter((name) => (statSync(join(settings.folder, name)).mode & 0o077) !== 0);
  const isSecret = open.includes("secret") && open.includes(".");
  return {
    code: "secrets",
    how: isSecret ? "wrong" : open.includes(".") ? "look" : "ok",
    values: { folder: settings.folder },
  };
};

const disk = ({ settings }: At): Finding => {
  const { bavail, bsize } = statfsSync(settings.folder);
  const free = bavail * bsize;
  const how = free < DISK_WRONG_BYTES ? "wrong" : free < DISK_LOOK_BYTES ? "look" : "ok";
  return { code: "disk", how, values: { gigabytes: Math.round(free / 1e8) / 10 } };
};

const port = async ({ settings }: At): Promise<Finding> => {
  const values = { port: settings.port };
  const runs = await askServer(settings.folder, "/status").catch(() => null);
  if (runs?.was === "answered") return { code: "port", how: "ok", values };
  const isFree = await new Promise<boolean>((tried) => {
    const server = createServer();
    server.once("error", () => tried(false));
    server.listen(settings.port, settings.host, () => server.close(() => tried(true)));
  });
  return { code: "port", how: isFree ? "look" : "wrong", values };
};

const address = ({ settings }: At): Finding => {
  const { protocol, hostname } = new URL(settings.publicUrl);
  const values = { address: settings.publicUrl };
  const isHere = hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
  if (protocol === "https:") return { code: "address", how: "ok", values };
  if (isHere)
    return { code: "address", how: settings.host === "127.0.0.1" || settings.isPublicUrlSet ? "ok" : "look", values };
  return { code: "address", how: "look", values };
};

const mail = async ({ settings }: At): Promise<Finding> => {
  if (!settings.smtpUrl) return { code: "mail", how: "look" };
  if (!URL.canParse(settings.smtpUrl)) return { code: "mail", how: "wrong", values: { server: "SMTP_URL" } };
  const { hostname, port, protocol } = new URL(settings.smtpUrl);
  const values = { server: hostname };
  const isReached = await reaches(hostname, Number(port || (protocol === "smtps:" ? 465 : 587)));
  return { code: "mail", how: isReached ? "ok" : "wrong", values };
};

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((tried) => {
    const line = connect({ host, port, timeout: PATIENCE_MS });
    const end = (isReached: boolean) => {
      line.destroy();
      tried(isReached);
    };
    line.once("connect", () => end(true));
    line.once("error", () => end(false));
    line.once("timeout", () => end(false));
  });

const sqlite = ({ settings }: At): readonly Finding[] => {
  const file = join(settings.folder, "store.sqlite");
  const values = { database: "SQLite" };
  if (!existsSync(file)) return [{ code: "database", how: "look", values }];
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const [found] = db.pragma("quick_check(1)") as readonly { readonly quick_check: string }[];
      const how = found?.quick_check === "ok" ? "ok" : "wrong";
      return [{ code: "database", how, values }, schemaFound(isKnown(() => guardKnown(db)))];
    } finally {
      db.close();
    }
  } catch {
    return [{ code: "database", how: "wrong", values }];
  }
};

const postgres = async (connectionString: string, now: Date): Promise<readonly Finding[]> => {
  const { Client } = (await import("pg")).default;
  const values = { database: "PostgreSQL" };
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    options: "-c search_path=coalitions",
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ readonly now: Date }>("SELECT clock_timestamp() AS now");
    const awayMs = Math.abs((rows[0]?.now.getTime() ?? 0) - now.getTime());
    const how = awayMs > SKEW_WRONG_MS ? "wrong" : awayMs > SKEW_LOOK_MS ? "look" : "ok";
    const version = await versionOf(client, steps).catch((why: unknown) => {
      if (why instanceof StoreTrouble) return null;
      throw why;
    });
    return [
      { code: "database", how: "ok", values },
      schemaFound(version !== null),
      { code: "clock", how, values: { seconds: Math.round(awayMs / 1000) } },
    ];
  } catch {
    return [{ code: "database", how: "wrong", values }];
  } finally {
    await leave(client);
  }
};

const schemaFound = (isOurs: boolean): Finding => ({ code: "schema", how: isOurs ? "ok" : "wrong" });

const isKnown = (guard: () => void): boolean => {
  try {
    guard();
    return true;
  } catch (why) {
    if (why instanceof StoreTrouble) return false;
    throw why;
  }
};

const backup = ({ settings, now }: At): Finding => {
  const { lastBackup, backups } = statusOnDisk(settings);
  if (!lastBackup) return { code: "backup", how: "wrong", values: { folder: backups.folder } };
  const hours = Math.max(0, Math.round((now.getTime() - Date.parse(lastBackup.madeAt)) / 3_600_000));
  return { code: "backup", how: hours > BACKUP_LOOK_HOURS ? "look" : "ok", values: { hours, folder: backups.folder } };
};

/** What was taken back is remembered in lines of JSON: one that cannot be read would come back with an old backup. */
const ledger = ({ settings }: At): Finding => {
  const file = join(settings.folder, "redactions.jsonl");
  if (!existsSync(file)) return { code: "ledger", how: "ok", values: { passages: 0 } };
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const odd = lines.filter((line) => !isLine(line)).length;
  return { code: "ledger", how: odd === 0 ? "ok" : "wrong", values: { passages: lines.length } };
};

const isLine = (line: string): boolean => {
  try {
    return typeof (JSON.parse(line) as { readonly ref?: unknown }).ref === "string";
  } catch {
    return false;
  }
};
