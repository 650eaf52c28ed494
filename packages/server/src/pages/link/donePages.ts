import { present } from "@mortar/core/src/records/coalition/member/present.ts";
import { amountSaid } from "../amountSaid.ts";
import { freshId, hidden, lineField, type Problems, problemsAbove, requestField, selectField } from "../form.ts";
import { type Content, html } from "../html.ts";
import { facts, stroke, wordsShown } from "../parts.ts";
import { type MovementRow, nameIn, type PledgeRow, rowsOf } from "../rows.ts";
import type { Answer, Held } from "./held.ts";
import { letter } from "./letter.ts";
import { nextOf, thanksFor, told } from "./movedPages.ts";
import { likelyReceiver, type ToDo } from "./movedRows.ts";

type Typed = { readonly quantity: string; readonly receiver: string; readonly what: string; readonly on: string };
type Noting = { readonly typed?: Typed; readonly problems?: Problems };

/** Something the member pledged: filled in as it most likely was, and written down with one press. */
export const donePage = (held: Held, { pledge, left }: ToDo, { typed, problems = {} }: Noting = {}): Answer => {
  const { say, view, link } = held;
  const title = say("page.done.title");
  const shown: Typed = typed ?? {
    quantity: left === null ? "" : String(left),
    receiver: likelyReceiver(held, pledge) ?? "",
    what: pledge.what.said,
    on: view.me.today,
  };
  const isMeasured = pledge.kind === "hours" || pledge.kind === "money";
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${title}</h1>
      ${pledged(held, pledge)}
      <form class="answers" method="post">
        ${hidden("do", "done")}${hidden("pledge", pledge.id)}${hidden("movement", freshId())}${requestField()}
        ${lineField({ name: "quantity", label: say("amount.how-much", { kind: pledge.kind }), value: shown.quantity, inputMode: "decimal", maxLength: 20, ...(!isMeasured && { look: "optional" as const }), error: problems["quantity"] })}
        ${selectField({ name: "receiver", label: say("page.done.to"), value: shown.receiver, options: receivers(held), error: problems["receiver"] })}
        ${lineField({ name: "what", label: say("page.done.what"), value: shown.what, maxLength: 200, error: problems["what"] })}
        ${lineField({ name: "on", type: "date", label: say("page.done.on"), value: shown.on, error: problems["on"] })}
        <button class="button" data-look="main">${say("page.done.go")}</button>
        <a class="button" data-look="quiet" href="/l/${link.id}?after=${pledge.id}">${say("page.affirm.not-now")}</a>
      </form>`,
  });
};

/** Written down by the giver. It counts once its receiver says so, and can be taken back until then. */
export const notedPage = (held: Held, it: MovementRow, problems: Problems = {}): Answer => {
  const { say, view, link, c } = held;
  const isNew = c.req.query("done") === "noted";
  const receiver = it.receiver === null ? say("page.done.everyone") : nameIn(view, "members", it.receiver);
  const title = say(it.confirmed ? `page.done.confirmed.${it.confirmed.as}` : "page.done.noted", { receiver });
  const isOpen = it.confirmed === null && it.noted.member === link.member;
  return letter(held, {
    title,
    onChange: "reload",
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    body: html`${problemsAbove(problems)}
      <div class="receipt" ${isNew && html` role="status"`}>
        <h1>${title}</h1>
        ${told(held, it)} ${stroke(isNew ? "arrival" : "still")}
      </div>
      ${it.confirmed === null && html`<p>${say("page.done.counts", { receiver })}</p>`} ${thanksFor(held, it)}
      ${nextOf(held)}
      ${
        isOpen &&
        html`<form class="answers" method="post">
          ${hidden("do", "undo")}${hidden("movement", it.id)}${requestField()}
          <button class="button">${say("page.done.undo")}</button>
        </form>`
      }`,
  });
};

const pledged = (held: Held, it: PledgeRow): Content => {
  const { say, view } = held;
  const give = rowsOf(view, "commitments").find(({ id }) => id === it.give);
  return html`<div>
    <p class="quiet small">${say("page.own.label.give", { member: nameIn(view, "members", it.member) })}</p>
    ${give && wordsShown(give.words, say)}
    ${facts([[say("page.done.pledged"), `${it.what.said} · ${amountSaid(it, held)} · ${say(`page.done.every.${it.every}`)}`]])}
  </div>`;
};

const receivers = ({ say, view, link }: Held) => [
  ...present(new Map(rowsOf(view, "members").map((it) => [it.id, it])))
    .filter(({ id }) => id !== link.member)
    .map(({ id, name }) => ({ value: id, label: name.said })),
  { value: "", label: say("page.done.everyone") },
];
