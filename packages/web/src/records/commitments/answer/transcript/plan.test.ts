import { describe, expect, test } from "vitest";
import { ASKS, inPieces, LEFT_OUT, NOT_A_NAME, planOf, whyNotAsked } from "./plan.ts";

const bo = { id: "person-bo", name: "Bo Lindgren" };
const tariq = { id: "person-tariq", name: "Tariq Aziz" };
const text = "Ines: What do you bring?\nBo: Two ovens.\nTariq: One.\nHonestly: one.\nInes: Anything else?";
const plan = (roles: Readonly<Record<string, string>> = {}, speakers = [bo, tariq], pasted = text) =>
  planOf({ text: pasted, roles: new Map(Object.entries(roles)), speakers });
const rolesIn = ({ voices }: ReturnType<typeof plan>) => Object.fromEntries(voices.map(({ key, role }) => [key, role]));
const answersIn = ({ questions }: ReturnType<typeof plan>) =>
  questions.flatMap(({ answers }) => answers.map(({ speaker, words }) => [speaker, words]));

describe("who is who", () => {
  test("is guessed where it is plain: who asks, and who is called so", () => {
    expect(rolesIn(plan())).toEqual({ Ines: ASKS, Bo: bo.id, Tariq: tariq.id, Honestly: "" });
    expect(plan().isAssigned).toBe(false);
  });

  test("is what a person says it is", () => {
    const said = plan({ Honestly: NOT_A_NAME, Bo: tariq.id });
    expect(said.isAssigned).toBe(true);
    expect(answersIn(said)).toEqual([[tariq.id, "Two ovens.\nOne.\nHonestly: one."]]);
  });

  test("where only one speaks, whoever does not ask is that one", () => {
    expect(rolesIn(plan({}, [bo], "Q: Well?\nA: Well."))).toEqual({ Q: ASKS, A: bo.id });
  });

  test("where nobody is named, each paragraph is somebody's", () => {
    const unnamed = plan({}, [bo, tariq], "What do you bring?\n\nTwo ovens.\n\nOne.");
    expect(unnamed.isNamed).toBe(false);
    expect(unnamed.voices.map(({ beginning, role }) => [beginning, role])).toEqual([
      ["What do you bring?", ASKS],
      ["Two ovens.", ""],
      ["One.", ""],
    ]);
    const said = plan({ "#1": bo.id, "#2": tariq.id }, [bo, tariq], "What do you bring?\n\nTwo ovens.\n\nOne.");
    expect(answersIn(said)).toEqual([
      [bo.id, "Two ovens."],
      [tariq.id, "One."],
    ]);
  });
});

test("what would be kept nowhere is shown: asked and not answered, or left out", () => {
  expect(plan({ Honestly: NOT_A_NAME, Tariq: LEFT_OUT }).notKept).toEqual(["Anything else?", "One.\nHonestly: one."]);
});

test("every question stands once, in its order, over its answers", () => {
  const again = plan({}, [bo], "Ines: Why?\nBo: So.\nInes: When?\nBo: Now.\nInes: Why?\nBo: Because.");
  expect(again.questions.map(({ asked, answers }) => [asked, answers.length])).toEqual([
    ["Why?", 2],
    ["When?", 1],
  ]);
});

test("a question is worded, and not too long", () => {
  expect([whyNotAsked(" "), whyNotAsked("Why?"), whyNotAsked("a".repeat(501))]).toEqual(["missing", null, "long"]);
});

test("much is kept in pieces, in order, and nothing falls between them", () => {
  const answers = Array.from({ length: 230 }, (_, index) => ({ words: `${index}` }));
  expect(inPieces(answers).map((piece) => piece.length)).toEqual([100, 100, 30]);
  expect(inPieces(answers).flat()).toEqual(answers);
  const long = [{ words: "a".repeat(40_000) }, { words: "b".repeat(40_000) }, { words: "c" }];
  expect(inPieces(long).map((piece) => piece.length)).toEqual([1, 2]);
  expect(inPieces([])).toEqual([]);
});
