import type { CommitmentRow, TieRow } from "../rows.ts";
import { rowsOf } from "../rows.ts";
import type { Held } from "./held.ts";

/** A tie of this member's with the two sentences it joins. */
export type OwnTie = { readonly tie: TieRow; readonly give: CommitmentRow; readonly need: CommitmentRow };

/** In the order in which they were proposed; a tie of which she cannot read both ends is not shown. */
export const ownTies = ({ view, link }: Held): readonly OwnTie[] => {
  const commitments = new Map(rowsOf(view, "commitments").map((it) => [it.id, it]));
  return rowsOf(view, "ties").flatMap((tie): readonly OwnTie[] => {
    const [give, need] = [commitments.get(tie.give), commitments.get(tie.need)];
    return give && need && (tie.giver === link.member || tie.receiver === link.member) ? [{ tie, give, need }] : [];
  });
};

/** It waits for this member's yes. */
export const waitsForYes = ({ link }: Held, { tie: { state, agreed, giver, receiver } }: OwnTie): boolean =>
  state === "proposed" && ((giver === link.member && !agreed.giver) || (receiver === link.member && !agreed.receiver));

/** This member receives, and has not said what it makes possible. */
export const waitsForWords = ({ link }: Held, { tie }: OwnTie): boolean =>
  tie.state === "agreed" && tie.receiver === link.member && !tie.makesPossible;

/** What there is to do, in its order: a yes or a no first, then words. */
export const waitingTies = (held: Held): readonly OwnTie[] => {
  const own = ownTies(held);
  return [...own.filter((it) => waitsForYes(held, it)), ...own.filter((it) => waitsForWords(held, it))];
};
