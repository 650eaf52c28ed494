import type { Say } from "@mortar/catalogue";
import type { Context } from "hono";
import type { Known } from "../../door/house.ts";
import type { BringingIn } from "../../exporting/bringingIn.ts";
import type { ImportStep } from "../../exporting/importWhole.ts";
import { findingSaid } from "../../exporting/sentences.ts";
import { html, type Html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { note } from "../parts.ts";

/** How one file stands: being gone through, what would come of it, or what has. */
export const bringingInPage = (c: Context<Known>, it: BringingIn): Promise<Response> => {
  const say = sayFor(c);
  // Asked for again every second, also where no script runs.
  if (it.state === "going-on") c.header("refresh", "1");
  const title = say(`page.bring-in.is.${stateOf(it)}`);
  return page(c, {
    title,
    scripts: ["here"],
    foot: html`<a href="/bring-in">${say("page.bring-in.another")}</a>`,
    body: html`<h1>${title}</h1>
      ${it.state === "going-on" && html`<p role="status">${say("page.bring-in.lines", { count: it.line })}</p>`}
      ${it.state === "broken" && note(html`<p role="alert">${say("page.bring-in.broke-off")}</p>`, "held")}
      ${findings(say, it.steps)} ${coalitions(say, it.steps)} ${accounts(say, it.steps)}
      ${stateOf(it) === "would-do" && goOn(say, it)}`,
  });
};

type State = "going-on" | "broken" | "would-do" | "done" | "wrong";

const stateOf = ({ state, steps }: BringingIn): State => {
  const last = steps.at(-1);
  if (state !== "over") return state;
  return last?.is === "end" ? last.came : "broken";
};

const findings = (say: Say, steps: readonly ImportStep[]): Html | null => {
  const all = steps.flatMap((step) => (step.is === "finding" ? [step] : []));
  if (all.length === 0) return null;
  return html`<p>${say("page.bring-in.nothing-in")}</p>
    <ul class="steps">
      ${all.map(
        (it) =>
          html`<li>
            ${it.line !== null && html`<b>${say("page.bring-in.line", { line: it.line })}</b><br />`}${findingSaid(say, it)}
          </li>`,
      )}
    </ul>`;
};

const coalitions = (say: Say, steps: readonly ImportStep[]): Html | null => {
  const all = steps.flatMap((step) => (step.is === "coalition" ? [step] : []));
  if (all.length === 0) return null;
  return html`<ul class="steps">
    ${all.map(
      ({ name, id, asId, events, words, people, how }) =>
        html`<li>
          <b dir="auto">${name || id}</b> ${say(`import.comes.${how}`)}<br /><span class="quiet small"
            >${say("page.bring-in.holds", { events, words, people })} · <bdi>${asId}</bdi></span
          >
        </li>`,
    )}
  </ul>`;
};

const accounts = (say: Say, steps: readonly ImportStep[]): Html | null => {
  const it = steps.find((step) => step.is === "accounts");
  return it?.is === "accounts"
    ? html`<p>${say("page.bring-in.accounts", { added: it.added, here: it.alreadyHere })}</p>`
    : null;
};

const goOn = (say: Say, it: BringingIn): Html =>
  html`<form class="stack" method="post" action="/bring-in/${it.id}">
    <fieldset class="choice">
      <legend>${say("page.bring-in.how")}</legend>
      <div class="options">
        <label
          ><input type="radio" name="as-copy" value="no" checked /><span class="option"
            >${say("page.bring-in.as-it-is")}<span class="hint">${say("page.bring-in.as-it-is.hint")}</span></span
          ></label
        >
        <label
          ><input type="radio" name="as-copy" value="yes" /><span class="option"
            >${say("page.bring-in.as-copy")}<span class="hint">${say("page.bring-in.as-copy.hint")}</span></span
          ></label
        >
      </div>
    </fieldset>
    <div class="answers"><button class="button" data-look="main">${say("page.bring-in.go")}</button></div>
  </form>`;
