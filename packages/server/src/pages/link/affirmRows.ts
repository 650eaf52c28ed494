import { type CommitmentRow, rowsOf } from "../rows.ts";
import type { Held } from "./held.ts";

/** What the link's member has released or said. */
export const own = ({ view, link }: Held): readonly CommitmentRow[] =>
  rowsOf(view, "commitments").filter(({ member }) => member === link.member);

/**
 * What waits for this member's yes: first what the room sees now, then what the link was made for; what stands already
 * and is only asked anew comes last.
 */
export const waiting = (held: Held): readonly CommitmentRow[] => {
  const rank = ({ id, disclosure }: CommitmentRow) => {
    if (id === held.shown || id === held.link.about) return id === held.shown ? 0 : 1;
    return disclosure === "affirmed" ? 3 : 2;
  };
  return own(held)
    .filter(waitsForYes)
    .sort((one, other) => rank(one) - rank(other));
};

/** Said in front of all, in whatever way. */
export const said = (held: Held): readonly CommitmentRow[] =>
  own(held).filter(
    ({ disclosure }) => disclosure === "affirmed" || disclosure === "conditional" || disclosure === "spoken",
  );

/** A yes of another member that this person is named to have heard, and has not spoken to yet. */
export const toWitness = ({ view, link }: Held): readonly CommitmentRow[] =>
  rowsOf(view, "commitments").filter(
    ({ disclosure, spoken }) => disclosure === "released" && spoken?.witness === link.person && !spoken.isWitnessed,
  );

/** Released, said aloud, or asked anew since somebody else speaks for the member. */
const waitsForYes = ({ disclosure, reopened }: CommitmentRow) =>
  disclosure === "released" || disclosure === "spoken" || (disclosure === "affirmed" && reopened !== undefined);

/** Its member can say it now, in these words or in others. */
export const canBeSaid = (it: CommitmentRow): boolean => waitsForYes(it) || it.disclosure === "conditional";

/** The one after another; the first where none is named; none where that was the last. */
export const following = (all: readonly CommitmentRow[], after: string | undefined): CommitmentRow | undefined =>
  after === undefined ? all[0] : all[all.findIndex(({ id }) => id === after) + 1];
