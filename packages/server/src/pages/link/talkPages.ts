import { day } from "@mortar/catalogue";
import {
  freshId,
  hidden,
  lineField,
  type Problems,
  problemsAbove,
  requestField,
  selectField,
  wordsField,
} from "../form.ts";
import { html, type Content } from "../html.ts";
import { beginning, folded, note } from "../parts.ts";
import { nameIn, rowsOf } from "../rows.ts";
import type { Answer, Held } from "./held.ts";
import { letter } from "./letter.ts";
import { cutsIn, type Talk } from "./talk.ts";
import { questionsOf, stillToAsk } from "./talkQuestions.ts";
import { isOnTheRecord, talkState, talkWays } from "./talkState.ts";

/** Before anything is said: everyone who can read it, with the reason each of them can, the server's host included. */
export const readersPage = (talk: Talk, problems: Problems = {}): Answer => {
  const { held, conversation, answers } = talk;
  const { say, view, link } = held;
  const title = say("page.readers.title");
  return letter(held, {
    title,
    onChange: "reload",
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${title}</h1>
      ${talkState(talk)}
      <p>${say("page.readers.text", { day: day(held.locale, conversation.on) })}</p>
      <ul class="readers-list" aria-label="${say("page.readers.list")}">
        ${conversation.readers.map((person) => html`<li><span dir="auto">${nameIn(view, "persons", person)}</span><small>${whyReader(talk, person)}</small></li>`)}
        <li>
          <span dir="auto">${rowsOf(view, "coalitions")[0]?.host.said}</span><small>${say("page.readers.host")}</small>
        </li>
      </ul>
      <p class="answers">
        <a class="button" data-look="main" href="/l/${link.id}?at=talk"
          >${say(answers.length > 0 ? "page.readers.go-on" : "page.readers.begin")}</a
        >
      </p>
      ${letIn(talk)}
      <p class="readers">${say("page.readers.promise")}</p>`,
  });
};

const whyReader = (talk: Talk, person: string): string => {
  const { held, conversation } = talk;
  const { say, view } = held;
  if (person === conversation.steward) return say("page.readers.steward");
  const member = nameIn(view, "members", conversation.member);
  if (person === held.link.person) return say("page.readers.you", { member });
  if (conversation.speakers.includes(person)) return say("page.readers.speaker", { member });
  if (conversation.interpreter === person) return say("talk.why-interpreter");
  const belonged = rowsOf(view, "representations").some(
    (it) => it.person === person && it.member === conversation.member,
  );
  return belonged ? say("page.readers.colleague", { member }) : say("talk.why-asked-before");
};

/** A speaker herself lets colleagues in, and nobody else does. */
const letIn = ({ held, conversation }: Talk): Content => {
  const { say, view } = held;
  const colleagues = rowsOf(view, "representations")
    .filter(
      ({ member, isOver, person }) =>
        member === conversation.member && !isOver && !conversation.readers.includes(person),
    )
    .map(({ person }) => ({ value: person, label: nameIn(view, "persons", person) }));
  if (colleagues.length === 0 || !conversation.speakers.includes(held.link.person)) return null;
  return folded(
    say("page.let-in.ask"),
    html`<form class="stack" method="post">
      ${hidden("do", "let-in")}${requestField()}
      ${selectField({ name: "person", label: say("page.let-in.who"), hint: say("page.let-in.hint"), options: colleagues })}
      <div class="answers"><button class="button">${say("page.let-in.go")}</button></div>
    </form>`,
  );
};

type Draft = { readonly question: string; readonly written: string; readonly problems: Problems };

/** One question at a time, and below it what was answered so far. */
export const talkPage = (talk: Talk, draft?: Draft): Answer => {
  const { held } = talk;
  const { say, link, c } = held;
  const isOwn = draft ? draft.question === "" : c.req.query("question") === "own";
  const asked = isOwn ? null : (draft?.question ?? suggested(talk, c.req.query("question")));
  const title = isOnTheRecord(talk) ? (asked ?? say("page.talk.own")) : say("page.talk.paused");
  return letter(held, {
    title,
    ...(draft && { status: 422 as const }),
    ...(!isOnTheRecord(talk) && { onChange: "reload" as const }),
    cuts: cutsIn(talk),
    body: html`${problemsAbove(draft?.problems ?? {})}${c.req.query("done") === "heard" && note(html`<p role="status">${say("page.talk.kept")}</p>`, "pen")}
      ${isOnTheRecord(talk) ? null : html`<h1>${title}</h1>`} ${talkState(talk)}
      ${isOnTheRecord(talk) && [html`<h1 dir="auto">${title}</h1>`, questionForm(held, asked, draft), otherQuestions(talk)]}
      ${soFar(talk)} ${talkWays(talk)}
      <p class="answers">
        <a class="button" data-look="quiet" href="/l/${link.id}"
          >${say("page.talk.readers", { count: talk.conversation.readers.length })}</a
        >
      </p>`,
  });
};

/** Any question of the sheet, in any order; those already answered too: a second answer stands beside the first. */
const otherQuestions = (talk: Talk): Content => {
  const { say, link } = talk.held;
  const open = new Set(stillToAsk(talk));
  return folded(
    say("page.talk.other"),
    html`<ul class="steps linked">
      ${questionsOf(talk).map(
        (question, at) =>
          html`<li>
            <a href="/l/${link.id}?at=talk&amp;question=${at}" dir="auto"
              >${question}${!open.has(question) && html` <span class="quiet small">${say("page.talk.answered")}</span>`}</a
            >
          </li>`,
      )}
      <li><a href="/l/${link.id}?at=talk&amp;question=own">${say("page.talk.own")}</a></li>
    </ul>`,
  );
};

/** `question` is null where she asks one of her own. */
const questionForm = (
  { say }: Held,
  question: string | null,
  draft: Draft = { question: "", written: "", problems: {} },
): Content =>
  html`<form class="answers" method="post" data-keep="hear ${question ?? "own"}">
    ${hidden("do", "hear")}${hidden("answer", freshId())}${requestField()}
    ${question === null ? lineField({ name: "question", label: say("page.talk.question"), value: draft.question, maxLength: 500, error: draft.problems["question"] }) : hidden("question", question)}
    ${wordsField({ name: "words", label: say("page.talk.words"), hint: say("page.talk.words.hint"), value: draft.written, error: draft.problems["words"] })}
    <button class="button" data-look="main">${say("page.talk.go")}</button>
  </form>`;

/** Named with who said it, where more than one speaks. */
const soFar = ({ held, answers, conversation }: Talk): Content => {
  const { say, link, view } = held;
  if (answers.length === 0) return null;
  return html`<section>
    <h2>${say("page.talk.so-far")}</h2>
    <ul class="steps linked">
      ${answers.map(
        ({ id, question, words, speaker }) =>
          html`<li>
            <a href="/l/${link.id}?at=${id}"
              ><span class="quiet small" dir="auto">${question.said}</span>
              <span class="said-small" dir="auto">${beginning(words.said)}</span>
              ${conversation.speakers.length > 1 && html`<span class="quiet small" dir="auto">${nameIn(view, "persons", speaker)}</span>`}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
};

/** The question that was chosen, by its place on the sheet; else the first not answered yet; `null`: one of her own. */
const suggested = (talk: Talk, chosen: string | undefined): string | null => {
  const questions = questionsOf(talk);
  if (chosen !== undefined && /^\d+$/.test(chosen) && questions[Number(chosen)] !== undefined)
    return questions[Number(chosen)] ?? null;
  return stillToAsk(talk)[0] ?? null;
};
