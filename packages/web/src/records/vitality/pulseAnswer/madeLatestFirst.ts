import type { Kept } from "@mortar/core";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import type { Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import type { World } from "../../../coalition/world.ts";

/** The ties through which a member made something possible: the one it was said of last comes first. */
export const madeLatestFirst = ({ ties }: World, { made }: TalkOf): readonly Kept<Tie>[] =>
  made
    .map((id) => ties.get(id))
    .filter((it) => it !== undefined)
    .sort((one, other) => ((one.makesPossible?.at ?? "") < (other.makesPossible?.at ?? "") ? 1 : -1));
