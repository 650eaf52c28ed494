import { day } from "@mortar/catalogue";
import {
  choiceField,
  hidden,
  lineField,
  type Problems,
  problemsAbove,
  requestField,
  selectField,
  wordsField,
} from "../form.ts";
import { type Content, html } from "../html.ts";
import { facts, note, wordsShown } from "../parts.ts";
import { type CommitmentRow, nameIn, rowsOf } from "../rows.ts";
import type { Answer, Held } from "./held.ts";
import { letter } from "./letter.ts";

/** What can be told from a link. What is agreed anew needs new words, and these a yes of their own. */
export const fates = ["open", "kept", "strained", "lapsed"] as const;

/** How a promise stands, who sees to it and by when, and the ways to say so anew: beside its receipt. */
export const promiseFacts = (held: Held, it: CommitmentRow): Content => {
  const { say, link, c } = held;
  // A need, an own gain or a risk binds nobody: nobody has to see to it.
  const hasOwner = it.as === "give" || it.as === "gain-for-others";
  const told = c.req.query("done");
  const isTold = told === "became" || told === "owner";
  return html`<section>
    <h2>${say("page.promise.title")}</h2>
    ${isTold && note(html`<p role="status">${say(`page.promise.done.${told}`)}</p>`, "pen")}
    ${facts([
      [say("page.promise.became"), say(`fulfilment.${it.fulfilment}`)],
      ...(hasOwner ? ownerFacts(held, it) : []),
    ])}
    ${it.why && wordsShown(it.why, say, "small")}
    <p class="answers no-print">
      ${!it.replacedBy && html`<a class="button" href="/l/${link.id}?became=${it.id}">${say("page.promise.say-became")}</a>`}
      ${hasOwner && html`<a class="button" data-look="quiet" href="/l/${link.id}?owner=${it.id}">${say("page.promise.say-owner")}</a>`}
    </p>
  </section>`;
};

const ownerFacts = ({ say, view, locale }: Held, { owner, due }: CommitmentRow) =>
  [
    [say("page.promise.owner"), owner ? nameIn(view, "persons", owner) : say("page.promise.nobody")],
    [say("page.promise.due"), due ? day(locale, due) : say("page.promise.no-day")],
  ] as const;

export type Becoming = { readonly became?: string; readonly why?: string; readonly problems?: Problems };

/** What became of it, by the member's own account, with a reason if she likes. */
export const becamePage = (
  held: Held,
  it: CommitmentRow,
  { became, why = "", problems = {} }: Becoming = {},
): Answer => {
  const { say } = held;
  return stepPage(held, it, {
    title: say("page.became.title"),
    problems,
    fields: html`${hidden("do", "became")}
      ${choiceField({
        name: "became",
        legend: say("page.promise.became"),
        kind: "radio",
        chosen: [became ?? it.fulfilment],
        options: fates.map((fate) => ({
          value: fate,
          label: say(`fulfilment.${fate}`),
          hint: say(`fulfilment.${fate}-hint`),
        })),
        error: problems["became"],
      })}
      ${wordsField({ name: "why", label: say("page.became.why"), hint: say("page.became.why.hint"), value: why, rows: 2, look: "optional", error: problems["why"] })}
      <button class="button" data-look="main">${say("page.became.go")}</button>`,
  });
};

export type Owning = { readonly owner?: string; readonly due?: string; readonly problems?: Problems };

/** Which person of the member sees to it, and by when; either can stay open. */
export const ownerPage = (held: Held, it: CommitmentRow, { owner, due, problems = {} }: Owning = {}): Answer => {
  const { say, view } = held;
  const people = rowsOf(view, "representations").filter(({ member, isOver }) => member === it.member && !isOver);
  return stepPage(held, it, {
    title: say("page.owner.title"),
    problems,
    fields: html`${hidden("do", "owner")}${hidden("seen", it.revision)}
      ${selectField({
        name: "owner",
        label: say("page.promise.owner"),
        value: owner ?? it.owner ?? "",
        options: [
          { value: "", label: say("page.promise.nobody") },
          ...people.map(({ person }) => ({ value: person, label: nameIn(view, "persons", person) })),
        ],
        error: problems["owner"],
      })}
      ${lineField({ name: "due", type: "date", label: say("page.promise.due"), hint: say("page.owner.due.hint"), value: due ?? it.due ?? "", look: "optional", error: problems["due"] })}
      <button class="button" data-look="main">${say("page.owner.go")}</button>`,
  });
};

type Step = { readonly title: string; readonly problems: Problems; readonly fields: Content };

/** One thing to say about the words, which stand above it. */
const stepPage = (held: Held, it: CommitmentRow, { title, problems, fields }: Step): Answer => {
  const { say, link } = held;
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${title}</h1>
      ${wordsShown(it.words, say)}
      <form class="answers" method="post">
        ${hidden("commitment", it.id)}${requestField()} ${fields}
        <a class="button" data-look="quiet" href="/l/${link.id}?at=${it.id}">${say("page.back")}</a>
      </form>`,
  });
};
