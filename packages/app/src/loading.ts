import { become, FOLD, type Kept, newWhole, put, type Whole, type WithId } from "@mortar/core";
import type { EventStore } from "@mortar/store";
import { byRef, itemFrom, readingOn, rowsToKeep } from "./keeping.ts";
import { place } from "./tables.ts";

/** A coalition as it lies on disk: from its projection rows, or from its history where the rows are of older rules. */
export const load = async (store: EventStore, stream: string): Promise<{ whole: Whole; version: number }> => {
  const { version, rows, words } = await store.open(stream, FOLD);
  if (!rows) return rebuild(store, stream);
  const whole = newWhole();
  const wordsByRef = byRef(words);
  for (const { kind, id, data } of rows) place(whole, kind, id, itemFrom(data, wordsByRef));
  return { whole, version };
};

/** Replays the history from its beginning: the rows were made by other rules, or there are none. */
const rebuild = async (store: EventStore, stream: string) => {
  const whole = newWhole();
  const happenedFrom = readingOn();
  let version = 0;
  for await (const batch of store.read(stream)) {
    for (const stored of batch) put(whole, become(whole, happenedFrom(stored)));
    version = batch.at(-1)?.version ?? version;
  }
  const rows = Object.entries(whole).flatMap(([kind, table]) =>
    [...(table as ReadonlyMap<string, Kept<WithId>>)].flatMap(([id, after]) =>
      rowsToKeep({ kind, id, before: undefined, after }),
    ),
  );
  if (version > 0) await store.rebuild(stream, version, FOLD, rows);
  return { whole, version };
};
