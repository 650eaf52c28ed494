import type { Context } from "hono";
import type { Known } from "../../../door/house.ts";
import { html, type Html } from "../../html.ts";
import { sayFor } from "../../page.ts";

/** Where an account's programs are: what asks in one's name, and what is told. */
export const programsSection = (c: Context<Known>): Html => {
  const say = sayFor(c);
  return html`<section>
    <h2>${say("page.api.title")}</h2>
    <ul class="steps linked">
      <li><a href="/account/tokens">${say("page.tokens.title")}</a></li>
      <li><a href="/account/webhooks">${say("page.webhooks.title")}</a></li>
      <li><a href="/api">${say("page.api.what")}</a></li>
    </ul>
  </section>`;
};
