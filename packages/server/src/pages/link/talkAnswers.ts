import { isRefusal } from "@mortar/core";
import type { Form } from "../form.ts";
import { type AnswerRow, rowsOf } from "../rows.ts";
import { whyNotDone } from "../sentenceOf.ts";
import { correctPage, markPage, passagesOf, takeBackPage } from "./answerPages.ts";
import type { Answer } from "./held.ts";
import { goTo } from "./letter.ts";
import { releasePage } from "./releasePage.ts";
import { kinds, type Talk } from "./talk.ts";
import { readersPage, talkPage } from "./talkPages.ts";

type Reply = (talk: Talk, form: Form) => Answer;
type ReplyAbout = (talk: Talk, it: AnswerRow, form: Form) => Answer;

/** The answer a form is about; back to the conversation where it is not there any more. */
const about =
  (reply: ReplyAbout): Reply =>
  (talk, form) => {
    const it = talk.answers.find(({ id }) => id === form.line("answer"));
    return it ? reply(talk, it, form) : goTo(talk.held, { at: "talk" });
  };

const letIn: Reply = async (talk, form) => {
  const { held, conversation } = talk;
  const why = whyNotDone(
    held.c,
    await held.ask(form.line("request"), "letRead", { id: conversation.id, person: form.line("person") }),
  );
  return why === null ? goTo(held) : readersPage(talk, { "": why });
};

const hear: Reply = async (talk, form) => {
  const { held, conversation } = talk;
  const { person } = held.link;
  const question = form.line("question");
  const written = form.words("words");
  const heard = { id: form.line("answer"), conversation: conversation.id, question, words: written, speaker: person };
  const outcome = await held.ask(form.line("request"), "hearAnswer", heard);
  const why = whyNotDone(held.c, outcome);
  if (why === null) return goTo(held, { at: "talk", done: "heard" });
  const field = "invalid" in outcome && outcome.invalid[0]?.at === "question" ? "question" : "words";
  return talkPage(talk, { question, written, problems: { [field]: why } });
};

const correct = about(async (talk, it, form) => {
  const written = form.words("words");
  const outcome = await talk.held.ask(form.line("request"), "correctAnswer", {
    id: it.id,
    words: written,
    seen: form.line("seen"),
  });
  const why = whyNotDone(talk.held.c, outcome);
  if (why === null) return goTo(talk.held, { at: it.id, done: "corrected" });
  const stands = isRefusal(outcome) ? outcome.stands : undefined;
  return correctPage(talk, it, { written, problems: { words: why }, ...(stands && { stands }) });
});

const mark = about(async (talk, it, form) => {
  const chosen = kinds.filter((kind) => form.all("as").includes(kind));
  const to = it.words.said.length;
  const passages = it.marks.filter((mark) => mark.from > 0 || mark.to < to);
  const marks = [...passages, ...(to > 0 ? chosen.map((as) => ({ as, from: 0, to })) : [])];
  const outcome = await talk.held.ask(form.line("request"), "markAnswer", {
    id: it.id,
    marks,
    seen: form.line("seen"),
  });
  const why = whyNotDone(talk.held.c, outcome);
  return why === null ? goTo(talk.held, { at: it.id, done: "marked" }) : markPage(talk, it, { "": why });
});

const release = about(async (talk, it, form) => {
  const { held, conversation } = talk;
  const draft = { written: form.words("words"), as: form.line("as") };
  const released = {
    id: form.line("commitment"),
    member: conversation.member,
    as: draft.as,
    words: draft.written,
    answer: it.id,
  };
  const outcome = await held.ask(form.line("request"), "releaseCommitment", released);
  const why = whyNotDone(held.c, outcome);
  if (why === null) return goTo(held, { at: it.id, done: "released" });
  const field = "invalid" in outcome ? (outcome.invalid[0]?.at ?? "") : "";
  return releasePage(talk, it, {
    ...draft,
    problems: { [field]: field === "as" ? held.say("page.release.as.missing") : why },
  });
});

/** Out of the answer, and out of what was released from it: where she speaks for her member, those words are hers too. */
const takeBack = about(async (talk, it, form) => {
  const { held, isVoice } = talk;
  const sent = form.words("passage");
  const passage = passagesOf(it, held.locale).find((text) => text.replaceAll("\r\n", "\n") === sent) ?? sent;
  if (passage === "") return takeBackPage(talk, it, { passage: held.say("page.take-back.choose") });
  const released = rowsOf(held.view, "commitments").filter(
    ({ origin, member }) => isVoice && origin?.answer === it.id && member === held.link.member,
  );
  const records = [{ kind: "answers", id: it.id }, ...released.map(({ id }) => ({ kind: "commitments", id }))];
  const outcome = await held.ask(form.line("request"), "takeBackWords", {
    id: form.line("redaction"),
    about: records,
    passage,
  });
  const why = whyNotDone(held.c, outcome);
  return why === null ? goTo(held, { at: it.id, done: "taken-back" }) : takeBackPage(talk, it, { "": why });
});

/** Asks for one thing about the whole conversation, and comes back to it, with the reason where it is not done. */
const ofTheWhole =
  (command: string, more: (form: Form) => object = () => ({})): Reply =>
  async (talk, form) => {
    const { held, conversation } = talk;
    const why = whyNotDone(
      held.c,
      await held.ask(form.line("request"), command, { id: conversation.id, ...more(form) }),
    );
    return why === null
      ? goTo(held, { at: "talk" })
      : talkPage(talk, { question: "", written: "", problems: { "": why } });
  };

export const talkAnswers: ReadonlyMap<string, Reply> = new Map([
  ["let-in", letIn],
  ["hear", hear],
  ["correct", correct],
  ["mark", mark],
  ["release", release],
  ["take-back", takeBack],
  ["off-the-record", ofTheWhole("goOffTheRecord")],
  ["on-the-record", ofTheWhole("returnToTheRecord")],
  ["rest", ofTheWhole("restConversation")],
  ["resume", ofTheWhole("resumeConversation")],
  ["agree-to-hand-over", ofTheWhole("agreeToHandOver", (form) => ({ to: form.line("to") }))],
  ["drop-hand-over", ofTheWhole("dropHandOver")],
]);
