import type Database from "better-sqlite3";
import { batchSize, type CopiedBatch, type EventColumns } from "../columns.ts";
import type { Copied, CopiedRequest } from "../eventStore.ts";
import { type Letters, lettersOf, saidIn } from "../letters.ts";

/**
 * Streams on their way out of this database and into it. A stream on its way in stands at version 0, at which nobody
 * sees it, until it is whole.
 */
export const copyingIn = (database: Database.Database, takeBackAgain: (stream: string) => void) => {
  const put = puttingIn(database);
  const version = database.prepare<[string], number>("SELECT version FROM streams WHERE stream = ?").pluck();
  const begin = database.prepare("INSERT INTO streams (stream, version, fold, begun) VALUES (?, 0, NULL, 0)");
  const show = database.prepare(
    "UPDATE streams SET version = (SELECT coalesce(max(version), 0) FROM events WHERE stream = ?) WHERE stream = ?",
  );
  const takeAway = [
    "DELETE FROM texts WHERE place IN (SELECT place FROM words WHERE stream = ?)",
    "DELETE FROM words WHERE stream = ?",
    "DELETE FROM requests WHERE stream = ?",
    "DELETE FROM events WHERE stream = ?",
    "DELETE FROM streams WHERE stream = ?",
  ].map((sql) => database.prepare(sql));

  /** Words point at texts, and both go. */
  const clear = (stream: string): void => {
    database.pragma("defer_foreign_keys = ON");
    for (const statement of takeAway) statement.run(stream);
  };

  return {
    ...copyingFrom(database),
    begin: immediately(database, (stream: string): "begun" | "already-there" => {
      if (version.get(stream)) return "already-there";
      // What a copy left behind that was stopped half-way.
      clear(stream);
      begin.run(stream);
      return "begun";
    }),
    goOn: immediately(database, put),
    end: immediately(database, (stream: string, isWhole: boolean): void => {
      if (!isWhole) return clear(stream);
      show.run(stream, stream);
      takeBackAgain(stream);
    }),
  };
};

const immediately = <Asked extends unknown[], Answer>(
  database: Database.Database,
  work: (...asked: Asked) => Answer,
): ((...asked: Asked) => Answer) => {
  const atOnce = database.transaction(work);
  return (...asked) => atOnce.immediate(...asked);
};

const copyingFrom = (database: Database.Database) => {
  const events = database
    .prepare<[string, number, number, number], EventColumns>(
      `SELECT version, type, kind, record, at, data, meta, request FROM events
     WHERE stream = ? AND version > ? AND version <= ? ORDER BY version LIMIT ?`,
    )
    .raw();
  const words = database
    .prepare<[string, number, number], [number, string, Letters, string, number]>(
      `SELECT version, ref, said, cuts, taken FROM words JOIN texts USING (place)
     WHERE stream = ? AND version > ? AND version <= ? ORDER BY version, nth`,
    )
    .raw();
  const requests = database.prepare<[string, number, number, string, number], CopiedRequest>(
    `SELECT request AS id, by, hash, outcome, version FROM requests
     WHERE stream = ? AND version <= ? AND (version, request) > (?, ?) ORDER BY version, request LIMIT ?`,
  );

  return {
    events: (stream: string, after: number, until: number): CopiedBatch => {
      const found = events.all(stream, after, until, batchSize);
      const last = found.at(-1)?.[0] ?? after;
      return {
        events: found,
        words: words
          .all(stream, after, last)
          .map(([version, ref, said, cuts, taken]) => [version, ref, saidIn(said), cuts, taken]),
      };
    },
    requests: (stream: string, after: CopiedRequest | null, until: number): readonly CopiedRequest[] =>
      requests.all(stream, until, after?.version ?? -1, after?.id ?? "", batchSize),
  };
};

const puttingIn = (database: Database.Database) => {
  const event = database.prepare("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const text = database.prepare("INSERT INTO texts (said) VALUES (?)");
  const word = database.prepare("INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?)");
  const request = database.prepare("INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?)");

  return (stream: string, { events, requests }: Copied): void => {
    for (const e of events) {
      event.run(stream, e.version, e.type, e.kind, e.record, e.at, e.data, e.meta, e.request);
      e.words.forEach((w, nth) =>
        word.run(
          stream,
          e.version,
          nth,
          w.ref,
          text.run(lettersOf(w.said)).lastInsertRowid,
          w.cuts.length > 0 ? JSON.stringify(w.cuts) : "",
          w.taken,
        ),
      );
    }
    for (const r of requests) request.run(stream, r.id, r.by, r.hash, r.outcome, r.version);
  };
};
