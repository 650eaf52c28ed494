import { inTime } from "../chapters.ts";
import { tellWorld } from "../tell.ts";
import { gathering, handover } from "./cast.ts";
import { readBack, releases } from "./promises.ts";
import { firstTalks } from "./talks.ts";
import { movement } from "./movement.ts";
import { pledges } from "./pledges.ts";
import { reviews } from "./reviews.ts";
import { rounds } from "./rounds.ts";
import { together } from "./together.ts";
import { askedAnew, whatBecame } from "./whatBecame.ts";

/**
 * The campaign: four groups want an incinerator's permit to end, each for a reason of its own,
 * from November 2025 to November 2026.
 *
 *     Quayside Families    live beside it, and need the campaign to begin in their street; one yes was said aloud
 *     Estuary Law Centre   needs to see what goes to the papers; was silent in spring; filed three months later than it had promised
 *     Low Tide             needs room to go further; told two members, and nobody else, what it will do; fewer come each season
 *     Clean Air Forum      needs a case that makes a rule look easy; its trustees had to agree; its chair is strained
 *
 * Words and movement part in it: four times the Forum answers that its chair holds, and none of it has reached anybody.
 */
export const campaign = tellWorld(
  "clean-air-campaign",
  "The campaign",
  inTime(
    gathering,
    firstTalks,
    releases,
    readBack,
    whatBecame,
    handover,
    askedAnew,
    together,
    pledges,
    movement,
    rounds,
    reviews,
  ),
);
