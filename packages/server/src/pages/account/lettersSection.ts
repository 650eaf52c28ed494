import type { Context } from "hono";
import type { Session } from "../../accounts/sessions.ts";
import type { House, Known } from "../../door/house.ts";
import type { Unreachable } from "../../mail/letterRows.ts";
import { html, type Html } from "../html.ts";
import { sayFor } from "../page.ts";
import { note } from "../parts.ts";
import { momentShown } from "./momentShown.ts";

/** Where it is settled what comes to her, and whether it arrives. */
export const lettersSection = async (c: Context<Known>, { mail }: House, { account }: Session): Promise<Html> => {
  const say = sayFor(c);
  const unreachable = await mail.whyUnreachable(account.email);
  return html`<section>
    <h2>${say("page.letters.section")}</h2>
    ${unreachable !== null && unreachableNote(c, unreachable)}
    <ul class="steps linked">
      <li><a href="/account/mail">${say("page.letters.title")}</a></li>
      <li><a href="/account/calendar">${say("page.calendar.title")}</a></li>
    </ul>
  </section>`;
};

/** A mail server has said that nobody is there. */
export const unreachableNote = (c: Context<Known>, unreachable: Unreachable): Html =>
  note(
    html`<p>${sayFor(c)("page.letters.unreachable", { address: unreachable.address })}</p>
      <p class="small">${whySaid(c, unreachable)}</p>
      <form method="post" action="/account/mail/try-again">
        <button class="button">${sayFor(c)("page.letters.try-again")}</button>
      </form>`,
    "held",
  );

/** How that is known, since when, and the words of the server, which are its own. */
export const whySaid = (c: Context<Known>, { how, at, said }: Unreachable): Html => {
  const say = sayFor(c);
  const words = said !== null && html`<br />${say("page.unreachable.said")} <q class="address" dir="auto">${said}</q>`;
  return html`${say(`page.unreachable.${how}`)} ${momentShown(c, at)}${words}`;
};
