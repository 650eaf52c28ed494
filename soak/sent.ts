import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import {
  type AnyRecord,
  become,
  type Circles,
  circlesOf,
  type CoalitionEvent,
  type Happened,
  type Kept,
  newWhole,
  put,
  records,
  RIGHTS,
  seenItem,
  type Whole,
  type WithId,
  withoutWords,
} from "../packages/core/src/index.ts";

/**
 * Every version of every record that reached somebody, and every one that somebody could read at some moment: the first
 * must lie within the second. Words are left out: they may have been taken back since, and stand where their record does.
 */
export const mayBeSent = (happened: readonly Happened<CoalitionEvent>[], persons: readonly string[]) => {
  const whole = newWhole();
  const allowed = new Map(persons.map((person) => [person, new Set<string>()]));
  const circles = new Map<string, Circles>();
  for (const it of happened) {
    const change = become(whole, it);
    put(whole, change);
    const moves = circles.size === 0 || RIGHTS.has(change.kind);
    for (const [person, seals] of allowed) {
      const now = moves ? circlesOf(whole, person) : (circles.get(person) as Circles);
      const isWider = !isDeepStrictEqual(now, circles.get(person));
      circles.set(person, now);
      if (isWider) for (const [kind, item] of itemsIn(whole)) add(seals, kind, item, now);
      else add(seals, change.kind, change.after, now);
    }
  }
  return { whole, allowed: (person: string, seal: string) => allowed.get(person)?.has(seal) === true };
};

const add = (seals: Set<string>, kind: string, item: Kept<WithId>, circles: Circles) => {
  const visible = seenItem((records as Readonly<Record<string, AnyRecord>>)[kind] as AnyRecord, item, circles);
  if (visible) seals.add(sealOf(kind, visible));
};

const itemsIn = (whole: Whole) =>
  Object.entries(whole).flatMap(([kind, table]) =>
    [...(table as ReadonlyMap<string, Kept<WithId>>).values()].map((item) => [kind, item] as const),
  );

/** One version of a record, as far as it is shown, without its words. */
export const sealOf = (kind: string, item: object): string =>
  createHash("sha256")
    .update(kind)
    .update(JSON.stringify(inOrder(withoutWords(item))))
    .digest("base64url");

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, it]) => [key, inOrder(it)]),
  );
};
