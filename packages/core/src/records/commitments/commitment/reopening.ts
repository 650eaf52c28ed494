import type { Commitment, Commitments } from "./shape.ts";

type World = {
  readonly representations: ReadonlyMap<
    string,
    { readonly person: string; readonly member: string; readonly isOver: boolean }
  >;
};

/** Promises that somebody else affirmed for the member, and that are neither kept nor over. */
export const commitmentsReopened = ({ commitments }: { readonly commitments: Commitments }, member: string) =>
  [...commitments.values()]
    .filter((it) => it.member === member && isStanding(it) && !it.reopened)
    .map(({ id }) => ({ type: "CommitmentReopened" as const, id }));

/**
 * Whether the member is asked if it still stands. What no steward may read none can reopen: there it is enough that
 * whoever affirmed it belongs to the member no more.
 */
export const isAskedAnew = (it: Commitment, world: World): boolean => {
  if (!isStanding(it)) return false;
  if (it.reopened) return true;
  return it.readers?.stewards === false && !isStillThere(world, it);
};

const isStanding = ({ disclosure, fulfilment }: Commitment) =>
  disclosure === "affirmed" && (fulfilment === "open" || fulfilment === "strained");

const isStillThere = ({ representations }: World, { affirmed, member }: Commitment) =>
  [...representations.values()].some((it) => it.person === affirmed?.person && it.member === member && !it.isOver);
