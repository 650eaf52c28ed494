import { affirming } from "./affirming.ts";
import { caring } from "./caring.ts";
import { releasing } from "./releasing.ts";
import { speaking } from "./speaking.ts";

/** Everything that may be asked about a commitment, in the order of its life. */
export const commands = { ...releasing, ...affirming, ...speaking, ...caring };
export { refuse } from "./rules.ts";
export { UNDO_HOURS } from "./affirming.ts";
