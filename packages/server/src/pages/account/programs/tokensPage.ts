import { day } from "@mortar/catalogue";
import type { Context } from "hono";
import type { House, Known } from "../../../door/house.ts";
import { DAYS_USUAL, mayWrite, NAME_MAX, type Token } from "../../../tokens/token.ts";
import { choiceField, type Form, hidden, lineField, type Problems, problemsAbove, selectField } from "../../form.ts";
import { html, type Html } from "../../html.ts";
import { page, sayFor } from "../../page.ts";
import { note } from "../../parts.ts";
import { shownOnce } from "./shownOnce.ts";

const DAYS = [7, 30, DAYS_USUAL, 180, 365];

type Shown = {
  readonly made?: { readonly token: Token; readonly text: string };
  readonly form?: Form;
  readonly problems?: Problems;
};

type Named = readonly { readonly id: string; readonly name: string }[];

/** One's tokens, and the form for another. */
export const tokensPage = async (c: Context<Known>, { app, tokens }: House, shown: Shown = {}): Promise<Response> => {
  const say = sayFor(c);
  const person = c.get("session")?.person ?? "";
  const coalitions = await app.coalitionsOf(person);
  const mine = await tokens.list(person);
  const { made, form, problems = {} } = shown;
  return page(c, {
    title: say("page.tokens.title"),
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    scripts: ["here"],
    foot: html`<a href="/account">${say("page.account.title")}</a> · <a href="/api">${say("page.api.title")}</a>`,
    body: html`${problemsAbove(problems)}${c.req.query("done") === "ended" && note(html`<p role="status">${say("page.tokens.ended")}</p>`, "pen")}
      <h1>${say("page.tokens.title")}</h1>
      <p class="lead">${say("page.tokens.text")}</p>
      ${made && shownOnce(say("page.tokens.made", { name: made.token.name }), made.text, say("page.tokens.once"))}
      <section>
        <h2>${say("page.tokens.yours")}</h2>
        ${
          mine.length === 0
            ? html`<p class="quiet">${say("page.tokens.none")}</p>`
            : html`<ul class="steps">
                ${mine.map((it) => row(c, it, coalitions))}
              </ul>`
        }
      </section>
      <section>
        <h2>${say("page.tokens.new")}</h2>
        ${tokenForm(c, coalitions, form, problems)}
      </section>`,
  });
};

const row = (c: Context<Known>, it: Token, coalitions: Named): Html => {
  const say = sayFor(c);
  const days = { ends: day(c.get("locale"), it.expiresAt.slice(0, 10)) };
  const where = it.coalitions?.map((id) => coalitions.find((one) => one.id === id)?.name ?? id).join(", ");
  return html`<li class="row">
    <span
      ><b dir="auto">${it.name}</b> <code class="small">${it.beginning}…</code><br /><span class="quiet small"
        >${say(mayWrite(it) ? "page.tokens.scope.write" : "page.tokens.scope.read")} ·
        <span dir="auto">${where ?? say("page.tokens.everywhere")}</span><br />${say("page.tokens.ends", days)} ·
        ${it.usedOn === null ? say("page.tokens.never-used") : say("page.tokens.used", { on: day(c.get("locale"), it.usedOn) })}</span
      ></span
    >
    <form method="post" action="/account/tokens/end">
      ${hidden("id", it.id)}<button
        class="button"
        data-look="quiet"
        aria-label="${say("page.tokens.end-named", { name: it.name })}"
      >
        ${say("page.tokens.end")}
      </button>
    </form>
  </li>`;
};

const tokenForm = (c: Context<Known>, coalitions: Named, form: Form | undefined, problems: Problems): Html => {
  const say = sayFor(c);
  return html`<form class="stack" method="post" action="/account/tokens">
    ${lineField({ name: "name", label: say("page.tokens.field.name"), hint: say("page.tokens.field.name.hint"), maxLength: NAME_MAX, value: form?.line("name") ?? "", error: problems["name"] })}
    ${choiceField({
      name: "scope",
      legend: say("page.tokens.field.scope"),
      kind: "radio",
      chosen: [form?.line("scope") || "read"],
      options: [
        { value: "read", label: say("page.tokens.scope.read"), hint: say("page.tokens.scope.read.hint") },
        { value: "write", label: say("page.tokens.scope.write"), hint: say("page.tokens.scope.write.hint") },
      ],
    })}
    ${choiceField({
      name: "coalitions",
      legend: say("page.tokens.field.where"),
      kind: "checkbox",
      chosen: form?.all("coalitions") ?? (coalitions.length === 1 && coalitions[0] ? [coalitions[0].id] : []),
      options: [
        ...coalitions.map(({ id, name }) => ({ value: id, label: name })),
        { value: "all", label: say("page.tokens.everywhere"), hint: say("page.tokens.everywhere.hint") },
      ],
      error: problems["coalitions"],
    })}
    ${selectField({
      name: "days",
      label: say("page.tokens.field.days"),
      value: form?.line("days") || String(DAYS_USUAL),
      options: DAYS.map((days) => ({ value: String(days), label: say("page.tokens.days", { days }) })),
      error: problems["days"],
    })}
    <div class="answers"><button class="button" data-look="main">${say("page.tokens.go")}</button></div>
  </form>`;
};
