/** Every question the coalition can be asked. Adding one adds one line here. */
export { gaps } from "./gaps/gaps.ts";
export { nextSteps } from "./nextSteps/nextSteps.ts";
export { reciprocity } from "./reciprocity/reciprocity.ts";
export { owed } from "./owed/owed.ts";
export { pace } from "./pace/pace.ts";
export { fragility } from "./fragility/fragility.ts";
export { contradictions } from "./contradictions/contradictions.ts";
export { untied } from "./untied/untied.ts";
export { sideBySide } from "./sideBySide/sideBySide.ts";
export { moved } from "./moved/moved.ts";
export { hours } from "./hours/hours.ts";
export { pulseTalk } from "./pulseTalk/pulseTalk.ts";
