import type Database from "better-sqlite3";
import { cutsIn } from "../columns.ts";
import { cutting } from "../cutting.ts";
import { type Cut, StoreTrouble } from "../eventStore.ts";
import type { LedgerEntry } from "./ledger.ts";
import { lettersFilling, type Letters, saidIn } from "../letters.ts";

type Kept = { place: number; said: Letters; size: number; cuts: string; taken: number };

export type Redaction = {
  /** Cuts words within the transaction that is open; answers what the ledger must say of it. */
  readonly cut: (stream: string, cut: Cut) => LedgerEntry;
  /** Cuts again what the ledger knows and the database does not; words it does not hold are passed over. */
  readonly replay: (entries: readonly LedgerEntry[]) => void;
  /**
   * Empties the log of newer pages, the one place left that holds words as they were; again, should it have failed.
   * Does nothing where nothing was taken back since.
   */
  readonly purge: () => void;
};

export const redactionIn = (database: Database.Database): Redaction => {
  const find = database.prepare<[string, string], Kept>(
    // What is only half copied in waits until it is whole.
    `SELECT place, said, octet_length(said) AS size, cuts, taken FROM words JOIN texts USING (place)
     WHERE stream = ? AND ref = ? AND (SELECT version FROM streams WHERE stream = words.stream) > 0`,
  );
  const mark = database.prepare("UPDATE words SET cuts = ?, taken = ? WHERE stream = ? AND ref = ?");
  // A store may have stopped between taking words back and this.
  let isPurgeDue = true;
  const overwrite = database.prepare("UPDATE texts SET said = ? WHERE place = ?");

  const take = (kept: Kept, stream: string, { ref, from, to }: Cut): void => {
    const left = cutting({ said: saidIn(kept.said), cuts: cutsIn(kept.cuts) }, from, to);
    mark.run(JSON.stringify(left.cuts), kept.taken + 1, stream, ref);
    overwrite.run(lettersFilling(left.said, kept.size), kept.place);
    isPurgeDue = true;
  };

  const cut = (stream: string, asked: Cut): LedgerEntry => {
    const kept = find.get(stream, asked.ref);
    if (!kept) throw new RangeError(`There are no words at ${asked.ref} to take anything from.`);
    take(kept, stream, asked);
    return { stream, ref: asked.ref, nth: kept.taken, from: asked.from, to: asked.to };
  };

  const replayOne = (entry: LedgerEntry): void => {
    const kept = find.get(entry.stream, entry.ref);
    if (!kept || entry.nth < kept.taken) return;
    try {
      if (entry.nth > kept.taken) throw new RangeError(`Passage ${kept.taken} is missing.`);
      take(kept, entry.stream, entry);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new StoreTrouble(
        "store/damaged",
        `What redactions.jsonl takes back from ${entry.ref} does not fit the words in the store.`,
        error,
      );
    }
  };

  const purge = (): void => {
    if (!isPurgeDue) return;
    const [done] = database.pragma("wal_checkpoint(TRUNCATE)") as [{ busy: number }];
    if (done.busy)
      throw new StoreTrouble(
        "store/in-use",
        "Another program is reading the store, so words taken back are not wiped from the disk yet.",
      );
    isPurgeDue = false;
  };

  return { cut, replay: database.transaction((entries) => entries.forEach(replayOne)), purge };
};
