import { Hono, type Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import type { KeptLetter } from "../../mail/letterRows.ts";
import { formOf, hidden } from "../form.ts";
import { type Content, html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { folded, note } from "../parts.ts";
import { whySaid } from "./lettersSection.ts";
import { momentShown } from "./momentShown.ts";
import { troublePage } from "../troublePage.ts";

/** How many letters one page shows. */
const LETTERS_MAX = 50;

/** Letters that wait to be handed over by hand, where the server sends no mail. They hold links: for its host alone. */
export const outboxRoutes = (house: House): Hono<Known> => {
  const { mail } = house;
  const routes = new Hono<Known>();
  routes.get("/account/outbox", async (c) => {
    const session = c.get("session");
    if (!session) return c.redirect("/sign-in?next=/account/outbox", 303);
    if (!session.account.host) return troublePage(c, "forbidden");
    const say = sayFor(c);
    const letters = await mail.outbox(LETTERS_MAX);
    const coming = await mail.coming();
    const unreachable = await unreachableSection(c, house);
    return page(c, {
      title: say("page.outbox.title"),
      scripts: ["here"],
      foot: html`<a href="/account">${say("page.account.title")}</a>`,
      body: html`<h1>${say("page.outbox.title")}</h1>
        <p>${say(mail.delivers ? "page.outbox.delivers" : "page.outbox.by-hand")}</p>
        <p class="quiet">${say("page.outbox.coming", { sent: coming.sent, waiting: coming.waiting })}</p>
        ${c.req.query("done") === "again" && note(html`<p role="status">${say("page.letters.done.again")}</p>`, "pen")}
        ${unreachable} ${lettersList(c, letters)}`,
    });
  });

  routes.post("/account/outbox/try-again", async (c) => {
    if (!c.get("session")?.account.host) return troublePage(c, "forbidden");
    await mail.isReachable((await formOf(c)).line("address"));
    return c.redirect("/account/outbox?done=again", 303);
  });

  return routes;
};

const lettersList = (c: Context<Known>, letters: readonly KeptLetter[]): Content => {
  const say = sayFor(c);
  if (letters.length === 0) return html`<p class="quiet">${say("page.outbox.empty")}</p>`;
  return html`<ul class="steps">
    ${letters.map(
      (it) =>
        html`<li>
          <b dir="auto">${it.subject}</b><br /><span class="quiet small"
            >${it.to} · ${momentShown(c, it.madeAt)}${it.failedReason && html` · ${it.failedReason}`}</span
          >
          ${it.text === null ? html`<p class="quiet small">${say("page.outbox.sent")}</p>` : folded(say("page.outbox.open"), html`<pre class="letter" dir="auto">${it.text}</pre>`)}
        </li>`,
    )}
  </ul>`;
};

/** Addresses that take no letters, whose they are where there is an account, and what can be done. */
const unreachableSection = async (c: Context<Known>, { mail, accounts }: House): Promise<Content> => {
  const all = await mail.unreachable();
  if (all.length === 0) return null;
  const say = sayFor(c);
  const names = new Map((await accounts.byHost.list()).map(({ email, name }) => [email, name]));
  return html`<section>
    <h2>${say("page.outbox.unreachable", { count: all.length })}</h2>
    <p>${say("page.outbox.unreachable.what")}</p>
    <ul class="steps">
      ${all.map(
        (it) =>
          html`<li class="row">
            <span
              >${names.has(it.address) && html`<b dir="auto">${names.get(it.address)}</b><br />`}<span class="address"
                >${it.address}</span
              ><br /><span class="quiet small">${whySaid(c, it)}</span></span
            >
            <form method="post" action="/account/outbox/try-again">
              ${hidden("address", it.address)}<button
                class="button"
                aria-label="${say("page.outbox.again-to", { address: it.address })}"
              >
                ${say("page.letters.try-again")}
              </button>
            </form>
          </li>`,
      )}
    </ul>
  </section>`;
};
