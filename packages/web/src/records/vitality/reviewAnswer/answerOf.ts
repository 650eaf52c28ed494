import type { Kept } from "@mortar/core";
import type { ReviewAnswer } from "@mortar/core/src/records/vitality/reviewAnswer/reviewAnswer.ts";
import { wasThere } from "@mortar/core/src/records/coalition/member/wasThere.ts";
import type { Review } from "@mortar/core/src/records/vitality/review/review.ts";
import type { World } from "../../../coalition/world.ts";

/** What a member answered to a review, if it did. */
export const answerOf = (
  { reviewAnswers }: World,
  review: string | undefined,
  member: string,
): Kept<ReviewAnswer> | undefined =>
  [...reviewAnswers.values()].find((it) => it.review === review && it.member === member);

/** Whoever joined after a review was closed was not asked in it. */
export const wasAsked = (world: World, review: Kept<Review>, member: string): boolean =>
  !review.isClosed || wasThere(world, member, review.changed.at) || answerOf(world, review.id, member) !== undefined;
