import type { Commitment } from "../../records/commitments/commitment/shape.ts";
import { isOwed, isPromised, type Known, type Owed, promise, REPEATEDLY, standing, type World } from "./promise.ts";

/** What may need a steward's talk: of other members than those the steward speaks for. */
export const watched = (world: World, known: Known): readonly Owed[] =>
  [...world.commitments.values()].flatMap((it) => {
    const code = known.own.has(it.member) ? undefined : whyWatched(it, known);
    return code ? [promise(world, known, it, "watched", code)] : [];
  });

const whyWatched = (it: Commitment, { today, timesAskedAgain }: Known) => {
  if (isPromised(it) && it.fulfilment === "lapsed") return "watched-lapsed";
  if (!isOwed(it)) return undefined;
  const stands = standing(it, today);
  if (stands === "strained" || stands === "overdue") return `watched-${stands}` as const;
  return (timesAskedAgain.get(it.id) ?? 0) >= REPEATEDLY ? "watched-asked-again" : undefined;
};
