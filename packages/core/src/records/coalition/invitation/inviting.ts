import { z } from "zod";
import { command, words } from "../../../kernel/index.ts";
import { daysAfter } from "../../../values/days.ts";
import { Day, fresh, name, reason } from "../../../values/index.ts";
import { dayOf } from "../coalition/coalition.ts";
import { MemberForm } from "../member/member.ts";
import { OrganisationId } from "../organisation/organisation.ts";
import { PersonId } from "../person/personId.ts";
import { isSteward } from "../stewardship/stewardship.ts";
import { refuse, whyNotOfSteward, whyNotTheInvited, whyNotUnderWay, type World } from "./rules.ts";
import { HOURS_MAX, InvitationId, isUnderWay } from "./shape.ts";

/** However late a yes comes, members have this many days to choose what the newcomer will read. */
export const CHOOSING_DAYS = 7;

const inviteMember = command({
  does: "Invite somebody to join with a member, saying why, who else is there, and the hours asked.",
  humanOnly: true,
  input: z.strictObject({
    id: fresh(InvitationId),
    /** A new id, or that of somebody known here. */
    person: fresh(PersonId),
    personName: name(),
    name: name(),
    form: MemberForm,
    organisation: OrganisationId.nullable().default(null),
    why: reason(),
    others: z.array(words(200)).max(200),
    hours: z.number().multipleOf(0.5).min(0).max(HOURS_MAX),
    on: Day,
    by: Day,
    joins: Day,
  }),
  decide: (ask, world: World, actor) => {
    const { id, person, organisation, by, joins } = ask;
    const [coalition] = world.coalitions.values();
    const from = world.persons.get(actor.person)?.name;
    if (!coalition || !from || !isSteward(world, actor.person)) return refuse("steward-only", id);
    if (world.invitations.has(id)) return refuse("already-written", id);
    const standing = [...world.invitations.values()].find((it) => it.person === person && isUnderWay(it));
    if (standing) return refuse("already-invited", standing.id);
    if (organisation && !world.organisations.has(organisation)) return refuse("unknown-organisation", organisation);
    if (joins <= by) return refuse("joins-too-early", id);
    const asThen = { steward: actor.person, from, coalition: coalition.name, host: coalition.host };
    return [{ type: "InvitationWritten", ...ask, ...asThen }];
  },
});

const acceptInvitation = command({
  does: "Say yes to an invitation, with your name and what joins with you.",
  humanOnly: true,
  byInvited: true,
  input: z.strictObject({
    id: InvitationId,
    personName: name(),
    name: name(),
    form: MemberForm,
    objective: reason().nullable().default(null),
  }),
  decide: (ask, world: World, actor) => {
    const it = world.invitations.get(ask.id);
    if (!it) return refuse("unknown", ask.id);
    const why = whyNotTheInvited(it, actor);
    if (why) return why;
    if (it.state !== "open") return refuse("not-open", it.id);
    if (ask.form === "ai-system" && !ask.objective) return refuse("ai-needs-objective", it.id);
    const objective = ask.form === "ai-system" ? ask.objective : null;
    const earliest = daysAfter(dayOf(world, actor.at), CHOOSING_DAYS);
    return [{ type: "InvitationAccepted", ...ask, objective, joins: it.joins < earliest ? earliest : it.joins }];
  },
});

const declineInvitation = command({
  does: "Say no to an invitation. Nobody but the stewards learns of it.",
  humanOnly: true,
  byInvited: true,
  input: z.strictObject({ id: InvitationId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.invitations.get(id);
    if (!it) return refuse("unknown", id);
    return whyNotTheInvited(it, actor) ?? whyNotUnderWay(it) ?? [{ type: "InvitationDeclined", id }];
  },
});

const withdrawInvitation = command({
  does: "Take an invitation back before the newcomer is welcome.",
  input: z.strictObject({ id: InvitationId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.invitations.get(id);
    if (!it) return refuse("unknown", id);
    return whyNotOfSteward(it, world, actor) ?? whyNotUnderWay(it) ?? [{ type: "InvitationWithdrawn", id }];
  },
});

export const inviting = { inviteMember, acceptInvitation, declineInvitation, withdrawInvitation };
