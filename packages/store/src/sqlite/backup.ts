import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { type Progress, StoreTrouble } from "../eventStore.ts";
import { beginPrivately, settleFolder } from "./folderLock.ts";
import { troubleIn } from "./trouble.ts";
import type { WorkerLine } from "./workerLine.ts";

const PROGRESS_EVERY_MS = 200;

/** Copies while the store is at work; the file bears its name only once it is whole, checked and on disk. */
export const backUp = async (line: WorkerLine, file: string, tell?: (copied: Progress) => void): Promise<void> => {
  if (existsSync(file)) throw new Error(`${file} already exists. A backup is written to a new file.`);
  const unfinished = `${file}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    beginPrivately(unfinished);
    const leastEvents = await telling(line, tell, () => line.ask("copy", unfinished));
    tell?.({ done: leastEvents, of: leastEvents });
    const wrong = await checkInThread(unfinished, leastEvents);
    if (wrong) throw new StoreTrouble("store/damaged", `No backup was made: what would be in ${file} ${wrong}.`);
    settleFile(unfinished);
    renameSync(unfinished, file);
    settleFolder(dirname(file));
  } catch (error) {
    for (const side of ["", "-journal", "-wal", "-shm"]) rmSync(unfinished + side, { force: true });
    throw troubleIn(error, dirname(file)) ?? error;
  }
};

/** The thread that copies also turns to its writers between two steps, and to this question. */
const telling = async <Answer>(
  line: WorkerLine,
  tell: ((copied: Progress) => void) | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> => {
  if (!tell) return work();
  const tellNow = async () => {
    const copied = await line.ask("copied").catch(() => null);
    if (copied) tell(copied);
  };
  const beat = setInterval(() => void tellNow(), PROGRESS_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
};

export const settleFile = (file: string): void => {
  const opened = openSync(file, "r+");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

/** Checking reads every page, which would keep the store's own thread from its writers. */
const checkInThread = (file: string, leastEvents: number): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./checkWorker.ts", import.meta.url), { workerData: { file, leastEvents } });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The check of the copy ended without an answer.")));
  });
