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
export const answeringFrom = ({ database, close }: OpenFolder): ((question: Question) => unknown) => {
  const { batch, open, outcome, version, streams, streamsWith } = readingFrom(database);
  const { events, requests, begin, goOn, end } = copyingIn(database);
  const answers: Answers = {
    ...{ batch, open, outcome, version, streams, streamsWith },
    rebuild: rebuildingIn(database),
    ...{ copyEvents: events, copyRequests: requests, beginCopy: begin, goOnCopying: goOn, endCopy: end },
    ...copyingOut(database),
    close,
  };
  return ({ name, ask }) => (answers[name] as (...asked: readonly unknown[]) => unknown)(...ask);
};
