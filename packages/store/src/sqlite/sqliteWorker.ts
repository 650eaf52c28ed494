import { parentPort, workerData } from "node:worker_threads";
import { appendingTo, rebuildingIn } from "./appending.ts";
import { holdFolder, storeFile } from "./folderLock.ts";
import { openLedger } from "./ledger.ts";
import { readingFrom } from "./reading.ts";
import { type Redaction, redactionIn } from "./redaction.ts";
import { openDatabase } from "./schema.ts";
import { troubleIn } from "./trouble.ts";
import { type Answer, type Message, type Numbered, opening, type Question, type Trouble } from "./workerLine.ts";

/** The thread that owns the database of one data folder. */
const port = parentPort!;
const { folder } = workerData as { folder: string };

const troubleOf = (error: unknown): Trouble => {
  const trouble = troubleIn(error, folder);
  return trouble
    ? { code: trouble.code, sentence: trouble.message }
    : { code: null, sentence: error instanceof Error ? error.message : String(error) };
};

const answer = (...answers: readonly Answer[]): void => port.postMessage(answers);

const openFolder = () => {
  const letGo = holdFolder(folder);
  try {
    const ledger = openLedger(folder);
    const database = openDatabase(storeFile(folder));
    const redaction = redactionIn(database);
    redaction.replay(ledger.entries);
    purgeIfPossible(redaction);
    return { database, ledger, redaction, letGo };
  } catch (error) {
    letGo();
    throw error;
  }
};

/** On a full disk a store still opens and reads; the next to take words back tries again. */
const purgeIfPossible = (redaction: Redaction): void => {
  try {
    redaction.purge();
  } catch (error) {
    if (!troubleIn(error, folder)) throw error;
  }
};

const serve = ({ database, ledger, redaction, letGo }: ReturnType<typeof openFolder>): void => {
  const append = appendingTo(database, ledger, redaction);
  const rebuild = rebuildingIn(database);
  const reading = readingFrom(database);
  const countEvents = database.prepare<[], number>("SELECT coalesce(sum(version), 0) FROM streams").pluck();
  let waiting: Numbered[] = [];

  const commitWaiting = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    const settled = append(group.map(({ writing }) => writing));
    answer(
      ...settled.map((one, at) => {
        const { number } = group[at]!;
        return "came" in one ? { number, came: one.came } : { number, trouble: troubleOf(one.error) };
      }),
    );
  };

  const copy = async (file: string): Promise<number> => {
    const pagesAtOnce = 400;
    const least = countEvents.get()!;
    await database.backup(file, { progress: () => pagesAtOnce });
    return least;
  };

  const close = (): null => {
    database.close();
    ledger.close();
    letGo();
    return null;
  };

  const cameOf = (question: Question): unknown => {
    switch (question.name) {
      case "batch":
        return reading.batch(...question.ask);
      case "open":
        return reading.open(...question.ask);
      case "outcome":
        return reading.outcome(...question.ask);
      case "streams":
        return reading.streams();
      case "streamsWith":
        return reading.streamsWith(...question.ask);
      case "rebuild":
        return rebuild(...question.ask);
      case "copy":
        return copy(...question.ask);
      case "close":
        return close();
    }
  };

  const reply = async (question: Question): Promise<void> => {
    try {
      answer({ number: question.number, came: await cameOf(question) });
    } catch (error) {
      answer({ number: question.number, trouble: troubleOf(error) });
    }
    if (question.name === "close") port.close();
  };

  port.on("message", (message: Message) => {
    if ("question" in message) {
      commitWaiting();
      void reply(message.question);
      return;
    }
    // Messages that have arrived by the end of this turn join the same group.
    if (waiting.length === 0) setImmediate(commitWaiting);
    waiting.push(...message.writings);
  });
  answer({ number: opening, came: null });
};

try {
  serve(openFolder());
} catch (error) {
  answer({ number: opening, trouble: troubleOf(error) });
}
