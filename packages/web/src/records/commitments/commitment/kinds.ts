import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";

export type MarkKind = Commitment["as"];

/** In the order in which they are asked for. */
export const kinds = ["give", "need", "own-gain", "gain-for-others", "risk"] as const satisfies readonly MarkKind[];
