import type { Kind, Standing } from "@mortar/core/src/analyses/reciprocity/shape.ts";

/** In the order of the legend. */
export const standings = [
  "affirmed",
  "spoken",
  "pending",
  "asked-again",
  "strained",
] as const satisfies readonly Standing[];

/** Clockwise around a member's mark. */
export const kinds = ["give", "need", "own-gain", "gain-for-others", "risk"] as const satisfies readonly Kind[];
