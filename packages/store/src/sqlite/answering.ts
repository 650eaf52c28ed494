import { rebuildingIn } from "./appending.ts";
import { copyingIn } from "./copying.ts";
import type { Progress } from "../eventStore.ts";
import type { OpenFolder } from "./openFolder.ts";
import { readingFrom } from "./reading.ts";
import type { Question } from "./workerLine.ts";

/** What each question comes to. */
export const answeringFrom = ({
  database,
  ledger,
  redaction,
  close,
}: OpenFolder): ((question: Question) => unknown) => {
  const rebuild = rebuildingIn(database);
  const reading = readingFrom(database);
  // What was taken back here before comes in without it, from however old a file.
  const copying = copyingIn(database, (stream) =>
    redaction.replay(ledger.entries.filter((entry) => entry.stream === stream)),
  );
  const countEvents = database.prepare<[], number>("SELECT coalesce(sum(version), 0) FROM streams").pluck();

  let copied: Progress | null = null;

  const copy = async (file: string): Promise<number> => {
    // Between two steps the thread turns to its writers; 400 pages are 1.6 MB.
    const pagesAtOnce = 400;
    const least = countEvents.get()!;
    try {
      await database.backup(file, {
        progress: ({ totalPages, remainingPages }) => {
          // Pages are what is counted here; events lie in them about evenly.
          copied = { done: Math.round(least * (1 - remainingPages / Math.max(totalPages, 1))), of: least };
          return pagesAtOnce;
        },
      });
    } finally {
      copied = null;
    }
    return least;
  };

  return (question) => {
    switch (question.name) {
      case "batch":
        return reading.batch(...question.ask);
      case "open":
        return reading.open(...question.ask);
      case "outcome":
        return reading.outcome(...question.ask);
      case "version":
        return reading.version(...question.ask);
      case "streams":
        return reading.streams();
      case "streamsWith":
        return reading.streamsWith(...question.ask);
      case "rebuild":
        return rebuild(...question.ask);
      case "copyEvents":
        return copying.events(...question.ask);
      case "copyRequests":
        return copying.requests(...question.ask);
      case "beginCopy":
        return copying.begin(...question.ask);
      case "goOnCopying":
        return copying.goOn(...question.ask);
      case "endCopy":
        copying.end(...question.ask);
        return redaction.purge();
      case "copy":
        return copy(...question.ask);
      case "copied":
        return copied;
      case "close":
        return close();
    }
  };
};
