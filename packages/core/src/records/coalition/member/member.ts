import { z } from "zod";
import {
  type Begin,
  command,
  type Evolve,
  record,
  type Refusal,
  refusals,
  type Table,
  Words,
} from "../../../kernel/index.ts";
import { Day, fresh, name, reason } from "../../../values/index.ts";
import type { Commitments } from "../../commitments/commitment/shape.ts";
import { whyStale } from "../../stale.ts";
import { OrganisationId, type Organisations } from "../organisation/organisation.ts";
import type { Persons } from "../person/person.ts";
import { PersonId } from "../person/personId.ts";
import { isForAll } from "../invitation/everyone.ts";
import type { Representations } from "../representation/shape.ts";
import { isSteward, type Stewardships } from "../stewardship/stewardship.ts";
import { leaving, refuseLeaving } from "./leaving.ts";
import { machineCommands, refuseMachine } from "./machine.ts";
import { MemberId } from "./memberId.ts";

export { MemberId } from "./memberId.ts";
export { present } from "./present.ts";

/** What a member is. A program can belong too: then a named human being answers for it. */
export const MemberForm = z.enum(["organisation", "team", "person", "ai-system"]);
export type MemberForm = z.infer<typeof MemberForm>;

/** Who belongs to the coalition. A member speaks through its representatives, and has one voice. */
export const Member = z.object({
  id: MemberId,
  form: MemberForm,
  name: Words,
  /** The organisation it is, or is part of. */
  organisation: OrganisationId.nullable(),
  /** An AI system's objective: what it is built to optimise. */
  objective: Words.nullable(),
  /** The human being who answers for an AI system, and alone speaks for it. */
  accountable: PersonId.nullable(),
  /** What an AI system measures and improves, in the words of who answers for it. */
  optimises: Words.optional(),
  /** It belonged until this day; who said so for it. What it promised stays in the history. */
  left: z.object({ on: Day, person: PersonId }).optional(),
});
export type Member = z.infer<typeof Member>;
export type Members = Table<Member>;

// What can have happened

const first = { MemberJoined: Member.omit({ optimises: true, left: true }) };

const begin: Begin<Member, typeof first> = { MemberJoined: (joined) => joined };

const later = {
  MemberRenamed: z.object({ id: MemberId, name: Words }),
  MemberLeft: z.object({ id: MemberId, on: Day }),
  MachineDescribed: z.object({ id: MemberId, objective: Words, optimises: Words }),
  AccountableNamed: z.object({ id: MemberId, accountable: PersonId }),
};

const evolve: Evolve<Member, typeof later> = {
  MemberRenamed: (member, { name }) => ({ ...member, name }),
  MemberLeft: (member, { on }, { person }) => ({ ...member, left: { on, person } }),
  MachineDescribed: (member, { objective, optimises }) => ({ ...member, objective, optimises }),
  AccountableNamed: (member, { accountable }) => ({ ...member, accountable }),
};

// What may be asked

type World = {
  readonly members: Members;
  readonly persons: Persons;
  readonly organisations: Organisations;
  readonly stewardships: Stewardships;
  readonly commitments: Commitments;
  readonly representations: Representations;
};

const refuse = refusals("member", {
  unknown: "There is no such member.",
  "already-joined": "This member has joined already.",
  "steward-only": "Only a steward can add or rename members.",
  "unknown-organisation": "There is no such organisation. Add it first.",
  "unknown-person": "There is no such person here. Add the person first.",
  "ai-needs-human": "An AI system joins with its objective and the human being who answers for it.",
  "by-invitation":
    "The members have said things in front of each other. A newcomer is invited, so that they choose first what it reads.",
  "only-ai": "An objective and an accountable human being are named for AI systems only.",
});

const addMember = command({
  does: "Add a member: an organisation, a team, a person or an AI system.",
  input: z.strictObject({
    id: fresh(MemberId),
    form: MemberForm,
    name: name(),
    organisation: OrganisationId.nullable().default(null),
    objective: reason().nullable().default(null),
    accountable: PersonId.nullable().default(null),
  }),
  decide: (joining, world: World, { person }) => {
    const { id, organisation, accountable } = joining;
    if (!isSteward(world, person)) return refuse("steward-only", id);
    if (world.members.has(id)) return refuse("already-joined", id);
    if (isNewcomer(joining, world)) return refuse("by-invitation", id);
    const why = whyNotKnown(organisation, world.organisations, "unknown-organisation") ?? whyNotInForm(joining);
    return why ?? whyNotKnown(accountable, world.persons, "unknown-person") ?? [{ type: "MemberJoined", ...joining }];
  },
});

const whyNotKnown = (
  id: string | null,
  known: ReadonlyMap<string, unknown>,
  code: "unknown-organisation" | "unknown-person",
): Refusal | undefined => (id === null || known.has(id) ? undefined : refuse(code, id));

const whyNotInForm = ({ id, form, objective, accountable }: Omit<Member, "name">): Refusal | undefined => {
  if (form === "ai-system") return objective && accountable ? undefined : refuse("ai-needs-human", id);
  return objective || accountable ? refuse("only-ai", id) : undefined;
};

/**
 * It would read what was said in front of all, and nobody has chosen what of it. Where somebody who belongs already
 * answers for an AI system, nobody new reads anything.
 */
const isNewcomer = ({ accountable }: Pick<Member, "accountable">, { representations, commitments }: World) =>
  [...commitments.values()].some(isForAll) &&
  ![...representations.values()].some(({ person, isOver }) => person === accountable && !isOver);

const renameMember = command({
  does: "Change how a member is called.",
  input: z.strictObject({ id: MemberId, name: name(), seen: z.string() }),
  decide: ({ id, name, seen }, world: World, { person }) => {
    const member = world.members.get(id);
    if (!member) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    return whyStale(member, seen, member.name) ?? [{ type: "MemberRenamed", id, name }];
  },
});

export const members = record({
  means: "Who belongs: organisations, teams, people and AI systems.",
  is: Member,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  refusals: { ...refuse.reasons, ...refuseLeaving.reasons, ...refuseMachine.reasons },
  commands: { addMember, renameMember, ...leaving, ...machineCommands },
});
