import { type About, type AnyRecord, type Change, records, type Words } from "@mortar/core";
import type { Cut, EventStore, StoredEvent } from "@mortar/store";
import type { HotCoalition } from "./hotCoalition.ts";

/**
 * Every place at which a passage stands in any version of these records, as cuts in the order in which they can be made.
 * Where the passage is found, what says these records' words again goes whole: nobody knows where it says the passage.
 */
export const cutsFor = async (
  store: EventStore,
  hot: HotCoalition,
  { about, passage }: { readonly about: readonly About[]; readonly passage: string },
): Promise<readonly Cut[]> => {
  const wanted = new Set(about.map(({ kind, id }) => `${kind} ${id}`));
  const cuts: Cut[] = [];
  let isFound = false;
  for await (const batch of store.read(hot.stream))
    for (const stored of batch) {
      if (!wanted.has(`${stored.kind} ${stored.record}`)) continue;
      const found = cutsIn(stored, passage);
      isFound ||= found.length > 0;
      cuts.push(...(isRetold(stored) ? wholeOf(stored) : found));
    }
  return isFound ? cuts : [];
};

const isRetold = ({ kind, type }: StoredEvent): boolean =>
  (records as Readonly<Record<string, AnyRecord>>)[kind]?.retold?.includes(type) === true;

const wholeOf = ({ words }: StoredEvent): readonly Cut[] =>
  words.filter(({ said }) => said !== "").map(({ ref, said }) => ({ ref, from: 0, to: said.length }));

const cutsIn = ({ words }: StoredEvent, passage: string): readonly Cut[] =>
  words.flatMap(({ ref, said }) => {
    const cuts: Cut[] = [];
    for (let from = said.lastIndexOf(passage); from !== -1;) {
      cuts.push({ ref, from, to: from + passage.length });
      from = from < passage.length ? -1 : said.lastIndexOf(passage, from - passage.length);
    }
    return cuts;
  });

/** Puts the words as they stand after the cuts everywhere in memory, and says which records they are in. */
export const rewritten = async (
  store: EventStore,
  hot: HotCoalition,
  cuts: readonly Cut[],
): Promise<readonly Change[]> => {
  const refs = new Set(cuts.map(({ ref }) => ref));
  const words: Words[] = [];
  for await (const batch of store.read(hot.stream))
    for (const stored of batch) words.push(...stored.words.filter(({ ref }) => refs.has(ref)));
  return hot.rewrite(words);
};
