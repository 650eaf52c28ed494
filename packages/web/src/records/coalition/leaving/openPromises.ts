import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import type { World } from "../../../coalition/world.ts";

/** A promise that is still open, and those it is for, as far as the reader may know. */
export type OpenPromise = { readonly it: Kept<Commitment>; readonly members: readonly string[] };

/**
 * What a member that leaves, or has left, still owes, and what is still owed to it: what was said in front of the others
 * and is neither kept nor lapsed. Whom it is for is known from the ties both sides agreed to.
 */
export const openPromises = (world: World, member: string) => {
  const agreed = [...world.ties.values()].filter(({ state }) => state === "agreed" || state === "ended");
  const open = [...world.commitments.values()].filter(isOpen);
  const own: readonly OpenPromise[] = open
    .filter((it) => it.member === member && (it.as === "give" || it.as === "gain-for-others"))
    .map((it) => ({ it, members: agreed.filter(({ give }) => give === it.id).map(({ receiver }) => receiver) }));
  const owed: readonly OpenPromise[] = open
    .filter((it) => agreed.some((tie) => tie.receiver === member && tie.give === it.id))
    .map((it) => ({ it, members: [it.member] }));
  return { own, owed };
};

const isOpen = ({ disclosure, fulfilment }: Commitment): boolean =>
  (disclosure === "affirmed" || disclosure === "conditional" || disclosure === "spoken") &&
  (fulfilment === "open" || fulfilment === "strained");
