import { dayOf } from "@mortar/core/src/records/coalition/coalition/coalition.ts";
import { dueOf } from "@mortar/core/src/records/commitments/pledge/due.ts";
import { type MovementRow, type PledgeRow, rowsOf } from "../rows.ts";
import type { Held } from "./held.ts";

/** What stands as moved from or to this member, or to everyone; what was noted by mistake does not. */
export const movementsHere = ({ view, link }: Held): readonly MovementRow[] =>
  rowsOf(view, "movements").filter(
    ({ giver, receiver, isUndone }) =>
      !isUndone && (giver === link.member || receiver === link.member || receiver === null),
  );

/** This member can say whether it has arrived: it received it, or it was for everyone. */
export const isForMember = ({ link }: Held, { giver, receiver }: MovementRow): boolean =>
  receiver === link.member || (receiver === null && giver !== link.member);

/** What waits for this member's word, first what the link was made for. */
export const waitingForWord = (held: Held): readonly MovementRow[] =>
  movementsHere(held)
    .filter((it) => it.confirmed === null && isForMember(held, it))
    .toSorted((one, other) => Number(other.id === held.link.about) - Number(one.id === held.link.about));

/** What this member means to move, and how much of it is still to be written down as done; `null` where it has no number. */
export type ToDo = { readonly pledge: PledgeRow; readonly left: number | null };

/** Each pledge of the member's that is due by today and of which not all is written down. */
export const dueHere = (held: Held): readonly ToDo[] =>
  ownPledges(held).flatMap((pledge): readonly ToDo[] => {
    const noted = movementsHere(held).filter((it) => it.pledge === pledge.id);
    const due = dueOf(pledge, held.view.me.today, daysOf(held));
    if (due === null) return noted.length === 0 && pledge.from <= held.view.me.today ? [{ pledge, left: null }] : [];
    const left = Math.round((due - noted.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)) * 100) / 100;
    return left > 0 ? [{ pledge, left: Math.min(left, pledge.quantity ?? left) }] : [];
  });

export const ownPledges = ({ view, link }: Held): readonly PledgeRow[] =>
  rowsOf(view, "pledges").filter(({ member, isEnded }) => member === link.member && !isEnded);

/** Whom it went to last; else whom the give was agreed with; else everyone. */
export const likelyReceiver = (held: Held, { id, give }: PledgeRow): string | null => {
  const last = movementsHere(held).findLast(({ pledge }) => pledge === id);
  if (last) return last.receiver;
  return rowsOf(held.view, "ties").find((tie) => tie.give === give && tie.state === "agreed")?.receiver ?? null;
};

const daysOf = ({ view }: Held) => {
  const coalitions = new Map(rowsOf(view, "coalitions").map((it) => [it.id, it]));
  return (at: string) => dayOf({ coalitions }, at);
};
