import { power } from "./power.ts";
import type { Answers } from "./published.ts";
import { series } from "./series.ts";
import { territories } from "./territories.ts";

/** What Mortar's algorithms answer to the published cases, a family of algorithms at a time. */
export const answers: Answers = { ...power, ...series, ...territories };

/** Cases no algorithm answers yet. */
export const unanswered: readonly string[] = [
  "correlates-of-war-a",
  "county-council-factions",
  "emon-rescue-a",
  "feedback-loops-a",
  "gahuku-gama-tribes",
  "knoke-bureaucracies",
  "loop-analysis-a",
  "polis-open-a",
  "polis-server-small",
  "sdg-sweden-cascade",
  "unravelling-a",
  "watering-down-cop26",
];
