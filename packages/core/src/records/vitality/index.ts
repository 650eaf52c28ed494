/** What a coalition keeps of how it is doing. Adding a kind adds one line here. */
export { pulses } from "./pulse/pulse.ts";
export { pulseAnswers } from "./pulseAnswer/pulseAnswer.ts";
export { reviews } from "./review/review.ts";
export { reviewAnswers } from "./reviewAnswer/reviewAnswer.ts";
export { jointGains } from "./jointGain/jointGain.ts";
