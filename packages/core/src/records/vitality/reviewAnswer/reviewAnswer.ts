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
} from "../../../kernel/index.ts";
import { fresh, idOf, reason } from "../../../values/index.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { whyStale } from "../../stale.ts";
import { ReviewId, type Reviews } from "../review/review.ts";

export const ReviewAnswerId = idOf("ReviewAnswer");
export type ReviewAnswerId = z.infer<typeof ReviewAnswerId>;

/** Whether what the coalition is for comes closer. */
export const Moving = z.enum(["moving", "hardly", "not", "cannot-say"]);
export type Moving = z.infer<typeof Moving>;

/** How a member worked: to the shared strategy, alone for a reason it gives, or alone as it happened. */
export const Worked = z.enum(["shared", "alone-for-a-reason", "alone"]);
export type Worked = z.infer<typeof Worked>;

const Reviewed = z.object({
  goal: Moving,
  worked: Worked,
  /** Why it worked alone. */
  why: Words.nullable(),
  learned: Words.nullable(),
});

/** One member's answer to one honesty review. */
export const ReviewAnswer = z.object({
  id: ReviewAnswerId,
  review: ReviewId,
  member: MemberId,
  ...Reviewed.shape,
  person: PersonId,
});
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;
export type ReviewAnswers = Table<ReviewAnswer>;

// What can have happened

const first = { ReviewAnswered: ReviewAnswer };

const begin: Begin<ReviewAnswer, typeof first> = { ReviewAnswered: (answered) => answered };

const later = { ReviewAnswerChanged: ReviewAnswer.omit({ review: true, member: true }) };

const evolve: Evolve<ReviewAnswer, typeof later> = { ReviewAnswerChanged: (it, changed) => ({ ...it, ...changed }) };

// What may be asked

type World = {
  readonly reviews: Reviews;
  readonly reviewAnswers: ReviewAnswers;
  readonly representations: Representations;
};

const refuse = refusals("reviewAnswer", {
  unknown: "There is no such answer.",
  "unknown-review": "There is no such review.",
  "already-answered": "This member has answered this review. The answer can be changed.",
  "not-yours": "Only someone who speaks for this member answers for it.",
  "no-reason": "Say the reason in a few words, or leave it at having worked alone.",
  closed: "This review is closed.",
});

const reviewed = {
  goal: Moving,
  worked: Worked,
  why: reason().nullable().default(null),
  learned: reason().nullable().default(null),
};

const answerReview = command({
  does: "Answer an honesty review for your member.",
  humanOnly: true,
  input: z.strictObject({ id: fresh(ReviewAnswerId), review: ReviewId, member: MemberId, ...reviewed }),
  decide: (answered, world: World, actor) => {
    const { id, review: reviewId, member } = answered;
    const review = world.reviews.get(reviewId);
    if (!review) return refuse("unknown-review", reviewId);
    if (!isVoiceOf(world, actor, member)) return refuse("not-yours", member);
    if (review.isClosed) return refuse("closed", reviewId);
    const before = [...world.reviewAnswers.values()].find((it) => it.review === reviewId && it.member === member);
    if (before || world.reviewAnswers.has(id)) return refuse("already-answered", before?.id ?? id);
    return whyNoReason(answered) ?? [{ type: "ReviewAnswered", ...answered, person: actor.person }];
  },
});

const changeReviewAnswer = command({
  does: "Change what your member answered to an honesty review, while it is open.",
  humanOnly: true,
  input: z.strictObject({ id: ReviewAnswerId, ...reviewed, seen: z.string() }),
  decide: ({ seen, ...changed }, world: World, actor: Actor) => {
    const it = world.reviewAnswers.get(changed.id);
    if (!it) return refuse("unknown", changed.id);
    if (!isVoiceOf(world, actor, it.member)) return refuse("not-yours", it.member);
    if (world.reviews.get(it.review)?.isClosed !== false) return refuse("closed", it.review);
    const why = whyNoReason(changed) ?? whyStale(it, seen, it.learned ?? it.why ?? NOTHING_SAID);
    return why ?? [{ type: "ReviewAnswerChanged", ...changed, person: actor.person }];
  },
});

const NOTHING_SAID: Words = { ref: "", said: "", cuts: [] };

const whyNoReason = ({ id, worked, why }: { id: string; worked: Worked; why: Words | null }): Refusal | undefined =>
  worked === "alone-for-a-reason" && why === null ? refuse("no-reason", id) : undefined;

export const reviewAnswers = record({
  means: "What one member answered to one honesty review.",
  is: ReviewAnswer,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  isTakenBackBy: ({ member }, actor, world: { readonly representations: Representations }) =>
    isVoiceOf(world, actor, member),
  takesReplies: true,
  refusals: refuse.reasons,
  commands: { answerReview, changeReviewAnswer },
});
