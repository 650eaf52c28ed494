import { describe, test } from "vitest";
import {
  allotments,
  bo,
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
import { affirmed, lending, lendingWaits, released } from "../../../../testing/talk.ts";
import { asItStands } from "../../../worlds/tell.ts";

const { id } = lending;
const note = { id, speaker: tariq.person, witness: olu.person } as const;
const noted = { type: "SpokenYesNoted", ...note } as const;
const heard = [...released, by(ines, noted)] as const;
const witnessed = [...heard, by(olu, { type: "SpokenYesWitnessed", id })] as const;
const spoken = {
  speaker: tariq.person,
  witness: olu.person,
  notedBy: ines.person,
  at: ines.at,
  isWitnessed: false,
} as const;

describe("a yes said aloud", () => {
  test("is written down by the steward, and then read by its witness", () => {
    given(...released)
      .when("noteSpoken", note, ines)
      .happens(noted)
      .leaving("commitments", {
        ...lendingWaits,
        spoken,
        audience: [`member:${library}`, "stewards", `person:${olu.person}`],
      });
  });

  test("counts as spoken, and not as affirmed, once she says that she heard it", () => {
    given(...heard)
      .when("witnessSpoken", { id }, olu)
      .happens({ type: "SpokenYesWitnessed", id })
      .leaving("commitments", {
        ...lendingWaits,
        disclosure: "spoken",
        spoken: { ...spoken, isWitnessed: true },
        audience: ["coalition"],
      });
  });

  test("is gone where she did not", () => {
    given(...heard)
      .when("declineToWitness", { id }, olu)
      .happens({ type: "WitnessDeclined", id })
      .leaving("commitments", lendingWaits);
  });

  test("can be undone by its member however late, before and after it was witnessed", () => {
    for (const past of [heard, witnessed])
      given(...past)
        .when("undoAffirmation", { id }, hoursOn(wanjiru, 1000))
        .happens({ type: "AffirmationUndone", id })
        .leaving("commitments", lendingWaits);
  });

  test("becomes an affirmation when she says it herself", () => {
    given(...witnessed)
      .when("affirmCommitment", { id, seen: asItStands }, tariq)
      .happens({ type: "CommitmentAffirmed", id, words: null });
  });

  test("cannot be brought back by undoing once it was withdrawn", () => {
    given(...witnessed, by(tariq, { type: "CommitmentWithdrawn", id, why: null }))
      .when("undoAffirmation", { id }, tariq)
      .refuses("commitment/not-affirmed", id);
  });
});

describe("neither steward nor witness can do it alone", () => {
  test("it is written down by a steward, in person, of someone who speaks for the member", () => {
    given(...released)
      .when("noteSpoken", note, tariq)
      .refuses("commitment/steward-only", id);
    given(...released)
      .when("noteSpoken", note, programOf(ines))
      .refuses("request/human-only");
    given(...released)
      .when("noteSpoken", { ...note, speaker: bo.person }, ines)
      .refuses("commitment/not-the-speaker", bo.person);
    given(...affirmed)
      .when("noteSpoken", note, ines)
      .refuses("commitment/not-released", id);
    given(...released)
      .when("noteSpoken", { ...note, id: "commitment-unheard" }, ines)
      .refuses("commitment/unknown");
  });

  test("the witness speaks for another member, and is not the one who writes", () => {
    const alsoOfAllotments = (person: string) =>
      by(ines, { type: "RepresentativeNamed", id: "representation-both", member: allotments, person, role: "deputy" });
    for (const witness of [bo.person, wanjiru.person, ines.person])
      given(...released)
        .when("noteSpoken", { ...note, witness }, ines)
        .refuses("commitment/not-a-witness", witness);
    for (const witness of [wanjiru.person, ines.person])
      given(...released, alsoOfAllotments(witness))
        .when("noteSpoken", { ...note, witness }, ines)
        .refuses("commitment/not-a-witness", witness);
  });

  test("the witness is of a member that may read it, when she is asked and when she answers", () => {
    const named = (...members: readonly string[]) =>
      by(tariq, { type: "CommitmentReadersNamed", id, readers: { members, stewards: true } });
    given(...released, named())
      .when("noteSpoken", note, ines)
      .refuses("commitment/not-a-witness", olu.person);
    given(...released, named(allotments))
      .when("noteSpoken", note, ines)
      .happens(noted);
    given(...heard)
      .when("nameReaders", { id, readers: { members: [], stewards: true } }, tariq)
      .happens({ type: "CommitmentReadersNamed", id, readers: { members: [], stewards: true } })
      .leaving("commitments", { ...lendingWaits, readers: { members: [], stewards: true } });
  });

  test("nobody witnesses in her place", () => {
    for (const actor of [ines, tariq, wanjiru, speaks(olu.person)])
      given(...heard)
        .when("witnessSpoken", { id }, actor)
        .refuses("commitment/not-the-witness", id);
    given(...heard)
      .when("witnessSpoken", { id }, programOf(olu))
      .refuses("request/human-only");
    given(...heard)
      .when("declineToWitness", { id }, ines)
      .refuses("commitment/not-the-witness", id);
    given(...heard, by(ines, { type: "RepresentationEnded", id: "representation-olu" }))
      .when("witnessSpoken", { id }, speaks(olu.person))
      .refuses("commitment/not-the-witness", id);
  });

  test("there is something to witness", () => {
    given(...affirmed)
      .when("witnessSpoken", { id }, olu)
      .refuses("commitment/nothing-spoken", id);
    given(...witnessed)
      .when("declineToWitness", { id }, olu)
      .refuses("commitment/nothing-spoken", id);
    for (const name of ["witnessSpoken", "declineToWitness"] as const)
      given(...released)
        .when(name, { id }, olu)
        .refuses("commitment/unknown", id);
  });

  test("words that were changed since wait for another yes", () => {
    given(...heard)
      .when("rewordCommitment", { id, words: "One oven.", seen: asItStands }, tariq)
      .happens({ type: "CommitmentReworded", id, words: "One oven." })
      .leaving("commitments", { ...lendingWaits, words: "One oven.", releasedWords: "One oven." });
  });
});
