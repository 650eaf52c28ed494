import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreTrouble } from "@mortar/store";
import type { OpenSideTables } from "../sideTables/sideTables.ts";

/**
 * 256 random bits that sign this installation's cookies, the same at every node: in a file of somebody's own choice
 * (`file`), else in the data folder, or among the tables of a shared database, made at the first start.
 */
export const installationSecret = async (from: {
  readonly file?: string | undefined;
  readonly folder: string;
  readonly sharedTables?: OpenSideTables | undefined;
}): Promise<string> => {
  if (from.file !== undefined) return givenSecret(from.file);
  return from.sharedTables === undefined ? folderSecret(from.folder) : tableSecret(from.sharedTables);
};

const charactersAtLeast = 43;

const fresh = (): string => randomBytes(32).toString("base64url");

const givenSecret = (file: string): string => {
  const secret = readable(file);
  if (secret === null)
    throw new StoreTrouble("store/damaged", `MORTAR_SECRET_FILE names ${file}, which cannot be read.`);
  if (secret.length < charactersAtLeast)
    throw new StoreTrouble(
      "store/damaged",
      `MORTAR_SECRET_FILE names ${file}, which holds too little: \`openssl rand -base64 32\` writes enough.`,
    );
  return secret;
};

const readable = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
};

const folderSecret = (folder: string): string => {
  const file = join(folder, "secret");
  const made = `${file}.${process.pid}`;
  writeFileSync(made, fresh(), { mode: 0o600, flush: true });
  try {
    // A link appears whole or not at all, and never in place of one that is there.
    linkSync(made, file);
  } catch (trouble) {
    if (!(trouble instanceof Error && "code" in trouble && trouble.code === "EEXIST")) throw trouble;
  } finally {
    rmSync(made);
  }
  chmodSync(file, 0o600);
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < charactersAtLeast)
    throw new StoreTrouble(
      "store/damaged",
      `${file} is damaged. Restore it, or remove it: everyone then signs in again.`,
    );
  return secret;
};

const versions = ["CREATE TABLE secret (one INTEGER PRIMARY KEY CHECK (one = 1), secret TEXT NOT NULL) STRICT;"];

/** Of several nodes that start at once, one makes it and the others read it. */
const tableSecret = async (open: OpenSideTables): Promise<string> => {
  const tables = await open("installation", versions);
  try {
    await tables.run("INSERT INTO secret (one, secret) VALUES (1, ?) ON CONFLICT (one) DO NOTHING", fresh());
    const kept = await tables.one<{ secret: string }>("SELECT secret FROM secret");
    if (kept === null) throw new StoreTrouble("store/damaged", "The database keeps no secret. Start again.");
    return kept.secret;
  } finally {
    await tables.close();
  }
};
