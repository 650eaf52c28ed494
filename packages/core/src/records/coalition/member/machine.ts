import { z } from "zod";
import { command, refusals } from "../../../kernel/index.ts";
import { fresh, reason } from "../../../values/index.ts";
import { commitmentsReopened } from "../../commitments/commitment/reopening.ts";
import type { Commitments } from "../../commitments/commitment/shape.ts";
import { whyStale } from "../../stale.ts";
import type { Persons } from "../person/person.ts";
import { PersonId } from "../person/personId.ts";
import { isVoiceOf, RepresentationId, type Representations } from "../representation/shape.ts";
import { isSteward, type Stewardships } from "../stewardship/stewardship.ts";
import type { Members } from "./member.ts";
import { MemberId } from "./memberId.ts";

type World = {
  readonly members: Members;
  readonly persons: Persons;
  readonly stewardships: Stewardships;
  readonly representations: Representations;
  readonly commitments: Commitments;
};

export const refuseMachine = refusals("member", {
  "not-a-machine": "Only an AI system is described in this way.",
  "not-accountable": "Only the human being who answers for this AI system describes it.",
  "answer-not-yourself": "A steward names somebody else to answer for an AI system, or another steward names her.",
  "named-by-steward": "Only a steward names who answers for an AI system.",
  "unknown-accountable": "There is no such person here. Add the person first.",
  "already-accountable": "This person answers for it already.",
});
const refuse = refuseMachine;

const describeMachine = command({
  does: "Say what the AI system you answer for is built to do, and what it measures and improves.",
  humanOnly: true,
  input: z.strictObject({ id: MemberId, objective: reason(), optimises: reason(), seen: z.string() }),
  decide: ({ id, objective, optimises, seen }, world: World, actor) => {
    const member = world.members.get(id);
    if (member?.form !== "ai-system") return refuse("not-a-machine", id);
    if (member.accountable !== actor.person || !isVoiceOf(world, actor, id)) return refuse("not-accountable", id);
    const stale = whyStale(member, seen, member.objective ?? member.name);
    return stale ?? [{ type: "MachineDescribed", id, objective, optimises }];
  },
});

const nameAccountable = command({
  does: "Name another human being to answer for an AI system, and to speak for it from now on.",
  humanOnly: true,
  input: z.strictObject({ id: MemberId, accountable: PersonId, representation: fresh(RepresentationId) }),
  decide: ({ id, accountable, representation }, world: World, { person }) => {
    const member = world.members.get(id);
    if (member?.form !== "ai-system" || member.left) return refuse("not-a-machine", id);
    if (!isSteward(world, person)) return refuse("named-by-steward", id);
    if (!world.persons.has(accountable)) return refuse("unknown-accountable", accountable);
    if (accountable === person) return refuse("answer-not-yourself", id);
    if (accountable === member.accountable) return refuse("already-accountable", accountable);
    const speaks = { id: representation, member: id, person: accountable, role: "representative" as const };
    return [
      { type: "AccountableNamed", id, accountable },
      ...voicesEnded(world, id, accountable),
      { type: "RepresentativeNamed", ...speaks },
      ...commitmentsReopened(world, id),
    ];
  },
});

/** Whoever spoke for it, and the one who now will where she was heard inside it. */
const voicesEnded = ({ representations }: World, member: string, accountable: string) =>
  [...representations.values()]
    .filter((it) => it.member === member && !it.isOver && (it.role !== "voice" || it.person === accountable))
    .map(({ id }) => ({ type: "RepresentationEnded" as const, id }));

export const machineCommands = { describeMachine, nameAccountable };
