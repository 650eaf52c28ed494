import { z } from "zod";
import {
  type Actor,
  type Audience,
  type Begin,
  Circle,
  command,
  type Kept,
  record,
  refusals,
  type Table,
  Words,
} from "../../../kernel/index.ts";
import { Day, fresh, idOf, reason } from "../../../values/index.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";
import { type Commitment, CommitmentId, type Commitments } from "../commitment/shape.ts";
import type { Ties } from "../tie/shape.ts";

export const EscalationId = idOf("Escalation");
export type EscalationId = z.infer<typeof EscalationId>;

/** Somebody had to ask again for what was promised. Each time is kept, and counted. */
export const Escalation = z.object({
  id: EscalationId,
  commitment: CommitmentId,
  /** Whose commitment it is. */
  member: MemberId,
  /** The receiving member in whose name it was asked for; `null` where a steward asked. */
  byMember: MemberId.nullable(),
  person: PersonId,
  words: Words,
  on: Day,
  readers: z.array(Circle).readonly(),
});
export type Escalation = z.infer<typeof Escalation>;
export type Escalations = Table<Escalation>;

// What can have happened

const first = { EscalationNoted: Escalation };

const begin: Begin<Escalation, typeof first> = { EscalationNoted: (asked) => asked };

// What may be asked

type World = {
  readonly escalations: Escalations;
  readonly commitments: Commitments;
  readonly ties: Ties;
  readonly representations: Representations;
  readonly stewardships: Stewardships;
};

const refuse = refusals("escalation", {
  "unknown-commitment": "There is no such commitment.",
  "already-asked": "This has been written down already.",
  "not-affirmed": "This has not been affirmed, so nobody owes it yet.",
  settled: "It has been said that this was kept or agreed anew. A member that receives it can say whether it arrived.",
  "not-receiving": "A steward asks again, or someone who speaks for a member that receives this, in its name.",
});

const askAgain = command({
  does: "Write down that you had to ask again for what a member promised.",
  humanOnly: true,
  input: z.strictObject({ id: fresh(EscalationId), commitment: CommitmentId, words: reason(), on: Day }),
  decide: ({ id, commitment: about, words, on }, world: World, actor) => {
    const it = world.commitments.get(about);
    if (!it) return refuse("unknown-commitment", about);
    const byMember = receivingFor(it, world, actor);
    const asSteward = isSteward(world, actor.person) && isForStewards(it);
    if (byMember === null && !asSteward) return refuse("not-receiving", about);
    if (world.escalations.has(id)) return refuse("already-asked", id);
    if (it.disclosure !== "affirmed") return refuse("not-affirmed", about);
    if (it.fulfilment === "kept" || it.fulfilment === "renegotiated") return refuse("settled", about);
    const asked = { commitment: about, member: it.member, byMember, person: actor.person, words, on };
    return [{ type: "EscalationNoted", id, ...asked, readers: readersOf(it, byMember) }];
  },
});

/** The member the actor speaks for, where both sides agreed that this commitment reaches it. */
const receivingFor = ({ id }: Commitment, world: World, actor: Actor): string | null => {
  const { member } = actor;
  if (member === null || !isVoiceOf(world, actor, member)) return null;
  const reached = [...world.ties.values()].some(
    ({ give, receiver, state }) => give === id && receiver === member && state === "agreed",
  );
  return reached ? member : null;
};

/** Both members; the stewards unless the commitment is kept from them. */
const readersOf = (it: Kept<Commitment>, byMember: string | null): Audience => {
  const members: Audience = [`member:${it.member}`, ...(byMember === null ? [] : [`member:${byMember}` as const])];
  return isForStewards(it) ? [...members, "stewards"] : members;
};

const isForStewards = ({ audience }: Kept<Commitment>) =>
  audience.includes("coalition") || audience.includes("stewards");

export const escalations = record({
  means: "Each time somebody had to ask again for what was promised, in their own words.",
  is: Escalation,
  first,
  begin,
  later: {},
  evolve: {},
  audience: ({ readers }) => readers,
  isTakenBackBy: ({ person }, actor) => person === actor.person,
  takesReplies: true,
  refusals: refuse.reasons,
  commands: { askAgain },
});
