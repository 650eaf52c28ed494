/**
 * How a request came in, and so how we know who asks: a signed-in session, a single-use link that a person claimed,
 * words spoken aloud and witnessed, an import, an assistant program with a token, the machine the server runs on, the
 * clock, which does at its time what a steward has set.
 */
export type Via = "session" | "link" | "spoken" | "import" | "assistant" | "host" | "schedule";

/** Who asks: part of every decision and of every event. */
export type Actor = {
  readonly person: string;
  /** The member this person speaks for in this request, if any. Being allowed to is for the rules to say. */
  readonly member: string | null;
  readonly via: Via;
  /** How identity was established, in a stable code a person can be shown: see `values/proof.ts`. */
  readonly proof: string;
  /** ISO instant, UTC: the server's clock. */
  readonly at: string;
};

/** A human being is at the other end now. Programs, imports and clocks are not; they may prepare, and never affirm. */
export const isHumanNow = ({ via }: Actor): boolean => via === "session" || via === "link";
