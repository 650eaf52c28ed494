import { day, moment } from "@mortar/catalogue";
import { hasChosen } from "@mortar/core/src/records/coalition/invitation/standing.ts";
import { choiceField, problemsAbove, requestField } from "../form.ts";
import { type Content, html } from "../html.ts";
import { facts, note, stroke, wordsShown } from "../parts.ts";
import { type InvitationRow, nameIn } from "../rows.ts";
import { type Answer, comeBackUntil, type Held } from "./held.ts";
import { letter } from "./letter.ts";
import { type Choosable, choosable } from "./newcomerRows.ts";

type Choosing = { readonly open: readonly string[]; readonly problem: string };

/** Who comes and from when, and each commitment of this member's with a tick: what is ticked, the newcomer will read. */
export const choosePage = (held: Held, it: InvitationRow, sent?: Choosing): Answer => {
  const { say, link } = held;
  const told = toldOf(held, it);
  const title = say("choosing.title", told);
  return letter(held, {
    title,
    ...(sent && { status: 409 as const }),
    body: html`${sent && problemsAbove({ "": sent.problem })}
      <h1>${title}</h1>
      ${factsOf(held, it)} ${hasChosen(it, link.member ?? "") && note(say("choosing.chosen", told), "pen")}
      <p>${say("choosing.note", told)}</p>
      <form class="stack" method="post">
        ${requestField()} ${ticks(held, it, sent)}
        <p class="readers">${say("choosing.besides", told)}</p>
        <div class="answers"><button class="button" data-look="main">${say("page.newcomer.go")}</button></div>
      </form>`,
  });
};

const ticks = (held: Held, it: InvitationRow, sent?: Choosing): Content => {
  const { say } = held;
  const all = choosable(held);
  if (all.length === 0) return html`<p>${say("choosing.nothing", toldOf(held, it))}</p>`;
  const open = all.flatMap(({ commitment: { id }, isOpen }) => (isOpen ? [id] : []));
  return choiceField({
    name: "open",
    kind: "checkbox",
    legend: say("choosing.legend", toldOf(held, it)),
    chosen: sent?.open ?? open,
    options: all.map(({ commitment: { id, as, words } }) => ({
      value: id,
      label: words.said,
      hint: say(`as.${as}`),
      voice: "said",
    })),
  });
};

/** What the newcomer will read of this member and what it will not, as it now stands; it can be chosen anew. */
export const chosenPage = (held: Held, it: InvitationRow): Answer => {
  const { say, link, locale, zone, c } = held;
  const isNew = c.req.query("done") === "chosen";
  const told = toldOf(held, it);
  const at = it.choices.find(({ member }) => member === link.member)?.at ?? "";
  const title = say("choosing.now-chosen", told);
  return letter(held, {
    title,
    onChange: "reload",
    body: html`<div class="receipt" ${isNew && html` role="status"`}>
        <h1>${title}</h1>
        ${stroke(isNew ? "arrival" : "still")}
        <p class="by">${say("page.newcomer.at", { ...told, when: moment(locale, at, zone) })}</p>
      </div>
      ${standing(held, it)}
      <section class="no-print">
        <h2>${say("page.receipt.next")}</h2>
        <ul class="steps">
          <li>${say("page.newcomer.next", told)}</li>
          <li>${say("page.receipt.come-back", { until: comeBackUntil(held) })}</li>
        </ul>
      </section>
      <p class="answers no-print"><a class="button" href="/l/${link.id}?anew">${say("page.newcomer.anew")}</a></p>`,
  });
};

/** The newcomer is welcome by now, or nobody waits any more. Why somebody does not come is not for the members to know. */
export const nothingToChoosePage = (held: Held, it: InvitationRow | undefined): Answer => {
  const { say, link, view } = held;
  const isWelcomed = it?.state === "welcomed";
  const member = nameIn(view, "members", link.member);
  const title = isWelcomed ? say("page.newcomer.welcomed", toldOf(held, it)) : say("page.newcomer.over");
  return letter(held, {
    title,
    onChange: "reload",
    body: html`<div class="receipt" role="status">
      <h1>${title}</h1>
      <p>${isWelcomed ? say(welcomedAs(held, it), toldOf(held, it)) : say("page.newcomer.over-text", { member })}</p>
    </div>`,
  });
};

const welcomedAs = ({ link }: Held, it: InvitationRow) =>
  hasChosen(it, link.member ?? "") ? "page.newcomer.welcomed-chosen" : "page.newcomer.welcomed-unchosen";

const standing = (held: Held, it: InvitationRow): Content => {
  const { say } = held;
  const all = choosable(held);
  const told = toldOf(held, it);
  if (all.length === 0) return html`<p>${say("choosing.nothing", told)}</p>`;
  return [
    listed(
      held,
      say("choosing.legend", told),
      all.filter(({ isOpen }) => isOpen),
    ),
    listed(
      held,
      say("page.newcomer.closed", told),
      all.filter(({ isOpen }) => !isOpen),
    ),
  ];
};

const listed = ({ say }: Held, title: string, all: readonly Choosable[]): Content =>
  all.length > 0 &&
  html`<section>
    <h2>${title}</h2>
    <ul class="steps">
      ${all.map(({ commitment: { words } }) => html`<li>${wordsShown(words, say, "small")}</li>`)}
    </ul>
  </section>`;

const factsOf = ({ say, locale }: Held, it: InvitationRow): Content =>
  facts([
    [
      say("page.newcomer.who"),
      it.form === "person"
        ? it.personName.said
        : say("invitation.person-for", { person: it.personName.said, member: it.name.said }),
    ],
    [say("invitation.joins"), day(locale, it.joins)],
  ]);

const toldOf = ({ view, link, locale }: Held, it: InvitationRow) => ({
  newcomer: it.name.said,
  member: nameIn(view, "members", link.member),
  day: day(locale, it.joins),
});
