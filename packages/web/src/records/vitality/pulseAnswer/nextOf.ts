import { isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { openedBy } from "@mortar/core/src/records/vitality/pulseAnswer/opens.ts";
import type { PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import type { World } from "../../../coalition/world.ts";
import { isFor, movementsIn } from "../../commitments/movement/movementsOf.ts";

export type Next = ReturnType<typeof openedBy>[number];

/** The steps an answer opens that are still to be taken. */
export const nextOf = (answer: PulseAnswer, world: World): readonly Next[] =>
  openedBy(answer).filter((next) => isStillOpen(next, answer, world));

const isStillOpen = ({ opens, about }: Next, { member }: PulseAnswer, world: World): boolean => {
  const tie = world.ties.get(about);
  const commitment = world.commitments.get(about);
  if (opens === "renew" || opens === "renegotiate")
    return commitment !== undefined && isOut(commitment) && !commitment.replacedBy;
  if (opens === "thank")
    return tie?.state === "agreed" && (tie.makesPossible === null || isUnthanked(tie, member, world));
  return opens === "talk" || tie?.state === "agreed";
};

/** Something came from the giver of this tie that nobody has thanked for. */
export const isUnthanked = ({ giver }: { readonly giver: string }, member: string, world: World): boolean =>
  movementsIn(world).some(
    (it) => it.giver === giver && isFor(it, member) && it.confirmed && it.confirmed.as !== "no" && !it.thanked,
  );
