import { z } from "zod";
import { MemberId } from "../../coalition/member/member.ts";

export { audienceOf, audienceUntilAffirmation, sharedReaders } from "./readBy.ts";

/** Named members who may read, with the stewards or without them; its own member always may. Absent: the coalition. */
export const Readers = z.strictObject({ members: z.array(MemberId).max(200).readonly(), stewards: z.boolean() });
export type Readers = z.infer<typeof Readers>;
