import type { Words } from "@mortar/core";
import { hidden, type Problems, problemsAbove, requestField, wordsField } from "../form.ts";
import { html } from "../html.ts";
import { folded, note, wordsShown } from "../parts.ts";
import { type CommitmentRow, nameIn, rowsOf } from "../rows.ts";
import type { Answer, Held } from "./held.ts";
import { letter } from "./letter.ts";
import { fieldsFor } from "./takingBack.ts";

type Asking = {
  readonly waiting: readonly CommitmentRow[];
  readonly problems?: Problems;
  readonly isUndone?: boolean;
};

/** The question, and her words, large and exactly as they were released. */
export const askPage = (
  held: Held,
  it: CommitmentRow,
  { waiting, problems = {}, isUndone = false }: Asking,
): Answer => {
  const { say, link } = held;
  const member = nameIn(held.view, "members", it.member);
  const title = say(`page.affirm.ask.${it.as}`, { member });
  const place = waiting.findIndex(({ id }) => id === it.id) + 1;
  const hasProblem = Object.keys(problems).length > 0;
  return letter(held, {
    title,
    ...(hasProblem && { status: 409 as const }),
    onChange: hasProblem ? "tell" : "reload",
    body: html`${problemsAbove(problems)}${isUndone && note(html`<p role="status">${say("page.affirm.undone")}</p>`, "pen")}
      ${it.spoken && note(html`<p>${say("page.affirm.noted", notedIn(held, it))}</p>`)}
      <div class="asked">
        <h1>${title}</h1>
        ${waiting.length > 1 && html`<p class="quiet small">${say("page.affirm.place", { place, count: waiting.length })}</p>`}
      </div>
      ${wordsShown(it.words, say, it.words.said.length > 400 ? "said" : "large")}
      <form class="answers" method="post">
        ${yesFields(it)}
        <button class="button" data-look="main">${say("page.affirm.yes")}</button>
        <a class="button" href="/l/${link.id}?own=${it.id}">${say("page.affirm.own")}</a>
        <a class="button" href="/l/${link.id}?subject=${it.id}">${say("page.affirm.subject")}</a>
        <a class="button" data-look="quiet" href="/l/${link.id}?after=${it.id}">${say("page.affirm.not-now")}</a>
      </form>
      ${
        it.spoken &&
        html`<form class="answers" method="post">
          ${fieldsFor("undo", it)}<button class="button">${say("page.affirm.noted.undo")}</button>
        </form>`
      }
      <p class="readers">
        ${it.readers ? say("page.affirm.readers-named") : say("page.affirm.readers", { coalition: rowsOf(held.view, "coalitions")[0]?.name.said ?? "" })}
      </p>
      ${folded(
        say("page.affirm.hold-back.ask"),
        html`<p>${say("page.affirm.hold-back.text", { member })}</p>
          <form class="actions" method="post">
            ${hidden("do", "hold-back")}${hidden("commitment", it.id)}${requestField()}<button class="button">
              ${say("page.affirm.hold-back.go")}
            </button>
          </form>`,
      )}`,
  });
};

const notedIn = ({ view }: Held, { spoken }: CommitmentRow) => ({
  speaker: nameIn(view, "persons", spoken?.speaker ?? null),
  witness: nameIn(view, "persons", spoken?.witness ?? null),
  steward: nameIn(view, "persons", spoken?.notedBy ?? null),
});

type Writing = { readonly written?: string; readonly problems?: Problems };

export const ownWordsPage = (
  held: Held,
  it: CommitmentRow,
  { written = it.words.said, problems = {} }: Writing = {},
): Answer => {
  const { say, link } = held;
  const member = nameIn(held.view, "members", it.member);
  return letter(held, {
    title: say("page.own.title"),
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${say("page.own.title")}</h1>
      <form class="answers" method="post">
        ${yesFields(it)}${hidden("how", "own")}
        ${wordsField({ name: "words", label: say(`page.own.label.${it.as}`, { member }), hint: say("page.own.hint"), value: written, error: problems["words"] })}
        <button class="button" data-look="main">${say("page.own.go")}</button>
        <a class="button" data-look="quiet" href="/l/${link.id}?at=${it.id}">${say("page.back")}</a>
      </form>`,
  });
};

type Stale = { readonly revision: string; readonly words: Words; readonly mine: string; readonly sentence: string };

/** Somebody changed the words meanwhile. Both wordings stand side by side, and nothing that was written is lost. */
export const stalePage = (held: Held, it: CommitmentRow, { revision, words, mine, sentence }: Stale): Answer => {
  const { say } = held;
  return letter(held, {
    title: say("page.stale-words.title"),
    status: 409,
    body: html`${problemsAbove({ "": sentence })}
      <h1>${say("page.stale-words.title")}</h1>
      <section>
        <h2>${say("page.stale-words.now")}</h2>
        ${wordsShown(words, say)}
        <form class="answers" method="post">
          ${yesFields(it, revision)}<button class="button" data-look="main">${say("page.stale-words.take")}</button>
        </form>
      </section>
      <section>
        <h2>${say("page.stale-words.mine")}</h2>
        <form class="answers" method="post">
          ${yesFields(it, revision)}${hidden("how", "own")}
          ${wordsField({ name: "words", label: say("page.stale-words.label"), hint: say("page.own.hint"), value: mine })}
          <button class="button">${say("page.stale-words.keep")}</button>
        </form>
      </section>`,
  });
};

/** With the words she was shown, so that they are not lost should others stand by the time she says yes. */
export const yesFields = ({ id, revision, words }: CommitmentRow, seen: string = revision) =>
  html`${hidden("do", "affirm")}${hidden("commitment", id)}${hidden("seen", seen)}${requestField()}${seen === revision && shownField(words)}`;

const shownField = ({ said }: Words) => hidden("shown", said);
