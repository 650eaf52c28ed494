import { isForAll, isForEveryoneNow } from "@mortar/core/src/records/coalition/invitation/everyone.ts";
import { type CommitmentRow, rowsOf } from "../rows.ts";
import type { Held } from "./held.ts";

/** Something this member has said in front of the others, and whether whoever joins will read it. */
export type Choosable = { readonly commitment: CommitmentRow; readonly isOpen: boolean };

/** What named members alone read is closed to a newcomer anyway, and so is what waits. Their order outlives a choice. */
export const choosable = ({ view, link }: Held): readonly Choosable[] => {
  const members = new Map(rowsOf(view, "members").map((it) => [it.id, it]));
  return rowsOf(view, "commitments")
    .filter(({ member }) => member === link.member)
    .filter((commitment) => isForAll(commitment) || isForEveryoneNow(commitment, members))
    .map((commitment) => ({ commitment, isOpen: !isForEveryoneNow(commitment, members) }))
    .toSorted((one, other) => (one.commitment.id < other.commitment.id ? -1 : 1));
};
