import { type Problems, problemsAbove } from "../form.ts";
import { html } from "../html.ts";
import { note, wordsShown } from "../parts.ts";
import { type CommitmentRow, nameIn } from "../rows.ts";
import { yesFields } from "./affirmPages.ts";
import { toWitness } from "./affirmRows.ts";
import { type Answer, dayOf, type Held } from "./held.ts";
import { letter } from "./letter.ts";
import { fieldsFor, withdrawFolded } from "./takingBack.ts";

/** What was said aloud in her member's name, where a slip leads: she says it in person, or undoes it. */
export const spokenPage = (held: Held, it: CommitmentRow, problems: Problems): Answer => {
  const { say, view, link } = held;
  const told = spokenIn(held, it);
  const title = say("page.spoken.title", told);
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    onChange: "reload",
    body: html`${problemsAbove(problems)}
      <div class="asked"><h1>${title}</h1></div>
      ${wordsShown(it.words, say, it.words.said.length > 400 ? "said" : "large")}
      ${note(html`<p>${say("page.spoken.text", { ...told, day: it.spoken ? dayOf(held, it.spoken.at) : "" })}</p>`)}
      <form class="answers" method="post">
        ${yesFields(it)}
        <button class="button" data-look="main">${say("page.affirm.yes")}</button>
        <a class="button" href="/l/${link.id}?own=${it.id}">${say("page.affirm.own")}</a>
        <a class="button" data-look="quiet" href="/l/${link.id}?after=${it.id}">${say("page.affirm.not-now")}</a>
      </form>
      <form class="answers" method="post">
        ${fieldsFor("undo", it)}<button class="button">${say("page.spoken.undo")}</button>
      </form>
      <p class="readers">${say("page.spoken.undo.text", { member: nameIn(view, "members", it.member) })}</p>
      ${withdrawFolded(held, it)}`,
  });
};

/** Another member's yes, and the question whether she heard it. Nobody else can answer that for her. */
export const witnessPage = (held: Held, it: CommitmentRow, problems: Problems = {}): Answer => {
  const { say } = held;
  const told = spokenIn(held, it);
  const title = say("page.witness.title", told);
  const answer = (what: "heard" | "not-heard") =>
    html`<form class="answers" method="post">
      ${fieldsFor(what, it)}
      <button class="button" data-look="${what === "heard" ? "main" : "plain"}">${say(`page.witness.${what}`)}</button>
    </form>`;
  return letter(held, {
    title,
    ...(Object.keys(problems).length > 0 && { status: 409 as const }),
    onChange: "reload",
    body: html`${problemsAbove(problems)}
      <div class="asked">
        <h1>${title}</h1>
        <p class="quiet small">${say(`page.own.label.${it.as}`, { member: told.member })}</p>
      </div>
      ${wordsShown(it.words, say, it.words.said.length > 400 ? "said" : "large")}
      <div class="stack">${answer("heard")}${answer("not-heard")}</div>
      <p class="readers">${say("page.witness.text", told)}</p>`,
  });
};

export const witnessDonePage = (held: Held, done: "heard" | "not-heard"): Answer => {
  const { say, link } = held;
  const title = say(`page.witness.done.${done}.title`);
  const [next] = toWitness(held);
  return letter(held, {
    title,
    body: html`<div class="receipt" role="status">
        <h1>${title}</h1>
        <p>${say(`page.witness.done.${done}.text`)}</p>
      </div>
      <p class="answers">
        <a class="button" href="/l/${link.id}${next && `?at=${next.id}`}">${say("page.witness.on")}</a>
      </p>`,
  });
};

const spokenIn = ({ view }: Held, { member, spoken }: CommitmentRow) => ({
  member: nameIn(view, "members", member),
  speaker: nameIn(view, "persons", spoken?.speaker ?? null),
  witness: nameIn(view, "persons", spoken?.witness ?? null),
  steward: nameIn(view, "persons", spoken?.notedBy ?? null),
});
