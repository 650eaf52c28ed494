import { day } from "@mortar/catalogue";
import { amountSaid } from "../amountSaid.ts";
import { hidden, lineField, type Problems, problemsAbove, requestField, wordsField } from "../form.ts";
import { type Content, html } from "../html.ts";
import { facts, stroke, wordsShown } from "../parts.ts";
import { type MovementRow, nameIn } from "../rows.ts";
import type { Answer, Held } from "./held.ts";
import { letter } from "./letter.ts";
import { dueHere, movementsHere, ownPledges, waitingForWord } from "./movedRows.ts";

/** Something another member says it moved: has it arrived? */
export const arrivedPage = (held: Held, it: MovementRow, problems: Problems = {}): Answer => {
  const { say, link } = held;
  const title = say("page.moved.ask");
  const waiting = waitingForWord(held);
  const place = waiting.findIndex(({ id }) => id === it.id) + 1;
  return letter(held, {
    title,
    onChange: "reload",
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    body: html`${problemsAbove(problems)}
      <div class="asked">
        <h1>${title}</h1>
        ${place > 0 && waiting.length > 1 && html`<p class="quiet small">${say("page.affirm.place", { place, count: waiting.length })}</p>`}
      </div>
      ${told(held, it)}
      <div class="answers">
        ${arrival(it, "yes", html`<button class="button" data-look="main">${say("page.moved.yes")}</button>`)}
        ${
          it.quantity === null
            ? arrival(it, "in-part", html`<button class="button">${say("page.moved.in-part")}</button>`)
            : html`<a class="button" href="/l/${link.id}?part=${it.id}">${say("page.moved.in-part")}</a>`
        }
        ${arrival(it, "no", html`<button class="button">${say("page.moved.no")}</button>`)}
        <a class="button" data-look="quiet" href="/l/${link.id}?after=${it.id}">${say("page.affirm.not-now")}</a>
      </div>
      <p class="readers">${say("page.moved.counts", { giver: nameIn(held.view, "members", it.giver) })}</p>`,
  });
};

type Part = { readonly typed?: string; readonly problems?: Problems };

/** How much of it has arrived, in its own unit. */
export const partPage = (held: Held, it: MovementRow, { typed = "", problems = {} }: Part = {}): Answer => {
  const { say, link } = held;
  const title = say("page.moved.part");
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${title}</h1>
      ${told(held, it)}
      <form class="answers" method="post">
        ${hidden("do", "arrived")}${hidden("movement", it.id)}${hidden("as", "in-part")}${requestField()}
        ${lineField({ name: "quantity", label: say("amount.how-much", { kind: it.kind }), hint: say("page.moved.part.hint", { amount: amountSaid(it, held) }), value: typed, inputMode: "decimal", maxLength: 20, look: "optional", error: problems["quantity"] })}
        <button class="button" data-look="main">${say("page.moved.part.go")}</button>
        <a class="button" data-look="quiet" href="/l/${link.id}?at=${it.id}">${say("page.back")}</a>
      </form>`,
  });
};

type Thanking = { readonly written?: string; readonly problems?: Problems };

/** Thanks in the receiver's own words, asked for once it has arrived. */
export const thankPage = (held: Held, it: MovementRow, { written, problems = {} }: Thanking = {}): Answer => {
  const { say, view, link, c } = held;
  const giver = nameIn(view, "members", it.giver);
  const title = say("page.moved.thank", { giver });
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    body: html`${problemsAbove(problems)}
      ${c.req.query("done") !== undefined && html`<p role="status">${say("page.moved.kept")}</p>`}
      <h1>${title}</h1>
      ${told(held, it)}
      <form class="answers" method="post">
        ${hidden("do", "thank")}${hidden("movement", it.id)}${requestField()}
        ${wordsField({ name: "words", label: say("page.moved.thank.words"), hint: say("page.moved.thank.hint", { giver }), value: written ?? it.thanked?.words.said ?? "", rows: 3, error: problems["words"] })}
        <button class="button" data-look="main">${say("page.moved.thank.go")}</button>
        <a class="button" data-look="quiet" href="/l/${link.id}?at=${it.id}">${say("page.affirm.not-now")}</a>
      </form>`,
  });
};

/** What this member has said of something that moved to it; it can say otherwise at any time. */
export const movementPage = (held: Held, it: MovementRow, problems: Problems = {}): Answer => {
  const { say } = held;
  const isNew = held.c.req.query("done") !== undefined;
  const reached = it.confirmed?.as ?? "no";
  const title = say(`page.moved.arrived.${reached}`);
  return letter(held, {
    title,
    onChange: "reload",
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    body: html`${problemsAbove(problems)}
      <div class="receipt" ${isNew && html` role="status"`}>
        <h1>${title}</h1>
        ${told(held, it)} ${reached !== "no" && stroke(isNew ? "arrival" : "still")}
      </div>
      ${partOf(held, it)} ${thanksFor(held, it)} ${nextOf(held)} ${waysFrom(held, it)}`,
  });
};

const partOf = (held: Held, it: MovementRow): Content => {
  const quantity = it.confirmed?.quantity ?? null;
  return quantity !== null && facts([[held.say("page.moved.part"), amountSaid({ ...it, quantity }, held)]]);
};

/** The receiver's thanks, in her words. */
export const thanksFor = ({ say, view }: Held, { thanked }: MovementRow): Content =>
  thanked &&
  html`<section>
    <h2>${say("page.moved.thanked", { person: nameIn(view, "persons", thanked.person) })}</h2>
    ${wordsShown(thanked.words, say)}
  </section>`;

const waysFrom = ({ say, view, link }: Held, { id, giver, thanked, confirmed }: MovementRow): Content => {
  const isToThank = !thanked && confirmed?.as !== "no";
  const thank = say("page.moved.thank", { giver: nameIn(view, "members", giver) });
  return html`<p class="answers no-print">
    ${isToThank && html`<a class="button" href="/l/${link.id}?thank=${id}">${thank}</a>`}
    <a class="button" data-look="quiet" href="/l/${link.id}?anew=${id}">${say("page.moved.anew")}</a>
  </p>`;
};

/** Nothing waits, or nothing that was not left for later: what was said so far, and what the member pledged. */
export const nothingMovedPage = (held: Held): Answer => {
  const { say, view, link, c } = held;
  const count = waitingForWord(held).length + dueHere(held).length;
  const title = say(count > 0 ? "page.later.title" : "page.moved.nothing", {
    member: nameIn(view, "members", link.member),
  });
  return letter(held, {
    title,
    onChange: "reload",
    body: html`${c.req.query("done") === "undone" && html`<p role="status">${say("page.moved.undone")}</p>`}
      <h1>${title}</h1>
      ${count > 0 && html`<p class="answers"><a class="button" href="/l/${link.id}">${say("page.later.go", { count })}</a></p>`}
      ${rowsUnder(
        say("page.moved.pledged"),
        ownPledges(held).map((it) => ({
          href: `/l/${link.id}?pledge=${it.id}`,
          about: amountSaid(it, held),
          what: it.what.said,
        })),
      )}
      ${rowsUnder(
        say("page.moved.so-far"),
        movementsHere(held)
          .toReversed()
          .map((it) => ({
            href: `/l/${link.id}?at=${it.id}`,
            about: [`${day(held.locale, it.on)} · ${fromTo(held, it)}`],
            what: it.what.said,
          })),
      )}`,
  });
};

/** What else waits, with one button. */
export const nextOf = (held: Held): Content => {
  const { say, link } = held;
  const count = waitingForWord(held).length + dueHere(held).length;
  return html`<p class="answers no-print">
    <a class="button" data-look="${count > 0 ? "main" : "quiet"}" href="/l/${link.id}${count > 0 ? "" : "?all"}"
      >${count > 0 ? say("page.receipt.more", { count }) : say("page.receipt.all")}</a
    >
  </p>`;
};

/** Who moved what to whom, how much of it, and when. */
export const told = (held: Held, it: MovementRow): Content =>
  html`<div>
    <p class="quiet small">${fromTo(held, it)}</p>
    ${wordsShown(it.what, held.say)}
    <p class="by">${[...(it.quantity === null ? [] : [amountSaid(it, held)]), day(held.locale, it.on)].join(" · ")}</p>
    ${it.pledge === null && html`<p class="quiet small">${held.say("page.moved.unasked")}</p>`}
  </div>`;

const fromTo = ({ say, view }: Held, { giver, receiver }: MovementRow): string =>
  say(receiver === null ? "page.moved.to-all" : "page.moved.from-to", {
    giver: nameIn(view, "members", giver),
    receiver: nameIn(view, "members", receiver),
  });

const arrival = (it: MovementRow, as: string, button: Content): Content =>
  html`<form method="post">
    ${hidden("do", "arrived")}${hidden("movement", it.id)}${hidden("as", as)}${requestField()}${button}
  </form>`;

type Row = { readonly href: string; readonly about: Content; readonly what: string };

const rowsUnder = (title: string, all: readonly Row[]): Content =>
  all.length > 0 &&
  html`<section>
    <h2>${title}</h2>
    <ul class="steps linked">
      ${all.map(
        ({ href, about, what }) =>
          html`<li>
            <a href="${href}"
              ><span class="quiet small">${about}</span> <span class="said-small" dir="auto">${what}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
