import { randomUUID } from "node:crypto";
import {
  become,
  type Change,
  type CoalitionEvent,
  type Circles,
  circlesOf,
  FOLD,
  type Happened,
  type Kept,
  newWhole,
  put,
  RIGHTS,
  type WithId,
  type Whole,
  type Words,
} from "@mortar/core";
import type { EventStore } from "@mortar/store";
import { byRef, happenedFrom, itemFrom, rowsToKeep } from "./keeping.ts";
import { recentSteps, rewrittenItem, type Step } from "./recent.ts";

/**
 * One coalition in memory: its whole, always one step ahead of the disk, and those who follow it.
 *
 * Requests are decided one after the other on the latest whole, while earlier ones are still being written; so many
 * writers share one flush. Nothing is told to anyone before it is on disk: `settled` waits for that.
 */
export type HotCoalition = {
  readonly stream: string;
  /**
   * Another each time the coalition comes into memory. A cursor of an earlier life begins anew, whether anything was
   * missed or not: else it would tell of what happened outside its viewer's sight.
   */
  readonly life: string;
  readonly whole: Whole;
  /** Of `whole`, whether or not all of it is on disk yet. */
  readonly version: () => number;
  /** Of what is on disk and was told to those who follow. */
  readonly told: () => number;
  readonly circles: (person: string | null) => Circles;
  /** Puts what happened into the whole, all of it or nothing. Throws what `become` throws. */
  readonly advance: (happened: readonly Happened<CoalitionEvent>[]) => readonly Change[];
  /** Counts a write that is under way. What it comes to is told in the order in which writes were begun. */
  readonly writing: (write: Promise<Step | null>) => void;
  readonly settled: () => Promise<void>;
  /** Lets no one decide until `work` is done, and waits for all earlier writes first. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Resolves when nobody works alone. */
  readonly free: () => Promise<void>;
  readonly since: ReturnType<typeof recentSteps>["since"];
  readonly follow: (follower: Follower) => () => void;
  /** Puts words as they now stand everywhere in memory, and returns the records that hold them. */
  readonly rewrite: (words: readonly Words[]) => readonly Change[];
  readonly isIdle: () => boolean;
  /** A write failed: memory is ahead of the disk and nothing more may be decided here. */
  readonly isSpoiled: () => boolean;
};

/** Told of every step once it is on disk, in order. `null`: the order broke, begin anew. */
export type Follower = (step: Step | null) => void;

export const openHot = async (store: EventStore, stream: string): Promise<HotCoalition> => {
  const { whole, version } = await load(store, stream);
  return hotFrom(stream, whole, version);
};

const hotFrom = (stream: string, whole: Whole, loaded: number): HotCoalition => {
  let version = loaded;
  let told = loaded;
  let last: Promise<unknown> = Promise.resolve();
  let underWay = 0;
  let isSpoiled = false;
  let alone: Promise<unknown> | null = null;
  const followers = new Set<Follower>();
  const recent = recentSteps();
  const circlesByPerson = new Map<string | null, Circles>();

  const circles = (person: string | null) => {
    const known = circlesByPerson.get(person);
    if (known) return known;
    const worked = circlesOf(whole, person);
    circlesByPerson.set(person, worked);
    return worked;
  };

  const advance = (happened: readonly Happened<CoalitionEvent>[]) => {
    const changes: Change[] = [];
    try {
      for (const it of happened) {
        const change = become(whole, it);
        put(whole, change);
        changes.push(change);
      }
    } catch (trouble) {
      for (const change of changes.toReversed()) takeOut(whole, change);
      throw trouble;
    }
    version += changes.length;
    if (changes.some(({ kind }) => RIGHTS.has(kind))) circlesByPerson.clear();
    return changes;
  };

  const tell = (step: Step | null) => {
    if (step) recent.add(step, told);
    if (step) told = step.version;
    for (const follower of followers) follower(step);
  };
  const writing = (write: Promise<Step | null>) => {
    underWay++;
    const before = last;
    last = (async () => {
      await before;
      const step = await write.catch(() => null);
      isSpoiled ||= step === null;
      tell(step);
      underWay--;
    })();
  };

  const free = async () => {
    while (alone) await alone;
  };

  return {
    stream,
    life: randomUUID(),
    whole,
    version: () => version,
    told: () => told,
    circles,
    advance,
    writing,
    settled: async () => void (await last),
    alone: async (work) => {
      await free();
      const done = (async () => {
        await last;
        return work();
      })();
      alone = done.then(
        () => (alone = null),
        () => (alone = null),
      );
      return done;
    },
    free,
    since: recent.since,
    follow: (follower) => {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    rewrite: (words) => {
      const wordsByRef = byRef(words);
      recent.rewrite(wordsByRef);
      return rewriteWhole(whole, wordsByRef);
    },
    isSpoiled: () => isSpoiled,
    isIdle: () => followers.size === 0 && underWay === 0 && alone === null,
  };
};

const load = async (store: EventStore, stream: string): Promise<{ whole: Whole; version: number }> => {
  const { version, rows, words } = await store.open(stream, FOLD);
  if (!rows) return rebuild(store, stream);
  const whole = newWhole();
  const wordsByRef = byRef(words);
  for (const { kind, id, data } of rows) place(whole, kind, id, itemFrom(data, wordsByRef));
  return { whole, version };
};

/** Replays the history from its beginning: the rows were made by other rules, or there are none. */
const rebuild = async (store: EventStore, stream: string) => {
  const whole = newWhole();
  let version = 0;
  for await (const batch of store.read(stream)) {
    for (const stored of batch) put(whole, become(whole, happenedFrom(stored)));
    version = batch.at(-1)?.version ?? version;
  }
  const rows = Object.entries(whole).flatMap(([kind, table]) =>
    [...(table as ReadonlyMap<string, Kept<WithId>>)].flatMap(([id, after]) => rowsToKeep({ kind, id, before: undefined, after })),
  );
  if (version > 0) await store.rebuild(stream, version, FOLD, rows);
  return { whole, version };
};

const rewriteWhole = (whole: Whole, wordsByRef: ReadonlyMap<string, Words>): readonly Change[] =>
  Object.entries(whole).flatMap(([kind, table]) =>
    [...(table as ReadonlyMap<string, Kept<WithId>>)].flatMap(([id, before]) => {
      const after = rewrittenItem(before, wordsByRef);
      if (after === before) return [];
      place(whole, kind, id, after);
      return [{ kind, id, before, after }];
    }),
  );

const place = (whole: Whole, kind: string, id: string, it: Kept<WithId>) =>
  (whole as unknown as Record<string, Map<string, Kept<WithId>> | undefined>)[kind]?.set(id, it);

const takeOut = (whole: Whole, { kind, id, before }: Change) => {
  const table = (whole as unknown as Record<string, Map<string, Kept<WithId>> | undefined>)[kind];
  if (before) table?.set(id, before);
  else table?.delete(id);
};
