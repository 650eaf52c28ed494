import type { EventStore } from "@mortar/store";
import { type HotCoalition, openHot } from "./hotCoalition.ts";

/** How many coalitions nobody is using stay in memory. */
const IDLE_MAX = 200;

/** How often whoever looks waits for the writes under way before those that would come next wait for the look. */
const WAITS_MAX = 3;

/** The coalitions in memory, each opened once however many ask for it. */
export const hotCoalitions = (store: EventStore) => {
  const open = new Map<string, Promise<HotCoalition>>();

  const at = async (stream: string): Promise<HotCoalition> => {
    const known = open.get(stream);
    if (known) {
      const hot = await known;
      if (open.get(stream) === known) open.delete(stream);
      if (hot.isSpoiled()) return at(stream);
      // Last in the order in which room is made: whoever is about to follow it finds it there.
      if (!open.has(stream)) open.set(stream, known);
      return hot;
    }
    const opening = openHot(store, stream);
    open.set(stream, opening);
    opening.catch(() => open.delete(stream));
    const hot = await opening;
    if (hot.version() === 0) open.delete(stream);
    else await makeRoom(stream);
    return hot;
  };

  /**
   * Looks at a coalition in a moment in which memory holds what is on disk, no more and, whoever wrote it, no less than
   * when this was asked: nobody is shown what may not come about, or less than was shown by another process before.
   */
  const read = async <Seen>(stream: string, look: (hot: HotCoalition) => Seen): Promise<Seen> => {
    const hot = await at(stream);
    if (store.isShared) await hot.caughtUp();
    for (let waits = 0; waits < WAITS_MAX && !hot.isSpoiled(); waits++) {
      await hot.settled();
      if (hot.isLevel() && !hot.isSpoiled()) return look(hot);
    }
    const seen = hot.isSpoiled() ? null : await hot.alone(async () => (hot.isSpoiled() ? null : { it: look(hot) }));
    return seen ? seen.it : read(stream, look);
  };

  /** Keeps what was just founded, which was not worth keeping while it was empty. */
  const keep = (hot: HotCoalition) => {
    if (!open.has(hot.stream)) open.set(hot.stream, Promise.resolve(hot));
  };

  const makeRoom = async (except: string) => {
    if (open.size <= IDLE_MAX) return;
    for (const [stream, opening] of Array.from(open)) {
      if (open.size <= IDLE_MAX) return;
      if (stream !== except && (await opening).isIdle()) open.delete(stream);
    }
  };

  // What could not be read now is read when somebody asks for it, or at the next move.
  store.onMoved((streams) => {
    for (const stream of streams)
      open
        .get(stream)
        ?.then((hot) => hot.caughtUp())
        .catch(() => null);
  });

  return { at, read, keep, count: () => open.size };
};

export type HotCoalitions = ReturnType<typeof hotCoalitions>;
