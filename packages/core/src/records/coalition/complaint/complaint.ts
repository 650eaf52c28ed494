import { z } from "zod";
import {
  type Actor,
  type Begin,
  command,
  type Evolve,
  record,
  type Refusal,
  refusals,
  type Table,
  Words,
  words,
} from "../../../kernel/index.ts";
import { Day, fresh, idOf } from "../../../values/index.ts";
import { MemberId } from "../member/member.ts";
import type { Persons } from "../person/person.ts";
import { PersonId } from "../person/personId.ts";
import { memberOf, type Representations } from "../representation/representation.ts";
import { isSteward, type Stewardships } from "../stewardship/stewardship.ts";

export const ComplaintId = idOf("Complaint");
export type ComplaintId = z.infer<typeof ComplaintId>;

/** What one person says about another, to those she chose and to nobody else. */
export const Complaint = z.object({
  id: ComplaintId,
  about: PersonId,
  words: Words,
  person: PersonId,
  member: MemberId.nullable(),
  /** Who reads it beside the one who wrote it. Never the one it is about. */
  to: z.array(PersonId).min(1).max(12).readonly(),
  on: Day,
  isOver: z.boolean(),
});
export type Complaint = z.infer<typeof Complaint>;
export type Complaints = Table<Complaint>;

// What can have happened

const first = { ComplaintHeard: Complaint.omit({ isOver: true }) };

const begin: Begin<Complaint, typeof first> = { ComplaintHeard: (it) => ({ ...it, isOver: false }) };

const later = { ComplaintClosed: z.object({ id: ComplaintId }) };

const evolve: Evolve<Complaint, typeof later> = { ComplaintClosed: (it) => ({ ...it, isOver: true }) };

// What may be asked

type World = {
  readonly complaints: Complaints;
  readonly persons: Persons;
  readonly representations: Representations;
  readonly stewardships: Stewardships;
};

const refuse = refusals("complaint", {
  unknown: "There is no such complaint.",
  "already-made": "This complaint has been written already.",
  "unknown-person": "There is no such person here.",
  "about-yourself": "A complaint is about somebody else.",
  "to-the-one": "The person it is about cannot be among those who read it.",
  "not-of-coalition": "Those who read a complaint are stewards, or belong to a member.",
  "not-yours": "Only the person who wrote it can close it.",
  over: "This complaint is closed already.",
});

const complain = command({
  does: "Write a complaint about someone, for nobody but those you choose.",
  humanOnly: true,
  input: z.strictObject({ id: fresh(ComplaintId), about: PersonId, words: words(), to: Complaint.shape.to, on: Day }),
  decide: (ask, world: World, actor) => {
    const why = whyNotAbout(ask.about, world, actor) ?? whyNotTo(ask, world);
    if (why) return why;
    if (world.complaints.has(ask.id)) return refuse("already-made", ask.id);
    const to = [...new Set(ask.to)];
    return [{ type: "ComplaintHeard", ...ask, to, person: actor.person, member: memberOf(world, actor) }];
  },
});

const closeComplaint = command({
  does: "Close a complaint of yours.",
  humanOnly: true,
  input: z.strictObject({ id: ComplaintId }),
  decide: ({ id }, world: World, { person }) => {
    const it = world.complaints.get(id);
    if (!it) return refuse("unknown", id);
    if (it.person !== person) return refuse("not-yours", id);
    return it.isOver ? refuse("over", id) : [{ type: "ComplaintClosed", id }];
  },
});

const whyNotAbout = (about: string, { persons }: World, { person }: Actor): Refusal | undefined => {
  if (!persons.has(about)) return refuse("unknown-person", about);
  return about === person ? refuse("about-yourself", about) : undefined;
};

const whyNotTo = ({ about, to }: Pick<Complaint, "about" | "to">, world: World): Refusal | undefined => {
  if (to.includes(about)) return refuse("to-the-one", about);
  const stranger = to.find((person) => !isOfCoalition(world, person));
  return stranger === undefined ? undefined : refuse("not-of-coalition", stranger);
};

const isOfCoalition = (world: World, person: string) =>
  isSteward(world, person) || [...world.representations.values()].some((it) => it.person === person && !it.isOver);

export const complaints = record({
  means: "What someone says about a steward or anybody else, to those she chose alone.",
  is: Complaint,
  first,
  begin,
  later,
  evolve,
  audience: ({ person, to }) => [...new Set([person, ...to])].map((it) => `person:${it}` as const),
  isTakenBackBy: ({ person }, actor) => person === actor.person,
  takesReplies: true,
  refusals: refuse.reasons,
  commands: { complain, closeComplaint },
});
