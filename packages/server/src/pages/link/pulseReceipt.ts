import { day, moment } from "@mortar/catalogue";
import { type Content, html } from "../html.ts";
import { stroke } from "../parts.ts";
import { nameIn, type PulseAnswerRow } from "../rows.ts";
import { type Answer, comeBackUntil, type Held } from "./held.ts";
import { letter } from "./letter.ts";
import { roundOf } from "./pulseRows.ts";
import { cutsOf, saidBefore } from "./pulseSaid.ts";

/** What was answered, who reads it, and what happens next; it can be changed while the round is open. */
export const answeredPage = (held: Held, answer: PulseAnswerRow): Answer => {
  const { say, link, c } = held;
  const isNew = c.req.query("done") !== undefined;
  const title = say(c.req.query("done") === "changed" ? "page.pulse.changed" : "page.pulse.kept");
  return letter(held, {
    title,
    onChange: "reload",
    cuts: cutsOf(answer),
    body: html`<div class="receipt" ${isNew && html` role="status"`}>
        <h1>${title}</h1>
        ${stroke(isNew ? "arrival" : "still")} ${byWhom(held, answer)}
      </div>
      <section class="no-print">
        <h2>${say("page.pulse.next")}</h2>
        <ul class="steps">
          ${nextFor(held, answer).map((step) => html`<li>${step}</li>`)}
        </ul>
      </section>
      <section>
        <h2>${say("page.pulse.said")}</h2>
        ${saidBefore(held, answer)}
      </section>
      <p class="answers no-print"><a class="button" href="/l/${link.id}?change">${say("page.pulse.change-it")}</a></p>`,
  });
};

/** A round that is closed takes nothing more. What the member answered in it stands here. */
export const roundOverPage = (held: Held, answer: PulseAnswerRow | undefined): Answer => {
  const { say, view, link } = held;
  const title = say("page.pulse.over");
  const member = nameIn(view, "members", link.member);
  return letter(held, {
    title,
    cuts: cutsOf(answer),
    body: html`<h1>${title}</h1>
      <p>${say(answer ? "page.pulse.over.answered" : "page.pulse.over.unanswered", { member })}</p>
      ${answer && [byWhom(held, answer), saidBefore(held, answer)]}`,
  });
};

const byWhom = ({ say, view, locale, zone }: Held, { person, member, readOut, changed }: PulseAnswerRow): Content =>
  html`<p class="by">
    ${say(readOut ? "page.pulse.read-out" : "page.pulse.by", {
      person: nameIn(view, "persons", person),
      member: nameIn(view, "members", member),
      when: moment(locale, changed.at, zone),
      steward: nameIn(view, "persons", readOut?.by ?? null),
    })}
  </p>`;

/** What each answer leads to: a talk, a question to whoever gives, or nothing more until the next round. */
const nextFor = (held: Held, answer: PulseAnswerRow): readonly string[] => {
  const { say, view, locale } = held;
  const { holds, getting, hasNeedChanged, isConfidential } = answer;
  const round = roundOf(held);
  const steward = nameIn(view, "persons", round?.steward ?? null);
  const hasChanged = hasNeedChanged || holds.some(({ as }) => as !== "true");
  const isMissing = getting.some(({ as }) => as !== "yes");
  return [
    ...(hasChanged ? [say("page.pulse.next.changed", { steward })] : []),
    ...(isMissing
      ? [say(isConfidential ? "page.pulse.next.missing-few" : "page.pulse.next.missing", { steward })]
      : []),
    ...(hasChanged || isMissing ? [] : [say("page.pulse.next.nothing")]),
    say("page.pulse.next.until", { day: day(locale, round?.until ?? "") }),
    say("page.receipt.come-back", { until: comeBackUntil(held) }),
  ];
};
