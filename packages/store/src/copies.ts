import { batchSize, copiedFrom, type CopiedBatch } from "./columns.ts";
import type { Copied, CopiedRequest } from "./eventStore.ts";

/** What an engine answers about a stream that is copied. */
export type CopySource = {
  readonly version: (stream: string) => Promise<number>;
  readonly events: (stream: string, after: number, until: number) => Promise<CopiedBatch>;
  readonly requests: (stream: string, after: CopiedRequest | null, until: number) => Promise<readonly CopiedRequest[]>;
};

/** A stream as it is when asked, piece by piece: its events, then its requests. */
export async function* copiesOf(source: CopySource, stream: string): AsyncGenerator<Copied> {
  const until = await source.version(stream);
  for (let after = 0; after < until;) {
    const batch = await source.events(stream, after, until);
    after = batch.events.at(-1)![0];
    yield { events: copiedFrom(batch), requests: [] };
  }
  for (let last: CopiedRequest | null = null; ;) {
    const requests: readonly CopiedRequest[] = await source.requests(stream, last, until);
    if (requests.length > 0) yield { events: [], requests };
    if (requests.length < batchSize) return;
    last = requests.at(-1)!;
  }
}
