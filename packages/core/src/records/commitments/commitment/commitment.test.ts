import { describe, test } from "vitest";
import {
  allotments,
  bo,
  gathered,
  hoursOn,
  ines,
  library,
  olu,
  programOf,
  speaks,
  tariq,
  wanjiru,
} from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import {
  affirmed,
  lending,
  lendingAffirmed,
  lendingReleased,
  lendingStands,
  lendingWaits,
  needReleased,
  ovenNeed,
  ovens,
  released,
  talked,
  tariqSaidYes,
} from "../../../../testing/talk.ts";
import { asItStands } from "../../../worlds/tell.ts";

const { id } = lending;
const release = { ...lending, answer: ovens.id };
describe("releasing", () => {
  test("a member releases words of a talk, with where they come from", () => {
    given(...talked)
      .when("releaseCommitment", release, tariq)
      .happens(lendingReleased)
      .leaving("commitments", lendingWaits);
  });

  test("or words of which there was no talk", () => {
    given(...gathered)
      .when("releaseCommitment", lending, wanjiru)
      .happens({ ...lendingReleased, origin: null })
      .leaving("commitments", { ...lendingWaits, origin: null });
  });

  test("only someone who speaks for the member, and in its name", () => {
    given(...talked)
      .when("releaseCommitment", release, bo)
      .refuses("commitment/not-yours", library);
    given(...talked)
      .when("releaseCommitment", release, ines)
      .refuses("commitment/not-yours", library);
    given(...talked)
      .when("releaseCommitment", release, speaks(tariq.person))
      .refuses("commitment/not-yours");
    given(...talked)
      .when("releaseCommitment", release, olu)
      .refuses("commitment/not-yours");
  });

  test("for a member that is there", () => {
    given(...talked)
      .when("releaseCommitment", { ...release, member: "member-unheard-of" }, tariq)
      .refuses("commitment/unknown-member");
  });

  test("an answer she cannot read does not exist", () => {
    given(...talked)
      .when("releaseCommitment", release, wanjiru)
      .refuses("commitment/unknown-answer", id);
  });

  test("an answer of another member is not hers to release", () => {
    const both = by(ines, {
      type: "RepresentativeNamed",
      id: "representation-both",
      member: allotments,
      person: tariq.person,
      role: "deputy",
    });
    given(...talked, both)
      .when("releaseCommitment", { ...release, member: allotments }, speaks(tariq.person, allotments))
      .refuses("commitment/not-your-answer", ovens.id);
  });

  test("by a day that is still to come, or today", () => {
    given(...talked)
      .when("releaseCommitment", { ...release, due: "2026-03-01" }, tariq)
      .refuses("commitment/day-past", id);
    given(...talked)
      .when("releaseCommitment", { ...release, due: "2026-03-02" }, tariq)
      .happens({ ...lendingReleased, due: "2026-03-02" });
  });

  test("the same is released once", () => {
    given(...released)
      .when("releaseCommitment", release, tariq)
      .refuses("commitment/already-released", id);
  });

  test("no program releases", () => {
    given(...talked)
      .when("releaseCommitment", release, programOf(tariq))
      .refuses("request/human-only");
  });
});

describe("rewording", () => {
  const reworded = { id, words: "Our ovens, every Monday in summer." };
  const reword = { ...reworded, seen: asItStands };

  test("released words can be changed before they are affirmed", () => {
    given(...released)
      .when("rewordCommitment", reword, wanjiru)
      .happens({ type: "CommitmentReworded", ...reworded })
      .leaving("commitments", { ...lendingWaits, ...reworded, releasedWords: reworded.words });
  });

  test("not after", () => {
    given(...affirmed)
      .when("rewordCommitment", reword, tariq)
      .refuses("commitment/not-released", id);
  });

  test("not by the steward, who may read them", () => {
    given(...released)
      .when("rewordCommitment", reword, ines)
      .refuses("commitment/not-yours", id);
  });

  test("not over another's edit", () => {
    given(...released)
      .when("rewordCommitment", { ...reword, seen: "older" }, tariq)
      .refuses("edit/stale", id);
  });

  test("for other members there is nothing yet", () => {
    given(...released)
      .when("rewordCommitment", reword, olu)
      .refuses("commitment/unknown", id);
  });
});

describe("affirming", () => {
  const affirm = { id, seen: asItStands };

  test("a representative says yes, and the coalition may read it", () => {
    given(...released)
      .when("affirmCommitment", affirm, tariq)
      .happens(lendingAffirmed)
      .leaving("commitments", lendingStands);
  });

  test("she says it in words of her own, and these count", () => {
    const words = "You can bake here on Mondays.";
    given(...released)
      .when("affirmCommitment", { ...affirm, inOwnWords: words }, tariq)
      .happens({ ...lendingAffirmed, words })
      .leaving("commitments", { ...lendingStands, words, affirmed: { ...tariqSaidYes, isInOwnWords: true } });
  });

  test("it is recorded how she said it", () => {
    const byLink = { ...tariq, via: "link", proof: `link-by:${ines.person}:in-person` } as const;
    given(...released)
      .when("affirmCommitment", affirm, byLink)
      .happens(lendingAffirmed)
      .leaving("commitments", { ...lendingStands, affirmed: { ...tariqSaidYes, via: "link", proof: byLink.proof } });
  });

  test.each(["assistant", "import", "spoken"] as const)("no %s affirms", (via) => {
    given(...released)
      .when("affirmCommitment", affirm, { ...tariq, via })
      .refuses("request/human-only");
  });

  test("neither does a voice, the steward or one who speaks in no name", () => {
    for (const actor of [bo, ines, speaks(tariq.person)])
      given(...released)
        .when("affirmCommitment", affirm, actor)
        .refuses("commitment/not-yours", id);
  });

  test("nor one whose speaking for the member has ended", () => {
    const ended = by(ines, { type: "RepresentationEnded", id: "representation-tariq" });
    given(...released, ended)
      .when("affirmCommitment", affirm, tariq)
      .refuses("commitment/unknown", id);
  });

  test("it is affirmed once", () => {
    given(...affirmed)
      .when("affirmCommitment", affirm, tariq)
      .refuses("commitment/not-released", id);
  });

  test("she affirms what she has seen", () => {
    given(...released)
      .when("affirmCommitment", { ...affirm, seen: "older" }, tariq)
      .refuses("edit/stale", id);
  });

  test("other members do not know that it waits", () => {
    given(...released)
      .when("affirmCommitment", affirm, olu)
      .refuses("commitment/unknown", id);
  });
});

describe("undoing", () => {
  const undone = { type: "AffirmationUndone", id } as const;
  const inOwnWords = [...released, by(tariq, { ...lendingAffirmed, words: "Mondays." })] as const;

  test("within a day it is as if it had not been said, and the released words stand again", () => {
    given(...inOwnWords)
      .when("undoAffirmation", { id }, hoursOn(tariq, 24))
      .happens(undone)
      .leaving("commitments", lendingWaits);
  });

  test("later it can only be withdrawn", () => {
    given(...affirmed)
      .when("undoAffirmation", { id }, hoursOn(tariq, 24.1))
      .refuses("commitment/too-late-to-undo", id);
  });

  test("once it was told what became of it, it can only be withdrawn", () => {
    given(...affirmed, by(tariq, { type: "FulfilmentReported", id, became: "kept", why: null, on: "2026-03-02" }))
      .when("undoAffirmation", { id }, tariq)
      .refuses("commitment/outcome-told", id);
  });

  test("there is something to undo", () => {
    given(...released)
      .when("undoAffirmation", { id }, tariq)
      .refuses("commitment/not-affirmed", id);
    given(...gathered)
      .when("undoAffirmation", { id }, tariq)
      .refuses("commitment/unknown", id);
  });

  test("it is one's own", () => {
    given(...affirmed)
      .when("undoAffirmation", { id }, olu)
      .refuses("commitment/not-yours", id);
  });
});

describe("withdrawing", () => {
  const withdrawn = { type: "CommitmentWithdrawn", id, why: "The ovens were sold." } as const;

  test("is done openly, with a reason", () => {
    given(...affirmed)
      .when("withdrawCommitment", { id, why: withdrawn.why }, tariq)
      .happens(withdrawn)
      .leaving("commitments", { ...lendingStands, disclosure: "withdrawn", why: withdrawn.why });
  });

  test("or without one", () => {
    given(...affirmed)
      .when("withdrawCommitment", { id }, wanjiru)
      .happens({ ...withdrawn, why: null });
  });

  test("what was not affirmed, or is gone already, is not withdrawn", () => {
    given(...released)
      .when("withdrawCommitment", { id }, tariq)
      .refuses("commitment/not-affirmed", id);
    given(...affirmed, by(tariq, withdrawn))
      .when("withdrawCommitment", { id }, tariq)
      .refuses("commitment/not-affirmed");
    given(...gathered)
      .when("withdrawCommitment", { id }, tariq)
      .refuses("commitment/unknown");
  });

  test("nobody withdraws for another", () => {
    given(...affirmed)
      .when("withdrawCommitment", { id }, olu)
      .refuses("commitment/not-yours", id);
  });
});

describe("holding back", () => {
  const heldBack = { type: "CommitmentHeldBack", id } as const;

  test("released words go back to their member alone", () => {
    given(...released)
      .when("holdBackCommitment", { id }, tariq)
      .happens(heldBack)
      .leaving("commitments", { ...lendingWaits, disclosure: "held-back", audience: [`member:${library}`] });
  });

  test("then even the steward does not know of them", () => {
    given(...released, by(tariq, heldBack))
      .when("reportFulfilment", { id, became: "kept", on: "2026-06-01" }, ines)
      .refuses("commitment/unknown");
  });

  test("what was affirmed is not taken back in silence", () => {
    given(...affirmed)
      .when("holdBackCommitment", { id }, tariq)
      .refuses("commitment/not-released", id);
  });

  test("they can be released again, as they are", () => {
    given(...released, by(tariq, heldBack))
      .when("releaseAgain", { id, seen: asItStands }, wanjiru)
      .happens({ type: "HoldBackEnded", id })
      .leaving("commitments", lendingWaits);
  });

  test("by their member, who sees them as they are, and only if they were held back", () => {
    given(...released, by(tariq, heldBack))
      .when("releaseAgain", { id, seen: "older" }, tariq)
      .refuses("edit/stale", id);
    given(...released, by(tariq, heldBack))
      .when("releaseAgain", { id, seen: asItStands }, bo)
      .refuses("commitment/not-yours", id);
    given(...released, by(tariq, heldBack))
      .when("releaseAgain", { id, seen: asItStands }, ines)
      .refuses("commitment/unknown", id);
    given(...released)
      .when("releaseAgain", { id, seen: asItStands }, tariq)
      .refuses("commitment/not-held-back", id);
  });

  test("nobody holds back for another", () => {
    given(...released)
      .when("holdBackCommitment", { id }, ines)
      .refuses("commitment/not-yours", id);
    given(...released)
      .when("holdBackCommitment", { id }, olu)
      .refuses("commitment/unknown", id);
  });
});

describe("what became of it", () => {
  const report = { id, became: "strained", why: "One oven is broken.", on: "2026-06-01" } as const;
  const reported = { type: "FulfilmentReported", ...report } as const;

  test("the member says so, and why", () => {
    given(...affirmed)
      .when("reportFulfilment", report, tariq)
      .happens(reported)
      .leaving("commitments", { ...lendingStands, fulfilment: "strained", why: report.why });
  });

  test("saying the same again, with nothing to add, changes nothing", () => {
    given(...affirmed, by(tariq, reported))
      .when("reportFulfilment", { ...report, why: null }, tariq)
      .happens();
  });

  test("saying the same for another reason is news", () => {
    const why = "Both ovens are broken.";
    given(...affirmed, by(tariq, reported))
      .when("reportFulfilment", { ...report, why }, tariq)
      .happens({ ...reported, why });
  });

  test("nobody says it for another", () => {
    given(...affirmed)
      .when("reportFulfilment", report, olu)
      .refuses("commitment/not-yours", id);
  });

  test("no program says it", () => {
    given(...affirmed)
      .when("reportFulfilment", report, programOf(tariq))
      .refuses("request/human-only");
  });

  test("only what was affirmed can be kept", () => {
    given(...released)
      .when("reportFulfilment", report, tariq)
      .refuses("commitment/not-affirmed", id);
    given(...gathered)
      .when("reportFulfilment", report, tariq)
      .refuses("commitment/unknown");
  });
});

test("released words of one member are not there for another, with or without its own", () => {
  given(...released, needReleased)
    .when("affirmCommitment", { id: ovenNeed.id, seen: asItStands }, tariq)
    .refuses("commitment/unknown", ovenNeed.id);
});
