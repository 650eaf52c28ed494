import { day } from "@mortar/catalogue";
import { Getting, Holds } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import { choiceField, freshId, hidden, type Problems, problemsAbove, requestField, wordsField } from "../form.ts";
import { type Content, html } from "../html.ts";
import { folded, note, wordsInline, wordsShown } from "../parts.ts";
import { nameIn, type PulseAnswerRow } from "../rows.ts";
import type { Answer, Held } from "./held.ts";
import { letter } from "./letter.ts";
import { type Draft, isNeedAsked } from "./pulseDraft.ts";
import {
  countLeftOut,
  gettingField,
  holdsField,
  madePossible,
  promisesAsked,
  roundOf,
  tiesAsked,
} from "./pulseRows.ts";
import { cutsOf, saidBefore, whoReads } from "./pulseSaid.ts";
import type { OwnTie } from "./tieRows.ts";

type Asking = {
  readonly draft: Draft;
  readonly problems?: Problems;
  /** The answer whose place this one takes. */
  readonly changes?: PulseAnswerRow;
  /** Somebody else of the member answered while this was written: it stands beside. */
  readonly meanwhile?: PulseAnswerRow;
};

/** First what her member's gives made possible, in their receivers' words; then the round's questions, all on one page. */
export const pulsePage = (held: Held, { draft, problems = {}, changes, meanwhile }: Asking): Answer => {
  const { say, view, link } = held;
  const member = nameIn(view, "members", link.member);
  const title = say("page.pulse.title", { member });
  const hasProblem = Object.keys(problems).length > 0;
  return letter(held, {
    title,
    ...(hasProblem && { status: meanwhile ? (409 as const) : (422 as const) }),
    cuts: cutsOf(changes),
    body: html`${problemsAbove(problems)}
      ${meanwhile && note([html`<p>${say("page.pulse.stands")}</p>`, saidBefore(held, meanwhile)], "held")}
      ${!hasProblem && made(held)}
      <h1>${title}</h1>
      <p class="quiet small">${say("page.pulse.until", { day: day(held.locale, roundOf(held)?.until ?? "") })}</p>
      <form class="stack" method="post" data-keep="pulse">
        ${nothingByEnter}
        ${changes ? [hidden("do", "change"), hidden("seen", changes.revision)] : [hidden("do", "answer"), hidden("answer", freshId())]}
        ${requestField()}${askedField(held)} ${promises(held, draft, problems)} ${reaching(held, draft, problems)}
        ${leftOut(held)} ${theRest(held)} ${need(held, draft, problems)} ${inWords(held, draft, problems)}
        ${sending(held, problems)}
        ${changes && html`<p class="answers"><a class="button" data-look="quiet" href="/l/${link.id}">${say("page.back")}</a></p>`}
        <p class="readers">${say("page.pulse.affirms-nothing")}</p>
      </form>`,
  });
};

/** The newest in full, the others behind their count. */
const made = (held: Held): Content => {
  const { say } = held;
  const [newest, ...others] = madePossible(held);
  if (!newest) return null;
  return html`<section>
    <h2>${say("page.pulse.made")}</h2>
    ${oneMade(held, newest, "large")}
    ${
      others.length > 0 &&
      folded(
        say("page.pulse.made.more", { count: others.length }),
        others.map((it) => oneMade(held, it, "small")),
      )
    }
  </section>`;
};

const oneMade = ({ say, view }: Held, { tie }: OwnTie, size: "large" | "small"): Content =>
  tie.makesPossible && [
    wordsShown(tie.makesPossible.words, say, tie.makesPossible.words.said.length > 400 ? "said" : size),
    html`<p class="by">${nameIn(view, "members", tie.receiver)}</p>`,
  ];

const promises = (held: Held, { lines }: Draft, problems: Problems): Content => {
  const { say } = held;
  const all = promisesAsked(held);
  if (all.length === 0) return null;
  return html`<h2>${say("page.pulse.holds")}</h2>
    <div class="lines">
      ${all.map(({ id, as, words }) =>
        line(holdsField(id), {
          legend: [
            html`<span class="quiet small"
              >${say(as === "need" ? "page.pulse.you-need" : "page.pulse.you-give")}</span
            >`,
            wordsInline(words, say),
          ],
          options: Holds.options.map((value) => ({ value, label: say(`page.pulse.holds.${value}`) })),
          chosen: lines,
          problems,
        }),
      )}
    </div>`;
};

const reaching = (held: Held, { lines }: Draft, problems: Problems): Content => {
  const { say, view } = held;
  const all = tiesAsked(held);
  if (all.length === 0) return null;
  return html`<h2>${say("page.pulse.getting")}</h2>
    <div class="lines">
      ${all.map(({ tie, give }) =>
        line(gettingField(tie.id), {
          legend: [
            html`<span class="quiet small"
              >${say("page.pulse.from", { member: nameIn(view, "members", tie.giver) })}</span
            >`,
            wordsInline(give.words, say),
          ],
          options: Getting.options.map((value) => ({ value, label: say(`page.pulse.getting.${value}`) })),
          chosen: lines,
          problems,
        }),
      )}
    </div>`;
};

/** Whoever is asked knows what is not: it can be spoken of in a talk. */
const leftOut = (held: Held): Content => {
  const count = countLeftOut(held);
  return count > 0 && html`<p class="quiet small">${held.say("page.pulse.left-out", { count })}</p>`;
};

/** One press for every line that is left open. Not remembered: what it meant stands in the lines when they are shown again. */
const theRest = (held: Held): Content =>
  promisesAsked(held).length + tiesAsked(held).length > 1 &&
  html`<label class="rest"
    ><input type="checkbox" name="rest" value="stands" /> <span>${held.say("page.pulse.rest")}</span></label
  >`;

type Line = {
  readonly legend: Content;
  readonly options: Parameters<typeof choiceField>[0]["options"];
  readonly chosen: ReadonlyMap<string, string>;
  readonly problems: Problems;
};

const line = (name: string, { legend, options, chosen, problems }: Line): Content =>
  choiceField({
    name,
    kind: "radio",
    look: "thumbs",
    legend,
    options,
    chosen: [chosen.get(name) ?? ""],
    error: problems[name],
  });

/** What this page asked about, so that an answer to what is gone when it arrives is not lost in silence. */
const askedField = (held: Held): Content =>
  hidden(
    "asked",
    [
      ...promisesAsked(held).map(({ id }) => holdsField(id)),
      ...tiesAsked(held).map(({ tie }) => gettingField(tie.id)),
    ].join(" "),
  );

/** Only where no need of the member's own stands above, whose line says the same. */
const need = (held: Held, draft: Draft, problems: Problems): Content => {
  const { say, view, link } = held;
  if (!isNeedAsked(held, draft)) return null;
  return html`<h2>${say("page.pulse.need")}</h2>
    ${choiceField({
      name: "need",
      kind: "radio",
      look: "thumbs",
      legend: say("page.pulse.need.changed", { member: nameIn(view, "members", link.member) }),
      options: (["no", "yes"] as const).map((value) => ({ value, label: say(`page.pulse.need.${value}`) })),
      chosen: [draft.need],
      error: problems["need"],
    })}`;
};

const inWords = ({ say }: Held, { words }: Draft, problems: Problems): Content =>
  wordsField({
    name: "words",
    label: say("page.pulse.words"),
    hint: say("page.pulse.words.hint"),
    value: words,
    rows: 2,
    look: "optional",
    error: problems["words"],
  });

/** Sent with one press, which says who reads it: with names, and never chosen for her. */
const sending = (held: Held, problems: Problems): Content => {
  const { say } = held;
  return html`<div class="answers sending" id="readers">
    ${(["all", "few"] as const).map(
      (value) =>
        html`<button class="button" data-look="main" name="readers" value="${value}">
          <span>${say(`page.pulse.send.${value}`, whoReads(held))}</span>
          <small>${say(`page.pulse.send.${value}.hint`, whoReads(held))}</small>
        </button>`,
    )}
    ${problems["readers"] && html`<p class="error">${problems["readers"]}</p>`}
  </div>`;
};

/** The key for a new line, pressed on an answer, sends with a form's first button. This first one sends nothing. */
const nothingByEnter = html`<button disabled hidden></button>`;
