import type { Statement } from "../../algorithms/words/readTexts.ts";
import { type Commitment, isOut } from "../../records/commitments/commitment/shape.ts";
import type { World } from "./shape.ts";

/** What can be brought together, in the order in which it was said. */
export type Waiting = {
  /** Needs no give is tied to. */
  readonly needs: readonly Statement[];
  readonly gives: readonly Statement[];
  /** Gives that are tied to some need already. */
  readonly isTied: (give: string) => boolean;
  /** Those that were tied, or were to be, and to which somebody has said no. */
  readonly apart: readonly { readonly need: string; readonly give: string }[];
};

export const waitingIn = ({ members, commitments, ties }: World): Waiting => {
  const joined = new Set<string>();
  for (const { state, give, need } of ties.values())
    if (state === "proposed" || state === "agreed") joined.add(give).add(need);
  const belongs = (member: string) => members.has(member) && !members.get(member)?.left;
  const isOpen = (it: Commitment) => isOut(it) && !it.replacedBy && it.fulfilment === "open" && belongs(it.member);
  const open = [...commitments.values()].filter(isOpen);
  const needs = open.filter(({ id, as }) => as === "need" && !joined.has(id)).map(statementOf);
  const gives = open.filter(({ as }) => as === "give").map(statementOf);
  const known = new Set([...needs, ...gives].map(({ id }) => id));
  const apart = [...ties.values()]
    .filter(({ need, give }) => known.has(need) && known.has(give))
    .map(({ need, give }) => ({ need, give }));
  return { needs, gives, isTied: (give) => joined.has(give), apart };
};

/** In English where somebody has translated it: words of other languages are not compared. */
const statementOf = ({ id, member, words, translation }: Commitment): Statement => ({
  id,
  member,
  text: (translation && /^en\b/i.test(translation.language) ? translation.words : words).said,
});
