import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import type { World } from "../../../coalition/world.ts";

/** The needs that what is pledged is there for: those its give is tied to, as both sides have agreed. */
export const needsOf = (world: World, { give }: Pledge): readonly Commitment[] =>
  [...world.ties.values()]
    .filter((tie) => tie.give === give && tie.state === "agreed")
    .map(({ need }) => world.commitments.get(need))
    .filter((need) => need !== undefined);

/** The needs of its receiver that something moved was for; of any member, where it was for everyone. */
export const needsServed = (world: World, { pledge, receiver }: Movement): readonly Commitment[] => {
  const pledged = pledge === null ? undefined : world.pledges.get(pledge);
  if (!pledged) return [];
  return needsOf(world, pledged).filter(({ member }) => receiver === null || member === receiver);
};

/** The needs are named with the first of what moved for the same pledge; below it they are known. */
export const namesOf = ({ pledge }: Movement, above: readonly Movement[]): "movement" | "needs" =>
  above.some((it) => it.pledge === pledge) ? "movement" : "needs";
