import type { Kind } from "./clauseTerms.ts";
import type { Quote } from "./quote.ts";

/** One thing that is not as it was, in the words of both versions. `weight` is for the hint of direction alone. */
export type Change = {
  readonly what: Kind | "act" | "clause";
  readonly how: "dropped" | "added" | "lower" | "higher" | "later" | "sooner" | "narrower" | "wider" | "changed";
  readonly was: Quote | null;
  readonly is: Quote | null;
  /** `either`: a person judges. */
  readonly counts: "loss" | "gain" | "either";
  readonly weight: number;
};
