import { z } from "zod";
import { type Begin, command, type Evolve, record, refusals, type Table, Words, words } from "../../../kernel/index.ts";
import { Day, fresh, idOf } from "../../../values/index.ts";
import { MemberId, type Members } from "../member/member.ts";
import { PersonId } from "../person/personId.ts";
import { memberOf, type Representations } from "../representation/representation.ts";

export const MisalignmentId = idOf("Misalignment");
export type MisalignmentId = z.infer<typeof MisalignmentId>;

/** Where what an AI system does and what its coalition is for part ways, as one person saw it. */
export const Misalignment = z.object({
  id: MisalignmentId,
  /** The AI system. */
  member: MemberId,
  words: Words,
  person: PersonId,
  /** The member she belongs to and asked for. */
  byMember: MemberId.nullable(),
  on: Day,
  isOver: z.boolean(),
});
export type Misalignment = z.infer<typeof Misalignment>;
export type Misalignments = Table<Misalignment>;

// What can have happened

const first = { MisalignmentNamed: Misalignment.omit({ isOver: true }) };

const begin: Begin<Misalignment, typeof first> = { MisalignmentNamed: (named) => ({ ...named, isOver: false }) };

const later = { MisalignmentClosed: z.object({ id: MisalignmentId }) };

const evolve: Evolve<Misalignment, typeof later> = { MisalignmentClosed: (it) => ({ ...it, isOver: true }) };

// What may be asked

type World = {
  readonly misalignments: Misalignments;
  readonly members: Members;
  readonly representations: Representations;
};

const refuse = refusals("misalignment", {
  unknown: "There is no such misalignment.",
  "already-named": "This has been written down already.",
  "not-a-machine": "Misalignments are named of members that are AI systems.",
  "not-yours": "Only the person who named it can close it.",
  over: "This is closed already.",
});

const nameMisalignment = command({
  does: "Say where an AI system works against what this coalition is for.",
  humanOnly: true,
  input: z.strictObject({ id: fresh(MisalignmentId), member: MemberId, words: words(2_000), on: Day }),
  decide: (named, world: World, actor) => {
    const { id, member } = named;
    if (world.members.get(member)?.form !== "ai-system") return refuse("not-a-machine", member);
    if (world.misalignments.has(id)) return refuse("already-named", id);
    return [{ type: "MisalignmentNamed", ...named, person: actor.person, byMember: memberOf(world, actor) }];
  },
});

const closeMisalignment = command({
  does: "Close a misalignment you named, once it is set right or was none.",
  humanOnly: true,
  input: z.strictObject({ id: MisalignmentId }),
  decide: ({ id }, world: World, { person }) => {
    const it = world.misalignments.get(id);
    if (!it) return refuse("unknown", id);
    if (it.person !== person) return refuse("not-yours", id);
    return it.isOver ? refuse("over", id) : [{ type: "MisalignmentClosed", id }];
  },
});

export const misalignments = record({
  means: "Where an AI system works against what the coalition is for, as people saw it.",
  is: Misalignment,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  isTakenBackBy: ({ person }, actor) => person === actor.person,
  takesReplies: true,
  refusals: refuse.reasons,
  commands: { nameMisalignment, closeMisalignment },
});
