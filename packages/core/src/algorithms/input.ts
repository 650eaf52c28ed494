import { type Refusal, refusals } from "../kernel/index.ts";

/** Why plain input cannot be worked on. `about` names the ids, or the places, that stand in the way. */
export const refuseInput = refusals("input", {
  "id-missing": "Something in this input has no id.",
  "id-twice": "The same id stands in this input more than once.",
  "id-unknown": "Something in this input names an id that is not in it.",
  "not-a-number": "A number in this input is missing, or is none.",
  negative: "A number in this input is below zero, where that means nothing.",
  "arc-twice": "Two lines of this input go from the same one to the same other.",
  "to-itself": "A line of this input goes from one to itself, where that means nothing.",
  "inside-itself": "Something in this input lies inside itself, by way of others.",
  "too-large": "This input is larger than this question can be answered for.",
  "out-of-range": "A number in this input lies outside what it can be.",
  "given-up": "Nobody waited for this any longer, so it was not worked out to its end.",
  "text-empty": "A text in this input holds no words.",
  "text-broken": "A text in this input holds half a character.",
  "not-a-day": "A day in this input is none of the calendar.",
});

/** The sentences of these refusals, by code. */
export const inputSentences: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(refuseInput.reasons).map(([code, sentence]) => [`input/${code}`, sentence]),
);

export type { Refusal };

/** Ids in the order of their characters, whatever the machine's language; a refusal where one is empty or stands twice. */
export const sortedIds = (ids: readonly string[]): readonly string[] | Refusal => {
  const sorted = [...ids].sort(byId);
  if (sorted[0] === "") return refuseInput("id-missing");
  const twice = sorted.filter((id, at) => id === sorted[at + 1]);
  return twice.length > 0 ? refuseInput("id-twice", ...new Set(twice)) : sorted;
};

/** A total order of ids, the same everywhere. */
export const byId = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Where each id stands in a list of them. */
export const placesOf = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, place) => [id, place]));

/** How long a search may go on, and whether somebody no longer waits for it. */
export type Patience = {
  /** What a step is, each algorithm says. */
  readonly stepsAtMost: number;
  /** Looked at every few thousand steps. */
  readonly isOver?: () => boolean;
};

/** Where half an answer is none: it is given up (`input/given-up`) once nobody waits for it. */
export type Waiting = Pick<Patience, "isOver">;
