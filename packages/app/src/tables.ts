import { type Change, changesReaders, type Kept, put, type Whole, type WithId, type Words } from "@mortar/core";
import { rewrittenItem } from "./recent.ts";

/** Writing into the tables of a whole past the rules: what was read from disk, what did not come about, words taken back. */
export const place = (whole: Whole, kind: string, id: string, it: Kept<WithId>) =>
  (whole as unknown as Record<string, Map<string, Kept<WithId>> | undefined>)[kind]?.set(id, it);

/** Puts a change in place, and says how to take it out again: then every record stands where it stood. */
export const putForNow = (whole: Whole, change: Change): (() => void) => {
  const { kind, id, before } = change;
  const table = (whole as unknown as Record<string, Map<string, Kept<WithId>>>)[kind] as Map<string, Kept<WithId>>;
  // With other readers it goes to the end of its table.
  const order = changesReaders(change) ? [...table.keys()] : null;
  put(whole, change);
  return () => {
    if (!before) return void table.delete(id);
    table.set(id, before);
    if (order) putInOrder(table, order);
  };
};

const putInOrder = (table: Map<string, Kept<WithId>>, order: readonly string[]) => {
  const items = new Map(table);
  table.clear();
  for (const id of order) table.set(id, items.get(id) as Kept<WithId>);
};

/** Puts words as they now stand everywhere in a whole, and returns the records that are no longer as they were. */
export const rewriteWhole = (whole: Whole, wordsByRef: ReadonlyMap<string, Words>): readonly Change[] =>
  Object.entries(whole).flatMap(([kind, table]) =>
    [...(table as ReadonlyMap<string, Kept<WithId>>)].flatMap(([id, before]) => {
      const after = rewrittenItem(before, wordsByRef);
      if (after === before) return [];
      place(whole, kind, id, after);
      return JSON.stringify(after) === JSON.stringify(before) ? [] : [{ kind, id, before, after }];
    }),
  );
