import { day } from "@mortar/catalogue";
import { html } from "../html.ts";
import { wordsShown } from "../parts.ts";
import { type CommitmentRow, nameIn, rowsOf } from "../rows.ts";
import type { Answer, Held } from "./held.ts";
import { letter } from "./letter.ts";

/** One sheet for whoever has to say yes first: the words, what they mean, who needs them, by when, how to answer. */
export const boardPage = (held: Held, it: CommitmentRow): Answer => {
  const { say, view, locale, link } = held;
  const { conditional } = it;
  if (!conditional) throw new Error("A conditional yes has its condition.");
  const told = {
    member: nameIn(view, "members", it.member),
    to: conditional.to.said,
    by: day(locale, conditional.by),
    person: nameIn(view, "persons", conditional.person),
    coalition: rowsOf(view, "coalitions")[0]?.name.said ?? "",
    steward: nameIn(view, "persons", link.madeBy),
  };
  const others = tiedTo(held, it);
  return letter(held, {
    title: say("board.title", told),
    body: html`<p class="no-print">
        <a class="button" data-look="quiet" href="/l/${link.id}?at=${it.id}">${say("page.back")}</a>
      </p>
      <div class="receipt">
        <h1>${say("board.title", told)}</h1>
        <p class="by">${say(`page.own.label.${it.as}`, { member: told.member })}</p>
        ${wordsShown(it.words, say)}
      </div>
      <section>
        <h2>${say("board.means")}</h2>
        <p>${say(`board.means.${it.as}`, told)}</p>
        <p>${say("board.means.until", told)}</p>
      </section>
      <section>
        <h2>${say("board.who")}</h2>
        ${
          others.length === 0
            ? html`<p>${say("board.nobody-yet")}</p>`
            : html`<ul class="steps">
                ${others.map(
                  ({ member, words }) =>
                    html`<li>
                      <b>${member}</b>
                      ${words && wordsShown(words, say, "small")}
                    </li>`,
                )}
              </ul>`
        }
      </section>
      <section>
        <h2>${say("board.when")}</h2>
        <p>${it.due ? say("board.when.due", { ...told, due: day(locale, it.due) }) : say("board.when.by", told)}</p>
      </section>
      <section>
        <h2>${say("board.how")}</h2>
        <p>${say("board.how.link", told)}</p>
      </section>
      <p class="signature"><span>${say("board.signature")}</span><span>${say("board.signature.day")}</span></p>`,
  });
};

/** Who gives what it needs, or needs what it gives, as far as this person sees. */
const tiedTo = ({ view }: Held, { id }: CommitmentRow) =>
  rowsOf(view, "ties")
    .filter(({ give, need, state }) => (give === id || need === id) && (state === "proposed" || state === "agreed"))
    .map(({ give, need, giver, receiver }) => ({
      member: nameIn(view, "members", give === id ? receiver : giver),
      words: rowsOf(view, "commitments").find((other) => other.id === (give === id ? need : give))?.words,
    }));
