import {
  type About,
  type Actor,
  type AnyRecord,
  become,
  dayOf,
  type Circles,
  type Kept,
  mayRead,
  newWhole,
  put,
  records,
  seen,
  type Whole,
  type WithId,
  withoutParts,
  wordsIn,
} from "@mortar/core";
import type { EventStore } from "@mortar/store";
import type { HotCoalition } from "./hotCoalition.ts";
import { byRef, happenedFrom, readingOn } from "./keeping.ts";

/** One event of a record, as a viewer of the record may know it. `told` holds its fields, words included. */
export type Past = {
  readonly type: string;
  readonly at: string;
  readonly by: Actor;
  readonly told: Readonly<Record<string, unknown>>;
};

/** What happened to a record, oldest first: of what the viewer sees now, the versions the viewer might read then. */
export const historyOf = async (
  store: EventStore,
  hot: HotCoalition,
  circles: Circles,
  kind: string,
  id: string,
): Promise<readonly Past[] | null> => {
  const it = tableOf(hot.whole, kind)?.get(id);
  if (!it || !mayRead(circles, it.audience)) return null;
  const past: Past[] = [];
  const itsWords = wordsIn(it);
  for await (const batch of store.read(hot.stream, 0, { kind, record: id }))
    for (const stored of batch) {
      const { event, by, audience } = happenedFrom(stored, byRef([...itsWords, ...stored.words]));
      if (!audience || !mayRead(circles, audience)) continue;
      const { type, ...told } = event;
      past.push({ type, at: by.at, by, told: withoutParts(kindOf(kind), it, told, circles) });
    }
  return [...past, ...takenOnRequest(hot, circles, { kind, id })].sort(oldestFirst);
};

/** What the host took out of it for somebody who asked. What its own people took out of it is known to them. */
const takenOnRequest = (hot: HotCoalition, circles: Circles, about: About): readonly Past[] =>
  [...hot.whole.redactions.values()]
    .filter((it) => it.readers && mayRead(circles, it.audience))
    .filter((it) => it.about.some(({ kind, id }) => kind === about.kind && id === about.id))
    .map(({ changed }) => ({ type: "WordsTakenBackOnRequest", at: changed.at, by: changed.by, told: {} }));

/** Stable: what happened at one instant stays in its order. */
const oldestFirst = (one: Past, other: Past) => Date.parse(one.at) - Date.parse(other.at);

/**
 * The coalition as it was when a day ended. Seen by the rights of today: of what could be read then, what its readers
 * may still read now.
 */
export const asItWasOn = async (
  store: EventStore,
  hot: HotCoalition,
  circles: Circles,
  day: string,
): Promise<Whole> => {
  const whole = newWhole();
  const now = seen(hot.whole, circles);
  const toldBy = readingOn();
  for await (const batch of store.read(hot.stream))
    for (const stored of batch) if (dayOf(now, stored.at) <= day) put(whole, become(whole, toldBy(stored)));
  for (const [kind, table] of Object.entries(whole))
    for (const id of table.keys()) if (!tableOf(now, kind)?.has(id)) (table as Map<string, unknown>).delete(id);
  return whole;
};

const tableOf = (whole: Whole, kind: string): ReadonlyMap<string, Kept<WithId>> | undefined =>
  Object.hasOwn(whole, kind) ? whole[kind as keyof Whole] : undefined;

const kindOf = (kind: string) => (records as Readonly<Record<string, AnyRecord>>)[kind] as AnyRecord;
