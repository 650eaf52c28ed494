import { day } from "@mortar/catalogue";
import type { Words } from "@mortar/core";
import { choiceField, freshId, hidden, type Problems, problemsAbove, requestField, wordsField } from "../form.ts";
import { html, type Content } from "../html.ts";
import { note, ways, wordsShown } from "../parts.ts";
import { type AnswerRow, nameIn } from "../rows.ts";
import type { Answer } from "./held.ts";
import { letter } from "./letter.ts";
import { cutsIn, kinds, type Talk, wholeMarks } from "./talk.ts";

/** One answer, word for word, and what can be done with it. */
export const answerPage = (talk: Talk, it: AnswerRow): Answer => {
  const { held, isVoice } = talk;
  const { say, link, view } = held;
  const isOwn = it.speaker === link.person;
  const here = `/l/${link.id}?at=${it.id}`;
  const marks = wholeMarks(it);
  const done = held.c.req.query("done");
  const way = (what: "mark" | "correct" | "take-back" | "release") => ({
    href: `${here}&do=${what}`,
    title: say(`page.answer.${what}`),
    about: say(`page.answer.${what}.about`),
  });
  return letter(held, {
    title: it.question.said,
    cuts: cutsIn(talk),
    onChange: "reload",
    body: html`${(done === "released" || done === "corrected" || done === "marked" || done === "taken-back") && note(html`<p role="status">${say(`page.answer.done.${done}`)}</p>`, "pen")}
      <h1 dir="auto">${it.question.said}</h1>
      <figure>
        ${wordsShown(it.words, say)}
        <figcaption class="by">
          ${nameIn(view, "persons", it.speaker)}${it.on !== null && html` · ${day(held.locale, it.on)}`}${marks.map((kind) => html` · ${say(`page.kind.${kind}`)}`)}
        </figcaption>
      </figure>
      ${translated(talk, it)}
      ${ways([...(isOwn ? [way("mark")] : []), ...(isVoice ? [way("release")] : []), ...(isOwn ? [way("correct"), way("take-back")] : [])])}
      <p class="answers"><a class="button" href="/l/${link.id}?at=talk">${say("page.answer.back")}</a></p>`,
  });
};

/** The same in another language, with who put it there. The words as said are what counts. */
const translated = ({ held }: Talk, { translation }: AnswerRow): Content =>
  translation &&
  html`<figure lang="${translation.language}">
    ${wordsShown(translation.words, held.say, "small")}
    <figcaption class="by" lang="${held.locale}">
      ${held.say("translation.by", {
        person: nameIn(held.view, "persons", translation.by),
        language:
          new Intl.DisplayNames([held.locale], { type: "language" }).of(translation.language) ?? translation.language,
      })}
    </figcaption>
  </figure>`;

/** Whole answers are marked here; passages of one are marked in the workspace, and stay as they are. */
export const markPage = (talk: Talk, it: AnswerRow, problems: Problems = {}): Answer => {
  const { say } = talk.held;
  return letter(talk.held, {
    title: say("page.mark.title"),
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${say("page.mark.title")}</h1>
      ${wordsShown(it.words, say, "small")}
      <form class="stack" method="post">
        ${hidden("do", "mark")}${sameAnswer(it)}
        ${choiceField({ name: "as", kind: "checkbox", legend: say("page.mark.legend"), chosen: wholeMarks(it), options: kinds.map((value) => ({ value, label: say(`page.mark.${value}`) })) })}
        <div class="answers">
          <button class="button" data-look="main">${say("page.mark.go")}</button>${backTo(talk, it)}
        </div>
      </form>`,
  });
};

type Writing = {
  readonly written?: string;
  readonly problems?: Problems;
  readonly stands?: { readonly revision: string; readonly words: Words };
};

/** Where somebody else corrected it meanwhile, both wordings are shown, and hers is kept in the field. */
export const correctPage = (
  talk: Talk,
  it: AnswerRow,
  { written = it.words.said, problems = {}, stands }: Writing = {},
): Answer => {
  const { say } = talk.held;
  return letter(talk.held, {
    title: say("page.correct.title"),
    cuts: cutsIn(talk),
    ...(Object.keys(problems).length > 0 && { status: stands ? (409 as const) : (422 as const) }),
    body: html`${problemsAbove(problems)}
      <h1>${say("page.correct.title")}</h1>
      ${
        stands &&
        html`<section>
          <h2>${say("page.stale-words.now")}</h2>
          ${wordsShown(stands.words, say)}
        </section>`
      }
      <form class="answers" method="post" data-keep="correct ${it.id}">
        ${hidden("do", "correct")}${hidden("answer", it.id)}${hidden("seen", stands?.revision ?? it.revision)}${requestField()}
        ${wordsField({ name: "words", label: say("page.talk.words"), hint: say("page.correct.hint"), value: written, error: problems["words"] })}
        <button class="button" data-look="main">${say("page.correct.go")}</button>${backTo(talk, it)}
      </form>`,
  });
};

/** Said in anger, or said too much: a sentence or all of it goes, out of every version. */
export const takeBackPage = (talk: Talk, it: AnswerRow, problems: Problems = {}): Answer => {
  const { say, locale } = talk.held;
  const [whole = "", ...sentences] = passagesOf(it, locale);
  const options = sentences.map((value) => ({ value, label: value, voice: "said" as const }));
  return letter(talk.held, {
    title: say("page.take-back.title"),
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${say("page.take-back.title")}</h1>
      <p>${say("page.take-back.text")}</p>
      <form class="stack" method="post">
        ${hidden("do", "take-back")}${hidden("redaction", freshId())}${sameAnswer(it)}
        ${choiceField({ name: "passage", kind: "radio", legend: say("page.take-back.legend"), chosen: [], error: problems["passage"], options: [...options, { value: whole, label: say("page.take-back.all") }] })}
        ${it.translation && html`<p>${say("answer.translation-taken-back")}</p>`}
        ${note(html`<p>${say("page.take-back.exports")}</p>`, "held")}
        <div class="answers">
          <button class="button" data-look="main">${say("page.take-back.go")}</button>${backTo(talk, it)}
        </div>
      </form>`,
  });
};

/** What can be taken back here: all of it, or one of its sentences; each once, since a passage goes wherever it stands. */
export const passagesOf = ({ words: { said } }: AnswerRow, locale: string): readonly string[] => {
  const sentences = [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(said)].map(({ segment }) =>
    segment.trim(),
  );
  return [...new Set([said, ...sentences.filter((sentence) => sentence !== said.trim() && sentence !== "")])];
};

export const backTo = ({ held }: Talk, { id }: AnswerRow) =>
  html`<a class="button" data-look="quiet" href="/l/${held.link.id}?at=${id}">${held.say("page.back")}</a>`;

const sameAnswer = ({ id, revision }: AnswerRow) =>
  html`${hidden("answer", id)}${hidden("seen", revision)}${requestField()}`;
