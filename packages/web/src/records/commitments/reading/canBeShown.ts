import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";

/** Its member chose that the room may see it, and has not taken all of its words back. */
export const canBeShown = (it: Commitment | undefined): boolean =>
  (it?.disclosure === "released" || it?.disclosure === "affirmed") && it.words.said.trim() !== "";
