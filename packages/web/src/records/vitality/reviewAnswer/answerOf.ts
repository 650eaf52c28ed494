import type { Kept } from "@mortar/core";
import type { ReviewAnswer } from "@mortar/core/src/records/vitality/reviewAnswer/reviewAnswer.ts";
import type { World } from "../../../coalition/world.ts";

/** What a member answered to a review, if it did. */
export const answerOf = (
  { reviewAnswers }: World,
  review: string | undefined,
  member: string,
): Kept<ReviewAnswer> | undefined =>
  [...reviewAnswers.values()].find((it) => it.review === review && it.member === member);
