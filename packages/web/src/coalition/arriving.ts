import type { Done } from "@mortar/client";
import type { CoalitionStore } from "./coalitionStore.ts";
import type { LooseWorld } from "./world.ts";

/** How long a change may take to arrive by the stream before it is fetched. */
const PATIENCE_MS = 2_500;

/** Waits until the store has what was done, so that a screen never shows the old once more. */
export const arriving = async (
  store: CoalitionStore,
  load: () => Promise<void>,
  { happened, revision }: Done,
): Promise<void> => {
  const isHere = () =>
    happened.every(
      ({ kind, id }) => (store.standing().world as unknown as LooseWorld)[kind]?.get(id)?.revision === revision,
    );
  if (isHere()) return;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const forget = store.follow(() => isHere() && resolve(true));
  const timer = setTimeout(() => resolve(false), PATIENCE_MS);
  const hasArrived = await promise;
  clearTimeout(timer);
  forget();
  if (!hasArrived) await load();
};
