import { moment } from "@mortar/catalogue";
import { hidden, type Problems, problemsAbove, requestField, wordsField } from "../form.ts";
import { html, type Content } from "../html.ts";
import { beginning, folded, stroke, wordsShown } from "../parts.ts";
import { type CommitmentRow, nameIn, rowsOf } from "../rows.ts";
import { howKnown } from "./howKnown.ts";
import type { Answer, Held } from "./held.ts";
import { letter } from "./letter.ts";

/** How long an affirmation can be undone as if it had not been made; core decides, this only chooses what is offered. */
const UNDO_MS = 24 * 3_600_000;

/** What was said, by whom, when, and how we know: to be kept, or printed. */
export const receiptPage = (
  held: Held,
  it: CommitmentRow,
  waiting: readonly CommitmentRow[],
  problems: Problems,
): Answer => {
  const { say, view, locale, zone, c } = held;
  const member = nameIn(view, "members", it.member);
  const isNew = c.req.query("done") === "yes";
  const title = say("page.receipt.title", { member });
  const at = it.affirmed?.at ?? "";
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    body: html`${problemsAbove(problems)}
      <div class="receipt" ${isNew && html` role="status"`}>
        <h1>${title}</h1>
        ${wordsShown(it.words, say)} ${stroke(isNew ? "arrival" : "still")}
        <p class="by">
          ${say("page.receipt.by", { person: nameIn(view, "persons", it.affirmed?.person ?? null), member, when: at && moment(locale, at, zone) })}
        </p>
      </div>
      ${facts(held, it)} ${nextStep(held, waiting)}
      <section class="no-print">
        <h2>${say("page.receipt.next")}</h2>
        <ul class="steps">
          <li>${say("page.receipt.read", { coalition: rowsOf(view, "coalitions")[0]?.name.said ?? "" })}</li>
          <li>${say("page.receipt.contest")}</li>
        </ul>
      </section>
      ${
        isFresh(held, at) &&
        html`<form class="answers" method="post">
            ${fields("undo", it)}<button class="button">${say("page.receipt.undo")}</button>
          </form>
          <p class="readers no-print">
            ${say("page.receipt.undo-until", { until: moment(locale, new Date(Date.parse(at) + UNDO_MS).toISOString(), zone) })}
          </p>`
      }
      ${folded(
        say("page.withdraw.ask"),
        html`<p>${say("page.withdraw.text", { member })}</p>
          <form class="answers" method="post">
            ${fields("withdraw", it)}
            ${wordsField({ name: "why", label: say("page.withdraw.why"), hint: say("page.withdraw.hint"), rows: 2, look: "optional" })}
            <button class="button">${say("page.withdraw.go")}</button>
          </form>`,
      )}`,
  });
};

const facts = (held: Held, it: CommitmentRow): Content => {
  const { say, view } = held;
  const member = nameIn(view, "members", it.member);
  return html`<dl class="facts">
    <div>
      <dt>${say("page.receipt.kind")}</dt>
      <dd>
        ${say(`page.own.label.${it.as}`, { member })}${it.affirmed?.isInOwnWords && html`, ${say("page.receipt.own-words")}`}
      </dd>
    </div>
    <div>
      <dt>${say("page.receipt.how")}</dt>
      <dd>${howKnown(held, it)}</dd>
    </div>
    <div>
      <dt>${say("page.receipt.reference")}</dt>
      <dd dir="ltr">${it.id}</dd>
    </div>
  </dl>`;
};

export const withdrawnPage = (held: Held, it: CommitmentRow, waiting: readonly CommitmentRow[]): Answer =>
  donePage(held, it, waiting, held.say("page.withdrawn.title"), held.say("page.withdrawn.text"));

export const heldBackPage = (held: Held, it: CommitmentRow, waiting: readonly CommitmentRow[]): Answer =>
  donePage(
    held,
    it,
    waiting,
    held.say("page.held-back.title"),
    held.say("page.held-back.text", { member: nameIn(held.view, "members", it.member) }),
  );

const donePage = (
  held: Held,
  it: CommitmentRow,
  waiting: readonly CommitmentRow[],
  title: string,
  text: string,
): Answer =>
  letter(held, {
    title,
    body: html`<div class="receipt" role="status">
        <h1>${title}</h1>
        ${wordsShown(it.words, held.say)}
        <p>${text}</p>
      </div>
      ${
        it.why &&
        html`<section>
          <h2>${held.say("page.withdraw.why")}</h2>
          ${wordsShown(it.why, held.say, "small")}
        </section>`
      }
      ${nextStep(held, waiting)}`,
  });

/** Nothing waits, or nothing that was not left for later: what the member has affirmed stands here. */
export const nothingWaitsPage = (
  held: Held,
  waiting: readonly CommitmentRow[],
  own: readonly CommitmentRow[],
): Answer => {
  const { say, link } = held;
  const member = nameIn(held.view, "members", link.member);
  const affirmed = own.filter(({ disclosure }) => disclosure === "affirmed");
  const title = waiting.length > 0 ? say("page.later.title") : say("page.nothing-waits.title", { member });
  return letter(held, {
    title,
    onChange: "reload",
    body: html`<h1>${title}</h1>
      <p>${waiting.length > 0 ? say("page.later.text", { count: waiting.length }) : say("page.nothing-waits.text")}</p>
      ${waiting.length > 0 && html`<p class="answers"><a class="button" href="/l/${link.id}">${say("page.later.go", { count: waiting.length })}</a></p>`}
      ${
        affirmed.length > 0 &&
        html`<section>
          <h2>${say("page.affirmed.title", { member })}</h2>
          <ul class="steps linked">
            ${affirmed.map(
              (it) =>
                html`<li>
                  <a href="/l/${link.id}?at=${it.id}"
                    ><span class="quiet small">${say(`page.kind.${it.as}`)}</span>
                    <span class="said-small" dir="auto">${beginning(it.words.said)}</span></a
                  >
                </li>`,
            )}
          </ul>
        </section>`
      }`,
  });
};

const nextStep = ({ say, link }: Held, waiting: readonly CommitmentRow[]): Content => {
  const [next] = waiting;
  if (!next)
    return html`<p class="answers">
      <a class="button" data-look="quiet" href="/l/${link.id}">${say("page.receipt.all")}</a>
    </p>`;
  return html`<p class="answers">
    <a class="button" data-look="main" href="/l/${link.id}">${say("page.receipt.more", { count: waiting.length })}</a>
  </p>`;
};

const isFresh = ({ house }: Held, at: string): boolean => house.now().getTime() - Date.parse(at) <= UNDO_MS;

const fields = (what: string, { id }: CommitmentRow) =>
  html`${hidden("do", what)}${hidden("commitment", id)}${requestField()}`;
