import { describe, test } from "vitest";
import { bo, boIsNamed, gathered, ines, library, noor, olu, tariq, wanjiru } from "../../../../testing/cast.ts";
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

  test("whoever has left the member, or has handed the talk over, reads nothing that is said from then on", () => {
    const boLeft = by(ines, { type: "RepresentationEnded", id: boIsNamed.id });
    const next = { ...ovens, id: "answer-other-001", speaker: tariq.person };
    given(...opened, boLeft)
      .when("hearAnswer", next, ines)
      .happens({ ...ovensHeard, ...next, readers: [ines.person, tariq.person] });
    given(...opened, boLeft)
      .when("hearAnswer", { ...next, speaker: bo.person }, ines)
      .happens({ ...ovensHeard, ...next, speaker: bo.person, readers });
    given(...opened, by(bo, { type: "ConversationHandedOver", id: talk.id, to: noor.person }))
      .when("hearAnswer", next, tariq)
      .happens({
        ...ovensHeard,
        ...next,
        steward: noor.person,
        readers: [tariq.person, bo.person, noor.person],
      });
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

describe("where the conversation stands", () => {
  const paused = by(bo, { type: "RecordPaused", id: talk.id });
  const rested = by(ines, { type: "ConversationRested", id: talk.id, until: null });
  const ended = by(ines, { type: "ConversationEnded", id: talk.id });
  const transcript = { conversation: talk.id, turns: [{ ...turnOf("answer-turn-00001"), speaker: bo.person }] };

  test("off the record nothing is written down, by nobody", () => {
    given(...opened, paused)
      .when("hearAnswer", ovens, bo)
      .refuses("answer/off-the-record", talk.id);
    given(...opened, paused)
      .when("hearTranscript", transcript, ines)
      .refuses("answer/off-the-record", talk.id);
  });

  test("nor through what was written down before", () => {
    const words = { id: ovens.id, words: "Two ovens, and one is broken.", seen: asItStands };
    given(...talked, paused)
      .when("correctAnswer", words, bo)
      .refuses("answer/off-the-record", talk.id);
    given(...talked, paused)
      .when("translateAnswer", { ...words, language: "de" }, ines)
      .refuses("answer/off-the-record", talk.id);
  });

  test("nor when it is over", () => {
    given(...opened, ended)
      .when("hearAnswer", ovens, ines)
      .refuses("answer/over", talk.id);
  });

  test("one that rests goes on with what is said in it", () => {
    given(...opened, rested)
      .when("hearAnswer", ovens, bo)
      .happens({ type: "ConversationResumed", id: talk.id }, ovensHeard);
  });

  test("a question asked in other words knows the wording on the sheet, and an answer its language", () => {
    const inOtherWords = { ...ovens, insteadOf: "What could you bring?", language: "sw" };
    given(...opened)
      .when("hearAnswer", inOtherWords, ines)
      .happens({ ...ovensHeard, insteadOf: "What could you bring?", language: "sw" })
      .leaving("answers", { ...heard, insteadOf: "What could you bring?", language: "sw" });
    given(...opened)
      .when("hearAnswer", { ...ovens, language: "not a language" }, ines)
      .makesNoSense("language", "language/unknown");
  });
});

describe("a transcript", () => {
  const turns = [
    { ...turnOf("answer-turn-00001"), speaker: bo.person },
    { ...turnOf("answer-turn-00002"), speaker: tariq.person },
  ];
  const transcript = { conversation: talk.id, on: "2026-03-01", turns };

  test("is written down turn by turn, with the day it was said", () => {
    const said = { conversation: talk.id, on: "2026-03-01", member: library, steward: ines.person, readers };
    given(...opened)
      .when("hearTranscript", transcript, ines)
      .happens(...turns.map((turn) => ({ type: "AnswerHeard" as const, ...said, ...turn })));
  });

  test("all of it or nothing: everyone in it speaks in the conversation", () => {
    given(...opened)
      .when("hearTranscript", { ...transcript, turns: [turns[0]!, { ...turns[1]!, speaker: olu.person }] }, ines)
      .refuses("answer/not-a-speaker", olu.person);
    given(...opened)
      .when("hearTranscript", { ...transcript, turns: [turns[0]!, turns[0]!] }, ines)
      .refuses("answer/already-heard", turns[0]!.id);
  });

  test("is for those who talk with each other", () => {
    given(...talked, wanjiruLetIn)
      .when("hearTranscript", transcript, wanjiru)
      .refuses("answer/not-in-conversation");
  });
});

describe("translating", () => {
  const translated = { id: ovens.id, words: "Zwei Öfen.", language: "de" };
  const translation = { words: translated.words, language: "de", by: ines.person };
  const translate = { ...translated, seen: asItStands };
  const done = by(ines, { type: "AnswerTranslated", ...translated, by: ines.person });

  test.each([
    ["the steward", ines],
    ["one who speaks", tariq],
  ])("%s puts it into another language beside the words as said", (_, actor) => {
    given(...talked)
      .when("translateAnswer", translate, actor)
      .happens({ type: "AnswerTranslated", ...translated, by: actor.person })
      .leaving("answers", { ...heard, translation: { ...translation, by: actor.person } });
  });

  test("so does the interpreter, who otherwise writes nothing", () => {
    const all = [...readers, noor.person];
    const interpreted = [
      ...gathered,
      by(ines, { ...talkOpened, interpreter: noor.person }),
      by(ines, { ...ovensHeard, readers: all }),
    ];
    given(...interpreted)
      .when("translateAnswer", translate, noor)
      .happens({ type: "AnswerTranslated", ...translated, by: noor.person });
    given(...interpreted)
      .when("hearAnswer", { ...ovens, id: "answer-other-001" }, noor)
      .refuses("answer/not-in-conversation");
  });

  test("a corrected wording has no translation yet", () => {
    const corrected = { id: ovens.id, words: "Two ovens, on Mondays." };
    given(...talked, done)
      .when("correctAnswer", { ...corrected, seen: asItStands }, bo)
      .happens({ type: "AnswerCorrected", ...corrected })
      .leaving("answers", { ...heard, ...corrected, translation: null });
  });

  test("words taken back take the translation with them", () => {
    const about = [{ kind: "answers", id: ovens.id }];
    given(...talked, done)
      .when("takeBackWords", { id: "redaction-000000001", about, passage: "Two ovens." }, bo)
      .happens(
        { type: "WordsTakenBack", id: "redaction-000000001", about, person: bo.person },
        { type: "TranslationDropped", id: ovens.id },
      )
      .leaving("answers", { ...heard, translation: null });
  });

  test("a translation of an older wording is refused, and one by someone who was not there", () => {
    given(...talked)
      .when("translateAnswer", { ...translate, seen: "older" }, ines)
      .refuses("edit/stale", ovens.id);
    given(...talked, wanjiruLetIn)
      .when("translateAnswer", translate, wanjiru)
      .refuses("answer/not-there");
    given(...talked)
      .when("translateAnswer", translate, olu)
      .refuses("answer/unknown", ovens.id);
  });
});

function turnOf(id: string) {
  return { id, question: "What do you bring?", words: "Two ovens." };
}

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
