import { z } from "zod";
import { command, words } from "../../../kernel/index.ts";
import { Day, reason } from "../../../values/index.ts";
import { whyStale } from "../../stale.ts";
import { pledgesEndedWith } from "../pledge/ending.ts";
import { isAskedAnew } from "./reopening.ts";
import { gapsFilledByAffirmation, refuse, whyNotOut, whyNotReleased, whyNotOwn, type World } from "./rules.ts";
import { type Commitment, CommitmentId } from "./shape.ts";

/** How long a yes can be undone as if it had not been given. A spoken one can be undone at any time. */
export const UNDO_HOURS = 24;

const affirmCommitment = command({
  does: "Affirm a commitment of your member, as it stands or in your own words.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, inOwnWords: words().nullable().default(null), seen: z.string() }),
  decide: ({ id, inOwnWords, seen }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOwn(it, world, actor) ?? whyNotWaiting(it) ?? whyStale(it, seen, it.words);
    if (why) return why;
    const affirmed = { type: "CommitmentAffirmed" as const, id, words: inOwnWords };
    return [affirmed, ...replacing(it, world), ...gapsFilledByAffirmation(it, world)];
  },
});

const affirmSubjectTo = command({
  does: "Say yes for your member, subject to someone else's yes by a day, as of a board.",
  humanOnly: true,
  input: z.strictObject({
    id: CommitmentId,
    to: words(200),
    by: Day,
    inOwnWords: words().nullable().default(null),
    seen: z.string(),
  }),
  decide: ({ id, to, by, inOwnWords, seen }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOwn(it, world, actor) ?? whyNotReleased(it) ?? whyStale(it, seen, it.words);
    if (why) return why;
    return [{ type: "ConditionNamed", id, to, by, words: inOwnWords }, ...gapsFilledByAffirmation(it, world)];
  },
});

const undoAffirmation = command({
  does: "Undo a yes of the last day, or a spoken one, as if it had not been given.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOwn(it, world, actor);
    if (why) return why;
    if (it.spoken && it.disclosure !== "withdrawn") return [{ type: "AffirmationUndone", id }];
    const given = it.affirmed ?? it.conditional;
    if (!given || whyNotOut(it)) return refuse("not-affirmed", id);
    if (it.fulfilment !== "open") return refuse("outcome-told", id);
    const hours = (Date.parse(actor.at) - Date.parse(given.at)) / 3_600_000;
    if (hours > UNDO_HOURS) return refuse("too-late-to-undo", id);
    return [{ type: "AffirmationUndone", id }, ...replacingNoMore(it, world)];
  },
});

const renewCommitment = command({
  does: "Say whether a commitment your predecessor affirmed still stands, as it is or in your own words.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, inOwnWords: words().nullable().default(null), seen: z.string() }),
  decide: ({ id, inOwnWords, seen }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOwn(it, world, actor);
    if (why) return why;
    if (!isAskedAnew(it, world)) return refuse("not-reopened", id);
    return whyStale(it, seen, it.words) ?? [{ type: "CommitmentRenewed", id, words: inOwnWords }];
  },
});

const withdrawCommitment = command({
  does: "Withdraw a commitment of your member, openly.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, why: reason().nullable().default(null) }),
  decide: ({ id, why }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const not = whyNotOwn(it, world, actor) ?? whyNotOut(it);
    return not ?? [{ type: "CommitmentWithdrawn", id, why }, ...pledgesEndedWith(world, id)];
  },
});

/** Released, or said in a way that does not count yet. */
const whyNotWaiting = (it: Commitment) =>
  it.disclosure === "conditional" || it.disclosure === "spoken" ? undefined : whyNotReleased(it);

/** What it takes the place of, where that still stands. */
const replacing = ({ id, replaces }: Commitment, { commitments }: World) => {
  const replaced = replaces ? commitments.get(replaces) : undefined;
  const wasYes = replaced?.disclosure === "affirmed" || replaced?.disclosure === "withdrawn";
  if (!wasYes || replaced.replacedBy) return [];
  return [{ type: "CommitmentReplaced" as const, id: replaced.id, with: id }];
};

const replacingNoMore = ({ id, replaces }: Commitment, { commitments }: World) => {
  const replaced = replaces ? commitments.get(replaces) : undefined;
  return replaced?.replacedBy?.id === id ? [{ type: "ReplacementUndone" as const, id: replaced.id }] : [];
};

export const affirming = {
  affirmCommitment,
  affirmSubjectTo,
  undoAffirmation,
  renewCommitment,
  withdrawCommitment,
};
