import { z } from "zod";
import { type Actor, command, type Refusal, refusals, words } from "../../../kernel/index.ts";
import { Day, reason } from "../../../values/index.ts";
import { MemberId, type Members } from "../../coalition/member/member.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { whyStale } from "../../stale.ts";
import { AnswerId, type Answers, MarkKind } from "../answer/answer.ts";
import { type Commitment, CommitmentId, type Commitments, Fulfilment } from "./shape.ts";

type World = {
  readonly commitments: Commitments;
  readonly answers: Answers;
  readonly members: Members;
  readonly representations: Representations;
};

export const refuse = refusals("commitment", {
  unknown: "There is no such commitment.",
  "already-released": "This has been released already.",
  "unknown-member": "There is no such member.",
  "unknown-answer": "There is no such answer.",
  "not-your-answer": "The answer belongs to another member.",
  "not-yours": "Only someone who speaks for this member can do this, in its name.",
  "not-released": "This has been affirmed or taken back already.",
  "not-affirmed": "This has not been affirmed.",
  "outcome-told": "What became of it has been told already. It can be withdrawn, with a reason if you like.",
  "too-late-to-undo": "This was affirmed more than a day ago. It can be withdrawn, with a reason if you like.",
});

/** How long an affirmation can be undone as if it had not been made. */
export const UNDO_HOURS = 24;

const releaseCommitment = command({
  does: "Release words of your member, so that they can be read back and affirmed.",
  humanOnly: true,
  input: z.strictObject({
    id: CommitmentId,
    member: MemberId,
    as: MarkKind,
    words: words(),
    answer: AnswerId.nullable().default(null),
    due: Day.nullable().default(null),
  }),
  decide: ({ answer: answerId, ...released }, world: World, actor) => {
    const { id, member } = released;
    if (!world.members.has(member)) return refuse("unknown-member", member);
    if (!isVoiceOf(world, actor, member)) return refuse("not-yours", member);
    if (world.commitments.has(id)) return refuse("already-released", id);
    const answer = answerId === null ? null : world.answers.get(answerId);
    if (answer === undefined) return refuse("unknown-answer", id);
    if (answer && answer.member !== member) return refuse("not-your-answer", answer.id);
    const origin = answer && { conversation: answer.conversation, answer: answer.id, readers: answer.readers };
    return [{ type: "CommitmentReleased", ...released, origin }];
  },
});

const rewordCommitment = command({
  does: "Change released words before they are affirmed.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, words: words(), seen: z.string() }),
  decide: ({ id, words, seen }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotYours(it, world, actor) ?? whyNotReleased(it) ?? whyStale(it, seen, it.words);
    return why ?? [{ type: "CommitmentReworded", id, words }];
  },
});

const affirmCommitment = command({
  does: "Affirm a commitment of your member, as it stands or in your own words.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, inOwnWords: words().nullable().default(null), seen: z.string() }),
  decide: ({ id, inOwnWords, seen }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotYours(it, world, actor) ?? whyNotReleased(it) ?? whyStale(it, seen, it.words);
    return why ?? [{ type: "CommitmentAffirmed", id, words: inOwnWords }];
  },
});

const undoAffirmation = command({
  does: "Undo an affirmation of the last day, as if it had not been made.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotYours(it, world, actor) ?? whyNotAffirmed(it);
    if (why) return why;
    if (it.fulfilment !== "open") return refuse("outcome-told", id);
    const hours = (Date.parse(actor.at) - Date.parse(it.affirmed?.at ?? actor.at)) / 3_600_000;
    return hours > UNDO_HOURS ? refuse("too-late-to-undo", id) : [{ type: "AffirmationUndone", id }];
  },
});

const withdrawCommitment = command({
  does: "Withdraw an affirmed commitment of your member, openly.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, why: reason().nullable().default(null) }),
  decide: ({ id, why }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    return whyNotYours(it, world, actor) ?? whyNotAffirmed(it) ?? [{ type: "CommitmentWithdrawn", id, why }];
  },
});

const holdBackCommitment = command({
  does: "Take released words back to your member before they are affirmed.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    return whyNotYours(it, world, actor) ?? whyNotReleased(it) ?? [{ type: "CommitmentHeldBack", id }];
  },
});

const reportFulfilment = command({
  does: "Say what became of an affirmed commitment of your member.",
  input: z.strictObject({ id: CommitmentId, became: Fulfilment, why: reason().nullable().default(null), on: Day }),
  decide: ({ id, became, why, on }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const not = whyNotYours(it, world, actor) ?? whyNotAffirmed(it);
    if (not) return not;
    return it.fulfilment === became && !why ? [] : [{ type: "FulfilmentReported", id, became, why, on }];
  },
});

const whyNotYours = ({ id, member }: Commitment, world: World, actor: Actor): Refusal | undefined =>
  isVoiceOf(world, actor, member) ? undefined : refuse("not-yours", id);

const whyNotReleased = ({ id, disclosure }: Commitment): Refusal | undefined =>
  disclosure === "released" ? undefined : refuse("not-released", id);

const whyNotAffirmed = ({ id, disclosure }: Commitment): Refusal | undefined =>
  disclosure === "affirmed" ? undefined : refuse("not-affirmed", id);

export const commands = {
  releaseCommitment,
  rewordCommitment,
  affirmCommitment,
  undoAffirmation,
  withdrawCommitment,
  holdBackCommitment,
  reportFulfilment,
};
