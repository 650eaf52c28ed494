import { batchesFrom } from "../batches.ts";
import { openedOf } from "../columns.ts";
import { copiesOf, type CopySource } from "../copies.ts";
import type { EventStore, Progress } from "../eventStore.ts";
import { backUp } from "./backup.ts";
import { putIn } from "./puttingIn.ts";
import { openWorkerLine } from "./workerLine.ts";

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

  const version = (stream: string) => line.ask("version", stream);
  const source: CopySource = {
    version,
    events: (stream, after, until) => line.ask("copyEvents", stream, after, until),
    requests: (stream, after, until) => line.ask("copyRequests", stream, after, until),
  };

  return {
    append: line.append,
    read: (stream, after = 0, to) => batchesFrom((from) => line.ask("batch", stream, from, to), after),
    open: async (stream, fold) => openedOf(await line.ask("open", stream, fold)),
    rebuild: (stream, version, fold, rows) => line.ask("rebuild", stream, version, fold, rows),
    version,
    outcome: (stream, request) => line.ask("outcome", stream, request),
    streams: () => line.ask("streams"),
    streamsWith: (kind, id) => line.ask("streamsWith", kind, id),
    isShared: false,
    onMoved: () => () => {},
    copyOut: (stream) => copiesOf(source, stream),
    copyIn: (stream, source) => putIn(line, stream, source),
    backup,
    close: () => (closing ??= close()),
  };
};
