import type { Context } from "hono";
import type { Session } from "../../accounts/sessions.ts";
import type { House, Known } from "../../door/house.ts";
import { lineField, type Problems } from "../form.ts";
import { html, type Html } from "../html.ts";
import { sayFor } from "../page.ts";
import { folded, note } from "../parts.ts";

type Typed = { readonly wanted: string; readonly problems: Problems };

/** What the address is, what it is to become, and how to change it. */
export const addressSection = async (
  c: Context<Known>,
  { accounts, mail }: House,
  { account }: Session,
  { wanted, problems }: Typed,
): Promise<Html> => {
  const say = sayFor(c);
  const pending = await accounts.address.pending(account.id);
  const form = html`<form class="stack" method="post" action="/account/address">
    ${lineField({ name: "address", type: "email", label: say("page.address.field"), hint: say("page.address.field.hint"), value: wanted, autocomplete: "email", maxLength: 254, error: problems["address"] })}
    ${lineField({ name: "address-current", type: "password", label: say("page.field.password.current"), hint: say("page.field.password.current.hint"), autocomplete: "current-password", look: "optional", error: problems["address-current"] })}
    <div class="answers"><button class="button" data-look="main">${say("page.address.go")}</button></div>
  </form>`;
  const isOpen = "address" in problems || "address-current" in problems;
  return html`<section>
    <h2>${say("page.address.title")}</h2>
    <p class="address">${account.email}</p>
    ${
      pending !== null &&
      note(
        html`<p class="address">${say("page.address.pending", { address: pending })}</p>
          ${!mail.delivers && html`<p>${say("page.address.by-hand")}</p>`}`,
        "pen",
      )
    }
    ${isOpen ? form : folded(say("page.address.ask"), form)}
  </section>`;
};
