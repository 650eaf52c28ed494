import type { Context } from "hono";
import type { House, Known } from "../../../door/house.ts";
import { ADDRESS_MAX, type Webhook } from "../../../webhooks/webhook.ts";
import { lineField, type Problems, problemsAbove, selectField } from "../../form.ts";
import { html, type Html } from "../../html.ts";
import { page, sayFor } from "../../page.ts";
import { note } from "../../parts.ts";
import { standing } from "./standing.ts";

type Asked = { readonly coalition: string; readonly address: string };
type Shown = { readonly asked?: Asked; readonly problems?: Problems };
type Named = readonly { readonly id: string; readonly name: string }[];

/** One's webhooks, and the form for another. */
export const webhooksPage = async (
  c: Context<Known>,
  { app, webhooks }: House,
  shown: Shown = {},
): Promise<Response> => {
  const say = sayFor(c);
  const person = c.get("session")?.person ?? "";
  const coalitions = await app.coalitionsOf(person);
  const mine = await webhooks.list(person);
  const { asked, problems = {} } = shown;
  return page(c, {
    title: say("page.webhooks.title"),
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    foot: html`<a href="/account">${say("page.account.title")}</a> · <a href="/api">${say("page.api.title")}</a>`,
    body: html`${problemsAbove(problems)}${c.req.query("done") === "ended" && note(html`<p role="status">${say("page.webhooks.ended")}</p>`, "pen")}
      <h1>${say("page.webhooks.title")}</h1>
      <p class="lead">${say("page.webhooks.text")}</p>
      <section>
        <h2>${say("page.webhooks.yours")}</h2>
        ${
          mine.length === 0
            ? html`<p class="quiet">${say("page.webhooks.none")}</p>`
            : html`<ul class="steps linked">
                ${mine.map((it) => row(c, it, coalitions))}
              </ul>`
        }
      </section>
      <section>
        <h2>${say("page.webhooks.new")}</h2>
        ${coalitions.length === 0 ? html`<p>${say("page.webhooks.no-coalition")}</p>` : webhookForm(c, coalitions, asked, problems)}
      </section>`,
  });
};

export const nameOf = (coalitions: Named, id: string): string => coalitions.find((it) => it.id === id)?.name ?? id;

const row = (c: Context<Known>, it: Webhook, coalitions: Named): Html =>
  html`<li>
    <a href="/account/webhooks/${it.id}"
      ><b class="address">${it.address}</b
      ><span class="quiet small"
        ><span dir="auto">${nameOf(coalitions, it.coalition)}</span> · ${standing(c, it)}</span
      ></a
    >
  </li>`;

const webhookForm = (c: Context<Known>, coalitions: Named, asked: Asked | undefined, problems: Problems): Html => {
  const say = sayFor(c);
  return html`<form class="stack" method="post" action="/account/webhooks">
    ${selectField({
      name: "coalition",
      label: say("page.webhooks.field.coalition"),
      value: asked?.coalition ?? "",
      options: coalitions.map(({ id, name }) => ({ value: id, label: name })),
      error: problems["coalition"],
    })}
    ${lineField({ name: "address", label: say("page.webhooks.field.address"), hint: say("page.webhooks.field.address.hint"), maxLength: ADDRESS_MAX, value: asked?.address ?? "", error: problems["address"] })}
    <div class="answers"><button class="button" data-look="main">${say("page.webhooks.go")}</button></div>
  </form>`;
};
