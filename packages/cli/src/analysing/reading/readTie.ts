import type { Place } from "./broken.ts";

/** A line from one to another as a file has it. */
export type ReadTie = {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly type: string;
  readonly place: Place;
};

/** Ties as a file has them, in its order. */
export type ReadTies = {
  readonly nodes: readonly string[];
  readonly ties: readonly ReadTie[];
  /** `null` where the file says nothing of it. */
  readonly isDirected: boolean | null;
  readonly hasWeights: boolean;
};

/** What the type of a tie is where the file names none. */
export const NO_TYPE = "";
