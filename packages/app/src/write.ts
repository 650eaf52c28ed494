import {
  type Actor,
  type AnyCommand,
  BrokenHistory,
  type Change,
  type CoalitionEvent,
  FOLD,
  type Refusal,
} from "@mortar/core";
import type { Appended, Cut, EventStore, StoredOutcome, Writing } from "@mortar/store";
import type { HotCoalition } from "./hotCoalition.ts";
import type { HotCoalitions } from "./hotCoalitions.ts";
import { eventToKeep, rowsToKeep, wordsToKeep } from "./keeping.ts";
import { type Step, stepOf } from "./recent.ts";
import { rewritten } from "./takingBack.ts";

/** What a request came to, in ids alone, so that it can be kept and told again. */
export type Done = {
  readonly happened: readonly { readonly type: string; readonly kind: string; readonly id: string }[];
  readonly revision: string;
};

/** A request that has been read, with who asks. `hash` tells a retry from another request under the same id. */
export type Put = {
  readonly stream: string;
  readonly request: string;
  readonly name: string;
  readonly command: AnyCommand;
  readonly ask: unknown;
  readonly by: Actor;
  readonly hash: string;
  readonly mayFound: boolean;
};

/** Puts what was decided into memory at once and onto disk with others. `again`: someone was quicker. */
export const write = async (
  store: EventStore,
  hots: HotCoalitions,
  hot: HotCoalition,
  put: Put,
  events: readonly CoalitionEvent[],
  cuts: readonly Cut[],
): Promise<Done | Refusal | "again"> => {
  const expected = hot.version();
  const restsOn = hot.latest();
  const advanced = advance(hot, put, events);
  if (!advanced) return refused("request/id-taken");
  const { changes, undo } = advanced;
  const done = {
    happened: events.map(({ type, id }, at) => ({ type, kind: kindOf(changes, at), id })),
    revision: put.request,
  };
  const appending = store.append({ ...writingOf(put, expected, done, events, changes, cuts), restsOn });
  hot.writing({ came: stepFrom(store, hot, appending, changes, cuts), undo });
  const appended = await appending;
  if (appended.was === "repeated") return retold(appended, put);
  if (appended.was === "moved-on") {
    // What was put ahead is out of memory again only then.
    await hot.settled();
    return "again";
  }
  hots.keep(hot);
  return done;
};

/** What a request was answered before, for whoever asked it. */
export const retold = ({ by, hash, outcome }: StoredOutcome, put: Put): Done | Refusal =>
  by === put.by.person && hash === put.hash ? (JSON.parse(outcome) as Done) : refused("request/id-taken");

export const refused = (code: string): Refusal => ({ refused: code, about: [] });

/** Nothing where an event does not fit the whole: its id belongs to a record that whoever asks does not see. */
const advance = (hot: HotCoalition, { by, request }: Put, events: readonly CoalitionEvent[]) => {
  try {
    return hot.advance(
      request,
      events.map((event) => ({ event, by, request })),
    );
  } catch (trouble) {
    if (trouble instanceof BrokenHistory) return null;
    throw trouble;
  }
};

const writingOf = (
  { stream, request, by, hash }: Put,
  expected: number,
  done: Done,
  events: readonly CoalitionEvent[],
  changes: readonly Change[],
  cuts: readonly Cut[],
): Writing => ({
  stream,
  expected,
  request: { id: request, by: by.person, hash },
  outcome: JSON.stringify(done),
  events: events.map((event, at) => eventToKeep(event, changes[at] as Change, by)),
  words: wordsToKeep(events, request),
  rows: changes.flatMap(rowsToKeep),
  fold: FOLD,
  cuts,
});

/** What those who follow are told once it is on disk; `null` where it came to nothing. */
const stepFrom = async (
  store: EventStore,
  hot: HotCoalition,
  appending: Promise<Appended>,
  changes: readonly Change[],
  cuts: readonly Cut[],
): Promise<Step | null> => {
  const appended = await appending;
  if (appended.was !== "appended") return null;
  const touched = cuts.length > 0 ? await rewritten(store, hot, cuts) : [];
  return stepOf(appended.version, changes, touched);
};

const kindOf = (changes: readonly Change[], at: number) => (changes[at] as Change).kind;
