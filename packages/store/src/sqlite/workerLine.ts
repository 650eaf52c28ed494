import { Worker } from "node:worker_threads";
import type { Batch, CopiedBatch, OpenedColumns } from "../columns.ts";
import {
  type Appended,
  type Copied,
  type CopiedRequest,
  type Progress,
  type RecordKey,
  type Row,
  type StoredOutcome,
  StoreTrouble,
  type Writing,
} from "../eventStore.ts";

/** What the worker can be asked, and what it answers. */
export type Questions = {
  batch: { ask: [stream: string, after: number, to?: RecordKey]; answer: Batch };
  open: { ask: [stream: string, fold: string]; answer: OpenedColumns };
  rebuild: {
    ask: [stream: string, version: number, fold: string, rows: readonly Row[]];
    answer: "rebuilt" | "moved-on";
  };
  outcome: { ask: [stream: string, request: string]; answer: StoredOutcome | null };
  version: { ask: [stream: string]; answer: number };
  streams: { ask: []; answer: readonly string[] };
  streamsWith: { ask: [kind: string, id: string]; answer: readonly string[] };
  copyEvents: { ask: [stream: string, after: number, until: number]; answer: CopiedBatch };
  copyRequests: { ask: [stream: string, after: CopiedRequest | null, until: number]; answer: readonly CopiedRequest[] };
  beginCopy: { ask: [stream: string]; answer: "begun" | "already-there" };
  goOnCopying: { ask: [stream: string, piece: Copied]; answer: void };
  /** Where it did not come to its end, whatever was put in place is taken away again. */
  endCopy: { ask: [stream: string, isWhole: boolean]; answer: void };
  /** Copies into a file that does not exist; answers how many events there were to copy when it began. */
  copy: { ask: [file: string]; answer: number };
  /** How far the copy under way is; null where none is. */
  copied: { ask: []; answer: Progress | null };
  close: { ask: []; answer: void };
};
export type Question = {
  [Name in keyof Questions]: { number: number; name: Name; ask: Questions[Name]["ask"] };
}[keyof Questions];
export type Numbered = { readonly number: number; readonly writing: Writing };
export type Message = { readonly writings: readonly Numbered[] } | { readonly question: Question };

/** `code` is null where it is no trouble of the machine but a mistake of the caller. */
export type Trouble = { readonly code: StoreTrouble["code"] | null; readonly sentence: string };
export type Answer =
  | { readonly number: number; readonly came: unknown }
  | { readonly number: number; readonly trouble: Trouble };

/** A conversation with the thread that owns the database. */
export type WorkerLine = {
  readonly append: (writing: Writing) => Promise<Appended>;
  readonly ask: <Name extends keyof Questions>(
    name: Name,
    ...ask: Questions[Name]["ask"]
  ) => Promise<Questions[Name]["answer"]>;
  /** Resolves once the thread is gone. */
  readonly ended: Promise<void>;
};

/** The number under which the worker says that it is open, or why it cannot be. */
export const opening = 0;

export const openWorkerLine = async (folder: string): Promise<WorkerLine> => {
  const worker = new Worker(new URL("./sqliteWorker.ts", import.meta.url), { workerData: { folder } });
  const waiting = new Map<number, { resolve: (came: never) => void; reject: (error: Error) => void }>();
  let lastNumber = opening;
  let unsent: Numbered[] = [];
  let end: StoreTrouble | null = null;

  const post = (message: Message, numbers: readonly number[]): void => {
    try {
      worker.postMessage(message);
    } catch (error) {
      for (const number of numbers) settle({ number, trouble: { code: null, sentence: String(error) } });
    }
  };

  const settle = (answer: Answer): void => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("trouble" in answer) asked?.reject(errorOf(answer.trouble));
    else asked?.resolve(answer.came as never);
  };

  const sendWritings = (): void => {
    const writings = unsent;
    unsent = [];
    if (writings.length > 0)
      post(
        { writings },
        writings.map(({ number }) => number),
      );
  };

  const answerTo = <Came>(number: number): Promise<Came> =>
    new Promise((resolve, reject) => (end ? reject(end) : waiting.set(number, { resolve, reject })));

  const append = (writing: Writing): Promise<Appended> => {
    if (end) return Promise.reject(end);
    // Whatever is appended in the same turn of the loop crosses over as one message.
    if (unsent.push({ number: ++lastNumber, writing }) === 1) process.nextTick(sendWritings);
    return answerTo(lastNumber);
  };

  const ask = <Name extends keyof Questions>(
    name: Name,
    ...asked: Questions[Name]["ask"]
  ): Promise<Questions[Name]["answer"]> => {
    if (end) return Promise.reject(end);
    sendWritings();
    const answer = answerTo<Questions[Name]["answer"]>(++lastNumber);
    post({ question: { number: lastNumber, name, ask: asked } as Question }, [lastNumber]);
    return answer;
  };

  worker.on("message", (answers: readonly Answer[]) => answers.forEach(settle));
  const ended = new Promise<void>((resolve) => {
    const finish = (cause?: unknown): void => {
      end ??= new StoreTrouble("store/closed", "The store is closed.", cause);
      for (const { reject } of waiting.values()) reject(end);
      waiting.clear();
      resolve();
    };
    worker.on("error", finish);
    worker.on("exit", () => finish());
  });

  await answerTo<null>(opening);
  return { append, ask, ended };
};

const errorOf = ({ code, sentence }: Trouble): Error => (code ? new StoreTrouble(code, sentence) : new Error(sentence));
