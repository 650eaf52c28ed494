import Database from "better-sqlite3";
import { guardKnown, schemaOf } from "./schema.ts";

/**
 * What is wrong with a copy of a store, to be said of it ("is damaged"); null if nothing is. Leaves it as one file
 * without a log beside it. A copy made by a newer Mortar throws.
 */
export const whatIsWrongWith = (file: string, leastEvents: number): string | null => {
  const database = new Database(file, { fileMustExist: true });
  try {
    database.pragma("journal_mode = DELETE");
    if (database.pragma("integrity_check", { simple: true }) !== "ok") return "is damaged";
    if (schemaOf(database) === 0) return "is not a store of Mortar";
    guardKnown(database);
    if ((database.pragma("foreign_key_check") as unknown[]).length > 0)
      return "has words or events without what they belong to";
    if (database.prepare(torn).get()) return "has a stream with events missing";
    const events = database.prepare<[], number>("SELECT count(*) FROM events").pluck().get()!;
    return events < leastEvents ? `holds ${events} events where there were ${leastEvents}` : null;
  } finally {
    database.close();
  }
};

const torn = `
  SELECT 1 FROM streams LEFT JOIN (SELECT stream, count(*) AS events, max(version) AS last FROM events GROUP BY stream) USING (stream)
  WHERE version <> coalesce(events, 0) OR version <> coalesce(last, 0)`;
