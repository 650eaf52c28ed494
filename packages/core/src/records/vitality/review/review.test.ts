import { test } from "vitest";
import { gathered, ines, olu, tariq } from "../../../../testing/cast.ts";
import { march, marchOpened } from "../../../../testing/rounds.ts";
import { by, given } from "../../../../testing/story.ts";

const { id } = march;
const open = [...gathered, marchOpened] as const;
const closed = { type: "ReviewClosed", id } as const;
const stands = { ...march, steward: ines.person, audience: ["coalition"] } as const;

test("a review is opened by a steward, and everybody knows of it", () => {
  given(...gathered)
    .when("openReview", march, ines)
    .happens({ type: "ReviewOpened", ...march, steward: ines.person })
    .leaving("reviews", { ...stands, isClosed: false });
});

test("by nobody else, and one at a time", () => {
  given(...gathered)
    .when("openReview", march, tariq)
    .refuses("review/steward-only", id);
  given(...open)
    .when("openReview", { ...march, id: "review-2-0000000000" }, ines)
    .refuses("review/already-open", id);
  given(...open, by(ines, closed))
    .when("openReview", march, ines)
    .refuses("review/already-open", id);
});

test("a steward closes it, once", () => {
  given(...open)
    .when("closeReview", { id }, ines)
    .happens(closed)
    .leaving("reviews", { ...stands, isClosed: true });
  given(...open, by(ines, closed))
    .when("closeReview", { id }, ines)
    .refuses("review/closed", id);
  given(...open)
    .when("closeReview", { id }, olu)
    .refuses("review/steward-only", id);
  given(...gathered)
    .when("closeReview", { id }, ines)
    .refuses("review/unknown", id);
});
