import type { EventStore } from "@mortar/store";
import { type HotCoalition, openHot } from "./hotCoalition.ts";

/** How many coalitions nobody is using stay in memory. */
const IDLE_MAX = 200;

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

  /** With all that was under way on disk; from the disk anew where that failed, for memory is then ahead of it. */
  const settledAt = async (stream: string): Promise<HotCoalition> => {
    const hot = await at(stream);
    await hot.settled();
    return hot.isSpoiled() ? settledAt(stream) : hot;
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

  return { at, settledAt, keep };
};

export type HotCoalitions = ReturnType<typeof hotCoalitions>;
