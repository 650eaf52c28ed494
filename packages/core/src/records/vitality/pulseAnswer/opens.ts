import type { PulseAnswer } from "./shape.ts";

/**
 * What an answer to a round leads to, with the record it is about: what was said to hold needs nothing.
 *
 *     talk          its need has changed: a steward hears it before anybody plans with it
 *     renew         its words have changed: it says them anew, and both sides look at the tie again
 *     renegotiate   its words are true no more: it withdraws them, or something else is agreed in their place
 *     ask-again     it does not get all that was agreed: it asks for it, and that is counted
 *     thank         it gets what was agreed: it says what that made possible, or thanks
 */
export type Opened = {
  readonly opens: "talk" | "renew" | "renegotiate" | "ask-again" | "thank";
  /** The answer, a commitment, or a tie. */
  readonly about: string;
};

/** In the order in which it is best done: what others plan with first, thanks last. */
export const openedBy = ({ id, holds, getting, hasNeedChanged }: Opening): readonly Opened[] => [
  ...(hasNeedChanged ? [{ opens: "talk" as const, about: id }] : []),
  ...holds.filter(({ as }) => as === "no-more").map(({ commitment }) => opened("renegotiate", commitment)),
  ...holds.filter(({ as }) => as === "changed").map(({ commitment }) => opened("renew", commitment)),
  ...getting.filter(({ as }) => as !== "yes").map(({ tie }) => opened("ask-again", tie)),
  ...getting.filter(({ as }) => as === "yes").map(({ tie }) => opened("thank", tie)),
];

type Opening = Pick<PulseAnswer, "id" | "holds" | "getting" | "hasNeedChanged">;

const opened = (opens: Opened["opens"], about: string): Opened => ({ opens, about });
