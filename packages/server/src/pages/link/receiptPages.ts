import { moment } from "@mortar/catalogue";
import { type Problems, problemsAbove } from "../form.ts";
import { html, type Content } from "../html.ts";
import { ringDrawn } from "../ring.ts";
import { beginning, facts, stroke, wordsShown } from "../parts.ts";
import { type CommitmentRow, nameIn, rowsOf } from "../rows.ts";
import { said, waiting } from "./affirmRows.ts";
import { type Answer, comeBackUntil, type Held } from "./held.ts";
import { howKnown } from "./howKnown.ts";
import { letter } from "./letter.ts";
import { promiseFacts } from "./promisePages.ts";
import { isFresh, undoForm, withdrawFolded } from "./takingBack.ts";

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
    picture: "ring",
    body: html`${problemsAbove(problems)}
      <div class="receipt" ${isNew && html` role="status"`}>
        <h1>${title}</h1>
        ${wordsShown(it.words, say)} ${stroke(isNew ? "arrival" : "still")}
        <p class="by">
          ${say("page.receipt.by", { person: nameIn(view, "persons", it.affirmed?.person ?? null), member, when: at && moment(locale, at, zone) })}
        </p>
      </div>
      ${!it.readers && roundOf(held, it, isNew)} ${factsOf(held, it)} ${nextStep(held, waiting)}

      <section class="no-print">
        <h2>${say("page.receipt.next")}</h2>
        <ul class="steps">
          <li>
            ${it.readers ? say("page.receipt.read-named") : say("page.receipt.read", { coalition: rowsOf(view, "coalitions")[0]?.name.said ?? "" })}
          </li>
          <li>${say("page.receipt.contest")}</li>
          <li>${say("page.receipt.come-back", { until: comeBackUntil(held) })}</li>
        </ul>
      </section>
      ${promiseFacts(held, it)} ${isFresh(held, at) && undoForm(held, it, at)} ${withdrawFolded(held, it)}`,
  });
};

/** The ring this yes has joined, as the room sees it; what is new draws itself in. */
const roundOf = (held: Held, it: CommitmentRow, isNew: boolean): Content => {
  const { say, view, ring } = held;
  const coalition = rowsOf(view, "coalitions")[0]?.name.said ?? "";
  const ties = rowsOf(view, "ties")
    .filter(({ give, need, state }) => state === "agreed" && (give === it.id || need === it.id))
    .map(({ giver, receiver }) => `${giver}>${receiver}`);
  const fresh = isNew ? { member: it.member, as: it.as, ties } : undefined;
  return html`<figure class="round no-print">
    ${ringDrawn(ring, "narrow", say("page.ring", { coalition }), fresh)}
    <figcaption class="quiet small">${say(ties.length > 0 ? "page.receipt.ring-tie" : "page.receipt.ring")}</figcaption>
  </figure>`;
};

const factsOf = (held: Held, it: CommitmentRow): Content => {
  const { say, view } = held;
  const kind = say(`page.own.label.${it.as}`, { member: nameIn(view, "members", it.member) });
  return facts([
    [say("page.receipt.kind"), it.affirmed?.isInOwnWords ? `${kind}, ${say("page.receipt.own-words")}` : kind],
    [say("page.receipt.how"), howKnown(held, it.affirmed?.proof ?? "")],
    [say("page.receipt.reference"), html`<span dir="ltr">${it.id}</span>`],
  ]);
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

/** Nothing waits, or nothing that was not left for later: what the member has said stands here. */
export const nothingWaitsPage = (held: Held): Answer => {
  const { say, link, view } = held;
  const member = nameIn(view, "members", link.member);
  const left = waiting(held);
  const title = left.length > 0 ? say("page.later.title") : say("page.nothing-waits.title", { member });
  const until = comeBackUntil(held);
  return letter(held, {
    title,
    onChange: "reload",
    body: html`<h1>${title}</h1>
      <p>
        ${left.length > 0 ? say("page.later.text", { count: left.length, until }) : say("page.nothing-waits.text", { until })}
      </p>
      ${left.length > 0 && html`<p class="answers"><a class="button" href="/l/${link.id}">${say("page.later.go", { count: left.length })}</a></p>`}
      ${standingOf(held, member)}`,
  });
};

/** What the others read of this member, each with how it stands. */
const standingOf = (held: Held, member: string): Content => {
  const { say, link } = held;
  const all = said(held);
  if (all.length === 0) return null;
  return html`<section>
    <h2>${say("page.affirmed.title", { member })}</h2>
    <ul class="steps linked">
      ${all.map(
        (it) =>
          html`<li>
            <a href="/l/${link.id}?at=${it.id}"
              ><span class="quiet small"
                >${say(`page.kind.${it.as}`)}${it.disclosure !== "affirmed" && ` · ${say(`page.standing.${it.disclosure as "conditional" | "spoken"}`)}`}</span
              >
              <span class="said-small" dir="auto">${beginning(it.words.said)}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
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
