import type { Statement } from "../../algorithms/words/readTexts.ts";
import type { Commitment } from "../../records/commitments/commitment/shape.ts";
import type { NonNegotiable } from "../../records/commitments/nonNegotiable/nonNegotiable.ts";
import type { World } from "./shape.ts";

/** Whoever binds everyone is no member: what it says can stand beside anything that members say. */
export const NOBODY = "";

/** What stands now, of members that belong: commitments in the order in which they were said, then what stands fast. */
export const saidIn = ({ members, commitments, nonNegotiables }: World): readonly Statement[] => {
  const belongs = (member: string) => members.has(member) && !members.get(member)?.left;
  return [
    ...[...commitments.values()].filter((it) => belongs(it.member) && stands(it)).map(statementOf),
    ...[...nonNegotiables.values()]
      .filter(({ member, isLifted }) => !isLifted && (member === null || belongs(member)))
      .map((it: NonNegotiable) => ({ id: it.id, member: it.member ?? NOBODY, text: it.words.said })),
  ];
};

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
