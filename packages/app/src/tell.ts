import { become, type CoalitionEvent, FOLD, type Happened, newWhole, put } from "@mortar/core";
import type { EventStore, Writing } from "@mortar/store";
import { eventToKeep, rowsToKeep, wordsToKeep } from "./keeping.ts";

/** How many requests are handed to the store before waiting for any of them. */
const AT_ONCE = 500;

/** Writes a told history into an empty stream as it stands, one append for each request. */
export const tell = async (store: EventStore, stream: string, happened: readonly Happened<CoalitionEvent>[]) => {
  const whole = newWhole();
  let expected = 0;
  let restsOn: string | undefined;
  let underWay: Promise<unknown>[] = [];
  for (const group of byRequest(happened)) {
    const writing = writingOf(stream, expected, group, (it) => {
      const change = become(whole, it);
      put(whole, change);
      return change;
    });
    expected += group.length;
    underWay.push(store.append({ ...writing, restsOn }));
    restsOn = writing.request.id;
    if (underWay.length === AT_ONCE) underWay = (await Promise.all(underWay), []);
  }
  await Promise.all(underWay);
};

type Told = Happened<CoalitionEvent>;

const writingOf = (
  stream: string,
  expected: number,
  group: readonly Told[],
  advance: (it: Told) => ReturnType<typeof become>,
): Writing => {
  const [{ by, request }] = group as [Told];
  const changes = group.map(advance);
  const events = group.map(({ event }) => event);
  return {
    stream,
    expected,
    request: { id: request, by: by.person, hash: "" },
    outcome: "{}",
    events: group.map(({ event }, at) => eventToKeep(event, changes[at] as ReturnType<typeof become>, by)),
    words: wordsToKeep(events, request),
    rows: changes.flatMap(rowsToKeep),
    fold: FOLD,
    cuts: [],
  };
};

const byRequest = (happened: readonly Told[]): readonly (readonly Told[])[] => {
  const groups: Told[][] = [];
  for (const it of happened) {
    const last = groups.at(-1);
    if (last?.[0]?.request === it.request) last.push(it);
    else groups.push([it]);
  }
  return groups;
};
