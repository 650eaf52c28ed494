import type Database from "better-sqlite3";
import type { Progress } from "../eventStore.ts";

/** Between two steps the thread turns to its writers; 400 pages are 1.6 MB. */
const PAGES_AT_ONCE = 400;

/** Copies a whole database while it is at work. */
export const copyingOut = (database: Database.Database) => {
  const countEvents = database.prepare<[], number>("SELECT coalesce(sum(version), 0) FROM streams").pluck();
  let copied: Progress | null = null;

  return {
    /** How far the copy under way is. */
    copied: (): Progress | null => copied,
    /** Answers how many events there were to copy when it began. */
    copy: async (file: string): Promise<number> => {
      const least = countEvents.get()!;
      const progress = ({ totalPages, remainingPages }: Database.BackupMetadata): number => {
        // Pages are what is counted here; events lie in them about evenly.
        copied = { done: Math.round(least * (1 - remainingPages / Math.max(totalPages, 1))), of: least };
        return PAGES_AT_ONCE;
      };
      try {
        await database.backup(file, { progress });
      } finally {
        copied = null;
      }
      return least;
    },
  };
};
