import { day } from "@mortar/catalogue";
import { Hono, type Context } from "hono";
import type { Calendar } from "../../calendar/calendars.ts";
import type { House, Known } from "../../door/house.ts";
import { choiceField, formOf } from "../form.ts";
import { html, type Html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { facts, note } from "../parts.ts";
import { momentShown } from "./momentShown.ts";
import { shownOnce } from "./programs/shownOnce.ts";

/** The secret address of one's calendar: made, told once, and ended here. */
export const calendarRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const { calendars } = house;

  routes.get("/account/calendar", (c) => calendarPage(c, house, null));

  routes.post("/account/calendar", async (c) => {
    const form = await formOf(c);
    const { path } = await calendars.make(personOf(c), form.line("tells") === "words" ? "words" : "days");
    return calendarPage(c, house, `${house.settings.publicUrl}${path}`);
  });

  routes.post("/account/calendar/end", async (c) => {
    await calendars.end(personOf(c));
    return c.redirect("/account/calendar?done=ended", 303);
  });

  return routes;
};

/** The account's own door lets nobody in who is signed out. */
const personOf = (c: Context<Known>): string => c.get("session")?.person ?? "";

const calendarPage = async (c: Context<Known>, { calendars }: House, address: string | null): Promise<Response> => {
  const say = sayFor(c);
  const it = await calendars.of(personOf(c));
  return page(c, {
    title: say("page.calendar.title"),
    scripts: ["here", "copy"],
    foot: html`<a href="/account">${say("page.account.title")}</a>`,
    body: html`${c.req.query("done") === "ended" && note(html`<p role="status">${say("page.calendar.ended")}</p>`, "pen")}
      <h1>${say("page.calendar.title")}</h1>
      <p class="lead">${say("page.calendar.text")}</p>
      ${address !== null && [madeNow(c, address), howTo(c)]} ${it && standing(c, it)}
      <section>
        <h2>${say(it ? "page.calendar.anew" : "page.calendar.make")}</h2>
        ${newForm(c, it)}
      </section>
      ${address === null && howTo(c)}`,
  });
};

const clients = ["apple", "google", "outlook", "thunderbird"] as const;

/** A line for each calendar people use. */
const howTo = (c: Context<Known>): Html => {
  const say = sayFor(c);
  return html`<section>
    <h2>${say("page.calendar.how")}</h2>
    ${facts(clients.map((client) => [say(`page.calendar.${client}`), say(`page.calendar.${client}.how`)]))}
  </section>`;
};

const madeNow = (c: Context<Known>, address: string): Html => {
  const say = sayFor(c);
  return html`${shownOnce(say("page.calendar.made"), address, say("page.calendar.once"))}
    <p class="side-by-side">
      <button class="button" type="button" hidden data-copied="${say("page.calendar.copied")}">
        ${say("page.calendar.copy")}
      </button>
      <a class="button" href="${address.replace(/^https?:/, "webcal:")}">${say("page.calendar.open")}</a>
    </p>`;
};

const standing = (c: Context<Known>, { tells, madeAt, readOn }: Calendar): Html => {
  const say = sayFor(c);
  return html`${facts([
      [say("page.calendar.tells"), say(`page.calendar.tells.${tells}`)],
      [say("page.calendar.made-at"), momentShown(c, madeAt)],
      [say("page.calendar.read-on"), readOn === null ? say("page.calendar.never") : day(c.get("locale"), readOn)],
    ])}
    <form class="answers" method="post" action="/account/calendar/end">
      <button class="button">${say("page.calendar.end")}</button>
    </form>`;
};

const newForm = (c: Context<Known>, it: Calendar | null): Html => {
  const say = sayFor(c);
  return html`<form class="stack" method="post" action="/account/calendar">
    ${choiceField({
      name: "tells",
      legend: say("page.calendar.tells"),
      kind: "radio",
      chosen: [it?.tells ?? "days"],
      options: (["days", "words"] as const).map((value) => ({
        value,
        label: say(`page.calendar.tells.${value}`),
        hint: say(`page.calendar.tells.${value}.hint`),
      })),
    })}
    <div class="answers"><button class="button" data-look="main">${say("page.calendar.go")}</button></div>
  </form>`;
};
