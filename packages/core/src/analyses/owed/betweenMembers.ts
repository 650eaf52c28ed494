import type { Commitment } from "../../records/commitments/commitment/shape.ts";
import type { Tie } from "../../records/commitments/tie/shape.ts";
import { isOwed, type Known, type Owed, promise, standing, type World } from "./promise.ts";

/** What the asker's members have promised and not yet kept. */
export const owedByUs = (world: World, known: Known): readonly Owed[] =>
  [...world.commitments.values()]
    .filter((it) => known.own.has(it.member) && isOwed(it) && !isToldByPledges(it, known))
    .map((it) => promise(world, known, it, "ours", `ours-${standing(it, known.today)}`));

/** What others have promised that is to reach the asker's members. */
export const owedToUs = (world: World, known: Known): readonly Owed[] =>
  [...world.commitments.values()]
    .filter((it) => isOwed(it) && !isToldByPledges(it, known))
    .filter((it) => known.tiesByGive.get(it.id)?.some((tie) => isAwaited(tie, known)))
    .map((it) => promise(world, known, it, "theirs", `theirs-${standing(it, known.today)}`));

/** Without a day of its own, and with pledges that say how much of it is due when. */
const isToldByPledges = (it: Commitment, { pledgedGives, today }: Known) =>
  standing(it, today) === "open" && pledgedGives.has(it.id);

const isAwaited = ({ receiver, arrived }: Tie, { own }: Known) => own.has(receiver) && arrived?.as !== "yes";
