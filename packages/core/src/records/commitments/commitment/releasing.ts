import { z } from "zod";
import { command, words } from "../../../kernel/index.ts";
import { Day, fresh } from "../../../values/index.ts";
import { dayOf } from "../../coalition/coalition/coalition.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { isVoiceOf } from "../../coalition/representation/representation.ts";
import { whyStale } from "../../stale.ts";
import { AnswerId, MarkKind } from "../answer/answer.ts";
import { pledgesOf } from "../pledge/shape.ts";
import { tiesOf } from "../tie/shape.ts";
import { Readers, sharedReaders } from "./readers.ts";
import { gapsFilledByRelease, refuse, whyNotReleased, whyNotOwn, type World } from "./rules.ts";
import { CommitmentId } from "./shape.ts";

const releaseCommitment = command({
  does: "Release words of your member, so that they can be read back and affirmed.",
  humanOnly: true,
  input: z.strictObject({
    id: fresh(CommitmentId),
    member: MemberId,
    as: MarkKind,
    words: words(),
    answer: AnswerId.nullable().default(null),
    due: Day.nullable().default(null),
    /** Named members, where not everyone is to read it once it is affirmed. */
    readers: Readers.optional(),
    /** An affirmed commitment whose place it takes once it is affirmed itself. */
    replaces: CommitmentId.optional(),
  }),
  decide: ({ answer: answerId, ...released }, world: World, actor) => {
    const { id, member, due, readers, replaces } = released;
    if (!world.members.has(member)) return refuse("unknown-member", member);
    if (!isVoiceOf(world, actor, member)) return refuse("not-yours", member);
    if (world.commitments.has(id)) return refuse("already-released", id);
    const answer = answerId === null ? null : world.answers.get(answerId);
    if (answer === undefined) return refuse("unknown-answer", id);
    if (answer && answer.member !== member) return refuse("not-your-answer", answer.id);
    if (due && due < dayOf(world, actor.at)) return refuse("day-past", id);
    const why = whyNoSuchReaders(readers, world) ?? whyNotReplaced({ ...released, replaces }, world);
    if (why) return why;
    const origin = answer && { conversation: answer.conversation, answer: answer.id, readers: answer.readers };
    return [{ type: "CommitmentReleased", ...released, origin }, ...gapsFilledByRelease(released, world)];
  },
});

const rewordCommitment = command({
  does: "Change released words before they are affirmed.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, words: words(), seen: z.string() }),
  decide: ({ id, words, seen }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOwn(it, world, actor) ?? whyNotReleased(it) ?? whyStale(it, seen, it.words);
    return why ?? [{ type: "CommitmentReworded", id, words }];
  },
});

const holdBackCommitment = command({
  does: "Take released words back to your member before they are affirmed.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    return whyNotOwn(it, world, actor) ?? whyNotReleased(it) ?? [{ type: "CommitmentHeldBack", id }];
  },
});

const releaseAgain = command({
  does: "Release words again that your member had taken back before they were affirmed.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, seen: z.string() }),
  decide: ({ id, seen }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOwn(it, world, actor);
    if (why) return why;
    if (it.disclosure !== "held-back") return refuse("not-held-back", id);
    return whyStale(it, seen, it.words) ?? [{ type: "HoldBackEnded", id }];
  },
});

const nameReaders = command({
  does: "Name the members who may read a commitment of yours, or let the whole coalition read it.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, readers: Readers.nullable() }),
  decide: ({ id, readers }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOwn(it, world, actor) ?? whyNoSuchReaders(readers, world);
    if (why) return why;
    return [
      { type: "CommitmentReadersNamed", id, readers },
      ...tiesReadBy(id, readers, world),
      ...pledgesReadBy(id, readers, world),
    ];
  },
});

/** Ties read by those who may read both ends, from now on. Whoever does not see the other end opens it to nobody new. */
export const tiesReadBy = (id: string, readers: Readers | null, { ties, commitments }: World) =>
  tiesOf(ties, id).map((tie) => {
    const other = commitments.get(tie.give === id ? tie.need : tie.give) ?? tie;
    return { type: "TieReadersNamed" as const, id: tie.id, readers: sharedReaders(readers, other.readers) };
  });

/** What is pledged for a give, and what moved for it, is read by those who read the give. */
export const pledgesReadBy = (give: string, readers: Readers | null, { pledges, movements }: World) =>
  pledgesOf(pledges, give).flatMap(({ id: pledge }) => [
    { type: "PledgeReadersNamed" as const, id: pledge, readers },
    ...[...movements.values()]
      .filter((it) => it.pledge === pledge)
      .map(({ id }) => ({ type: "MovementReadersNamed" as const, id, readers })),
  ]);

const whyNoSuchReaders = (readers: Readers | null | undefined, { members }: World) => {
  const unknown = readers?.members.find((member) => !members.has(member));
  return unknown === undefined ? undefined : refuse("unknown-member", unknown);
};

const whyNotReplaced = (
  it: { readonly member: string; readonly as: MarkKind; readonly replaces?: string | undefined },
  { commitments }: World,
) => {
  if (it.replaces === undefined) return undefined;
  const replaced = commitments.get(it.replaces);
  const wasYes = replaced?.disclosure === "affirmed" || replaced?.disclosure === "withdrawn";
  const fits = wasYes && replaced.member === it.member && replaced.as === it.as && !replaced.replacedBy;
  return fits ? undefined : refuse("not-to-replace", it.replaces);
};

export const releasing = { releaseCommitment, rewordCommitment, holdBackCommitment, releaseAgain, nameReaders };
