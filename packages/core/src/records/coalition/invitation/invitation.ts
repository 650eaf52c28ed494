import { z } from "zod";
import { type Audience, type Begin, type Evolve, record, Words } from "../../../kernel/index.ts";
import { Day } from "../../../values/index.ts";
import { MemberForm, MemberId } from "../member/member.ts";
import { inviting } from "./inviting.ts";
import { refuse } from "./rules.ts";
import { Invitation, InvitationId } from "./shape.ts";
import { welcoming } from "./welcoming.ts";

// What can have happened

const first = {
  InvitationWritten: Invitation.omit({ objective: true, state: true, choices: true, member: true }),
};

const begin: Begin<Invitation, typeof first> = {
  InvitationWritten: (written) => ({ ...written, objective: null, state: "open", choices: [], member: null }),
};

const later = {
  InvitationAccepted: z.object({
    id: InvitationId,
    personName: Words,
    name: Words,
    form: MemberForm,
    objective: Words.nullable(),
    joins: Day,
  }),
  InvitationDeclined: z.object({ id: InvitationId }),
  InvitationWithdrawn: z.object({ id: InvitationId }),
  ChoiceNoted: z.object({ id: InvitationId, member: MemberId }),
  NewcomerWelcomed: z.object({ id: InvitationId, member: MemberId }),
};

const evolve: Evolve<Invitation, typeof later> = {
  InvitationAccepted: (it, said) => ({ ...it, ...said, state: "accepted" }),
  InvitationDeclined: (it) => ({ ...it, state: "declined" }),
  InvitationWithdrawn: (it) => ({ ...it, state: "withdrawn" }),
  ChoiceNoted: (it, { member }, { at }) => ({
    ...it,
    choices: [...it.choices.filter((choice) => choice.member !== member), { member, at }],
  }),
  NewcomerWelcomed: (it, { member }) => ({ ...it, member, state: "welcomed" }),
};

/** A no leaves no trace: whoever is no steward reads the same whether somebody was asked or not. */
const audience = ({ person, state }: Invitation): Audience => {
  const isPublic = state === "accepted" || state === "welcomed";
  return [isPublic ? "coalition" : "stewards", `invited:${person}`];
};

export const invitations = record({
  means: "Who was asked to join, by whom and why, and the hours asked of them.",
  is: Invitation,
  first,
  begin,
  later,
  evolve,
  audience,
  isTakenBackBy: ({ steward }, actor) => steward === actor.person,
  refusals: refuse.reasons,
  commands: { ...inviting, ...welcoming },
});
