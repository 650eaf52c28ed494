import { moment } from "@mortar/catalogue";
import { Hono } from "hono";
import type { House, Known } from "../../door/house.ts";
import { html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { folded, note } from "../parts.ts";
import { troublePage } from "../troublePage.ts";

/** How many letters one page shows. */
const LETTERS_MAX = 50;

/** Letters that wait to be handed over by hand, where the server sends no mail. They hold links: for its host alone. */
export const outboxRoutes = ({ mail }: House): Hono<Known> => {
  const routes = new Hono<Known>();
  routes.get("/account/outbox", async (c) => {
    const session = c.get("session");
    if (!session) return c.redirect("/sign-in?next=/account/outbox", 303);
    if (!session.account.host) return troublePage(c, "forbidden");
    const say = sayFor(c);
    const letters = await mail.outbox(LETTERS_MAX);
    const coming = await mail.coming();
    return page(c, {
      title: say("page.outbox.title"),
      scripts: ["here"],
      foot: html`<a href="/account">${say("page.account.title")}</a>`,
      body: html`<h1>${say("page.outbox.title")}</h1>
        <p>${say(mail.delivers ? "page.outbox.delivers" : "page.outbox.by-hand")}</p>
        <p class="quiet">${say("page.outbox.coming", { sent: coming.sent, waiting: coming.waiting })}</p>
        ${coming.unreachable > 0 && note(html`<p>${say("page.outbox.unreachable", { count: coming.unreachable })}</p>`, "held")}
        ${letters.length === 0 && html`<p class="quiet">${say("page.outbox.empty")}</p>`}
        <ul class="steps">
          ${letters.map(
            (it) =>
              html`<li>
                <b dir="auto">${it.subject}</b><br /><span class="quiet small"
                  >${it.to} ·
                  <time datetime="${it.madeAt}"
                    >${say("page.utc", { when: moment(c.get("locale"), it.madeAt, "UTC") })}</time
                  >${it.failedReason && html` · ${it.failedReason}`}</span
                >
                ${it.text === null ? html`<p class="quiet small">${say("page.outbox.sent")}</p>` : folded(say("page.outbox.open"), html`<pre class="letter" dir="auto">${it.text}</pre>`)}
              </li>`,
          )}
        </ul>`,
    });
  });
  return routes;
};
