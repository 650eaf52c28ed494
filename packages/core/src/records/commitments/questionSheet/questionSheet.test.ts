import { describe, test } from "vitest";
import { gathered, ines, tariq } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { asItStands } from "../../../worlds/tell.ts";

const sheet = {
  id: "sheet-kitchen-0001",
  name: "For the kitchen",
  context: "other",
  questions: ["What would be good for you?", "What can you bring?"],
} as const;
const audience = ["coalition"] as const;
const ask = { ...sheet, questions: [...sheet.questions] };
const added = { type: "QuestionSheetAdded", ...sheet } as const;
const kept = [...gathered, by(ines, added)] as const;
const shelved = [...kept, by(ines, { type: "QuestionSheetShelved", id: sheet.id })] as const;

describe("writing a question sheet", () => {
  test("a steward writes one, and everyone can read what will be asked", () => {
    given(...gathered)
      .when("writeSheet", ask, ines)
      .happens(added)
      .leaving("questionSheets", { ...sheet, isShelved: false, audience });
  });

  test("nobody else writes one", () => {
    given(...gathered)
      .when("writeSheet", ask, tariq)
      .refuses("questionSheet/steward-only");
  });

  test("it is written once", () => {
    given(...kept)
      .when("writeSheet", ask, ines)
      .refuses("questionSheet/already-written", sheet.id);
  });

  test("it asks something", () => {
    given(...gathered)
      .when("writeSheet", { ...ask, questions: [] }, ines)
      .makesNoSense("questions", "input/too_small");
    given(...gathered)
      .when("writeSheet", { ...ask, questions: ["  "] }, ines)
      .makesNoSense("questions.0", "words/empty");
  });
});

describe("editing", () => {
  const edited = { ...ask, questions: ["What can you bring?"] };
  const edit = { ...edited, seen: asItStands };

  test("a steward changes what is asked", () => {
    given(...kept)
      .when("editSheet", edit, ines)
      .happens({ type: "QuestionSheetEdited", ...edited })
      .leaving("questionSheets", { ...edited, isShelved: false, audience });
  });

  test("an edit of an older wording is refused", () => {
    given(...kept)
      .when("editSheet", { ...edit, seen: "older" }, ines)
      .refuses("edit/stale", sheet.id);
  });

  test("nobody else changes it, and none that is not there", () => {
    given(...kept)
      .when("editSheet", edit, tariq)
      .refuses("questionSheet/steward-only");
    given(...gathered)
      .when("editSheet", edit, ines)
      .refuses("questionSheet/unknown", sheet.id);
  });
});

describe("laying aside", () => {
  const { id } = sheet;

  test("a steward lays one aside, and takes it up again", () => {
    given(...kept)
      .when("shelveSheet", { id }, ines)
      .happens({ type: "QuestionSheetShelved", id })
      .leaving("questionSheets", { ...sheet, isShelved: true, audience });
    given(...shelved)
      .when("restoreSheet", { id }, ines)
      .happens({ type: "QuestionSheetRestored", id })
      .leaving("questionSheets", { ...sheet, isShelved: false, audience });
  });

  test("once", () => {
    given(...shelved)
      .when("shelveSheet", { id }, ines)
      .refuses("questionSheet/shelved");
    given(...kept)
      .when("restoreSheet", { id }, ines)
      .refuses("questionSheet/not-shelved");
  });

  test("nobody else does", () => {
    for (const name of ["shelveSheet", "restoreSheet"] as const) {
      given(...kept)
        .when(name, { id }, tariq)
        .refuses("questionSheet/steward-only");
      given(...gathered)
        .when(name, { id }, ines)
        .refuses("questionSheet/unknown");
    }
  });
});
