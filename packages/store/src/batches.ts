import { type Batch, batchSize, eventsOf } from "./columns.ts";
import type { StoredEvent } from "./eventStore.ts";

/** While a batch is being folded, the next one is being read. */
export async function* batchesFrom(
  read: (after: number) => Promise<Batch>,
  after: number,
): AsyncGenerator<readonly StoredEvent[]> {
  let coming = read(after);
  for (;;) {
    const batch = await coming;
    const last = batch.events.at(-1);
    if (!last) return;
    const isLast = batch.events.length < batchSize;
    if (!isLast) {
      coming = read(last[0]);
      // A reader who stops early never hears of it.
      coming.catch(() => null);
    }
    yield eventsOf(batch);
    if (isLast) return;
  }
}
