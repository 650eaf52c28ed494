import type { Context } from "hono";
import type { House, Known } from "../../../door/house.ts";
import type { Delivery, Webhook } from "../../../webhooks/webhook.ts";
import { html, type Html } from "../../html.ts";
import { page, sayFor } from "../../page.ts";
import { facts, note } from "../../parts.ts";
import { troublePage } from "../../troublePage.ts";
import { momentShown } from "../momentShown.ts";
import { shownOnce } from "./shownOnce.ts";
import { came, next, standing } from "./standing.ts";
import { nameOf } from "./webhooksPage.ts";

/** One webhook: what it is told of, what became of each message, and what can be done about it. */
export const webhookPage = async (
  c: Context<Known>,
  { app, webhooks }: House,
  id: string,
  { secret }: { readonly secret?: string } = {},
): Promise<Response> => {
  const say = sayFor(c);
  const person = c.get("session")?.person ?? "";
  const it = (await webhooks.list(person)).find((one) => one.id === id);
  const deliveries = it && (await webhooks.deliveries(person, id));
  if (!it || !deliveries) return troublePage(c, "not-found");
  const coalitions = await app.coalitionsOf(person);
  const done = c.req.query("done");
  return page(c, {
    title: say("page.webhooks.title"),
    scripts: ["here"],
    foot: html`<a href="/account/webhooks">${say("page.webhooks.all")}</a>`,
    body: html`${(done === "test" || done === "on") && note(html`<p role="status">${say(`page.webhooks.done.${done}`)}</p>`, "pen")}
      <h1 class="address">${new URL(it.address).host}</h1>
      ${secret !== undefined && shownOnce(say("page.webhooks.secret"), secret, say("page.webhooks.secret.once"))}
      ${facts([
        [say("page.webhooks.field.address"), html`<span class="address">${it.address}</span>`],
        [say("page.webhooks.field.coalition"), html`<span dir="auto">${nameOf(coalitions, it.coalition)}</span>`],
        [say("page.webhooks.state"), standing(c, it)],
      ])}
      <section>
        <h2>${say("page.webhooks.deliveries")}</h2>
        ${
          deliveries.length === 0
            ? html`<p class="quiet">${say("page.webhooks.deliveries.none")}</p>`
            : html`<ul class="steps">
                ${deliveries.map((one) => row(c, one))}
              </ul>`
        }
      </section>
      <div class="side-by-side">
        ${it.state === "on" ? button(c, it, "test") : button(c, it, "on")} ${button(c, it, "secret")}
        ${button(c, it, "end")}
      </div>`,
  });
};

const row = (c: Context<Known>, it: Delivery): Html => {
  const say = sayFor(c);
  return html`<li>
    <b>${say(`page.webhooks.told.${it.type}`)}</b> · ${say(`page.webhooks.delivery.${it.state}`)}<br /><span
      class="quiet small"
      >${momentShown(c, it.at)} · ${say("page.webhooks.tries", { tries: it.tries })}
      ${came(c, it)}${it.tries > 0 && next(c, it)}</span
    >
  </li>`;
};

const button = (c: Context<Known>, { id }: Webhook, what: "test" | "on" | "secret" | "end"): Html =>
  html`<form method="post" action="/account/webhooks/${id}/${what}">
    <button class="button" ${what !== "test" && what !== "on" && html` data-look="quiet"`}>
      ${sayFor(c)(`page.webhooks.${what === "secret" ? "secret-new" : what}`)}
    </button>
  </form>`;
