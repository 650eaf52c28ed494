import { analyse } from "../analysing/analyse.ts";
import { commandVerbs } from "../derived/commandVerbs.ts";
import { hosting } from "../hosting/hosting.ts";
import { ask } from "../reading/ask.ts";
import { coalitions } from "../reading/coalitions.ts";
import { follow } from "../reading/follow.ts";
import { history } from "../reading/history.ts";
import { schedule } from "../reading/schedule.ts";
import { show } from "../reading/show.ts";
import { signIn, signOut } from "../signing/signIn.ts";
import { completion } from "../telling/completion.ts";
import { help } from "../telling/help.ts";
import type { Verb } from "./verb.ts";

/** Everything that can be typed after `mortar`. */
export const everyVerb = (): readonly Verb[] => [
  ...hosting,
  signIn,
  signOut,
  coalitions,
  show,
  ask,
  analyse,
  history,
  schedule,
  follow,
  help(everyVerb),
  ...completion(everyVerb),
  ...commandVerbs(),
];
