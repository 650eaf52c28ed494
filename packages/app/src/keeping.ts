import {
  type Actor,
  type Audience,
  type Change,
  changesReaders,
  type CoalitionEvent,
  type Happened,
  type Kept,
  type Words,
  type WithId,
  withoutWords,
  withWords,
  wordsIn,
} from "@mortar/core";
import type { KeptWords, NewEvent, NewWords, Row, StoredEvent } from "@mortar/store";

/** How what core says is written down, and read again: words apart, everything else as JSON. */

/** Without the instant, which the event carries: so the same people writing to the same readers look the same. */
type Meta = { readonly by: Omit<Actor, "at">; readonly audience: Audience };

export const eventToKeep = (event: CoalitionEvent, { kind, id, after }: Change, by: Actor): NewEvent => {
  const { type, ...told } = event;
  const { at, ...who } = by;
  const meta: Meta = { by: who, audience: after.audience };
  return { type, kind, record: id, at, data: JSON.stringify(withoutWords(told)), meta: JSON.stringify(meta) };
};

/** Only words that came with this request are new; others an event repeats are kept already. */
export const wordsToKeep = (events: readonly CoalitionEvent[], request: string): readonly NewWords[] =>
  events.flatMap((event, at) =>
    wordsIn(event)
      .filter(({ ref }) => ref.startsWith(`${request}.`))
      .map(({ ref, said }) => ({ event: at, ref, said })),
  );

/** A record with other readers than before is taken away first, and so goes to the end, on disk as in memory. */
export const rowsToKeep = (change: Change): readonly Row[] => {
  const { kind, id, after } = change;
  const row = { kind, id, data: JSON.stringify(withoutWords(after)) };
  return changesReaders(change) ? [{ kind, id, data: null }, row] : [row];
};

/** `wordsByRef`: the event's own words, and those of others that it may say again. */
export const happenedFrom = (
  { type, at, data, meta, request, words }: StoredEvent,
  wordsByRef: ReadonlyMap<string, Words> = byRef(words),
): Happened<CoalitionEvent> => {
  const told = JSON.parse(data);
  const { by, audience } = metaFrom(meta);
  const event = data.includes(`"ref":`) ? withWords(told, wordsByRef) : told;
  return { event: { type, ...event } as CoalitionEvent, by: { ...by, at }, request, audience };
};

/** Reads a history from its beginning: what is said again later is found among what was said before. */
export const readingOn = (): ((stored: StoredEvent) => Happened<CoalitionEvent>) => {
  const wordsByRef = new Map<string, Words>();
  return (stored) => {
    for (const it of stored.words) wordsByRef.set(it.ref, it);
    return happenedFrom(stored, wordsByRef);
  };
};

/** Few people write to few circles of readers: reading each such line once halves a replay. */
const metaFrom = (meta: string): Meta => {
  const known = metas.get(meta);
  if (known) return known;
  const read: Meta = JSON.parse(meta);
  if (metas.size >= METAS_MAX) metas.clear();
  metas.set(meta, read);
  return read;
};

const METAS_MAX = 20_000;
const metas = new Map<string, Meta>();

export const itemFrom = (data: string, wordsByRef: ReadonlyMap<string, Words>): Kept<WithId> =>
  withWords(JSON.parse(data), wordsByRef);

export const byRef = (words: readonly KeptWords[]): ReadonlyMap<string, Words> =>
  new Map(words.map((it) => [it.ref, it]));
