/** What a coalition keeps of what is said and promised. Adding a kind adds one line here. */
export { answers } from "./answer/answer.ts";
export { commitments } from "./commitment/commitment.ts";
export { conversations } from "./conversation/conversation.ts";
export { questionSheets } from "./questionSheet/questionSheet.ts";
export { escalations } from "./escalation/escalation.ts";
export { gaps } from "./gap/gap.ts";
export { movements } from "./movement/movement.ts";
export { nonNegotiables } from "./nonNegotiable/nonNegotiable.ts";
export { pledges } from "./pledge/pledge.ts";
export { readings } from "./reading/reading.ts";
export { timeAsks } from "./timeAsk/timeAsk.ts";
export { timeOffers } from "./timeOffer/timeOffer.ts";
export { ties } from "./tie/tie.ts";
