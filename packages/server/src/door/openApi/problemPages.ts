import { compiled } from "@mortar/catalogue";
import type { Context } from "hono";
import { html, type Html } from "../../pages/html.ts";
import { page, sayFor } from "../../pages/page.ts";
import type { Known } from "../house.ts";
import { sentenceFor } from "../problem.ts";
import { problemStatus } from "../problemStatus.ts";
import { commonRefusals } from "./commonRefusals.ts";
import { operations } from "./operations.ts";

/** What is wrong with one field, as a problem lists it. */
const ofFields = /^refusal\.((input|words|zone|language|mark|coalition|webhook)\/.+)$/;

/** Every code a program can meet, in order. */
export const problemCodes: readonly string[] = [
  ...new Set([
    ...operations().flatMap((it) => [...commonRefusals(it), ...(it.refusals ?? [])]),
    ...Object.keys(compiled("en")).flatMap((id) => ofFields.exec(id)?.[1] ?? []),
  ]),
].sort();

const known: ReadonlySet<string> = new Set(problemCodes);
export const isProblemCode = (code: string): boolean => known.has(code);

/** One page for each code: the `type` of every problem leads to its own. */
export const problemPage = (c: Context<Known>, code: string): Promise<Response> => {
  const say = sayFor(c);
  const asked = operations().filter(({ refusals = [] }) => refusals.includes(code));
  const isAnywhere = asked.length > FEW;
  return page(c, {
    title: code,
    foot: html`<a href="/api/problems">${say("page.problems.all")}</a> · <a href="/api">${say("page.api.title")}</a>`,
    body: html`<h1><code>${code}</code></h1>
      <p class="lead">${sentenceOf(c, code)}</p>
      <p>${say("page.problems.status", { status: String(problemStatus(code)) })}</p>
      ${
        asked.length > 0 &&
        html`<h2>${say("page.problems.where")}</h2>
          ${
            isAnywhere
              ? html`<p>${say("page.problems.anywhere")}</p>`
              : html`<ul class="steps">
                  ${asked.map(
                    ({ id, does }) =>
                      html`<li>
                        <a href="/api#${id}"><code>${id}</code></a> ${does}
                      </li>`,
                  )}
                </ul>`
          }`
      }`,
  });
};

/** A code that so many operations share is said to come with any of them. */
const FEW = 40;

export const problemsPage = (c: Context<Known>): Promise<Response> => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.problems.title"),
    foot: html`<a href="/api">${say("page.api.title")}</a>`,
    body: html`<h1>${say("page.problems.title")}</h1>
      <p class="lead">${say("page.problems.text")}</p>
      <dl class="facts">${problemCodes.map((code) => row(c, code))}</dl>`,
  });
};

const row = (c: Context<Known>, code: string): Html =>
  html`<div>
    <dt>
      <a href="/api/problems/${code}"><code>${code}</code></a>
    </dt>
    <dd>${sentenceOf(c, code)}</dd>
  </div>`;

const sentenceOf = (c: Context<Known>, code: string): string => sentenceFor(c.get("locale") ?? "en", code);
