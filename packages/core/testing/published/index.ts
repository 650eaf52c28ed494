import { fragility } from "./fragility.ts";
import { graph } from "./graph.ts";
import { opinions } from "./opinions.ts";
import { power } from "./power.ts";
import type { Answers } from "./published.ts";
import { ripple } from "./ripple.ts";
import { series } from "./series.ts";
import { signed } from "./signed.ts";
import { territories } from "./territories.ts";
import { texts } from "./texts.ts";

/** What Mortar's algorithms answer to the published cases, a family of algorithms at a time. */
export const answers: Answers = {
  ...fragility,
  ...graph,
  ...opinions,
  ...power,
  ...series,
  ...signed,
  ...territories,
  ...texts,
  ...ripple,
};

/** Cases no algorithm answers yet. */
export const unanswered: readonly string[] = [];
