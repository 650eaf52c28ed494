import { appendFileSync, closeSync, fsyncSync, ftruncateSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { StoreTrouble } from "../eventStore.ts";
import { settleFolder } from "./folderLock.ts";

/** One passage taken back, without its words. `nth`: how many were taken from the same words before it. */
export type LedgerEntry = {
  readonly stream: string;
  readonly ref: string;
  readonly nth: number;
  readonly from: number;
  readonly to: number;
};

/**
 * What was ever taken back, kept apart from the database, so that a restored older backup loses it again.
 * One line of JSON for each passage.
 */
export type Ledger = {
  readonly entries: readonly LedgerEntry[];
  /** On disk when it returns. */
  readonly write: (entries: readonly LedgerEntry[]) => void;
  /** Takes the last writing away, where its transaction did not come to be. */
  readonly takeBack: () => void;
  readonly close: () => void;
};

export const openLedger = (folder: string): Ledger => {
  const file = join(folder, "redactions.jsonl");
  const opened = openSync(file, "a+", 0o600);
  settleFolder(folder);
  const text = readFileSync(file, "utf8");
  // A line without its end was being written when the machine stopped; its transaction never began to be stored.
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  let size = Buffer.byteLength(whole);
  let sizeBefore = size;
  if (whole !== text) ftruncateSync(opened, size);

  const write = (entries: readonly LedgerEntry[]): void => {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    sizeBefore = size;
    try {
      appendFileSync(opened, lines);
      fsyncSync(opened);
      size += Buffer.byteLength(lines);
    } catch (error) {
      ftruncateSync(opened, size);
      throw error;
    }
  };

  const takeBack = (): void => {
    ftruncateSync(opened, sizeBefore);
    size = sizeBefore;
  };

  return { entries: lastOfEach(entriesIn(whole, file)), write, takeBack, close: () => closeSync(opened) };
};

const entriesIn = (text: string, file: string): readonly LedgerEntry[] => {
  try {
    return text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as LedgerEntry);
  } catch (error) {
    throw new StoreTrouble(
      "store/damaged",
      `${file} holds a line that cannot be read, so Mortar cannot tell which words were taken back.`,
      error,
    );
  }
};

/** A cut whose transaction failed and was asked for again stands twice; the later one came to be. */
const lastOfEach = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => {
  const byPlace = new Map(entries.map((entry) => [JSON.stringify([entry.stream, entry.ref, entry.nth]), entry]));
  return [...byPlace.values()].sort((one, other) => one.nth - other.nth);
};
