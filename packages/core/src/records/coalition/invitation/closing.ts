import type { Readers } from "../../commitments/commitment/readers.ts";
import { pledgesReadBy, tiesReadBy } from "../../commitments/commitment/releasing.ts";
import type { Commitment } from "../../commitments/commitment/shape.ts";
import { everyoneNow, isForAll, isForEveryoneNow } from "./everyone.ts";
import type { World } from "./rules.ts";

/**
 * What all may read is from now on for those alone who belong already: for them nothing changes. Words said in front of
 * all only; what is with the stewards waits for its member's yes anyway.
 */
export const closingEvents = (commitments: readonly Commitment[], world: World) =>
  readByEvents(commitments.filter(isForAll), everyoneNow(world.members), world);

/** What was closed to the next newcomer, and to nobody else, is for all again. */
export const openingEvents = (commitments: readonly Commitment[], world: World) => {
  const closed = commitments.filter((it) => isForEveryoneNow(it, world.members));
  return readByEvents(closed, null, world);
};

/** Ties are read by those who may read both ends as they then are, and both may change at once. */
const readByEvents = (commitments: readonly Commitment[], readers: Readers | null, world: World) => {
  const after = new Map(world.commitments);
  for (const { id } of commitments) {
    const it = after.get(id);
    if (it) after.set(id, { ...it, readers });
  }
  const ties = commitments.flatMap(({ id }) => tiesReadBy(id, readers, { ...world, commitments: after }));
  return [
    ...commitments.map(({ id }) => ({ type: "CommitmentReadersNamed" as const, id, readers })),
    ...new Map(ties.map((tie) => [tie.id, tie])).values(),
    ...commitments.flatMap(({ id }) => pledgesReadBy(id, readers, world)),
  ];
};
