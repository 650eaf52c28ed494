import {
  type AnyRecord,
  type CoalitionEvent,
  type Happened,
  records,
  type Whole,
  type Words,
  wordsIn,
} from "@mortar/core";
import type { EventStore, StoredEvent } from "@mortar/store";
import { byRef, happenedFrom } from "./keeping.ts";

/** What one request came to. */
export type Deed = {
  readonly request: string;
  /** Of the stream after it. */
  readonly version: number;
  readonly happened: readonly Happened<CoalitionEvent>[];
  readonly takesBack: boolean;
};

/** `cutWords`: all words of the stream that something was taken out of, where any of the deeds took some back. */
export type Missed = { readonly deeds: readonly Deed[]; readonly cutWords: readonly Words[] };

/** What happened in a stream after a version, whoever wrote it. `whole`: the coalition at that version. */
export const missedSince = async (
  store: EventStore,
  stream: string,
  version: number,
  whole: Whole,
): Promise<Missed> => {
  const events = await allOf(store.read(stream, version));
  const deeds = byRequest(events, wordsFor(events, whole));
  if (!deeds.some(({ takesBack }) => takesBack)) return { deeds, cutWords: [] };
  const cutWords: Words[] = [];
  for await (const batch of store.read(stream))
    for (const { words } of batch) cutWords.push(...words.filter(({ cuts }) => cuts.length > 0));
  return { deeds, cutWords };
};

const allOf = async (batches: AsyncIterable<readonly StoredEvent[]>): Promise<readonly StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
};

/** The words these events say, and where they say again what was said before them, all that stands in the whole. */
const wordsFor = (events: readonly StoredEvent[], whole: Whole): ReadonlyMap<string, Words> => {
  const said = byRef(events.flatMap(({ words }) => words));
  const refs = events.flatMap(({ data }) => Array.from(data.matchAll(/"ref":"([^"]*)"/g), ([, ref]) => ref as string));
  if (refs.every((ref) => said.has(ref))) return said;
  const standing = Object.values(whole).flatMap((table) => [...table.values()].flatMap((it) => wordsIn(it)));
  return new Map([...byRef(standing), ...said]);
};

const byRequest = (events: readonly StoredEvent[], wordsByRef: ReadonlyMap<string, Words>): readonly Deed[] => {
  const deeds: Deed[] = [];
  for (const event of events) {
    const { request, version, kind } = event;
    const earlier = deeds.at(-1)?.request === request ? deeds.pop() : undefined;
    deeds.push({
      request,
      version,
      happened: [...(earlier?.happened ?? []), happenedFrom(event, wordsByRef)],
      takesBack: earlier?.takesBack === true || takingBack.has(kind),
    });
  }
  return deeds;
};

/** The kinds of record that say that words were taken back. */
const takingBack: ReadonlySet<string> = new Set(
  Object.entries<AnyRecord>(records).flatMap(([kind, { commands }]) =>
    Object.values(commands).some(({ takesBack }) => takesBack) ? [kind] : [],
  ),
);
