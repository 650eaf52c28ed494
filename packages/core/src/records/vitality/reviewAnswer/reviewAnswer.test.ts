import { describe, test } from "vitest";
import { bo, ines, library, olu, programOf, speaks, tariq, wanjiru } from "../../../../testing/cast.ts";
import { libraryReviewed, march, marchOpened, ofLibrary } from "../../../../testing/rounds.ts";
import { by, given } from "../../../../testing/story.ts";
import { tied } from "../../../../testing/talk.ts";
import { asItStands } from "../../../worlds/tell.ts";

const { id } = ofLibrary;
const asked = [...tied, marchOpened] as const;
const answered = { type: "ReviewAnswered", ...ofLibrary, person: tariq.person } as const;
const { type: _, ...stands } = answered;
const closed = by(ines, { type: "ReviewClosed", id: march.id });

describe("answering", () => {
  test("a member says how it is, with its reason for working alone; everyone reads it", () => {
    given(...asked)
      .when("answerReview", ofLibrary, tariq)
      .happens(answered)
      .leaving("reviewAnswers", { ...stands, audience: ["coalition"] });
  });

  test("working alone needs no reason, only saying that there is one does", () => {
    const alone = { ...ofLibrary, worked: "alone", why: null } as const;
    given(...asked)
      .when("answerReview", alone, tariq)
      .happens({ ...answered, ...alone });
    given(...asked)
      .when("answerReview", { ...ofLibrary, why: null }, tariq)
      .refuses("reviewAnswer/no-reason", id);
  });

  test("nobody answers for another member", () => {
    for (const actor of [ines, olu, bo, speaks(tariq.person)])
      given(...asked)
        .when("answerReview", ofLibrary, actor)
        .refuses("reviewAnswer/not-yours", library);
    given(...asked)
      .when("answerReview", ofLibrary, programOf(tariq))
      .refuses("request/human-only");
  });

  test("once, while it is open", () => {
    given(...asked, libraryReviewed)
      .when("answerReview", { ...ofLibrary, id: "reviewAnswer-2-0000000000" }, wanjiru)
      .refuses("reviewAnswer/already-answered", id);
    given(...asked, closed)
      .when("answerReview", ofLibrary, tariq)
      .refuses("reviewAnswer/closed", march.id);
    given(...tied)
      .when("answerReview", ofLibrary, tariq)
      .refuses("reviewAnswer/unknown-review", march.id);
  });
});

describe("changing", () => {
  const { review: _review, member: _member, ...said } = ofLibrary;
  const change = { ...said, learned: "Ask before the press does.", seen: asItStands } as const;
  const changed = { ...said, learned: change.learned } as const;

  test("while it is open", () => {
    given(...asked, libraryReviewed)
      .when("changeReviewAnswer", change, wanjiru)
      .happens({ type: "ReviewAnswerChanged", ...changed, person: wanjiru.person })
      .leaving("reviewAnswers", { ...stands, ...changed, person: wanjiru.person, audience: ["coalition"] });
  });

  test("not afterwards, not by others, not without its reason, not over what was written since", () => {
    const past = [...asked, libraryReviewed] as const;
    given(...past, closed)
      .when("changeReviewAnswer", change, tariq)
      .refuses("reviewAnswer/closed", march.id);
    given(...past)
      .when("changeReviewAnswer", change, olu)
      .refuses("reviewAnswer/not-yours", library);
    given(...past)
      .when("changeReviewAnswer", { ...change, why: null }, tariq)
      .refuses("reviewAnswer/no-reason", id);
    given(...past)
      .when("changeReviewAnswer", { ...change, seen: "older" }, tariq)
      .refuses("edit/stale", id);
    given(...asked)
      .when("changeReviewAnswer", change, tariq)
      .refuses("reviewAnswer/unknown", id);
  });
});

test("its words can be taken back by its member", () => {
  const about = [{ kind: "reviewAnswers", id }];
  const takeBack = { id: "redaction-review-01", about, passage: "and we said so" };
  given(...asked, libraryReviewed)
    .when("takeBackWords", takeBack, wanjiru)
    .happens({ type: "WordsTakenBack", id: takeBack.id, about, person: wanjiru.person });
  given(...asked, libraryReviewed)
    .when("takeBackWords", takeBack, ines)
    .refuses("redaction/not-yours", id);
});
