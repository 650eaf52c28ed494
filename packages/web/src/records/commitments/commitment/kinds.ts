import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";

export type MarkKind = Commitment["as"];

/** In the order in which they are asked for. */
export const kinds = ["give", "need", "own-gain", "gain-for-others", "risk"] as const satisfies readonly MarkKind[];

/** Promised to others: it wants somebody who sees to it, a day, and something that secures it. */
export const binds = (as: MarkKind): boolean => as === "give" || as === "gain-for-others";
