import Database from "better-sqlite3";
import { guardKnown, schemaOf } from "./schema.ts";

/** What a copy of a store holds, counted. */
export type Contents = {
  readonly schema: number;
  readonly streams: number;
  readonly events: number;
  readonly words: number;
  readonly requests: number;
};

export const contentsOf = (file: string): Contents => {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    guardKnown(database);
    const count = (table: string) => database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()!;
    return {
      schema: schemaOf(database),
      streams: count("streams"),
      events: count("events"),
      words: count("words"),
      requests: count("requests"),
    };
  } finally {
    database.close();
  }
};
