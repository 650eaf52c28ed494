import type { Copied, CopiedRequest } from "../eventStore.ts";
import { batchSize } from "./reading.ts";
import type { WorkerLine } from "./workerLine.ts";
import { copiedFrom } from "./copying.ts";

/** A stream as it is when asked, piece by piece: its events, then its requests. */
export async function* copiesOf(line: WorkerLine, stream: string): AsyncGenerator<Copied> {
  const until = await line.ask("version", stream);
  for (let after = 0; after < until;) {
    const batch = await line.ask("copyEvents", stream, after, until);
    after = batch.events.at(-1)![0];
    yield { events: copiedFrom(batch), requests: [] };
  }
  for (let last: CopiedRequest | null = null; ;) {
    const requests: readonly CopiedRequest[] = await line.ask("copyRequests", stream, last, until);
    if (requests.length > 0) yield { events: [], requests };
    if (requests.length < batchSize) return;
    last = requests.at(-1)!;
  }
}

/** Until the last piece is in, nobody sees any of it. */
export const putIn = async (
  line: WorkerLine,
  stream: string,
  source: AsyncIterable<Copied>,
): Promise<"copied" | "already-there"> => {
  if ((await line.ask("beginCopy", stream)) === "already-there") return "already-there";
  try {
    for await (const piece of source) await line.ask("goOnCopying", stream, piece);
  } catch (error) {
    await line.ask("endCopy", stream, false);
    throw error;
  }
  await line.ask("endCopy", stream, true);
  return "copied";
};
