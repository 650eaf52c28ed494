import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { isForTheRoom } from "@mortar/core/src/records/commitments/reading/reading.ts";

/** Its member chose that the room may see it, and has not taken all of its words back. */
export const canBeShown = (it: Commitment | undefined): it is Commitment =>
  it !== undefined && isForTheRoom(it) && it.words.said.trim() !== "";
