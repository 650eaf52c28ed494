import { randomUUID } from "node:crypto";
import {
  become,
  type Change,
  type Circles,
  circlesOf,
  type CoalitionEvent,
  type Happened,
  put,
  RIGHTS,
  type Whole,
  type Words,
} from "@mortar/core";
import type { EventStore } from "@mortar/store";
import { byRef } from "./keeping.ts";
import { load } from "./loading.ts";
import { type RecentSteps, recentSteps, type Step } from "./recent.ts";
import { rewriteWhole, takeOut } from "./tables.ts";
import { writesUnderWay } from "./writesUnderWay.ts";

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
  /** Waits for its turn and for all earlier writes, and lets no one decide until what `work` wrote is told. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** While somebody works alone, what to wait for; `null`: now one can decide. */
  readonly taken: () => Promise<unknown> | null;
  readonly since: RecentSteps["since"];
  readonly cameOf: RecentSteps["cameOf"];
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
  const followers = new Set<Follower>();
  const recent = recentSteps();
  const circlesByPerson = new Map<string | null, Circles>();

  const writes = writesUnderWay((step) => {
    if (step) recent.add(step, told);
    if (step) told = step.version;
    for (const follower of followers) follower(step);
  });

  const circles = (person: string | null) => {
    const known = circlesByPerson.get(person);
    if (known) return known;
    const worked = circlesOf(whole, person);
    circlesByPerson.set(person, worked);
    return worked;
  };

  return {
    stream,
    life: randomUUID(),
    whole,
    version: () => version,
    told: () => told,
    circles,
    advance: (happened) => {
      const changes = allOrNothing(whole, happened);
      version += changes.length;
      if (changes.some(({ kind }) => RIGHTS.has(kind))) circlesByPerson.clear();
      return changes;
    },
    writing: writes.begin,
    settled: writes.settled,
    alone: writes.workAlone,
    taken: writes.taken,
    since: recent.since,
    cameOf: recent.cameOf,
    follow: (follower) => {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    rewrite: (words) => {
      const wordsByRef = byRef(words);
      recent.rewrite(wordsByRef);
      return rewriteWhole(whole, wordsByRef);
    },
    isSpoiled: writes.isSpoiled,
    isIdle: () => followers.size === 0 && writes.isIdle(),
  };
};

const allOrNothing = (whole: Whole, happened: readonly Happened<CoalitionEvent>[]): readonly Change[] => {
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
  return changes;
};
