/** What a coalition keeps about itself and those who belong. Adding a kind adds one line here. */
export { coalitions } from "./coalition/coalition.ts";
export { complaints } from "./complaint/complaint.ts";
export { misalignments } from "./misalignment/misalignment.ts";
export { invitations } from "./invitation/invitation.ts";
export { members } from "./member/member.ts";
export { organisations } from "./organisation/organisation.ts";
export { persons } from "./person/person.ts";
export { representations } from "./representation/representation.ts";
export { stewardships } from "./stewardship/stewardship.ts";
export { successions } from "./succession/succession.ts";
