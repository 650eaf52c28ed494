import { rebuildingIn } from "./appending.ts";
import { copyingIn } from "./copying.ts";
import { copyingOut } from "./copyingOut.ts";
import type { OpenFolder } from "./openFolder.ts";
import { readingFrom } from "./reading.ts";
import type { Question, Questions } from "./workerLine.ts";

type Answers = {
  readonly [Name in keyof Questions]: (
    ...ask: Questions[Name]["ask"]
  ) => Questions[Name]["answer"] | Promise<Questions[Name]["answer"]>;
};

/** What each question comes to. */
export const answeringFrom = ({
  database,
  ledger,
  redaction,
  close,
}: OpenFolder): ((question: Question) => unknown) => {
  const { batch, open, outcome, version, streams, streamsWith } = readingFrom(database);
  // What was taken back here before comes in without it, from however old a file.
  const copying = copyingIn(database, (stream) =>
    redaction.replay(ledger.entries.filter((entry) => entry.stream === stream)),
  );
  const answers: Answers = {
    batch,
    open,
    outcome,
    version,
    streams,
    streamsWith,
    rebuild: rebuildingIn(database),
    copyEvents: copying.events,
    copyRequests: copying.requests,
    beginCopy: copying.begin,
    goOnCopying: copying.goOn,
    endCopy: (stream, isWhole) => {
      copying.end(stream, isWhole);
      redaction.purge();
    },
    ...copyingOut(database),
    close,
  };
  return ({ name, ask }) => (answers[name] as (...asked: readonly unknown[]) => unknown)(...ask);
};
