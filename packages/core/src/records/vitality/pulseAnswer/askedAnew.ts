import { belongsTo, type Voices } from "../../coalition/representation/shape.ts";
import type { PulseAnswer } from "./shape.ts";

/**
 * Whether the member is asked anew in this round: whoever answered for it belongs to it no more, and what one person
 * said binds nobody who comes after. The answer stands until the next one changes it.
 */
export const isAskedAnew = ({ person, member }: Pick<PulseAnswer, "person" | "member">, world: Voices): boolean =>
  !belongsTo(world, person, member);
