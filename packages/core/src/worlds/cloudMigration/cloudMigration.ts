import { inTime } from "../chapters.ts";
import { tellWorld } from "../tell.ts";
import { gathering, handover } from "./cast.ts";
import { lateJoiner } from "./customsDesk.ts";
import { november } from "./november.ts";
import { latest, readBack, releases, whatBecame } from "./promises.ts";
import { firstTalks, lastTalk } from "./talks.ts";

/**
 * Cloud migration: four teams of one company move its machines out of the basement, in 2026. A fifth asks to be heard.
 *
 *     Operations    gains cheaper upkeep and a guaranteed uptime; one give is strained
 *     Security      gains readiness for audits and a smaller breach surface; undid one affirmation and said it better
 *     Finance       needs proof of return within 18 months; took a give back; has not named what it gains
 *     Engineering   gains modern tools, as long as features keep coming; agreed one give anew
 *     Customs desk  joined in October; reads what the others left open
 */
export const cloudMigration = tellWorld(
  "cloud-migration",
  "Cloud migration",
  inTime(gathering, firstTalks, releases, readBack, whatBecame, handover, latest, lastTalk, november, lateJoiner),
);
