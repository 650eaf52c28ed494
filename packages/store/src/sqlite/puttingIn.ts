import type { Copied } from "../eventStore.ts";
import type { WorkerLine } from "./workerLine.ts";

/** Until the last piece is in, nobody sees any of it. */
export const putIn = async (
  line: WorkerLine,
  stream: string,
  source: AsyncIterable<Copied>,
): Promise<"copied" | "already-there"> => {
  if ((await line.ask("beginCopy", stream)) === "already-there") return "already-there";
  try {
    for await (const piece of source) await line.ask("goOnCopying", stream, piece);
    await line.ask("endCopy", stream, true);
  } catch (error) {
    await line.ask("endCopy", stream, false);
    throw error;
  }
  return "copied";
};
