import { z } from "zod";
import { type Begin, command, type Evolve, record, refusals, type Table } from "../../../kernel/index.ts";
import { Day, fresh, idOf } from "../../../values/index.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";

export const ReviewId = idOf("Review");
export type ReviewId = z.infer<typeof ReviewId>;

/** One honesty review: is the goal moving, is each member's work still aligned, are we learning? */
export const Review = z.object({
  id: ReviewId,
  /** The day it is held; the month it looks back on ends there. */
  on: Day,
  steward: PersonId,
  isClosed: z.boolean(),
});
export type Review = z.infer<typeof Review>;
export type Reviews = Table<Review>;

// What can have happened

const first = { ReviewOpened: Review.omit({ isClosed: true }) };

const begin: Begin<Review, typeof first> = { ReviewOpened: (opened) => ({ ...opened, isClosed: false }) };

const later = { ReviewClosed: z.object({ id: ReviewId }) };

const evolve: Evolve<Review, typeof later> = { ReviewClosed: (it) => ({ ...it, isClosed: true }) };

// What may be asked

type World = { readonly reviews: Reviews; readonly stewardships: Stewardships };

const refuse = refusals("review", {
  unknown: "There is no such review.",
  "already-open": "A review is open already. Close it first.",
  "steward-only": "Only a steward can do this.",
  closed: "This review is closed.",
});

const openReview = command({
  does: "Open an honesty review of whether the goal moves, each works to what is shared, and something is learned.",
  input: z.strictObject({ id: fresh(ReviewId), on: Day }),
  decide: (opened, world: World, { person }) => {
    const { id } = opened;
    if (!isSteward(world, person)) return refuse("steward-only", id);
    const open = [...world.reviews.values()].find(({ isClosed }) => !isClosed);
    if (open || world.reviews.has(id)) return refuse("already-open", open?.id ?? id);
    return [{ type: "ReviewOpened", ...opened, steward: person }];
  },
});

const closeReview = command({
  does: "Close an honesty review: nobody answers it any more.",
  input: z.strictObject({ id: ReviewId }),
  decide: ({ id }, world: World, { person }) => {
    const it = world.reviews.get(id);
    if (!it) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    return it.isClosed ? refuse("closed", id) : [{ type: "ReviewClosed", id }];
  },
});

export const reviews = record({
  means: "A monthly look at whether the goal moves and each member still works to what is shared.",
  is: Review,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  refusals: refuse.reasons,
  commands: { openReview, closeReview },
});
