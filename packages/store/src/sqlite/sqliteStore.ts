import type { EventStore, Progress, RecordKey } from "../eventStore.ts";
import { backUp } from "./backup.ts";
import { copiesOf, putIn } from "./copies.ts";
import { batchSize, eventsOf, openedOf } from "./reading.ts";
import { openWorkerLine, type WorkerLine } from "./workerLine.ts";

/** The store in a folder of its own: one SQLite database in a thread beside this one, held by one process at a time. */
export const sqliteStore = async ({ folder }: { readonly folder: string }): Promise<EventStore> => {
  const line = await openWorkerLine(folder);
  const backups = new Set<Promise<void>>();
  let closing: Promise<void> | null = null;

  const backup = (file: string, tell?: (copied: Progress) => void): Promise<void> => {
    const made = backUp(line, file, tell).finally(() => backups.delete(made));
    backups.add(made);
    return made;
  };

  const close = async (): Promise<void> => {
    await Promise.allSettled(backups);
    await line.ask("close").catch(() => undefined);
    await line.ended;
  };

  return {
    append: line.append,
    read: (stream, after = 0, to) => batchesOf(line, stream, after, to),
    open: async (stream, fold) => openedOf(await line.ask("open", stream, fold)),
    rebuild: (stream, version, fold, rows) => line.ask("rebuild", stream, version, fold, rows),
    version: (stream) => line.ask("version", stream),
    outcome: (stream, request) => line.ask("outcome", stream, request),
    streams: () => line.ask("streams"),
    streamsWith: (kind, id) => line.ask("streamsWith", kind, id),
    isShared: false,
    onMoved: () => () => {},
    copyOut: (stream) => copiesOf(line, stream),
    copyIn: (stream, source) => putIn(line, stream, source),
    backup,
    close: () => (closing ??= close()),
  };
};

/** While a batch is being folded, the next one is being read. */
async function* batchesOf(line: WorkerLine, stream: string, after: number, to?: RecordKey) {
  let coming = line.ask("batch", stream, after, to);
  for (;;) {
    const batch = await coming;
    const last = batch.events.at(-1);
    if (!last) return;
    const isLast = batch.events.length < batchSize;
    if (!isLast) {
      coming = line.ask("batch", stream, last[0], to);
      // A reader who stops early never hears of it.
      coming.catch(() => null);
    }
    yield eventsOf(batch);
    if (isLast) return;
  }
}
