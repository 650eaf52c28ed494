import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { happenedFrom } from "@mortar/app/src/keeping.ts";
import { become, newWhole, put } from "@mortar/core";
import { type EventStore, sqliteStore } from "@mortar/store";
import type { Manifest } from "./manifest.ts";
import { restoreIntoFolder, soundBackup } from "./restoreBackup.ts";
import { counted, counting, type Tell } from "./told.ts";

export type Drilled = {
  readonly backup: string;
  readonly isSound: boolean;
  readonly tookMs: number;
  /** What was done and found, in sentences. */
  readonly sentences: readonly string[];
  /** What is not as it should be. */
  readonly wrong: readonly string[];
};

export type TakenBack = { readonly stream: string; readonly ref: string; readonly nth: number };

/**
 * Restores a backup into a folder of its own, opens it, replays every coalition under the rules as they are now, counts, and
 * looks whether what was taken back since is missing. Leaves nothing behind and touches nothing else. `ledger`: one line of
 * JSON for each passage, as the installation itself remembers it.
 */
export const drillWith = async (path: string, ledger: string, tell: Tell): Promise<Drilled> => {
  const began = performance.now();
  const { manifest } = await soundBackup(path);
  const folder = mkdtempSync(join(dirname(path), ".drill-"));
  try {
    writeFileSync(join(folder, "redactions.jsonl"), ledger, { mode: 0o600 });
    await restoreIntoFolder(path, folder, tell);
    const store = await sqliteStore({ folder });
    try {
      const found = await replayAll(store, manifest, tell);
      const taken = await takenBackIn(store, takenBackBy(ledger));
      const wrong = [...comparedWith(manifest, found), ...found.wrong, ...taken.wrong];
      const tookMs = Math.round(performance.now() - began);
      return {
        backup: path,
        isSound: wrong.length === 0,
        tookMs,
        wrong,
        sentences: told(manifest, found, taken, tookMs),
      };
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

type Found = {
  readonly streams: number;
  readonly events: number;
  readonly words: number;
  readonly wrong: readonly string[];
};

const replayAll = async (store: EventStore, { coalitions }: Manifest, tell: Tell): Promise<Found> => {
  const streams = await store.streams();
  const wrong: string[] = [];
  let [events, words] = [0, 0];
  for (const stream of streams) {
    const whole = newWhole();
    try {
      for await (const batch of store.read(stream)) {
        for (const stored of batch) {
          put(whole, become(whole, happenedFrom(stored)));
          words += stored.words.length;
        }
        events += batch.length;
        tell({
          said: `Replayed ${counting(events, "event")} of ${counted(coalitions.events)}.`,
          done: events,
          of: coalitions.events,
        });
      }
    } catch (error) {
      wrong.push(`The coalition ${stream} cannot be replayed: ${error instanceof Error ? error.name : "unknown"}.`);
    }
  }
  return { streams: streams.length, events, words, wrong };
};

const comparedWith = ({ coalitions }: Manifest, found: Found): readonly string[] =>
  (["streams", "events", "words"] as const)
    .filter((what) => found[what] !== coalitions[what])
    .map((what) => `There are ${counted(found[what])} ${whatIsCounted[what]} instead of ${counted(coalitions[what])}.`);

const whatIsCounted = { streams: "coalitions", events: "events", words: "texts" } as const;

export const takenBackBy = (ledger: string): readonly TakenBack[] =>
  ledger
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as TakenBack);

/** Every passage of the ledger whose words are in the copy has to be gone from them. */
export const takenBackIn = async (store: EventStore, ledger: readonly TakenBack[]) => {
  const wrong: string[] = [];
  let passages = 0;
  for (const stream of new Set(ledger.map((entry) => entry.stream))) {
    const cutsByRef = new Map<string, number>();
    for await (const { events } of store.copyOut(stream))
      for (const { words } of events) for (const { ref, taken } of words) cutsByRef.set(ref, taken);
    for (const { ref, nth } of ledger.filter((entry) => entry.stream === stream)) {
      const cuts = cutsByRef.get(ref);
      if (cuts === undefined) continue;
      passages += 1;
      if (cuts <= nth) wrong.push(`A passage taken back from ${ref} is there again.`);
    }
  }
  return { passages, wrong };
};

const told = (
  { madeAt, tables }: Manifest,
  { streams, events, words }: Found,
  { passages }: { readonly passages: number },
  tookMs: number,
): readonly string[] => {
  const rows = Object.values(tables).flatMap((table) => Object.values(table.rows));
  return [
    `The backup of ${madeAt} was restored into a folder of its own and opened.`,
    `Every file in it is as it was written.`,
    `${counting(streams, "coalition")} with ${counting(events, "event")} and ${counting(words, "text")} were replayed under the rules of this version.`,
    `${counting(
      rows.reduce((sum, count) => sum + count, 0),
      "row",
    )} of accounts, links and letters were read.`,
    passages === 0
      ? "Nothing that is in it was taken back since."
      : `${counting(passages, "passage")} taken back ${passages === 1 ? "is" : "are"} missing from it, as they should be.`,
    `It took ${(tookMs / 1000).toFixed(1)} seconds. What was restored for this is deleted again.`,
  ];
};
