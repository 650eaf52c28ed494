import { createHash } from "node:crypto";
import { type Circles, type Kept, mayRead, type Whole, type WithId } from "@mortar/core";
import type { EventStore, StoredEvent } from "@mortar/store";
import type { HotCoalition } from "./hotCoalition.ts";
import { byRef, happenedFrom } from "./keeping.ts";

/**
 * What happened in a person's sight after a version of a coalition, in ids alone. `upTo` counts what is out of her sight too,
 * and `sight` changes with her rights: both are for whoever keeps them, and are told to nobody.
 */
export type News = {
  readonly upTo: number;
  readonly sight: string;
  readonly changes: readonly NewsOfRecord[];
};

export type NewsOfRecord = {
  readonly version: number;
  readonly kind: string;
  readonly id: string;
  /** The type of the event. */
  readonly happened: string;
  readonly revision: string;
  /** ISO instant. */
  readonly at: string;
};

/** How many events are looked through before the rest is left for the next time. */
const EVENTS_MAX = 2_000;

/** `after: null`: nothing yet, and where to begin. */
export const newsSince = async (
  store: EventStore,
  hot: HotCoalition,
  circles: Circles,
  after: number | null,
): Promise<News> => {
  const sight = sightOf(circles);
  const known = hot.told();
  if (after === null) return { upTo: known, sight, changes: [] };
  const changes: NewsOfRecord[] = [];
  let upTo = Math.min(after, known);
  for await (const batch of store.read(hot.stream, upTo)) {
    for (const stored of batch) {
      if (stored.version > known) return { upTo, sight, changes };
      if (isInSight(hot.whole, circles, stored)) changes.push(newsOf(stored));
      upTo = stored.version;
    }
    if (upTo - after >= EVENTS_MAX) break;
  }
  return { upTo, sight, changes };
};

/** Whether a person sees this record at this moment. */
export const sees = (hot: HotCoalition, circles: Circles, kind: string, id: string): boolean => {
  const it = recordIn(hot.whole, kind, id);
  return it !== undefined && mayRead(circles, it.audience);
};

/** Both the record as it stands and the version the event made of it are for her to read. */
const isInSight = (whole: Whole, circles: Circles, stored: StoredEvent): boolean => {
  const { audience } = happenedFrom(stored, byRef(stored.words));
  const it = recordIn(whole, stored.kind, stored.record);
  return audience !== undefined && mayRead(circles, audience) && it !== undefined && mayRead(circles, it.audience);
};

const newsOf = ({ version, kind, record, type, request, at }: StoredEvent): NewsOfRecord => ({
  version,
  kind,
  id: record,
  happened: type,
  revision: request,
  at,
});

const recordIn = (whole: Whole, kind: string, id: string): Kept<WithId> | undefined =>
  Object.hasOwn(whole, kind) ? (whole[kind as keyof Whole] as ReadonlyMap<string, Kept<WithId>>).get(id) : undefined;

const sightOf = (circles: Circles): string =>
  createHash("sha256")
    .update([...circles].sort().join())
    .digest("base64url");
