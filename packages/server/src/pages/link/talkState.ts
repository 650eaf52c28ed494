import { day } from "@mortar/catalogue";
import { belongsTo } from "@mortar/core";
import { hidden, requestField } from "../form.ts";
import { html, type Content, type Html } from "../html.ts";
import { folded, note } from "../parts.ts";
import { nameIn, rowsOf } from "../rows.ts";
import type { Talk } from "./talk.ts";

/** How the conversation stands, where that is not simply going on; each with the way out of it. */
export const talkState = (talk: Talk): Content => {
  const { held, conversation } = talk;
  const { say, locale } = held;
  const { isOffTheRecord, rested, isOver, handingOver } = conversation;
  const until = rested?.until ?? null;
  const sides: Content[] = [];
  if (isOffTheRecord)
    sides.push(
      note(
        html`<p><strong>${say("talk.off-title")}</strong></p>
          <p>${say("talk.off-text")}</p>
          ${press("on-the-record", say("talk.off-back"))}`,
        "held",
      ),
    );
  if (rested)
    sides.push(
      note(
        html`<p>
            <strong
              >${say("talk.rests-title", { until: until === null ? "none" : "day", day: until === null ? "" : day(locale, until) })}</strong
            >
          </p>
          <p>${say("talk.rests-text")}</p>
          ${press("resume", say("talk.resume"))}`,
      ),
    );
  if (isOver)
    sides.push(
      note(
        html`<p><strong>${say("talk.over-title")}</strong></p>
          <p>${say("talk.over-text")}</p>
          ${press("resume", say("talk.take-up"))}`,
      ),
    );
  if (handingOver) sides.push(handingOverNote(talk, handingOver));
  return sides;
};

/** Whether something can be written down now. */
export const isOnTheRecord = ({ conversation }: Talk): boolean =>
  conversation.isOffTheRecord !== true && conversation.isOver !== true;

/** A hand on the recorder, and a way to go on another day: offered below, never pressing. */
export const talkWays = (talk: Talk): Content => {
  const { say } = talk.held;
  if (!isOnTheRecord(talk)) return null;
  return html`<section class="stack">
    ${press("off-the-record", say("talk.off"))}
    ${
      !talk.conversation.rested &&
      folded(
        say("talk.rest"),
        html`<p>${say("page.talk.rest.text")}</p>
          ${press("rest", say("talk.rest-send"))}`,
      )
    }
  </section>`;
};

type HandingOver = NonNullable<Talk["conversation"]["handingOver"]>;

const handingOverNote = (talk: Talk, { to, agreed }: HandingOver): Html => {
  const { say, view, link } = talk.held;
  const person = nameIn(view, "persons", to);
  const open = talk.conversation.speakers.filter((speaker) => isColleague(talk, speaker) && !agreed.includes(speaker));
  const mayAgree = open.includes(link.person);
  const named = (people: readonly string[]) => people.map((it) => nameIn(view, "persons", it)).join(", ");
  return note(
    html`<p><strong>${say("talk.handing-title")}</strong></p>
      <p>${say("talk.handing-text", { person })}</p>
      ${agreed.length > 0 && html`<p>${say("talk.handing-agreed", { people: named(agreed) })}</p>`}
      ${open.length > 0 && html`<p>${say("talk.handing-open", { people: named(open) })}</p>`}
      ${mayAgree && press("agree-to-hand-over", say("talk.handing-agree", { person }), hidden("to", to))}
      ${press("drop-hand-over", say("talk.handing-drop"))}`,
  );
};

/** One button that does one thing. */
const press = (what: string, label: string, more: Content = null): Html =>
  html`<form class="answers" method="post">
    ${hidden("do", what)}${requestField()}${more}<button class="button">${label}</button>
  </form>`;

/** Belongs to the member now. */
const isColleague = ({ held, conversation }: Talk, person: string): boolean =>
  belongsTo(
    { representations: new Map(rowsOf(held.view, "representations").map((it) => [it.id, it])) },
    person,
    conversation.member,
  );
