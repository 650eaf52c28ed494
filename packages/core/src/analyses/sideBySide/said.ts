import type { Statement } from "../../algorithms/words/readTexts.ts";
import type { Commitment } from "../../records/commitments/commitment/shape.ts";
import type { NonNegotiable } from "../../records/commitments/nonNegotiable/nonNegotiable.ts";
import type { World } from "./shape.ts";

/** Whoever binds everyone is no member: what it says can stand beside anything that members say. */
export const NOBODY = "";

/**
 * What stands now, of members that belong: commitments in the order in which they were said, then what stands fast; the
 * `most` said last, and how many there are beyond them.
 */
export const saidIn = ({ members, commitments, nonNegotiables }: World, most: number) => {
  const here = new Set([...members.values()].filter(({ left }) => !left).map(({ id }) => id));
  const standing = [...commitments.values()].filter((it) => here.has(it.member) && stands(it));
  const fast = [...nonNegotiables.values()].filter(
    ({ member, isLifted }) => !isLifted && (member === null || here.has(member)),
  );
  const shown = [...standing.slice(-most).map(statementOf), ...fast.map(heldFast)].slice(-most);
  return { statements: shown, left: standing.length + fast.length - shown.length };
};

const heldFast = ({ id, member, words }: NonNegotiable): Statement => ({
  id,
  member: member ?? NOBODY,
  text: words.said,
});

/** Not taken home, nor kept, nor lapsed, nor followed by other words. */
const stands = ({ disclosure, fulfilment, replacedBy }: Commitment) =>
  disclosure !== "withdrawn" &&
  disclosure !== "held-back" &&
  fulfilment !== "kept" &&
  fulfilment !== "lapsed" &&
  !replacedBy;

/** In English where somebody has translated it: words of other languages are not compared. */
const statementOf = ({ id, member, words, translation }: Commitment): Statement => ({
  id,
  member,
  text: (translation && /^en\b/i.test(translation.language) ? translation.words : words).said,
});
