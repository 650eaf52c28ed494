import { locales } from "@mortar/catalogue";
import { Hono, type Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import { isWanted } from "../../weekly/wanted.ts";
import type { Wanted, WeeklyRow } from "../../weekly/weeklyRows.ts";
import { choiceField, type Form, formOf, type Problems, problemsAbove, selectField } from "../form.ts";
import { html, type Html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { folded, note } from "../parts.ts";
import { unreachableNote } from "./lettersSection.ts";
import { momentShown } from "./momentShown.ts";

/** The weekly letter: whether, when, and what it would say. */
export const mailRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();

  routes.get("/account/mail", (c) => mailPage(c, house));

  routes.post("/account/mail", async (c) => {
    const wanted = wantedIn(await formOf(c), c);
    if (!isWanted(wanted)) return mailPage(c, house, { "": sayFor(c)("page.letters.not-so") });
    await house.weekly.want(personOf(c), wanted);
    return c.redirect("/account/mail?done=kept", 303);
  });

  routes.post("/account/mail/try-again", async (c) => {
    const session = c.get("session");
    if (session) await house.mail.isReachable(session.account.email);
    return c.redirect("/account/mail?done=again", 303);
  });

  return routes;
};

/** The account's own door lets nobody in who is signed out. */
const personOf = (c: Context<Known>): string => c.get("session")?.person ?? "";

const wantedIn = (form: Form, c: Context<Known>): Wanted => ({
  wants: form.line("wants") === "none" ? "none" : "weekly",
  weekday: Number(form.line("weekday")),
  at: form.line("at"),
  zone: form.line("place") || null,
  locale: locales.includes(form.line("locale")) ? form.line("locale") : c.get("locale"),
});

const mailPage = async (c: Context<Known>, { weekly, mail }: House, problems: Problems = {}): Promise<Response> => {
  const session = c.get("session");
  if (!session) return c.redirect("/sign-in?next=/account/mail", 303);
  const say = sayFor(c);
  const { email, person } = session.account;
  const row = await weekly.settingsOf(person);
  const unreachable = await mail.whyUnreachable(email);
  const written = await weekly.preview(person);
  const done = c.req.query("done");
  return page(c, {
    title: say("page.letters.title"),
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    scripts: ["here"],
    foot: html`<a href="/account">${say("page.account.title")}</a>`,
    body: html`${problemsAbove(problems)}${(done === "kept" || done === "again") && note(html`<p role="status">${say(`page.letters.done.${done}`)}</p>`, "pen")}
      <h1>${say("page.letters.title")}</h1>
      <p class="lead">${say("page.letters.text")}</p>
      ${unreachable !== null && unreachableNote(c, unreachable)} ${whenNext(c, row, mail.delivers)}
      ${wantedForm(c, row)}
      <section>
        <h2>${say("page.letters.now")}</h2>
        ${
          written === null
            ? html`<p>${say("page.letters.nothing")}</p>`
            : folded(written.subject, html`<pre class="letter" dir="auto">${written.text}</pre>`)
        }
      </section>`,
  });
};

const whenNext = (c: Context<Known>, { wants, nextAt }: WeeklyRow, delivers: boolean): Html => {
  const say = sayFor(c);
  if (!delivers) return html`<p>${say("page.letters.no-mail")}</p>`;
  if (wants === "none") return html`<p>${say("page.letters.none-comes")}</p>`;
  return html`<p>${say("page.letters.next")} ${momentShown(c, nextAt)}</p>`;
};

const wantedForm = (c: Context<Known>, row: WeeklyRow): Html => {
  const say = sayFor(c);
  return html`<form class="stack" method="post" action="/account/mail">
    ${choiceField({
      name: "wants",
      legend: say("page.letters.field.wants"),
      kind: "radio",
      chosen: [row.wants],
      options: [
        { value: "weekly", label: say("page.letters.wants.weekly"), hint: say("page.letters.wants.weekly.hint") },
        { value: "none", label: say("page.letters.wants.none") },
      ],
    })}
    ${selectField({ name: "weekday", label: say("page.letters.field.weekday"), value: String(row.weekday), options: weekdays(c.get("locale")) })}
    ${selectField({ name: "at", label: say("page.letters.field.at"), value: row.at, options: hours(c.get("locale")) })}
    ${selectField({
      name: "place",
      label: say("page.letters.field.zone"),
      value: row.zone ?? "",
      options: [{ value: "", label: say("page.letters.zone.coalition") }, ...zones()],
    })}
    ${selectField({ name: "locale", label: say("page.letters.field.locale"), value: row.locale, options: languages() })}
    <div class="answers"><button class="button" data-look="main">${say("page.letters.go")}</button></div>
  </form>`;
};

/** The second of January 2023 was a Monday. */
const weekdays = (locale: string) => {
  const named = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: named.format(Date.UTC(2023, 0, 1 + day)),
  }));
};

const hours = (locale: string) => {
  const shown = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { timeStyle: "short", timeZone: "UTC" });
  return Array.from({ length: 24 }, (_, hour) => ({
    value: `${String(hour).padStart(2, "0")}:00`,
    label: shown.format(Date.UTC(2023, 0, 1, hour)),
  }));
};

const zones = () => Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value.replaceAll("_", " ") }));

const languages = () =>
  locales.map((value) => ({
    value,
    label: new Intl.DisplayNames([value], { type: "language" }).of(value) ?? value,
  }));
