import type Database from "better-sqlite3";
import {
  type Batch,
  batchSize,
  type EventColumns,
  type OpenedColumns,
  type RowColumns,
  type WordColumns,
} from "../columns.ts";
import type { RecordKey, StoredOutcome } from "../eventStore.ts";
import { type Letters, saidIn } from "../letters.ts";

export const readingFrom = (database: Database.Database) => {
  const events = database
    .prepare<[string, number, number], EventColumns>(
      `SELECT version, type, kind, record, at, data, meta, request FROM events WHERE stream = ? AND version > ? ORDER BY version LIMIT ?`,
    )
    .raw();
  /** Reads past the others where they lie: cheaper than an index that every append would have to keep. */
  const eventsTo = database
    .prepare<[string, number, string, string, number], EventColumns>(
      `SELECT version, type, kind, record, at, data, meta, request FROM events
     WHERE stream = ? AND version > ? AND kind = ? AND record = ? ORDER BY version LIMIT ?`,
    )
    .raw();
  const words = database
    .prepare<[string, number, number], [number, string, Letters, string]>(
      `SELECT version, ref, said, cuts FROM words JOIN texts USING (place)
     WHERE stream = ? AND version > ? AND version <= ? ORDER BY version, nth`,
    )
    .raw();
  const rows = database
    .prepare<[string], RowColumns>("SELECT kind, id, data FROM rows WHERE stream = ? ORDER BY begun")
    .raw();
  const head = database.prepare<[string], { version: number; fold: string | null }>(
    "SELECT version, fold FROM streams WHERE stream = ?",
  );
  const outcome = database.prepare<[string, string], StoredOutcome>(
    "SELECT by, hash, outcome, version FROM requests WHERE stream = ? AND request = ?",
  );
  const streams = database.prepare<[], string>("SELECT stream FROM streams WHERE version > 0 ORDER BY founded").pluck();
  const streamsWith = database
    .prepare<[string, string], string>(
      "SELECT stream FROM rows JOIN streams USING (stream) WHERE kind = ? AND id = ? ORDER BY founded",
    )
    .pluck();

  const wordsWithin = (stream: string, after: number, until: number): WordColumns[] =>
    words.all(stream, after, until).map(([version, ref, said, cuts]) => [version, ref, saidIn(said), cuts]);

  return {
    batch: (stream: string, after: number, to?: RecordKey): Batch => {
      if (to) {
        const found = eventsTo.all(stream, after, to.kind, to.record, batchSize);
        return { events: found, words: found.flatMap(([version]) => wordsWithin(stream, version - 1, version)) };
      }
      const found = events.all(stream, after, batchSize);
      return { events: found, words: found.length > 0 ? wordsWithin(stream, after, found.at(-1)![0]) : [] };
    },
    open: (stream: string, fold: string): OpenedColumns => {
      const found = head.get(stream);
      if (!found || found.version === 0) return { version: 0, rows: [], words: [] };
      return {
        version: found.version,
        rows: found.fold === fold ? rows.all(stream) : null,
        words: wordsWithin(stream, 0, found.version),
      };
    },
    outcome: (stream: string, request: string): StoredOutcome | null => outcome.get(stream, request) ?? null,
    version: (stream: string): number => head.get(stream)?.version ?? 0,
    streams: (): readonly string[] => streams.all(),
    streamsWith: (kind: string, id: string): readonly string[] => streamsWith.all(kind, id),
  };
};

export type Reading = ReturnType<typeof readingFrom>;
