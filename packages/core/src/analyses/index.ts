/** Every question the coalition can be asked. Adding one adds one line here. */
export { gaps } from "./gaps/gaps.ts";
export { nextSteps } from "./nextSteps/nextSteps.ts";
