import { z } from "zod";
import {
  type Actor,
  type Audience,
  type Begin,
  command,
  type Evolve,
  record,
  type Refusal,
  refusals,
  type Words,
} from "../../../kernel/index.ts";
import { fresh, reason } from "../../../values/index.ts";
import { MemberId, type Members } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { isVoiceOf, type Representations, speaksFor } from "../../coalition/representation/representation.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";
import type { Commitments } from "../../commitments/commitment/shape.ts";
import type { Ties } from "../../commitments/tie/shape.ts";
import { whyStale } from "../../stale.ts";
import { PulseId, type Pulses } from "../pulse/pulse.ts";
import { PulseAnswer, PulseAnswerId, type PulseAnswers, Said } from "./shape.ts";

// What can have happened

const first = { PulseAnswered: PulseAnswer };

const begin: Begin<PulseAnswer, typeof first> = { PulseAnswered: (answered) => answered };

const later = { PulseAnswerChanged: PulseAnswer.omit({ pulse: true, member: true }) };

const evolve: Evolve<PulseAnswer, typeof later> = { PulseAnswerChanged: (it, changed) => ({ ...it, ...changed }) };

// What may be asked

type World = {
  readonly pulses: Pulses;
  readonly pulseAnswers: PulseAnswers;
  readonly members: Members;
  readonly commitments: Commitments;
  readonly ties: Ties;
  readonly representations: Representations;
  readonly stewardships: Stewardships;
};

const refuse = refusals("pulseAnswer", {
  unknown: "There is no such answer.",
  "unknown-pulse": "There is no such round.",
  "unknown-member": "There is no such member.",
  "already-answered": "This member has answered this round. The answer can be changed.",
  "not-yours": "Only someone who speaks for this member answers for it.",
  "steward-only": "What somebody said in a talk or on paper is written down by a steward.",
  "not-the-speaker": "The one who said it speaks for this member.",
  "not-of-member": "A member speaks of its own words, and of what reaches it.",
  "kept-from-readers": "Not everyone who would read this answer may read what it speaks of.",
  "spoken-of-twice": "The same thing is spoken of twice in this answer.",
  closed: "This round is closed.",
});

const said = {
  holds: Said.shape.holds,
  getting: Said.shape.getting,
  hasNeedChanged: z.boolean(),
  words: reason().nullable().default(null),
  isConfidential: z.boolean(),
};

const answerPulse = command({
  does: "Answer for your member whether what it said still holds, and whether it gets what was agreed.",
  humanOnly: true,
  input: z.strictObject({ id: fresh(PulseAnswerId), pulse: PulseId, member: MemberId, ...said }),
  decide: (answered, world: World, actor) => {
    const { id, member } = answered;
    if (!isVoiceOf(world, actor, member)) return refuse("not-yours", member);
    const why = whyNotAsked(answered, world) ?? whyNotOwn(answered, world);
    if (why) return why;
    return world.pulseAnswers.has(id)
      ? refuse("already-answered", id)
      : [{ type: "PulseAnswered", ...answered, person: actor.person, readOut: null }];
  },
});

const noteReadOut = command({
  does: "Write down what somebody who speaks for a member answered, in a talk or on paper.",
  humanOnly: true,
  input: z.strictObject({
    id: fresh(PulseAnswerId),
    pulse: PulseId,
    member: MemberId,
    ...said,
    speaker: PersonId,
    from: z.enum(["talk", "paper"]),
  }),
  decide: ({ speaker, from, ...answered }, world: World, { person }) => {
    const { id, member } = answered;
    if (!isSteward(world, person)) return refuse("steward-only", id);
    if (!world.members.has(member)) return refuse("unknown-member", member);
    if (!speaksFor(world, speaker, member)) return refuse("not-the-speaker", speaker);
    const why = whyNotAsked(answered, world) ?? whyNotOwn(answered, world);
    if (why) return why;
    return world.pulseAnswers.has(id)
      ? refuse("already-answered", id)
      : [{ type: "PulseAnswered", ...answered, person: speaker, readOut: { by: person, from } }];
  },
});

const changePulseAnswer = command({
  does: "Change what your member answered, or what you wrote down as it was read out, while the round is open.",
  humanOnly: true,
  input: z.strictObject({ id: PulseAnswerId, ...said, seen: z.string() }),
  decide: ({ seen, ...changed }, world: World, actor) => {
    const it = world.pulseAnswers.get(changed.id);
    if (!it) return refuse("unknown", changed.id);
    const isOwn = isVoiceOf(world, actor, it.member);
    if (!isOwn && !isStillRead(it, world, actor)) return refuse("not-yours", it.member);
    if (world.pulses.get(it.pulse)?.isClosed !== false) return refuse("closed", it.pulse);
    const why = whyNotOwn({ ...changed, member: it.member }, world) ?? whyStale(it, seen, it.words ?? NOTHING_SAID);
    const by = isOwn ? { person: actor.person, readOut: null } : { person: it.person, readOut: it.readOut };
    return why ?? [{ type: "PulseAnswerChanged", ...changed, ...by }];
  },
});

/** A steward puts right what she wrote down herself, until its member has said it in its own words. */
const isStillRead = ({ readOut }: PulseAnswer, world: World, { person }: Actor): boolean =>
  readOut?.by === person && isSteward(world, person);

const NOTHING_SAID: Words = { ref: "", said: "", cuts: [] };

type Answered = Omit<Said, "words"> & {
  readonly isConfidential: boolean;
  readonly id: string;
  readonly pulse: string;
  readonly member: string;
};

const whyNotAsked = ({ pulse: pulseId, member }: Answered, world: World): Refusal | undefined => {
  const pulse = world.pulses.get(pulseId);
  if (!pulse) return refuse("unknown-pulse", pulseId);
  if (pulse.isClosed) return refuse("closed", pulseId);
  const before = [...world.pulseAnswers.values()].find((it) => it.pulse === pulseId && it.member === member);
  return before && refuse("already-answered", before.id);
};

/** A member speaks of its own words and of what reaches it, of each once. */
const whyNotOwn = (
  { holds, getting, member, isConfidential }: Omit<Answered, "id" | "pulse">,
  { commitments, ties }: World,
): Refusal | undefined => {
  const strange =
    holds.find((it) => commitments.get(it.commitment)?.member !== member)?.commitment ??
    getting.find((it) => ties.get(it.tie)?.receiver !== member)?.tie;
  if (strange !== undefined) return refuse("not-of-member", strange);
  const spokenOf = [...holds.map((it) => commitments.get(it.commitment)), ...getting.map((it) => ties.get(it.tie))];
  const kept = spokenOf.find((it) => it && !isReadBy(it.audience, isConfidential));
  if (kept) return refuse("kept-from-readers", kept.id);
  const ids = [...holds.map((it) => it.commitment), ...getting.map((it) => it.tie)];
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  return twice === undefined ? undefined : refuse("spoken-of-twice", twice);
};

/** Whoever will read the answer may read what it speaks of: the stewards, and everyone where it is not confidential. */
const isReadBy = (audience: Audience, isConfidential: boolean): boolean =>
  audience.includes("coalition") || (isConfidential && audience.includes("stewards"));

export const pulseAnswers = record({
  means: "What one member answered in one round: whether its words hold, and whether it gets what was agreed.",
  is: PulseAnswer,
  first,
  begin,
  later,
  evolve,
  audience: ({ isConfidential, member }) => (isConfidential ? [`member:${member}`, "stewards"] : ["coalition"]),
  isTakenBackBy: ({ member }, actor: Actor, world: { readonly representations: Representations }) =>
    isVoiceOf(world, actor, member),
  refusals: refuse.reasons,
  commands: { answerPulse, noteReadOut, changePulseAnswer },
});
