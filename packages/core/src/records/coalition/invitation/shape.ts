import { z } from "zod";
import { type Table, Words } from "../../../kernel/index.ts";
import { Day, idOf } from "../../../values/index.ts";
import { MemberForm, MemberId } from "../member/member.ts";
import { OrganisationId } from "../organisation/organisation.ts";
import { PersonId } from "../person/personId.ts";

export const InvitationId = idOf("Invitation");
export type InvitationId = z.infer<typeof InvitationId>;

/** The most hours a month one can ask of anyone: all working hours there are. */
export const HOURS_MAX = 180;

/**
 * Somebody is asked to join. It carries all she reads before she belongs: she sees this, and nothing else. Neither she
 * nor what would join is known to the coalition until she is welcome.
 */
export const Invitation = z.object({
  id: InvitationId,
  person: PersonId,
  /** How she is called. */
  personName: Words,
  /** What would join: as the steward thinks of it, then as she names it herself. */
  name: Words,
  form: MemberForm,
  organisation: OrganisationId.nullable(),
  objective: Words.nullable(),
  why: Words,
  /** Who else is there or is asked, as named when it was written. */
  others: z.array(Words).max(200).readonly(),
  /** Asked of it each month, in hours. */
  hours: z.number().min(0).max(HOURS_MAX),
  steward: PersonId,
  /** The steward's name, the coalition's and its host's, as they were then. */
  from: Words,
  coalition: Words,
  host: Words,
  on: Day,
  /** An answer is hoped for until this day. */
  by: Day,
  /** It would belong from this day on; until then members choose what it will read. */
  joins: Day,
  state: z.enum(["open", "accepted", "declined", "withdrawn", "welcomed"]),
  /** The members that have chosen, and when (ISO instant). Not what they chose. */
  choices: z.array(z.object({ member: MemberId, at: z.string() })).readonly(),
  /** What it became. */
  member: MemberId.nullable(),
});
export type Invitation = z.infer<typeof Invitation>;
export type Invitations = Table<Invitation>;

export { hoursAskedOf, isInvited, isUnderWay } from "./standing.ts";
