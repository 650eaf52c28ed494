import { day } from "@mortar/catalogue";
import type { Words } from "@mortar/core";
import { choiceField, hidden, type Problems, problemsAbove, requestField, wordsField } from "../form.ts";
import { type Content, html } from "../html.ts";
import { beginning, note, stroke, wordsShown } from "../parts.ts";
import { type CommitmentRow, nameIn } from "../rows.ts";
import type { Answer, Held } from "./held.ts";
import { letter } from "./letter.ts";
import { type OwnTie, ownTies, waitingTies } from "./tieRows.ts";

/** Does this give meet this need? Both stand there in the words of their members. */
export const askTiePage = (held: Held, it: OwnTie): Answer => {
  const { say, link } = held;
  const waiting = waitingTies(held);
  const place = waiting.findIndex(({ tie }) => tie.id === it.tie.id) + 1;
  const title = say("page.tie.ask");
  return letter(held, {
    title,
    onChange: "reload",
    body: html`<div class="asked">
        <h1>${title}</h1>
        ${waiting.length > 1 && html`<p class="quiet small">${say("page.affirm.place", { place, count: waiting.length })}</p>`}
      </div>
      ${bothShown(held, it)}
      <div class="answers">
        <form method="post">
          ${fields("agree", it)}<button class="button" data-look="main">${say("page.tie.yes")}</button>
        </form>
        <form method="post">${fields("decline", it)}<button class="button">${say("page.tie.no")}</button></form>
        <a class="button" data-look="quiet" href="/l/${link.id}?after=${it.tie.id}">${say("page.affirm.not-now")}</a>
      </div>
      <p class="readers">${say("page.tie.readers")}</p>`,
  });
};

type Writing = {
  readonly written?: string;
  readonly problems?: Problems;
  /** What the member has said meanwhile, where somebody else of it was faster. */
  readonly stands?: { readonly revision: string; readonly words: Words };
};

/** What another member's give makes possible for hers: in her own words. */
export const possiblePage = (held: Held, it: OwnTie, { written, problems = {}, stands }: Writing = {}): Answer => {
  const { say, view, link } = held;
  const { tie, give } = it;
  const [giver, receiver] = [nameIn(view, "members", tie.giver), nameIn(view, "members", tie.receiver)];
  const title = say("page.tie.possible", { giver, receiver });
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: stands ? (409 as const) : (422 as const) }),
    body: html`${problemsAbove(problems)}
      <h1>${title}</h1>
      ${wordsShown(give.words, say)}
      ${
        stands &&
        note(
          html`<p>${say("page.stale-words.now")}</p>
            ${wordsShown(stands.words, say, "small")}`,
          "held",
        )
      }
      <form class="answers" method="post">
        ${fields("possible", it)}${hidden("seen", stands?.revision ?? tie.revision)}
        ${wordsField({ name: "words", label: say("page.tie.possible.label", { receiver }), hint: say("page.tie.possible.hint", { giver }), value: written ?? tie.makesPossible?.words.said ?? "", rows: 4, error: problems["words"] })}
        <button class="button" data-look="main">${say("page.tie.possible.go")}</button>
        <a class="button" data-look="quiet" href="/l/${link.id}?after=${tie.id}">${say("page.affirm.not-now")}</a>
      </form>`,
  });
};

/** How a tie stands: what was agreed, what it makes possible, and for the receiver whether it has arrived. */
export const tiePage = (held: Held, it: OwnTie, problems: Problems = {}): Answer => {
  const { say, view, link, locale } = held;
  const { tie } = it;
  const receiver = nameIn(view, "members", tie.receiver);
  const isNew = held.c.req.query("done") !== undefined;
  const isReceiving = tie.receiver === link.member && tie.state === "agreed";
  const title = say(`page.tie.${tie.state}`);
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    body: html`${problemsAbove(problems)}
      <div class="receipt" ${isNew && html` role="status"`}>
        <h1>${title}</h1>
        ${bothShown(held, it)}
        ${tie.state === "agreed" && stroke(held.c.req.query("done") === "agree" ? "arrival" : "still")}
      </div>
      ${tie.state === "proposed" && html`<p>${say("page.tie.waits", { member: nameIn(view, "members", otherSide(held, it)) })}</p>`}
      ${
        tie.makesPossible &&
        html`<section>
          <h2>${say("tie.possible", { member: receiver })}</h2>
          ${wordsShown(tie.makesPossible.words, say, "large")}
        </section>`
      }
      ${isReceiving && html`<p class="answers"><a class="button" ${!tie.makesPossible && html` data-look="main"`} href="/l/${link.id}?say=${tie.id}">${say(tie.makesPossible ? "tie.say-anew" : "tie.say-possible")}</a></p>`}
      ${tie.arrived && html`<p>${say(`tie.arrived-${tie.arrived.as}`, { day: day(locale, tie.arrived.on) })}</p>`}
      ${isReceiving && arrivalForm(held, it, problems)} ${nextOf(held, tie.id)}`,
  });
};

/** Nothing waits, or nothing that was not left for later: the member's ties stand here. */
export const nothingToTiePage = (held: Held): Answer => {
  const { say, view, link } = held;
  const own = ownTies(held).filter(({ tie }) => tie.state === "agreed");
  const count = waitingTies(held).length;
  const title =
    count > 0 ? say("page.later.title") : say("page.tie.nothing", { member: nameIn(view, "members", link.member) });
  return letter(held, {
    title,
    onChange: "reload",
    body: html`<h1>${title}</h1>
      ${count > 0 && html`<p class="answers"><a class="button" href="/l/${link.id}">${say("page.later.go", { count })}</a></p>`}
      ${
        own.length > 0 &&
        html`<ul class="steps linked">
          ${own.map(
            ({ tie, give, need }) =>
              html`<li>
                <a href="/l/${link.id}?at=${tie.id}"
                  ><span class="said-small" dir="auto">${beginning(give.words.said)}</span>
                  <span class="said-small" dir="auto">${beginning(need.words.said)}</span></a
                >
              </li>`,
          )}
        </ul>`
      }`,
  });
};

const otherSide = ({ link }: Held, { tie }: OwnTie): string => (tie.giver === link.member ? tie.receiver : tie.giver);

const bothShown = (held: Held, { give, need }: OwnTie): Content =>
  html`<div class="both">${oneShown(held, give)}${oneShown(held, need)}</div>`;

const oneShown = ({ say, view }: Held, it: CommitmentRow): Content =>
  html`<section>
    <p class="quiet small">${say(`page.own.label.${it.as}`, { member: nameIn(view, "members", it.member) })}</p>
    ${wordsShown(it.words, say)}
  </section>`;

const arrivalForm = ({ say }: Held, it: OwnTie, problems: Problems): Content =>
  html`<form class="answers" method="post">
    ${fields("arrived", it)}
    ${choiceField({ name: "arrived", kind: "radio", legend: say("tie.arrival"), chosen: [it.tie.arrived?.as ?? "yes"], error: problems["arrived"], options: (["yes", "in-part", "not-yet"] as const).map((value) => ({ value, label: say(`tie.arrival-${value}`) })) })}
    <button class="button">${say("tie.arrival-send")}</button>
  </form>`;

/** What else waits. What waits of the tie that is shown is offered there already. */
const nextOf = (held: Held, shown: string): Content => {
  const { say, link } = held;
  const others = waitingTies(held).filter(({ tie }) => tie.id !== shown);
  const count = others.length;
  return html`<p class="answers">
    <a
      class="button"
      data-look="${count > 0 ? "main" : "quiet"}"
      href="/l/${link.id}${others[0] ? `?at=${others[0].tie.id}` : "?all"}"
      >${count > 0 ? say("page.receipt.more", { count }) : say("page.receipt.all")}</a
    >
  </p>`;
};

const fields = (what: string, { tie }: OwnTie) => html`${hidden("do", what)}${hidden("tie", tie.id)}${requestField()}`;
