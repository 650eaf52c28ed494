/** The fields in which commands take words that somebody wrote; what was learned stands before the reason beside it. */
const worded = ["words", "inOwnWords", "negotiable", "learned", "why", "name", "question", "what"] as const;

/** The field of a request that carries its words, if it has any. */
export const wordedIn = (ask: Readonly<Record<string, unknown>>): string | undefined =>
  worded.find((field) => typeof ask[field] === "string");
