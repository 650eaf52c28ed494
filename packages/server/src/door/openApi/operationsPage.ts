import type { Context } from "hono";
import { html, type Html } from "../../pages/html.ts";
import { page, sayFor } from "../../pages/page.ts";
import { folded } from "../../pages/parts.ts";
import type { Known } from "../house.ts";
import { example } from "./example.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";

/** The OpenAPI document for whoever writes a program: each operation with an example to begin from. */
export const operationsPage = (c: Context<Known>): Promise<Response> => {
  const say = sayFor(c);
  const all = operations();
  const origin = new URL(c.req.url).origin;
  return page(c, {
    title: say("page.api.title"),
    foot: html`<a href="/">${say("page.account.home")}</a>`,
    body: html`<h1>${say("page.api.title")}</h1>
      <p class="lead">${say("page.api.lead")}</p>
      <ul class="steps linked">
        <li><a href="/account/tokens">${say("page.api.tokens")}</a></li>
        <li><a href="/api/openapi.json">${say("page.api.document")}</a></li>
        <li><a href="/api/problems">${say("page.api.problems")}</a></li>
      </ul>
      <h2>${say("page.api.begin")}</h2>
      <p>${say("page.api.begin.text")}</p>
      ${code(`curl -H "Authorization: Bearer $TOKEN" ${origin}/api/coalitions`)}
      ${[...new Set(all.map(({ group }) => group))].map(
        (group) =>
          html`<h2>${group}</h2>
            <ul class="operations">
              ${all.filter((it) => it.group === group).map((it) => shown(c, it, origin))}
            </ul>`,
      )}`,
  });
};

const shown = (c: Context<Known>, it: Operation, origin: string): Html => {
  const say = sayFor(c);
  const { id, does, more, by, onlyAPerson, parameters = [], asks, refusals = [] } = it;
  const about = html`<p><code>${it.method.toUpperCase()} ${it.path}</code></p>
    <p class="quiet small">${say(`page.api.by.${onlyAPerson ? "person" : by}`)}</p>
    ${more && more.split("\n").map((line) => html`<p class="small">${line}</p>`)}
    ${
      (parameters.length > 0 || asks) &&
      html`<h3>${say("page.api.takes")}</h3>
        <dl class="facts">
          ${parameters.map((taken) => fact(taken.isNeeded ? taken.name : say("page.api.optional", { name: taken.name }), taken.means))}${asks && asked(c, asks.is)}
        </dl>`
    }
    ${code(example(it, origin))}
    ${
      refusals.length > 0 &&
      html`<h3>${say("page.api.refusals")}</h3>
        <p class="small">
          ${refusals.map((refused, at) => html`${at > 0 && ", "}<a href="/api/problems/${refused}"><code>${refused}</code></a>`)}
        </p>`
    }`;
  return html`<li id="${id}">${folded(`${id}: ${does}`, about)}</li>`;
};

/** What stands in the body: of a command, what it asks for. */
const asked = (c: Context<Known>, is: JsonSchema): readonly Html[] => {
  const { properties = {}, required = [] } = is as Fields;
  const { ask, ...rest } = properties;
  return [
    ...Object.entries(rest).map(([name, field]) => fact(nameOf(c, name, required), kindOf(field))),
    ...(ask
      ? Object.entries((ask as Fields).properties ?? {}).map(([name, field]) =>
          fact(`ask.${nameOf(c, name, (ask as Fields).required ?? [])}`, kindOf(field)),
        )
      : []),
  ];
};

type Fields = { readonly properties?: Readonly<Record<string, JsonSchema>>; readonly required?: readonly string[] };

const nameOf = (c: Context<Known>, name: string, required: readonly string[]): string =>
  required.includes(name) ? name : sayFor(c)("page.api.optional", { name });

/** What a field holds, in as few words as its schema has. */
const kindOf = ({ title, description, type, enum: values, anyOf, format }: JsonSchema): string => {
  if (typeof description === "string") return description;
  if (Array.isArray(values)) return values.join(" | ");
  if (Array.isArray(anyOf)) return anyOf.map((one: JsonSchema) => kindOf(one)).join(" | ");
  return [title, format, plainNames[String(type)]].find((it) => typeof it === "string") ?? "";
};

const plainNames: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  null: "null",
};

const fact = (name: string, told: string): Html =>
  html`<div>
    <dt><code>${name}</code></dt>
    <dd>${told}</dd>
  </div>`;

const code = (text: string): Html => html`<pre class="letter" dir="ltr" tabindex="0">${text}</pre>`;
