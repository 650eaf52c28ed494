import { randomUUID } from "node:crypto";
import type { Change, Circles, CoalitionEvent, Happened, Whole, Words } from "@mortar/core";
import type { EventStore } from "@mortar/store";
import { missedSince } from "./catchingUp.ts";
import { byRef } from "./keeping.ts";
import { load } from "./loading.ts";
import { type Advanced, memoryOf } from "./memory.ts";
import { type RecentSteps, recentSteps, type Step, stepOf } from "./recent.ts";
import { sharedRuns } from "./sharedRuns.ts";
import { rewriteWhole } from "./tables.ts";
import { type Write, writesUnderWay } from "./writesUnderWay.ts";

/**
 * One coalition in memory: its whole, always one step ahead of the disk, and those who follow it.
 *
 * Requests are decided one after the other on the latest whole, while earlier ones are still being written; so many
 * writers share one flush. Nothing is told to anyone before it is on disk: `settled` waits for that. Where another
 * process wrote meanwhile, what is ahead is undone, what was written is put in its place, and those who follow hear of
 * it as of any other step.
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
  /** The request that brought it to `version`, where that came about while it was in memory. */
  readonly latest: () => string | undefined;
  readonly circles: (person: string | null) => Circles;
  /** Puts what happened into the whole, all of it or nothing. Throws what `become` throws. */
  readonly advance: (request: string, happened: readonly Happened<CoalitionEvent>[]) => Advanced;
  /** Counts a write that is under way. What it comes to is told in the order in which writes were begun. */
  readonly writing: (write: Write) => void;
  readonly settled: () => Promise<void>;
  /** Asks the store whether others wrote, and puts that into memory: all that was on disk when it was asked. */
  readonly caughtUp: () => Promise<void>;
  /** Memory holds nothing that is not on disk. After any wait it may again. */
  readonly isLevel: () => boolean;
  /** How often something that was ahead had to be undone: what was decided on it may have been decided wrongly. */
  readonly mended: () => number;
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
  /** A write failed and what the disk has could not be read: nothing more may be decided here. */
  readonly isSpoiled: () => boolean;
};

/** Told of every step once it is on disk, in order. `null`: the order broke, begin anew. */
export type Follower = (step: Step | null) => void;

export const openHot = async (store: EventStore, stream: string): Promise<HotCoalition> => {
  const { whole, version } = await load(store, stream);
  return hotFrom(store, stream, whole, version);
};

const hotFrom = (store: EventStore, stream: string, whole: Whole, loaded: number): HotCoalition => {
  const memory = memoryOf(whole, loaded);
  const telling = tellingFrom(loaded);
  const { told, tell } = telling;

  /** Words that were put in place here, as they stand. */
  const inPlace = new Map<string, string>();

  /** What stands so already stays as it is remembered: who was away has to be told that it was otherwise. */
  const rewrite = (words: readonly Words[]) => {
    const wordsByRef = byRef(words.filter(({ ref, said }) => inPlace.get(ref) !== said));
    for (const { ref, said } of wordsByRef.values()) inPlace.set(ref, said);
    telling.rewrite(wordsByRef);
    return rewriteWhole(whole, wordsByRef);
  };

  /** Puts what others wrote meanwhile into memory. Only while nothing is ahead and nobody decides. */
  const readOn = async () => {
    const { deeds, cutWords } = await missedSince(store, stream, told(), whole);
    try {
      for (const { request, version, happened, takesBack } of deeds) {
        const { changes } = memory.advance(request, happened);
        tell(stepOf(version, changes, takesBack ? rewrite(cutWords) : []));
      }
    } catch (trouble) {
      writes.spoil();
      throw trouble;
    }
  };

  const writes = writesUnderWay({
    tell,
    mend: async () => {
      const before = told();
      await readOn();
      // Whoever shows what is ahead shows what stands instead.
      if (told() === before) telling.tellAll(stepOf(before, [], []));
    },
    spoil: () => telling.tellAll(null),
  });

  const caughtUp = sharedRuns(async () => {
    const at = await store.version(stream);
    if (at > told()) await writes.settled();
    if (at > told() && !writes.isSpoiled()) await writes.workAlone(readOn);
  });

  return {
    stream,
    life: randomUUID(),
    whole,
    ...memory,
    writing: writes.begin,
    settled: writes.settled,
    caughtUp,
    isLevel: writes.isLevel,
    mended: writes.mended,
    alone: writes.workAlone,
    taken: writes.taken,
    told,
    since: telling.since,
    cameOf: telling.cameOf,
    follow: telling.follow,
    rewrite,
    isSpoiled: writes.isSpoiled,
    isIdle: () => !telling.isFollowed() && writes.isIdle(),
  };
};

/** Those who follow, and what they were told. */
const tellingFrom = (loaded: number) => {
  let told = loaded;
  const followers = new Set<Follower>();
  const recent = recentSteps();

  const tellAll = (step: Step | null) => {
    for (const follower of followers) follower(step);
  };

  return {
    ...recent,
    told: () => told,
    tellAll,
    tell: (step: Step) => {
      recent.add(step, told);
      told = step.version;
      tellAll(step);
    },
    follow: (follower: Follower) => {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    isFollowed: () => followers.size > 0,
  };
};
