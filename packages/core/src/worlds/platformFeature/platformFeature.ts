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
 * The platform feature: shelves that readers keep together, built by four teams and a program,
 * from November 2025 to November 2026.
 *
 *     Product        needs one picture and a firm yes to the third quarter; agreed its own standstill anew
 *     Design         needs readers to watch and a Product that says no; its drawings were late twice
 *     Engineering    needs decisions that stay and drawings a week ahead; shipped on the day
 *     Operations     needs to know early; has not named what it gains; was silent from carnival to May, and said why
 *     Shelf ranker   a program that optimises what is opened; Wei Zhang answers for it and alone speaks for it
 *
 * What is pledged begins small, and moves: late once, said so in the same month, and made good in the next.
 */
export const platformFeature = tellWorld(
  "platform-feature",
  "The platform feature",
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
