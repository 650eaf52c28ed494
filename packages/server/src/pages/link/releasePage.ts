import { list } from "@mortar/catalogue";
import { choiceField, freshId, hidden, type Problems, problemsAbove, requestField, wordsField } from "../form.ts";
import { html } from "../html.ts";
import { type AnswerRow, nameIn, rowsOf } from "../rows.ts";
import { backTo } from "./answerPages.ts";
import type { Answer } from "./held.ts";
import { letter } from "./letter.ts";
import { kinds, type Talk, wholeMarks } from "./talk.ts";

type Draft = { readonly written: string; readonly as: string; readonly problems: Problems };

/** Only these words leave the conversation. Who reads them afterwards stands here before they do. */
export const releasePage = (talk: Talk, it: AnswerRow, draft?: Draft): Answer => {
  const { held, conversation } = talk;
  const { say, view } = held;
  const member = nameIn(view, "members", conversation.member);
  const problems = draft?.problems ?? {};
  return letter(held, {
    title: say("page.release.title"),
    ...(draft && { status: 422 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${say("page.release.title")}</h1>
      <p>${say("page.release.text", { member })}</p>
      <form class="stack" method="post">
        ${hidden("do", "release")}${hidden("answer", it.id)}${hidden("commitment", freshId())}${requestField()}
        ${wordsField({ name: "words", label: say("page.release.words"), hint: say("page.release.hint"), value: draft?.written ?? it.words.said, error: problems["words"] })}
        ${choiceField({ name: "as", kind: "radio", legend: say("page.release.as", { member }), chosen: [draft?.as ?? wholeMarks(it)[0] ?? ""], error: problems["as"], options: kinds.map((value) => ({ value, label: say(`page.mark.${value}`) })) })}
        <dl class="facts">
          <div>
            <dt>${say("page.release.now")}</dt>
            <dd>
              ${list(held.locale, [...conversation.readers.map((person) => nameIn(view, "persons", person)), say("page.release.host", { host: rowsOf(view, "coalitions")[0]?.host.said ?? "" })])}
            </dd>
          </div>
          <div>
            <dt>${say("page.release.after")}</dt>
            <dd>${say("page.release.after.text", { member })}</dd>
          </div>
        </dl>
        <div class="answers">
          <button class="button" data-look="main">${say("page.release.go")}</button>${backTo(talk, it)}
        </div>
      </form>`,
  });
};
