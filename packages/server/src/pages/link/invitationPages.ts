import { day, list } from "@mortar/catalogue";
import {
  choiceField,
  type Form,
  hidden,
  lineField,
  type Problems,
  problemsAbove,
  requestField,
  wordsField,
} from "../form.ts";
import { type Content, html } from "../html.ts";
import { facts, folded, stroke, wordsShown } from "../parts.ts";
import type { InvitationRow } from "../rows.ts";
import type { Answer, Held } from "./held.ts";
import { letter } from "./letter.ts";

const forms = ["organisation", "team", "person", "ai-system"] as const;

/** Why you, who else, the hours asked, what happens to your words; then yes or no. To be read on paper as well. */
export const invitationPage = (held: Held, it: InvitationRow, form?: Form, problems: Problems = {}): Answer => {
  const { say } = held;
  const title = say("page.invitation.title", { coalition: it.coalition.said });
  return letter(held, {
    title,
    ...(form && { status: 422 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${title}</h1>
      <p>${say("page.invitation.lead", { person: it.personName.said, from: it.from.said, member: it.name.said })}</p>
      <section>
        <h2>${say("page.invitation.why")}</h2>
        ${wordsShown(it.why, say)}
      </section>
      ${factsOf(held, it)} ${whatHappens(held, it)} ${answerForm(held, it, form, problems)}`,
  });
};

const factsOf = (held: Held, it: InvitationRow): Content => {
  const { say, locale } = held;
  const others = it.others.map(({ said }) => said);
  return facts([
    [say("page.invitation.others"), others.length > 0 ? list(locale, others) : say("page.invitation.nobody-else")],
    [say("page.invitation.hours"), say("page.invitation.hours-count", { hours: it.hours })],
    [say("page.invitation.joins"), say("page.invitation.joins-on", { day: day(locale, it.joins) })],
    [say("page.invitation.by"), say("page.invitation.by-day", { day: day(locale, it.by), from: it.from.said })],
  ]);
};

const whatHappens = ({ say }: Held, it: InvitationRow): Content => {
  const told = { host: it.host.said, from: it.from.said, coalition: it.coalition.said };
  return html`<section>
    <h2>${say("page.invitation.words")}</h2>
    <ul class="steps">
      <li>${say("page.invitation.words.before", told)}</li>
      <li>${say("page.invitation.words.talk", told)}</li>
      <li>${say("page.invitation.words.affirmed", told)}</li>
      <li>${say("page.invitation.words.host", told)}</li>
      <li>${say("page.invitation.words.leave", told)}</li>
    </ul>
  </section>`;
};

const answerForm = ({ say }: Held, it: InvitationRow, form: Form | undefined, problems: Problems): Content => {
  const written = (name: string, before: string) => form?.line(name) ?? before;
  return html`<section class="no-print">
    <h2>${say("page.invitation.answer")}</h2>
    <form class="stack" method="post">
      ${requestField()}
      ${lineField({ name: "personName", label: say("page.invitation.person"), value: written("personName", it.personName.said), autocomplete: "name", maxLength: 200, error: problems["personName"] })}
      ${lineField({ name: "name", label: say("page.invitation.member"), hint: say("page.invitation.member-hint"), value: written("name", it.name.said), maxLength: 200, error: problems["name"] })}
      ${choiceField({ name: "form", kind: "radio", legend: say("page.invitation.form"), chosen: [written("form", it.form)], error: problems["form"], options: forms.map((value) => ({ value, label: say(`form.${value}`) })) })}
      ${objectiveField(say, form, problems)}
      <div class="answers"><button class="button" data-look="main">${say("page.invitation.yes")}</button></div>
    </form>
    <form class="answers" method="post">
      ${hidden("do", "decline")}${requestField()}
      <button class="button" data-look="quiet">${say("page.invitation.no")}</button>
    </form>
    <p class="readers">${say("page.invitation.no-hint")}</p>
  </section>`;
};

/** For an AI system alone, so it is folded away until it is missing. */
const objectiveField = (say: Held["say"], form: Form | undefined, problems: Problems): Content => {
  const field = wordsField({
    name: "objective",
    label: say("page.invitation.objective"),
    hint: say("page.invitation.objective-hint"),
    value: form?.words("objective") ?? "",
    rows: 2,
    look: "optional",
    error: problems["objective"],
  });
  return problems["objective"] ? field : folded(say("page.invitation.objective-only"), field);
};

/** She said yes: what happens now, and until when. */
export const acceptedPage = (held: Held, it: InvitationRow, problems: Problems): Answer => {
  const { say, locale } = held;
  const title = say("page.invitation.accepted", { person: it.personName.said });
  const told = { coalition: it.coalition.said, from: it.from.said, day: day(locale, it.joins) };
  return letter(held, {
    title,
    onChange: "reload",
    body: html`${problemsAbove(problems)}
      <div class="receipt" role="status">
        <h1>${title}</h1>
        ${stroke("still")}
        <p class="by">${say("page.invitation.accepted-as", { member: it.name.said, coalition: it.coalition.said })}</p>
      </div>
      <section>
        <h2>${say("page.receipt.next")}</h2>
        <ul class="steps">
          <li>${say("page.invitation.next.choose", told)}</li>
          <li>${say("page.invitation.next.welcome", told)}</li>
          <li>${say("page.invitation.next.until", told)}</li>
        </ul>
      </section>
      ${factsOf(held, it)}
      ${folded(
        say("page.invitation.change"),
        html`<p>${say("page.invitation.no-hint")}</p>
          <form class="answers" method="post">
            ${hidden("do", "decline")}${requestField()}<button class="button">${say("page.invitation.no")}</button>
          </form>`,
      )}`,
  });
};

/** Declined, taken back, or come about. A no is thanked as warmly as a yes. */
export const settledPage = (held: Held, it: InvitationRow): Answer => {
  const { say } = held;
  const state = it.state as "declined" | "withdrawn" | "welcomed";
  const told = { person: it.personName.said, coalition: it.coalition.said, from: it.from.said, member: it.name.said };
  const title = say(`page.invitation.${state}`, told);
  return letter(held, {
    title,
    body: html`<div class="receipt" role="status">
      <h1>${title}</h1>
      <p>${say(`page.invitation.${state}-text`, told)}</p>
    </div>`,
  });
};
