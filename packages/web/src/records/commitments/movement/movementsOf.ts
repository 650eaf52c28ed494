import type { Kept } from "@mortar/core";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import type { World } from "../../../coalition/world.ts";

/** What stands as moved, the latest first. */
export const movementsIn = ({ movements }: World): readonly Kept<Movement>[] =>
  [...movements.values()].filter(({ isUndone }) => !isUndone).sort(latestFirst);

/** The member of the asker's whose word something waits for. */
export const waitingFor = ({ giver, receiver, confirmed }: Movement, own: readonly string[]): string | undefined => {
  if (confirmed !== null) return undefined;
  return receiver === null ? own.find((member) => member !== giver) : own.find((member) => member === receiver);
};

/** Whether this member has received it, or it was for everyone, this one too. */
export const isFor = ({ giver, receiver }: Movement, member: string): boolean =>
  receiver === member || (receiver === null && giver !== member);

const latestFirst = (one: Movement, other: Movement): number =>
  one.on === other.on ? (one.noted.at < other.noted.at ? 1 : -1) : one.on < other.on ? 1 : -1;
