import { z } from "zod";
import { type Actor, type Begin, command, type Evolve, record, type Refusal, refusals } from "../../../kernel/index.ts";
import { fresh } from "../../../values/index.ts";
import { commitmentsReopened } from "../../commitments/commitment/reopening.ts";
import type { Commitments } from "../../commitments/commitment/shape.ts";
import { pledgesReopened } from "../../commitments/pledge/ending.ts";
import type { Pledges } from "../../commitments/pledge/shape.ts";
import { MemberId, type Members } from "../member/member.ts";
import type { Persons } from "../person/person.ts";
import { PersonId } from "../person/personId.ts";
import { isSteward, type Stewardships } from "../stewardship/stewardship.ts";
import { belongsTo, isVoiceOf, Representation, RepresentationId, Role, type Voices } from "./shape.ts";

export { belongsTo, isVoiceOf, memberOf, type Representation, type Representations, speaksFor } from "./shape.ts";

// What can have happened

const first = { RepresentativeNamed: Representation.omit({ isOver: true, suspended: true }) };

const begin: Begin<Representation, typeof first> = { RepresentativeNamed: (named) => ({ ...named, isOver: false }) };

const later = {
  RepresentationEnded: z.object({ id: RepresentationId }),
  VoiceDisputed: z.object({ id: RepresentationId }),
  VoiceSettled: z.object({ id: RepresentationId }),
};

const evolve: Evolve<Representation, typeof later> = {
  RepresentationEnded: (it) => ({ ...it, isOver: true }),
  VoiceDisputed: (it, _, { at, person }) => ({ ...it, suspended: { at, person } }),
  VoiceSettled: (it) => ({ ...it, suspended: null }),
};

// What may be asked

type World = Voices & {
  readonly members: Members;
  readonly persons: Persons;
  readonly stewardships: Stewardships;
  readonly commitments: Commitments;
  readonly pledges: Pledges;
};

const refuse = refusals("representation", {
  unknown: "There is no such representation.",
  "already-named": "This person belongs to this member already.",
  "unknown-member": "There is no such member.",
  "unknown-person": "There is no such person here. Add the person first.",
  "not-yours": "Only a steward or the member's own representative can do this.",
  "not-yourself": "Others speak for this member, or have. It names you itself, or another steward does.",
  disputed:
    "Somebody disputes that this person speaks for this member. A steward who is somebody else names her again.",
  "one-voice": "A member has one representative. End the present representation first, or name a deputy.",
  "accountable-speaks": "Only the human being who answers for an AI system speaks for it.",
  over: "This representation is over already.",
  "member-left": "This member has left the coalition. It comes back by a new invitation.",
  "not-of-member": "A voice is disputed by someone of the same member, or by a steward.",
  "does-not-speak": "This person is heard inside the member, and does not speak for it.",
  "not-to-settle": "A dispute is settled by a steward, and never by the person it is about.",
});

const nameRepresentative = command({
  does: "Name who speaks for a member, as its representative or deputy, or who is heard inside it.",
  input: z.strictObject({ id: fresh(RepresentationId), member: MemberId, person: PersonId, role: Role }),
  decide: (named, world: World, actor) => {
    const { member: memberId, person, role } = named;
    const member = world.members.get(memberId);
    if (!member) return refuse("unknown-member", memberId);
    if (member.left) return refuse("member-left", memberId);
    if (!world.persons.has(person)) return refuse("unknown-person", person);
    const isOwn = role !== "representative" && isVoiceOf(world, actor, memberId);
    if (!isOwn && !isSteward(world, actor.person)) return refuse("not-yours", memberId);
    const why = whyNotByThem(named, world, actor);
    if (why) return why;
    if (member.form === "ai-system" && role !== "voice" && member.accountable !== person)
      return refuse("accountable-speaks", memberId);
    return whyTaken(named, world) ?? [{ type: "RepresentativeNamed", ...named }, ...askedAnew(named, world)];
  },
});

const endRepresentation = command({
  does: "End a person's speaking for a member: at once, everywhere.",
  input: z.strictObject({ id: RepresentationId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.representations.get(id);
    if (!it) return refuse("unknown", id);
    const isOwn = it.person === actor.person || isVoiceOf(world, actor, it.member);
    if (!isOwn && !isSteward(world, actor.person)) return refuse("not-yours", id);
    return it.isOver ? refuse("over", id) : [{ type: "RepresentationEnded", id }];
  },
});

const disputeVoice = command({
  does: "Dispute that a person speaks for a member: from now on she reads, and does not speak, until it is settled.",
  humanOnly: true,
  input: z.strictObject({ id: RepresentationId }),
  decide: ({ id }, world: World, { person }) => {
    const it = world.representations.get(id);
    if (!it) return refuse("unknown", id);
    if (!isHeardIn(world, person, it.member) && !isSteward(world, person)) return refuse("not-of-member", id);
    if (it.isOver) return refuse("over", id);
    if (it.role === "voice") return refuse("does-not-speak", id);
    return it.suspended ? [] : [{ type: "VoiceDisputed", id }];
  },
});

const settleVoice = command({
  does: "Settle a dispute: the person speaks for the member again.",
  humanOnly: true,
  input: z.strictObject({ id: RepresentationId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.representations.get(id);
    if (!it) return refuse("unknown", id);
    if (!isSettledBy(world, actor, it.person)) return refuse("not-to-settle", id);
    return it.suspended && !it.isOver ? [{ type: "VoiceSettled", id }] : [];
  },
});

/** Nobody names herself where others speak, nor back where she is disputed. */
const whyNotByThem = ({ member, person, role }: Named, world: World, actor: Actor): Refusal | undefined => {
  if (role !== "voice" && isDisputed(world, member, person) && !isSettledBy(world, actor, person))
    return refuse("disputed", person);
  const isHerself = person === actor.person;
  return isHerself && othersSpoke(world, member, person) ? refuse("not-yourself", member) : undefined;
};

/** A dispute is settled by a steward, and never by the one it is about. */
const isSettledBy = (world: World, { person }: Actor, about: string) => person !== about && isSteward(world, person);

/** A dispute about a person's voice stands until it is settled, though she stopped speaking in between. */
const isDisputed = ({ representations }: World, member: string, person: string) => {
  const spoke = [...representations.values()].filter((it) => it.member === member && it.role !== "voice");
  return Boolean(spoke.findLast((it) => it.person === person)?.suspended);
};

type Named = Pick<Representation, "id" | "member" | "person" | "role">;

/** What stands affirmed, and what is pledged, is asked anew of a representative who comes after another. */
const askedAnew = ({ member, person, role }: Named, world: World) =>
  role === "representative" && isAfterAnother(world, member, person)
    ? [...commitmentsReopened(world, member), ...pledgesReopened(world, member)]
    : [];

const isAfterAnother = ({ representations }: World, member: string, person: string) =>
  [...representations.values()].some(
    (it) => it.member === member && it.role === "representative" && it.person !== person,
  );

/** Belongs to the member, and nobody disputes it. */
const isHeardIn = ({ representations }: World, person: string, member: string) =>
  [...representations.values()].some(
    (it) => it.person === person && it.member === member && !it.isOver && !it.suspended,
  );

/** One person belongs to a member once, and one person represents it. */
const whyTaken = ({ id, member, person, role }: Named, world: World): Refusal | undefined => {
  if (belongsTo(world, person, member) || world.representations.has(id)) return refuse("already-named", person);
  return role === "representative" && hasRepresentative(world, member) ? refuse("one-voice", member) : undefined;
};

/** Somebody else speaks for the member, is heard in it, or did. */
const othersSpoke = ({ representations }: World, member: string, person: string) =>
  [...representations.values()].some((it) => it.member === member && it.person !== person);

const hasRepresentative = ({ representations }: World, member: string) =>
  [...representations.values()].some((it) => it.member === member && it.role === "representative" && !it.isOver);

export const representations = record({
  means: "Who speaks for each member, who deputises, and who is heard inside it.",
  is: Representation,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  refusals: refuse.reasons,
  commands: { nameRepresentative, endRepresentation, disputeVoice, settleVoice },
});
