import { z } from "zod";
import { type Actor, type Begin, command, type Evolve, record, type Refusal, refusals } from "../../../kernel/index.ts";
import { Day, fresh } from "../../../values/index.ts";
import type { Members } from "../member/member.ts";
import type { Persons } from "../person/person.ts";
import { PersonId } from "../person/personId.ts";
import { isVoiceOf, type Representations } from "../representation/representation.ts";
import { isSteward, STEWARDS_MAX, StewardshipId, type Stewardships } from "../stewardship/stewardship.ts";
import { isBacked } from "./backing.ts";
import { Succession, SuccessionId, type Successions } from "./shape.ts";

// What can have happened

const first = { SuccessorProposed: Succession.omit({ yes: true, hasAccepted: true, isOver: true }) };

const begin: Begin<Succession, typeof first> = {
  SuccessorProposed: (proposed) => ({ ...proposed, yes: [proposed.proposedBy], hasAccepted: false, isOver: false }),
};

const later = {
  SuccessorBacked: z.object({ id: SuccessionId, member: Succession.shape.proposedBy }),
  BackingUndone: z.object({ id: SuccessionId, member: Succession.shape.proposedBy }),
  StewardshipAccepted: z.object({ id: SuccessionId }),
  SuccessionClosed: z.object({ id: SuccessionId }),
};

const evolve: Evolve<Succession, typeof later> = {
  SuccessorBacked: (it, { member }) => ({ ...it, yes: [...it.yes, member] }),
  BackingUndone: (it, { member }) => ({ ...it, yes: it.yes.filter((id) => id !== member) }),
  StewardshipAccepted: (it) => ({ ...it, hasAccepted: true, isOver: true }),
  SuccessionClosed: (it) => ({ ...it, isOver: true }),
};

// What may be asked

type World = {
  readonly successions: Successions;
  readonly stewardships: Stewardships;
  readonly members: Members;
  readonly persons: Persons;
  readonly representations: Representations;
};

const refuse = refusals("succession", {
  unknown: "There is no such proposal.",
  "already-proposed": "This successor is proposed already.",
  "not-yours": "Only someone who speaks for a member can do this, in its name.",
  "not-of-coalition": "A successor belongs to one of the members. A steward can appoint others.",
  "already-steward": "This person is a steward already.",
  "nobody-to-follow": "There is no such stewardship, or it is over.",
  "too-many": "A coalition has at most three stewards. Name the one whose place the successor takes.",
  "not-the-candidate": "Only the person the members propose can accept.",
  "not-enough": "A successor is appointed once more than half of the members have said yes.",
  over: "This proposal is closed.",
});

const proposeSuccessor = command({
  does: "Propose for your member who becomes a steward, in the place of one who is gone or beside the others.",
  humanOnly: true,
  input: z.strictObject({
    id: fresh(SuccessionId),
    candidate: PersonId,
    replaces: StewardshipId.nullable().default(null),
    until: Day.nullable().default(null),
  }),
  decide: (proposed, world: World, actor) => {
    const { id } = proposed;
    if (!isVoiceOf(world, actor, actor.member ?? "")) return refuse("not-yours", id);
    if (world.successions.has(id) || isProposed(proposed.candidate, world))
      return refuse("already-proposed", proposed.candidate);
    const why = whyNotToAppoint(proposed, world);
    return why ?? [{ type: "SuccessorProposed", ...proposed, proposedBy: actor.member ?? "" }];
  },
});

const backSuccessor = command({
  does: "Say yes for your member to a proposed successor.",
  humanOnly: true,
  input: z.strictObject({ id: SuccessionId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.successions.get(id);
    if (!it) return refuse("unknown", id);
    const member = actor.member ?? "";
    const why = whyNotOpen(it) ?? whyNotYours(it, world, actor);
    if (why) return why;
    return it.yes.includes(member) ? [] : [{ type: "SuccessorBacked", id, member }];
  },
});

const undoBacking = command({
  does: "Take your member's yes to a proposed successor back, before the appointment.",
  humanOnly: true,
  input: z.strictObject({ id: SuccessionId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.successions.get(id);
    if (!it) return refuse("unknown", id);
    const member = actor.member ?? "";
    const why = whyNotOpen(it) ?? whyNotYours(it, world, actor);
    if (why) return why;
    return it.yes.includes(member) ? [{ type: "BackingUndone", id, member }] : [];
  },
});

const acceptStewardship = command({
  does: "Accept to be a steward, once more than half of the members have said yes.",
  humanOnly: true,
  input: z.strictObject({ id: SuccessionId, stewardship: fresh(StewardshipId), on: Day }),
  decide: ({ id, stewardship, on }, world: World, { person }) => {
    const it = world.successions.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOpen(it) ?? (it.candidate === person ? undefined : refuse("not-the-candidate", id));
    if (why) return why;
    if (!isBacked(it, world.members)) return refuse("not-enough", id);
    const not = whyNotToAppoint(it, world) ?? whyTaken(stewardship, world);
    if (not) return not;
    const appointed = { id: stewardship, person: it.candidate, since: on, until: it.until };
    return [
      { type: "StewardshipAccepted", id },
      ...(it.replaces ? [{ type: "StewardshipEnded" as const, id: it.replaces }] : []),
      { type: "StewardAppointed", ...appointed },
    ];
  },
});

const closeSuccession = command({
  does: "Say no to becoming a steward, or take back what your member proposed.",
  humanOnly: true,
  input: z.strictObject({ id: SuccessionId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.successions.get(id);
    if (!it) return refuse("unknown", id);
    if (it.candidate !== actor.person && !isVoiceOf(world, actor, it.proposedBy)) return refuse("not-yours", id);
    return whyNotOpen(it) ?? [{ type: "SuccessionClosed", id }];
  },
});

type Proposed = Pick<Succession, "id" | "candidate" | "replaces">;

const whyNotToAppoint = ({ id, candidate, replaces }: Proposed, world: World): Refusal | undefined => {
  if (!belongsSomewhere(candidate, world)) return refuse("not-of-coalition", candidate);
  if (isSteward(world, candidate)) return refuse("already-steward", candidate);
  const running = [...world.stewardships.values()].filter(({ isOver }) => !isOver);
  if (replaces !== null && !running.some((it) => it.id === replaces)) return refuse("nobody-to-follow", replaces);
  return replaces === null && running.length >= STEWARDS_MAX ? refuse("too-many", id) : undefined;
};

const whyNotOpen = ({ id, isOver }: Succession) => (isOver ? refuse("over", id) : undefined);

const whyNotYours = ({ id }: Succession, world: World, actor: Actor) =>
  isVoiceOf(world, actor, actor.member ?? "") ? undefined : refuse("not-yours", id);

const whyTaken = (id: string, { stewardships }: World) =>
  stewardships.has(id) ? refuse("already-steward", id) : undefined;

const isProposed = (candidate: string, { successions }: World) =>
  [...successions.values()].some((it) => it.candidate === candidate && !it.isOver);

const belongsSomewhere = (person: string, { representations }: World) =>
  [...representations.values()].some((it) => it.person === person && !it.isOver);

export const successions = record({
  means: "Whom the members propose as a steward, and which of them have said yes.",
  is: Succession,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  refusals: refuse.reasons,
  commands: { proposeSuccessor, backSuccessor, undoBacking, acceptStewardship, closeSuccession },
});
