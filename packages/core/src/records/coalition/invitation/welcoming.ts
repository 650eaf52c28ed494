import { z } from "zod";
import { command } from "../../../kernel/index.ts";
import { fresh } from "../../../values/index.ts";
import { CommitmentId } from "../../commitments/commitment/shape.ts";
import { dayOf } from "../coalition/coalition.ts";
import { MemberId, present } from "../member/member.ts";
import { isVoiceOf, RepresentationId } from "../representation/shape.ts";
import { closingEvents, openingEvents } from "./closing.ts";
import { refuse, whyNotAccepted, whyNotOfSteward, type World } from "./rules.ts";
import { type Invitation, InvitationId } from "./shape.ts";
import { hasChosen } from "./standing.ts";

const openToNewcomer = command({
  does: "Choose for your member what a newcomer will read: everything, but for the commitments you close.",
  humanOnly: true,
  input: z.strictObject({ id: InvitationId, closed: z.array(CommitmentId).max(500) }),
  decide: ({ id, closed }, world: World, actor) => {
    const it = world.invitations.get(id);
    if (!it) return refuse("unknown", id);
    const { member } = actor;
    if (member === null || !isVoiceOf(world, actor, member)) return refuse("not-yours", id);
    const why = whyNotAccepted(it);
    if (why) return why;
    const other = closed.find((commitment) => world.commitments.get(commitment)?.member !== member);
    if (other !== undefined) return refuse("not-your-commitment", other);
    const own = [...world.commitments.values()].filter((commitment) => commitment.member === member);
    const open = isChosenForAnother(it, member, world) ? [] : own.filter((its) => !closed.includes(its.id));
    const changes = [
      ...closingEvents(
        own.filter((commitment) => closed.includes(commitment.id)),
        world,
      ),
      ...openingEvents(open, world),
    ];
    const isNew = changes.length > 0 || !hasChosen(it, member);
    return isNew ? [...changes, { type: "ChoiceNoted" as const, id, member }] : [];
  },
});

const welcomeMember = command({
  does: "Welcome a newcomer once every member has chosen what it will read, or the day of joining has come.",
  humanOnly: true,
  input: z.strictObject({ id: InvitationId, member: fresh(MemberId), representation: fresh(RepresentationId) }),
  decide: ({ id, member, representation }, world: World, actor) => {
    const it = world.invitations.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOfSteward(it, world, actor) ?? whyNotAccepted(it);
    if (why) return why;
    if (world.members.has(member)) return refuse("already-joined", member);
    const silent = present(world.members).filter((other) => !hasChosen(it, other.id));
    if (silent.length > 0 && dayOf(world, actor.at) < it.joins)
      return refuse("still-choosing", ...silent.map((other) => other.id));
    const unchosen = [...world.commitments.values()].filter((own) => silent.some((other) => other.id === own.member));
    return [...closingEvents(unchosen, world), ...joiningEvents(it, { member, representation }, world)];
  },
});

/** What was closed to somebody else who waits to be welcomed is not opened to her by the way. */
const isChosenForAnother = ({ id }: Invitation, member: string, { invitations }: World) =>
  [...invitations.values()].some((it) => it.id !== id && it.state === "accepted" && hasChosen(it, member));

type New = { readonly member: string; readonly representation: string };

/** From now on the coalition knows the person, what joins with her, and that she speaks for it. */
const joiningEvents = (it: Invitation, { member, representation }: New, { persons }: World) => {
  const { id, person, personName, name, form, organisation, objective } = it;
  const accountable = form === "ai-system" ? person : null;
  return [
    ...(persons.has(person) ? [] : [{ type: "PersonAdded" as const, id: person, name: personName }]),
    { type: "MemberJoined" as const, id: member, form, name, organisation, objective, accountable },
    { type: "RepresentativeNamed" as const, id: representation, member, person, role: "representative" as const },
    { type: "NewcomerWelcomed" as const, id, member },
  ];
};

export const welcoming = { openToNewcomer, welcomeMember };
