import { describe, test } from "vitest";
import { bo, gathered, ines, noor, olu, programOf, tariq, wanjiru } from "../../../../testing/cast.ts";
import { by, given } from "../../../../testing/story.ts";
import { readers, talk, talked, talkOpened, wanjiruLetIn } from "../../../../testing/talk.ts";

const { id } = talk;
const circlesOf = (people: readonly string[]) => people.map((person) => `person:${person}` as const);
const stands = { ...talk, steward: ines.person, readers, audience: circlesOf(readers) };
const rested = [...talked, by(ines, { type: "ConversationRested", id, until: "2026-03-09" })] as const;
const ended = [...talked, by(ines, { type: "ConversationEnded", id })] as const;
const paused = [...talked, by(bo, { type: "RecordPaused", id })] as const;
const sheet = "sheet-kitchen-0001";
const written = by(ines, {
  type: "QuestionSheetAdded",
  id: sheet,
  name: "For the kitchen",
  context: "other",
  questions: ["What would be good for you?"],
});

describe("a sheet and an interpreter", () => {
  test("a conversation follows a sheet from the start, and an interpreter reads it from the start", () => {
    const opening = { sheet, interpreter: noor.person };
    const all = [...readers, noor.person];
    given(...gathered, written)
      .when("openConversation", { ...talk, ...opening }, ines)
      .happens({ ...talkOpened, ...opening })
      .leaving("conversations", { ...stands, ...opening, readers: all, audience: circlesOf(all) });
  });

  test("the sheet and the interpreter are known", () => {
    given(...gathered)
      .when("openConversation", { ...talk, sheet }, ines)
      .refuses("conversation/unknown-sheet", sheet);
    given(...gathered)
      .when("openConversation", { ...talk, interpreter: "person-unheard-of" }, ines)
      .refuses("conversation/unknown-person");
  });

  test("another sheet can be followed on the way, or none", () => {
    given(...talked, written)
      .when("followSheet", { id, sheet }, tariq)
      .happens({ type: "SheetFollowed", id, sheet })
      .leaving("conversations", { ...stands, sheet });
    given(...talked)
      .when("followSheet", { id, sheet: null }, ines)
      .happens();
    given(...talked)
      .when("followSheet", { id, sheet }, ines)
      .refuses("conversation/unknown-sheet");
  });
});

describe("resting", () => {
  test.each([
    ["the steward", ines],
    ["one who speaks", bo],
  ])("%s lets it rest until a day", (_, actor) => {
    given(...talked)
      .when("restConversation", { id, until: "2026-03-09" }, actor)
      .happens({ type: "ConversationRested", id, until: "2026-03-09" })
      .leaving("conversations", { ...stands, rested: { until: "2026-03-09" } });
  });

  test("it rests without a day, and resting until the same day again changes nothing", () => {
    given(...talked)
      .when("restConversation", { id }, ines)
      .happens({ type: "ConversationRested", id, until: null });
    given(...rested)
      .when("restConversation", { id, until: "2026-03-09" }, ines)
      .happens();
  });

  test("it is taken up again as it was", () => {
    given(...rested)
      .when("resumeConversation", { id }, tariq)
      .happens({ type: "ConversationResumed", id })
      .leaving("conversations", { ...stands, rested: null, isOver: false });
    given(...talked)
      .when("resumeConversation", { id }, tariq)
      .refuses("conversation/not-resting");
  });
});

describe("ending", () => {
  test("it ends, and nothing of it goes", () => {
    given(...rested)
      .when("endConversation", { id }, ines)
      .happens({ type: "ConversationEnded", id })
      .leaving("conversations", { ...stands, rested: null, isOver: true });
  });

  test("what is over does not rest and does not end", () => {
    given(...ended)
      .when("restConversation", { id }, ines)
      .refuses("conversation/over");
    given(...ended)
      .when("endConversation", { id }, ines)
      .refuses("conversation/over");
  });

  test("it can be taken up again", () => {
    given(...ended)
      .when("resumeConversation", { id }, bo)
      .happens({ type: "ConversationResumed", id })
      .leaving("conversations", { ...stands, rested: null, isOver: false });
  });
});

describe("off the record", () => {
  test("anyone in the conversation goes off the record, and returns to it", () => {
    given(...talked)
      .when("goOffTheRecord", { id }, bo)
      .happens({ type: "RecordPaused", id })
      .leaving("conversations", { ...stands, isOffTheRecord: true });
    given(...paused)
      .when("returnToTheRecord", { id }, ines)
      .happens({ type: "RecordResumed", id })
      .leaving("conversations", { ...stands, isOffTheRecord: false });
  });

  test("the interpreter is in the conversation too", () => {
    given(...gathered, by(ines, { ...talkOpened, interpreter: noor.person }))
      .when("goOffTheRecord", { id }, noor)
      .happens({ type: "RecordPaused", id });
  });

  test("it is one or the other", () => {
    given(...paused)
      .when("goOffTheRecord", { id }, bo)
      .refuses("conversation/off-the-record");
    given(...talked)
      .when("returnToTheRecord", { id }, bo)
      .refuses("conversation/on-the-record");
  });

  test("no program returns to the record", () => {
    given(...paused)
      .when("returnToTheRecord", { id }, programOf(ines))
      .refuses("request/human-only");
  });
});

test.each([
  ["followSheet", { id, sheet: null }],
  ["restConversation", { id }],
  ["resumeConversation", { id }],
  ["endConversation", { id }],
  ["goOffTheRecord", { id }],
  ["returnToTheRecord", { id }],
] as const)("%s is for those who talk with each other: not for a colleague let in, not for others", (name, ask) => {
  given(...talked, wanjiruLetIn)
    .when(name, ask, wanjiru)
    .refuses("conversation/not-in-conversation");
  given(...talked)
    .when(name, ask, olu)
    .refuses("conversation/unknown", id);
});
