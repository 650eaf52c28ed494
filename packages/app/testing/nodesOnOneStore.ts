import { type Appended, type EventStore, type Writing } from "@mortar/store";

/**
 * Several processes on one database, told in one: each holds the store as if it were not alone. What it asks for takes a
 * while, in its own order, and what it wrote is told to the others a while later.
 */
export const nodesOnOneStore = (
  store: EventStore,
  count: number,
  pause: () => Promise<void> = aWhile,
): readonly EventStore[] => {
  const told = Array.from({ length: count }, () => new Set<(streams: readonly string[]) => void>());
  const tellOthers = async (self: number, stream: string) => {
    for (const [node, listeners] of told.entries()) {
      if (node === self) continue;
      await pause();
      for (const tell of listeners) tell([stream]);
    }
  };

  const nodeAt = (self: number): EventStore => {
    const queues = new Map<string, Promise<unknown>>();
    const append = async (writing: Writing): Promise<Appended> => {
      const came = await store.append(writing);
      if (came.was === "appended") void tellOthers(self, writing.stream);
      await pause();
      return came;
    };
    return {
      ...store,
      isShared: true,
      append: (writing) => {
        const before = queues.get(writing.stream) ?? pause();
        const came = before.then(() => append(writing));
        queues.set(
          writing.stream,
          came.catch(() => null),
        );
        return came;
      },
      version: async (stream) => {
        await pause();
        return store.version(stream);
      },
      onMoved: (tell) => {
        told[self]?.add(tell);
        return () => void told[self]?.delete(tell);
      },
    };
  };

  return Array.from({ length: count }, (_, self) => nodeAt(self));
};

const aWhile = () => new Promise<void>((later) => setTimeout(later, Math.random() * 3));

export type AppendCounts = { appended: number; movedOn: number; repeated: number };

/** The same store, with what its appends come to counted. */
export const countingAppends = (store: EventStore, counts: AppendCounts): EventStore => ({
  ...store,
  append: async (writing) => {
    const came = await store.append(writing);
    counts[came.was === "moved-on" ? "movedOn" : came.was]++;
    return came;
  },
});
