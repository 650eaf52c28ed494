import type { useAddress } from "./useAddress.ts";

type Address = ReturnType<typeof useAddress>;

/** Where one is, as the row of places has it: a room that is reached through another stands within that one. */
export const standsIn = (here: string, address: Address): string => {
  const within = [
    [address.invitations, address.members],
    [address.leaving(""), address.members],
    [address.stewards, address.members],
    [address.takeAlong, address.members],
    [address.questions, address.conversations],
    [address.resources, address.commitments],
    [address.review, address.pulse],
    [address.together, address.pulse],
  ] as const;
  const [room, place] = within.find(([room]) => here.startsWith(room)) ?? [];
  return room && place ? here.replace(room, `${place}/`) : here;
};
