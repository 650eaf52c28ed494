import { describe, test } from "vitest";
import { bo, hoursOn, olu, programOf, tariq, wanjiru } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { affirmed, lending, lendingWaits, released, tariqSaidYes } from "../../../../testing/talk.ts";
import { asItStands } from "../../../worlds/tell.ts";

const { id } = lending;
const subject = { id, to: "our trustees", by: "2026-05-12", seen: asItStands } as const;
const named = { type: "ConditionNamed", id, to: subject.to, by: subject.by, words: null } as const;
const conditional = [...released, by(tariq, named)] as const;

describe("a yes subject to someone else's", () => {
  test("is said in front of all, and is not an affirmation", () => {
    given(...released)
      .when("affirmSubjectTo", subject, tariq)
      .happens(named)
      .leaving("commitments", {
        ...lendingWaits,
        disclosure: "conditional",
        conditional: { ...tariqSaidYes, to: subject.to, by: subject.by },
        audience: ["coalition"],
      });
  });

  test("can be said in words of her own", () => {
    given(...released)
      .when("affirmSubjectTo", { ...subject, inOwnWords: "One oven." }, tariq)
      .happens({ ...named, words: "One oven." });
  });

  test("becomes a yes once the others have said theirs", () => {
    given(...conditional)
      .when("affirmCommitment", { id, seen: asItStands }, wanjiru)
      .happens({ type: "CommitmentAffirmed", id, words: null })
      .leaving("commitments", {
        ...lendingWaits,
        disclosure: "affirmed",
        affirmed: { ...tariqSaidYes, person: wanjiru.person },
        audience: ["coalition"],
      });
  });

  test("or is withdrawn openly, or undone within a day", () => {
    given(...conditional)
      .when("withdrawCommitment", { id, why: "The trustees said no." }, tariq)
      .happens({ type: "CommitmentWithdrawn", id, why: "The trustees said no." });
    given(...conditional)
      .when("undoAffirmation", { id }, hoursOn(tariq, 24))
      .happens({ type: "AffirmationUndone", id })
      .leaving("commitments", lendingWaits);
    given(...conditional)
      .when("undoAffirmation", { id }, hoursOn(tariq, 25))
      .refuses("commitment/too-late-to-undo", id);
  });

  test("counts for nothing: nobody reports what became of it", () => {
    given(...conditional)
      .when("reportFulfilment", { id, became: "kept", on: "2026-06-01" }, tariq)
      .refuses("commitment/not-affirmed", id);
  });

  test("is given by the member's voice, in person, on what she has seen, once", () => {
    given(...released)
      .when("affirmSubjectTo", subject, bo)
      .refuses("commitment/not-yours", id);
    given(...released)
      .when("affirmSubjectTo", subject, olu)
      .refuses("commitment/unknown", id);
    given(...released)
      .when("affirmSubjectTo", subject, programOf(tariq))
      .refuses("request/human-only");
    given(...released)
      .when("affirmSubjectTo", { ...subject, seen: "older" }, tariq)
      .refuses("edit/stale", id);
    given(...affirmed)
      .when("affirmSubjectTo", subject, tariq)
      .refuses("commitment/not-released", id);
  });
});

describe("asked anew, after another came to represent the member", () => {
  const reopened = [...affirmed, by(tariq, { type: "CommitmentReopened", id })] as const;
  const stands = { ...lendingWaits, disclosure: "affirmed", audience: ["coalition"] } as const;

  test("she says that it stands, and from then on it is her yes", () => {
    given(...reopened)
      .when("renewCommitment", { id, seen: asItStands }, wanjiru)
      .happens({ type: "CommitmentRenewed", id, words: null })
      .leaving("commitments", { ...stands, affirmed: { ...tariqSaidYes, person: wanjiru.person } });
  });

  test("or says it in words of her own", () => {
    given(...reopened)
      .when("renewCommitment", { id, inOwnWords: "One oven, on Mondays.", seen: asItStands }, wanjiru)
      .happens({ type: "CommitmentRenewed", id, words: "One oven, on Mondays." })
      .leaving("commitments", {
        ...stands,
        words: "One oven, on Mondays.",
        affirmed: { ...tariqSaidYes, person: wanjiru.person, isInOwnWords: true },
      });
  });

  test("or withdraws it", () => {
    given(...reopened)
      .when("withdrawCommitment", { id }, wanjiru)
      .happens({ type: "CommitmentWithdrawn", id, why: null })
      .leaving("commitments", { ...stands, disclosure: "withdrawn", affirmed: tariqSaidYes });
  });

  test("nobody renews for another, unasked, or what she has not seen", () => {
    given(...reopened)
      .when("renewCommitment", { id, seen: asItStands }, olu)
      .refuses("commitment/not-yours", id);
    given(...affirmed)
      .when("renewCommitment", { id, seen: asItStands }, tariq)
      .refuses("commitment/not-reopened", id);
    given(...reopened)
      .when("renewCommitment", { id, seen: "older" }, tariq)
      .refuses("edit/stale", id);
    given(...released)
      .when("renewCommitment", { id, seen: asItStands }, olu)
      .refuses("commitment/unknown", id);
  });
});

describe("new words in place of what was affirmed", () => {
  const instead = { ...lending, id: "commitment-ovens-02", words: "One oven, on Mondays.", replaces: id } as const;
  const offered = [...affirmed, by(tariq, { type: "CommitmentReleased", ...instead, origin: null })] as const;
  const replaced = [
    { type: "CommitmentAffirmed", id: instead.id, words: null },
    { type: "CommitmentReplaced", id, with: instead.id },
  ] as const;

  test("are released like any", () => {
    given(...affirmed)
      .when("releaseCommitment", instead, tariq)
      .happens({ type: "CommitmentReleased", ...instead, origin: null });
  });

  test("take its place once they are affirmed", () => {
    given(...offered)
      .when("affirmCommitment", { id: instead.id, seen: asItStands }, tariq)
      .happens(...replaced)
      .leaving("commitments", {
        ...lendingWaits,
        disclosure: "affirmed",
        affirmed: tariqSaidYes,
        fulfilment: "renegotiated",
        replacedBy: { id: instead.id, was: "open" },
        audience: ["coalition"],
      });
  });

  test("and give it back where the yes is undone", () => {
    given(...offered, by(tariq, ...replaced))
      .when("undoAffirmation", { id: instead.id }, tariq)
      .happens({ type: "AffirmationUndone", id: instead.id }, { type: "ReplacementUndone", id })
      .leaving("commitments", {
        ...lendingWaits,
        disclosure: "affirmed",
        affirmed: tariqSaidYes,
        audience: ["coalition"],
      });
  });

  test("or the place of what was withdrawn", () => {
    const gone = [...affirmed, by(tariq, { type: "CommitmentWithdrawn", id, why: null })] as const;
    given(...gone, by(tariq, { type: "CommitmentReleased", ...instead, origin: null }))
      .when("affirmCommitment", { id: instead.id, seen: asItStands }, tariq)
      .happens(...replaced);
  });

  test("only of one's own, of the same kind, and what stands", () => {
    given(...released)
      .when("releaseCommitment", instead, tariq)
      .refuses("commitment/not-to-replace", id);
    given(...affirmed)
      .when("releaseCommitment", { ...instead, as: "need" }, tariq)
      .refuses("commitment/not-to-replace", id);
    given(...offered, by(tariq, ...replaced))
      .when("releaseCommitment", { ...instead, id: "commitment-ovens-03" }, tariq)
      .refuses("commitment/not-to-replace", id);
  });
});
