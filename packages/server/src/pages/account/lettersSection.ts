import type { Context } from "hono";
import type { Session } from "../../accounts/sessions.ts";
import type { House, Known } from "../../door/house.ts";
import { html, type Html } from "../html.ts";
import { sayFor } from "../page.ts";
import { note } from "../parts.ts";
import { momentShown } from "./momentShown.ts";

/** Where it is settled what comes to her, and whether it arrives. */
export const lettersSection = async (c: Context<Known>, { mail }: House, { account }: Session): Promise<Html> => {
  const say = sayFor(c);
  const since = await mail.unreachableSince(account.email);
  return html`<section>
    <h2>${say("page.letters.section")}</h2>
    ${since !== null && unreachableNote(c, account.email, since)}
    <ul class="steps linked">
      <li><a href="/account/mail">${say("page.letters.title")}</a></li>
      <li><a href="/account/calendar">${say("page.calendar.title")}</a></li>
    </ul>
  </section>`;
};

/** The mail server has said that nobody is there. */
export const unreachableNote = (c: Context<Known>, address: string, since: string): Html =>
  note(
    html`<p>${sayFor(c)("page.letters.unreachable", { address })} ${momentShown(c, since)}</p>
      <form method="post" action="/account/mail/try-again">
        <button class="button">${sayFor(c)("page.letters.try-again")}</button>
      </form>`,
    "held",
  );
