import { day, moment } from "@mortar/catalogue";
import { hidden, lineField, type Problems, problemsAbove, requestField, wordsField } from "../form.ts";
import { html } from "../html.ts";
import { facts, folded, note, wordsShown } from "../parts.ts";
import { type CommitmentRow, nameIn } from "../rows.ts";
import { yesFields } from "./affirmPages.ts";
import type { Answer, Held } from "./held.ts";
import { howKnown } from "./howKnown.ts";
import { letter } from "./letter.ts";
import { isFresh, undoForm, withdrawFolded } from "./takingBack.ts";

type Writing = {
  readonly to?: string;
  readonly by?: string;
  readonly written?: string;
  readonly problems?: Problems;
};

/** A yes that needs someone else's first: whose, by when, and in which words. */
export const subjectPage = (
  held: Held,
  it: CommitmentRow,
  { to = "", by = "", written = it.words.said, problems = {} }: Writing = {},
): Answer => {
  const { say, link } = held;
  const member = nameIn(held.view, "members", it.member);
  return letter(held, {
    title: say("page.subject.title"),
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${say("page.subject.title")}</h1>
      <p>${say("page.subject.text", { member })}</p>
      <form class="answers" method="post">
        ${hidden("do", "subject")}${hidden("commitment", it.id)}${hidden("seen", it.revision)}${requestField()}
        ${lineField({ name: "to", label: say("page.subject.to"), hint: say("page.subject.to.hint"), value: to, maxLength: 200, error: problems["to"] })}
        ${lineField({ name: "by", type: "date", label: say("page.subject.by"), hint: say("page.subject.by.hint"), value: by, error: problems["by"] })}
        ${wordsField({ name: "words", label: say(`page.own.label.${it.as}`, { member }), hint: say("page.subject.words.hint"), value: written, error: problems["words"] })}
        <button class="button" data-look="main">${say("page.subject.go")}</button>
        <a class="button" data-look="quiet" href="/l/${link.id}?at=${it.id}">${say("page.back")}</a>
      </form>`,
  });
};

/** Said, and waiting for someone else's yes: what the coalition reads, and what to do once it has come. */
export const conditionalPage = (held: Held, it: CommitmentRow, problems: Problems): Answer => {
  const { say, view, locale, zone, link, c } = held;
  const { conditional } = it;
  if (!conditional) throw new Error("A conditional yes has its condition.");
  const member = nameIn(view, "members", it.member);
  const told = { member, to: conditional.to.said, by: day(locale, conditional.by) };
  const title = say("page.conditional.title", told);
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    body: html`${problemsAbove(problems)}
      <div class="receipt" ${c.req.query("done") === "subject" && html` role="status"`}>
        <h1>${title}</h1>
        ${wordsShown(it.words, say)}
        <p class="by">
          ${say("page.receipt.by", { person: nameIn(view, "persons", conditional.person), member, when: moment(locale, conditional.at, zone) })}
        </p>
      </div>
      ${note(html`<p>${say("page.conditional.counts", told)}</p>`)}
      <section class="no-print">
        <h2>${say("page.conditional.then", told)}</h2>
        <form class="answers" method="post">
          ${yesFields(it)}
          <button class="button" data-look="main">${say("page.conditional.yes")}</button>
          <a class="button" href="/l/${link.id}?own=${it.id}">${say("page.affirm.own")}</a>
          <a class="button" data-look="quiet" href="/l/${link.id}?board=${it.id}">${say("page.conditional.board")}</a>
        </form>
      </section>
      ${facts([
        [say("page.receipt.how"), howKnown(held, conditional.proof)],
        [say("page.receipt.reference"), it.id],
      ])}
      ${isFresh(held, conditional.at) && undoForm(held, it, conditional.at)} ${withdrawFolded(held, it)}
      ${folded(say("page.conditional.no", told), html`<p>${say("page.conditional.no.text", told)}</p>`)}`,
  });
};
