/** Every kind of record a coalition keeps. Adding one adds one line here. */
export { coalitions } from "./coalition/coalition/coalition.ts";
export { complaints } from "./coalition/complaint/complaint.ts";
export { members } from "./coalition/member/member.ts";
export { organisations } from "./coalition/organisation/organisation.ts";
export { persons } from "./coalition/person/person.ts";
export { representations } from "./coalition/representation/representation.ts";
export { stewardships } from "./coalition/stewardship/stewardship.ts";
export { answers } from "./commitments/answer/answer.ts";
export { commitments } from "./commitments/commitment/commitment.ts";
export { conversations } from "./commitments/conversation/conversation.ts";
export { questionSheets } from "./commitments/questionSheet/questionSheet.ts";
export { escalations } from "./commitments/escalation/escalation.ts";
export { gaps } from "./commitments/gap/gap.ts";
export { nonNegotiables } from "./commitments/nonNegotiable/nonNegotiable.ts";
export { readings } from "./commitments/reading/reading.ts";
export { ties } from "./commitments/tie/tie.ts";
