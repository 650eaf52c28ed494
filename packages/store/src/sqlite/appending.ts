import type Database from "better-sqlite3";
import type { Appended, Row, StoredOutcome, Writing } from "../eventStore.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import { lettersOf } from "../letters.ts";
import type { Redaction } from "./redaction.ts";

export type Settled = { readonly came: Appended } | { readonly error: unknown };

/**
 * Group commit: everything that waits goes into one transaction and onto disk at once, each writing in a savepoint of
 * its own. Answers only what is on disk.
 */
export const appendingTo = (database: Database.Database, ledger: Ledger, redaction: Redaction) => {
  const savepoint = database.prepare("SAVEPOINT writing");
  const release = database.prepare("RELEASE writing");
  const takeBack = database.prepare("ROLLBACK TO writing");
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const write = writingInto(database);

  const settle = (writing: Writing, entries: LedgerEntry[]): Settled => {
    savepoint.run();
    try {
      const came = write(writing);
      const cuts = came.was === "appended" ? writing.cuts.map((cut) => redaction.cut(writing.stream, cut)) : [];
      release.run();
      entries.push(...cuts);
      return { came };
    } catch (error) {
      // A full disk ends the whole transaction, not only this writing.
      if (!database.inTransaction) throw error;
      takeBack.run();
      release.run();
      return { error };
    }
  };

  const commitAll = (writings: readonly Writing[]): readonly Settled[] => {
    const entries: LedgerEntry[] = [];
    let isInLedger = false;
    try {
      begin.run();
      const settled = writings.map((writing) => settle(writing, entries));
      if (entries.length > 0) {
        ledger.write(entries);
        isInLedger = true;
      }
      commit.run();
      return settled;
    } catch (error) {
      if (database.inTransaction) database.exec("ROLLBACK");
      if (isInLedger) ledger.takeBack();
      throw error;
    }
  };

  /** Whoever takes words back hears of it once they are gone from every page; a retry tries that again. */
  const purged = (writings: readonly Writing[], settled: readonly Settled[]): readonly Settled[] => {
    if (!writings.some(({ cuts }) => cuts.length > 0)) return settled;
    try {
      redaction.purge();
      return settled;
    } catch (error) {
      return settled.map((one, at) => (writings[at]!.cuts.length > 0 ? { error } : one));
    }
  };

  return (writings: readonly Writing[]): readonly Settled[] => {
    try {
      return purged(writings, commitAll(writings));
    } catch (error) {
      return writings.map(() => ({ error }));
    }
  };
};

type StreamHead = { version: number; fold: string | null; begun: number };

const writingInto = (database: Database.Database): ((writing: Writing) => Appended) => {
  const outcome = database.prepare<[string, string], StoredOutcome>(
    "SELECT by, hash, outcome, version FROM requests WHERE stream = ? AND request = ?",
  );
  const head = database.prepare<[string], StreamHead>("SELECT version, fold, begun FROM streams WHERE stream = ?");
  const requestAt = database
    .prepare<[string, number], string>("SELECT request FROM events WHERE stream = ? AND version = ?")
    .pluck();
  const move = database.prepare(
    `INSERT INTO streams (stream, version, fold, begun) VALUES (?, ?, ?, ?)
     ON CONFLICT (stream) DO UPDATE SET version = excluded.version, fold = excluded.fold, begun = excluded.begun`,
  );
  const event = database.prepare("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const text = database.prepare("INSERT INTO texts (said) VALUES (?)");
  const words = database.prepare("INSERT INTO words VALUES (?, ?, ?, ?, ?, '', 0)");
  const request = database.prepare("INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?)");
  const { put, clear } = rowsIn(database);

  return (writing) => {
    const { stream, expected } = writing;
    const stored = outcome.get(stream, writing.request.id);
    if (stored) return { was: "repeated", ...stored };
    const found = head.get(stream);
    const at = found?.version ?? 0;
    if (at !== expected) return { was: "moved-on", version: at };
    if (writing.restsOn !== undefined && requestAt.get(stream, at) !== writing.restsOn)
      return { was: "moved-on", version: at };

    const version = expected + writing.events.length;
    const begun = found?.begun ?? 0;
    // Rows of two folds must not stand side by side: the next to open the stream makes them all anew.
    const isInStep = at === 0 || found?.fold === writing.fold;
    move.run(stream, version, isInStep ? writing.fold : null, begun + writing.rows.length);
    writing.events.forEach((e, nth) =>
      event.run(stream, expected + 1 + nth, e.type, e.kind, e.record, e.at, e.data, e.meta, writing.request.id),
    );
    writing.words.forEach((w, nth) =>
      words.run(stream, expected + 1 + w.event, nth, w.ref, text.run(lettersOf(w.said)).lastInsertRowid),
    );
    if (isInStep) put(stream, writing.rows, begun);
    else clear(stream);
    request.run(stream, writing.request.id, writing.request.by, writing.request.hash, writing.outcome, version);
    return { was: "appended", version };
  };
};

/** `begun` counts the rows a stream was ever given, so that rows keep the order in which their records came into being. */
const rowsIn = (database: Database.Database) => {
  const upsert = database.prepare(
    "INSERT INTO rows VALUES (?, ?, ?, ?, ?) ON CONFLICT (stream, kind, id) DO UPDATE SET data = excluded.data",
  );
  const remove = database.prepare("DELETE FROM rows WHERE stream = ? AND kind = ? AND id = ?");
  const removeAll = database.prepare("DELETE FROM rows WHERE stream = ?");
  return {
    clear: (stream: string): void => void removeAll.run(stream),
    put: (stream: string, rows: readonly Row[], begun: number): void =>
      rows.forEach((row, nth) =>
        row.data === null
          ? remove.run(stream, row.kind, row.id)
          : upsert.run(stream, row.kind, row.id, begun + nth, row.data),
      ),
  };
};

/** Replaces the rows of a stream that still is at `version`. */
export const rebuildingIn = (database: Database.Database) => {
  const head = database.prepare<[string], StreamHead>("SELECT version, fold, begun FROM streams WHERE stream = ?");
  const move = database.prepare("UPDATE streams SET fold = ?, begun = ? WHERE stream = ?");
  const { put, clear } = rowsIn(database);

  const rebuild = database.transaction(
    (stream: string, version: number, fold: string, rows: readonly Row[]): "rebuilt" | "moved-on" => {
      const found = head.get(stream);
      if ((found?.version ?? 0) !== version) return "moved-on";
      if (!found) return "rebuilt";
      clear(stream);
      put(stream, rows, 0);
      move.run(fold, rows.length, stream);
      return "rebuilt";
    },
  );
  return (...asked: Parameters<typeof rebuild>) => rebuild.immediate(...asked);
};
