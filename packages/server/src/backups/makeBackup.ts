import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { contentsOf, type EventStore, settleFile, settleFolder, StoreTrouble } from "@mortar/store";
import type { OpenedTables } from "../sideTables/openedTables.ts";
import { copyTablesOut, isCopied } from "./copyTables.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type Backup, BACKUP_FORMAT, COALITIONS_FILE, type Manifest, MANIFEST_FILE, tablesFile } from "./manifest.ts";
import { MORTAR_VERSION } from "../running/version.ts";
import { counting, type Tell } from "./told.ts";

/** What a backup is a copy of, whichever engine keeps it. */
export type Installation = {
  readonly store: EventStore;
  readonly tables: () => readonly OpenedTables[];
  readonly engine: Manifest["engine"];
  readonly now: () => Date;
};

/** Room left on the disk below which a server cannot be trusted to go on writing. */
const ROOM_LEFT_BYTES = 64_000_000;
const ABANDONED_AFTER_MS = 86_400_000;

/**
 * Makes a backup in a new folder while the installation is at work. The folder bears its name only once everything in it is
 * whole, checked and on disk.
 */
export const makeBackup = async (
  { store, tables, engine, now }: Installation,
  { path, why }: { readonly path: string; readonly why: Manifest["why"] },
  tell: Tell,
): Promise<Backup> => {
  const unfinished = unfinishedFor(path);
  const began = now();
  try {
    // Accounts first: whoever has one in the copy is in the record of the copy too.
    const tableCounts = await copyAllTables(tables(), unfinished, tell);
    const coalitionsFile = join(unfinished, COALITIONS_FILE);
    await store.backup(coalitionsFile, ({ done, of }) =>
      tell({ said: `Copied ${counting(done, "event")} of ${counting(of, "event")}.`, done, of }),
    );
    tell({ said: "Checking the copy." });
    const manifest: Manifest = {
      format: BACKUP_FORMAT,
      mortar: MORTAR_VERSION,
      madeAt: began.toISOString(),
      why,
      engine,
      tookMs: Math.max(0, now().getTime() - began.getTime()),
      coalitions: contentsOf(coalitionsFile),
      tables: tableCounts,
      files: await fingerprintsIn(unfinished),
    };
    writeFileSync(join(unfinished, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    for (const name of readdirSync(unfinished)) settleFile(join(unfinished, name));
    settleFolder(unfinished);
    renameSync(unfinished, path);
    settleFolder(dirname(path));
    return { path, manifest };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw inASentence(error, path);
  }
};

const copyAllTables = async (tables: readonly OpenedTables[], folder: string, tell: Tell) => {
  const counts: Record<string, Manifest["tables"][string]> = {};
  for (const opened of tables.filter(({ name }) => isCopied(name))) {
    const { name, version } = opened;
    tell({ said: `Copying ${name}.` });
    counts[name] = { version, rows: { ...(await copyTablesOut(opened, join(folder, tablesFile(name)))) } };
  }
  return counts;
};

const fingerprintsIn = async (folder: string): Promise<Manifest["files"]> => {
  const files: Record<string, Manifest["files"][string]> = {};
  for (const name of readdirSync(folder).toSorted()) files[name] = await fingerprintOf(join(folder, name));
  return files;
};

/** An empty folder beside the one to be, readable by its owner alone, once there is room for anything in it. */
const unfinishedFor = (path: string): string => {
  if (existsSync(path)) throw new Error(`${path} already exists. A backup is written to a new folder.`);
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < ROOM_LEFT_BYTES)
      throw new StoreTrouble("store/full", `The disk that ${folder} is on is nearly full. No backup was made.`);
    clearAbandoned(folder);
    const unfinished = join(folder, `.${basename(path)}.unfinished`);
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    return unfinished;
  } catch (error) {
    throw inASentence(error, path);
  }
};

/** What a machine that stopped half-way has left. */
const clearAbandoned = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    if (!/^\.mortar-.*\.unfinished$/.test(name)) continue;
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > ABANDONED_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
};

const inASentence = (error: unknown, path: string): unknown => {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOSPC") return new StoreTrouble("store/full", `The disk that ${path} would be on is full.`, error);
  if (/^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST)$/.test(code))
    return new Error(`Mortar cannot write to ${dirname(path)}. No backup was made.`, { cause: error });
  return error;
};
