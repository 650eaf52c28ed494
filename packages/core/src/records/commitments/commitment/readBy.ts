import type { Audience } from "../../../kernel/index.ts";
import type { Readers } from "./readers.ts";

/** Everyone, or these members, their stewards where named, and always `own`. */
export const audienceOf = (readers: Readers | null | undefined, ...own: readonly string[]): Audience => {
  if (!readers) return ["coalition"];
  const members = [...new Set([...own, ...readers.members])].map((id) => `member:${id}` as const);
  return readers.stewards ? [...members, "stewards"] : members;
};

/** Who may read what rests on both: those who may read either alone may not. */
export const sharedReaders = (one: Readers | null | undefined, other: Readers | null | undefined): Readers | null => {
  if (!one || !other) return one ?? other ?? null;
  return {
    members: one.members.filter((id) => other.members.includes(id)),
    stewards: one.stewards && other.stewards,
  };
};

/** Its own member and the stewards, until it is said in front of the others; without the stewards where they are left out. */
export const audienceUntilAffirmation = (readers: Readers | null | undefined, own: string): Audience =>
  readers && !readers.stewards ? [`member:${own}`] : [`member:${own}`, "stewards"];
