import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The form backups are written in. An older Mortar refuses a newer one. */
export const BACKUP_FORMAT = 1;

const count = z.int().nonnegative();

/** What lies in a backup, so that a copy of it can be compared with what it was, years later. */
const manifestSchema = z.object({
  format: count.min(1),
  /** The version of Mortar that made it. */
  mortar: z.string(),
  /** ISO instant in UTC. */
  madeAt: z.iso.datetime(),
  /** Backups made by the clock are taken away again by the clock; those that somebody asked for never are. */
  why: z.enum(["by-the-clock", "asked-for", "before-restoring"]),
  engine: z.enum(["sqlite", "postgres"]),
  tookMs: count,
  coalitions: z.object({ schema: count, streams: count, events: count, words: count, requests: count }),
  /** By name of the side tables: their version, and how many rows each table has. */
  tables: z.record(z.string(), z.object({ version: count, rows: z.record(z.string(), count) })),
  files: z.record(z.string(), z.object({ bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const COALITIONS_FILE = "coalitions.sqlite";
export const MANIFEST_FILE = "manifest.json";
export const tablesFile = (name: string): string => `${name}.jsonl`;

/** A whole backup. `path` is its folder. */
export type Backup = { readonly path: string; readonly manifest: Manifest };

export const bytesOf = ({ files }: Manifest): number => Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);

/** Reads what a backup says of itself. Throws a sentence where it cannot be read. */
export const manifestIn = (path: string): Manifest => {
  const read = manifestSchema.safeParse(jsonIn(join(path, MANIFEST_FILE)));
  if (!read.success) throw new Error(`${path} is not a backup of Mortar, or was not finished.`);
  if (read.data.format > BACKUP_FORMAT)
    throw new Error(`${path} was made by a newer Mortar (${read.data.mortar}). Restore it with that one.`);
  return read.data;
};

const jsonIn = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
};
