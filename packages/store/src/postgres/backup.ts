import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientBase } from "pg";
import { copiesOf } from "../copies.ts";
import { type Copied, type EventStore, type Progress, StoreTrouble } from "../eventStore.ts";
import { sqliteStore } from "../sqlite/sqliteStore.ts";
import { type Connections, rowsOf } from "./connections.ts";
import { copySource } from "./copying.ts";
import type { LedgerColumns, Redaction } from "./redaction.ts";

/**
 * Copies one snapshot of everything into a SQLite store, which then makes the backup as it makes its own: one format for
 * both engines, checked before it bears its name. The ledger of what was taken back is not in it; what is taken back
 * while the copy is made is taken out of the copy too.
 */
export const backUp = async (
  connections: Connections,
  redaction: Redaction,
  file: string,
  tell: (copied: Progress) => void = () => undefined,
): Promise<void> => {
  if (existsSync(file)) throw new Error(`${file} already exists. A backup is written to a new file.`);
  const folder = `${file}.gathering`;
  rmSync(folder, { recursive: true, force: true });
  try {
    await withStore(folder, (copy) =>
      connections.atOnce((client) => gather(client, copy, tell), "ISOLATION LEVEL REPEATABLE READ READ ONLY"),
    );
    for (
      let known = -1, entries = await redaction.ledger();
      known < entries.length;
      entries = await redaction.ledger()
    ) {
      known = entries.length;
      writeLedger(folder, entries);
      rmSync(file, { force: true });
      // Opening it takes back what the ledger says.
      await withStore(folder, (copy) => copy.backup(file));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const withStore = async (folder: string, work: (store: EventStore) => Promise<void>): Promise<void> => {
  const store = await sqliteStore({ folder });
  try {
    await work(store);
  } finally {
    await store.close();
  }
};

const writeLedger = (folder: string, entries: readonly LedgerColumns[]): void => {
  const lines = entries.map(([stream, ref, nth, from, to]) => `${JSON.stringify({ stream, ref, nth, from, to })}\n`);
  writeFileSync(join(folder, "redactions.jsonl"), lines.join(""));
};

const gather = async (client: ClientBase, copy: EventStore, tell: (copied: Progress) => void): Promise<void> => {
  const source = copySource((question) => rowsOf(client, question));
  const heads = (await rowsOf(client, { text: everyStream })) as readonly [string, number, string | null][];
  const of = heads.reduce((sum, [, version]) => sum + version, 0);
  let done = 0;
  const counted = async function* (pieces: AsyncIterable<Copied>): AsyncGenerator<Copied> {
    for await (const piece of pieces) {
      yield piece;
      tell({ done: (done += piece.events.length), of });
    }
  };
  for (const [stream, version, fold] of heads) {
    await copy.copyIn(stream, counted(copiesOf(source, stream)));
    if ((await copy.version(stream)) !== version)
      throw new StoreTrouble("store/damaged", `No backup was made: ${stream} has events missing.`);
    if (fold !== null) await copy.rebuild(stream, version, fold, await rowsFrom(client, stream));
  }
};

const rowsFrom = async (client: ClientBase, stream: string) => {
  const text = "SELECT kind, id, data FROM rows WHERE stream = $1 ORDER BY begun";
  const rows = (await rowsOf(client, { text, values: [stream] })) as readonly [string, string, string][];
  return rows.map(([kind, id, data]) => ({ kind, id, data }));
};

/** What stands at version 0 with events is on its way in, and not whole. */
const everyStream = `
  SELECT stream, version, fold FROM streams
  WHERE version > 0 OR NOT EXISTS (SELECT FROM events WHERE events.stream = streams.stream) ORDER BY founded`;
