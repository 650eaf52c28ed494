import { speaksFor, type Whole } from "@mortar/core";
import type { Form } from "../form.ts";
import { rowsOf } from "../rows.ts";
import { troublePage } from "../troublePage.ts";
import { answerPage, correctPage, markPage, takeBackPage } from "./answerPages.ts";
import { readersPage, talkPage } from "./talkPages.ts";
import type { Answer, Held, Task } from "./held.ts";
import { releasePage } from "./releasePage.ts";
import { talkAnswers } from "./talkAnswers.ts";
import type { Talk } from "./talk.ts";

/** A private conversation, for someone who speaks in it: first who can read it, then one thing at a time. */
export const conversationTask: Task = {
  kinds: ["conversations", "answers", "commitments", "questionSheets"],
  commands: [
    "letRead",
    "hearAnswer",
    "correctAnswer",
    "markAnswer",
    "releaseCommitment",
    "takeBackWords",
    "goOffTheRecord",
    "returnToTheRecord",
    "restConversation",
    "resumeConversation",
    "agreeToHandOver",
    "dropHandOver",
  ],
  show: (held) => {
    const talk = talkOf(held);
    return talk ? pageOf(talk) : troublePage(held.c, "not-found");
  },
  answer: (held, form) => {
    const talk = talkOf(held);
    return talk ? reply(talk, form) : troublePage(held.c, "not-found");
  },
};

const reply = (talk: Talk, form: Form): Answer => {
  const what = talkAnswers.get(form.line("do"));
  return what ? what(talk, form) : pageOf(talk);
};

const pageOf = (talk: Talk): Answer => {
  const { req } = talk.held.c;
  const it = talk.answers.find(({ id }) => id === req.query("at"));
  if (!it) return req.query("at") === "talk" ? talkPage(talk) : readersPage(talk);
  const isOwn = it.speaker === talk.held.link.person;
  switch (req.query("do")) {
    case "correct":
      return isOwn ? correctPage(talk, it) : answerPage(talk, it);
    case "mark":
      return isOwn ? markPage(talk, it) : answerPage(talk, it);
    case "take-back":
      return isOwn ? takeBackPage(talk, it) : answerPage(talk, it);
    case "release":
      return talk.isVoice ? releasePage(talk, it) : answerPage(talk, it);
    default:
      return answerPage(talk, it);
  }
};

const talkOf = (held: Held): Talk | null => {
  const { view, link } = held;
  const conversation = rowsOf(view, "conversations").find(({ id }) => id === link.about);
  if (!conversation) return null;
  const world = { representations: new Map(rowsOf(view, "representations").map((it) => [it.id, it])) } as Pick<
    Whole,
    "representations"
  >;
  return {
    held,
    conversation,
    answers: rowsOf(view, "answers").filter((it) => it.conversation === conversation.id),
    isVoice: speaksFor(world, link.person, conversation.member),
  };
};
