import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { Trouble } from "../exits.ts";
import type { FamilyName } from "./families.ts";
import type { Settings } from "./family.ts";
import type { Place } from "./reading/broken.ts";
import type { Said, Told } from "./said.ts";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";

/** What is asked of which file. */
export type Asked = {
  readonly family: FamilyName;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly questions: readonly string[];
  readonly settings: Settings;
  readonly stepsAtMost?: number;
  /** Beside the words everything with every digit, which can be much. */
  readonly inFull: "figures" | "words";
};

/** What came of one question: an answer, why there is none, or that the file holds nothing of it. */
export type Came =
  | { readonly is: "told"; readonly told: Told }
  | { readonly is: "refused"; readonly code: string; readonly about: readonly string[] }
  | { readonly is: "nothing" };

export type Step =
  | { readonly is: "read"; readonly notes: readonly Said[] }
  | { readonly is: "begun"; readonly question: string }
  | { readonly is: "came"; readonly question: string; readonly came: Came }
  | { readonly is: "broken"; readonly place: Place; readonly says: TerminalId; readonly values: Said["values"] };

/** A search that hears that somebody no longer waits says what it has; one that does not is ended. */
const GRACE_MS = 200;

const beside = new URL("./answering.worker.ts", import.meta.url);

/** Answers one after the other, in a thread of their own. Ends early, with what there is, once somebody presses Ctrl-C. */
export async function* answering(asked: Asked, signal: AbortSignal): AsyncGenerator<Step> {
  const isOver = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(beside, { workerData: { ...asked, isOver }, execArgv: [], stdin: false });
  const stop = () => {
    Atomics.store(isOver, 0, 1);
    setTimeout(() => void worker.terminate(), GRACE_MS).unref();
  };
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    for await (const [step] of on(worker, "message", { close: ["exit"] })) yield step as Step;
  } catch (why) {
    if ((why as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY")
      throw new Trouble("machine", "cli.analyse.out-of-memory");
    throw why;
  } finally {
    signal.removeEventListener("abort", stop);
    await worker.terminate();
  }
}
