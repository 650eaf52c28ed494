import { inTime } from "../chapters.ts";
import { tellWorld } from "../tell.ts";
import { gathering, handover } from "./cast.ts";
import { readBack, releases } from "./promises.ts";
import { firstTalks } from "./talks.ts";
import { together } from "./together.ts";
import { askedAnew, whatBecame } from "./whatBecame.ts";

/**
 * Benefits reform: four teams of one ministry bring housing benefit into one form, in 2026.
 *
 *     Frontline services   gain shorter waiting and fewer mistakes; one yes was said over the telephone
 *     Policy               shows that the minister's mandate is met; twelve grounds became fifteen
 *     Finance              can add no post, and needs the work to be doable; somebody new speaks for it
 *     Delivery teams       need training and systems that talk; have not named what they gain; one promise is strained
 *     Tenants' Advice Line joins in September, and knows what callers do not understand
 */
export const benefitsReform = tellWorld(
  "benefits-reform",
  "Benefits reform",
  inTime(gathering, firstTalks, releases, readBack, whatBecame, handover, askedAnew, together),
);
