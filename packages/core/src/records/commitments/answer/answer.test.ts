import { describe, test } from "vitest";
import { bo, gathered, ines, library, olu, tariq, wanjiru } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { ovens, ovensHeard, readers, talk, talked, talkOpened, wanjiruLetIn } from "../../../../testing/talk.ts";
import { asItStands } from "../../../worlds/tell.ts";

const opened = [...gathered, by(ines, talkOpened)] as const;
const audience = readers.map((person) => `person:${person}` as const);
const heard = { ...ovens, member: library, steward: ines.person, readers, marks: [], audience };

describe("hearing", () => {
  test.each([
    ["the steward who asks", ines],
    ["someone who speaks", tariq],
  ])("%s writes an answer down, word for word", (_, actor) => {
    given(...opened)
      .when("hearAnswer", ovens, actor)
      .happens(ovensHeard)
      .leaving("answers", heard);
  });

  test("a colleague who was let in reads what is said from then on", () => {
    const now = [...readers, wanjiru.person];
    const letIn = by(tariq, { type: "ReaderLetIn", id: talk.id, person: wanjiru.person });
    given(...opened, letIn)
      .when("hearAnswer", ovens, ines)
      .happens({ ...ovensHeard, readers: now });
  });

  test("but does not write", () => {
    given(...talked, wanjiruLetIn)
      .when("hearAnswer", { ...ovens, id: "answer-other-001" }, wanjiru)
      .refuses("answer/not-in-conversation");
  });

  test("for everyone else there is no such conversation", () => {
    given(...opened)
      .when("hearAnswer", ovens, olu)
      .refuses("answer/unknown-conversation", talk.id);
  });

  test("whoever said it speaks in this conversation", () => {
    given(...opened)
      .when("hearAnswer", { ...ovens, speaker: olu.person }, ines)
      .refuses("answer/not-a-speaker", olu.person);
  });

  test("an answer is written down once", () => {
    given(...talked)
      .when("hearAnswer", ovens, ines)
      .refuses("answer/already-heard", ovens.id);
  });
});

describe("correcting", () => {
  const corrected = { id: ovens.id, words: "Two ovens. On Mondays they are yours." };
  const correct = { ...corrected, seen: asItStands };
  const marked = by(ines, { type: "AnswerMarked", id: ovens.id, marks: [{ as: "give", from: 0, to: 9 }] });

  test.each([
    ["the steward", ines],
    ["the one who said it", bo],
  ])("%s mends what was not written down as said; its marks fall away", (_, actor) => {
    given(...talked, marked)
      .when("correctAnswer", correct, actor)
      .happens({ type: "AnswerCorrected", ...corrected })
      .leaving("answers", { ...heard, ...corrected });
  });

  test("another speaker does not", () => {
    given(...talked)
      .when("correctAnswer", correct, tariq)
      .refuses("answer/not-in-conversation");
  });

  test("for everyone else there is no such answer", () => {
    given(...talked)
      .when("correctAnswer", correct, olu)
      .refuses("answer/unknown", ovens.id);
  });

  test("an edit of an older wording is refused", () => {
    given(...talked)
      .when("correctAnswer", { ...correct, seen: "older" }, ines)
      .refuses("edit/stale", ovens.id);
  });
});

describe("marking", () => {
  const marks = [
    { as: "give", from: 0, to: 10 },
    { as: "risk", from: 0, to: ovens.words.length },
  ] as const;
  const mark = { id: ovens.id, marks: [...marks], seen: asItStands };

  test.each([
    ["the steward", ines],
    ["the one who said it", bo],
  ])("%s marks passages, and one passage can be two things", (_, actor) => {
    given(...talked)
      .when("markAnswer", mark, actor)
      .happens({ type: "AnswerMarked", id: ovens.id, marks })
      .leaving("answers", { ...heard, marks });
  });

  test("marks can be taken away again", () => {
    given(...talked, by(ines, { type: "AnswerMarked", id: ovens.id, marks }))
      .when("markAnswer", { ...mark, marks: [] }, ines)
      .happens({ type: "AnswerMarked", id: ovens.id, marks: [] })
      .leaving("answers", heard);
  });

  test("a mark lies within the words", () => {
    const tooFar = { as: "give" as const, from: 0, to: ovens.words.length + 1 };
    given(...talked)
      .when("markAnswer", { ...mark, marks: [tooFar] }, ines)
      .refuses("answer/mark-outside");
  });

  test("a mark marks something", () => {
    const nothing = { as: "give" as const, from: 4, to: 4 };
    given(...talked)
      .when("markAnswer", { ...mark, marks: [nothing] }, ines)
      .makesNoSense("marks.0", "mark/empty");
  });

  test("marks made on an older wording are refused", () => {
    given(...talked)
      .when("markAnswer", { ...mark, seen: "older" }, ines)
      .refuses("edit/stale");
  });

  test("another speaker does not mark", () => {
    given(...talked)
      .when("markAnswer", mark, tariq)
      .refuses("answer/not-in-conversation");
  });

  test("for everyone else there is no such answer", () => {
    given(...talked)
      .when("markAnswer", mark, olu)
      .refuses("answer/unknown");
  });
});
