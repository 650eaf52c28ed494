import { parentPort, workerData } from "node:worker_threads";
import { answeringFrom } from "./answering.ts";
import { appendingTo } from "./appending.ts";
import { type OpenFolder, openFolder } from "./openFolder.ts";
import { troubleIn } from "./trouble.ts";
import { type Answer, type Message, type Numbered, opening, type Question, type Trouble } from "./workerLine.ts";

/** The thread that owns the database of one data folder. */
const port = parentPort!;
const { folder } = workerData as { folder: string };

const answer = (...answers: readonly Answer[]): void => port.postMessage(answers);

const troubleOf = (error: unknown): Trouble => {
  const trouble = troubleIn(error, folder);
  if (trouble) return { code: trouble.code, sentence: trouble.message };
  return { code: null, sentence: error instanceof Error ? error.message : String(error) };
};

const serve = (opened: OpenFolder): void => {
  const append = appendingTo(opened.database, opened.ledger, opened.redaction);
  const cameOf = answeringFrom(opened);
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

  const reply = async (question: Question): Promise<void> => {
    const { number } = question;
    try {
      answer({ number, came: await cameOf(question) });
    } catch (error) {
      answer({ number, trouble: troubleOf(error) });
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
};

try {
  serve(openFolder(folder));
  answer({ number: opening, came: null });
} catch (error) {
  answer({ number: opening, trouble: troubleOf(error) });
}
