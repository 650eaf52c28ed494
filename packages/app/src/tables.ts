import { type Change, type Kept, type Whole, type WithId, type Words } from "@mortar/core";
import { rewrittenItem } from "./recent.ts";

/** Writing into the tables of a whole past the rules: what was read from disk, what did not come about, words taken back. */
export const place = (whole: Whole, kind: string, id: string, it: Kept<WithId>) =>
  (whole as unknown as Record<string, Map<string, Kept<WithId>> | undefined>)[kind]?.set(id, it);

export const takeOut = (whole: Whole, { kind, id, before }: Change) => {
  const table = (whole as unknown as Record<string, Map<string, Kept<WithId>> | undefined>)[kind];
  if (before) table?.set(id, before);
  else table?.delete(id);
};

/** Puts words as they now stand everywhere in a whole, and returns the records that hold them. */
export const rewriteWhole = (whole: Whole, wordsByRef: ReadonlyMap<string, Words>): readonly Change[] =>
  Object.entries(whole).flatMap(([kind, table]) =>
    [...(table as ReadonlyMap<string, Kept<WithId>>)].flatMap(([id, before]) => {
      const after = rewrittenItem(before, wordsByRef);
      if (after === before) return [];
      place(whole, kind, id, after);
      return [{ kind, id, before, after }];
    }),
  );
