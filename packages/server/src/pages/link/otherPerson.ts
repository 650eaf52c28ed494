import type { Context } from "hono";
import { callerOf } from "../../door/caller.ts";
import type { House, Known } from "../../door/house.ts";
import type { Link } from "../../links/link.ts";
import { hidden } from "../form.ts";
import { html } from "../html.ts";
import { forgottenHere } from "../account/signedIn.ts";
import { page, sayFor } from "../page.ts";
import { namesFor } from "./namesFor.ts";

/** Somebody is signed in in this browser who is not the person the link is for: the steward who made it, say. */
export const isForAnother = (c: Context<Known>, { person }: Pick<Link, "person">): boolean => {
  const session = c.get("session");
  return person !== null && session !== null && session.person !== person;
};

export const otherPersonPage = async (c: Context<Known>, house: House, link: Link): Promise<Response> => {
  const say = sayFor(c);
  const names = await namesFor(house, link);
  const title = say("page.other.title", { who: c.get("session")?.account.name ?? "" });
  return page(c, {
    title,
    home: names.coalition,
    status: 403,
    body: html`<h1>${title}</h1>
      <p>${say("page.other.text", { person: names.person })}</p>
      <form class="answers" method="post">
        ${hidden("do", "sign-out")}
        <button class="button" data-look="main">${say("page.other.sign-out")}</button>
        <a class="button" data-look="quiet" href="/">${say("page.other.stay")}</a>
      </form>`,
  });
};

/** Signs out and comes back to the same address, which stands in no page and no header but this answer's. */
export const signOutHere = async (c: Context<Known>, house: House): Promise<Response> => {
  const { cookies } = await house.accounts.signOut({ headers: c.req.raw.headers, from: callerOf(c, house) });
  for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
  forgottenHere(c);
  return c.redirect(c.req.path, 303);
};

/** The link was claimed elsewhere, has ended, or never was: from here these look the same. */
export const linkOverPage = (c: Context<Known>) => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.link.over.title"),
    status: 410,
    scripts: ["forget"],
    body: html`<h1>${say("page.link.over.title")}</h1>
      <p>${say("page.link.over.text")}</p>
      <p><a class="button" href="/sign-in">${say("page.sign-in")}</a></p>`,
  });
};

/** The person no longer belongs to the coalition, or to the member: access ended at once. */
export const noPlacePage = (c: Context<Known>) => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.no-place.title"),
    status: 403,
    scripts: ["forget"],
    body: html`<h1>${say("page.no-place.title")}</h1>
      <p>${say("page.no-place.text")}</p>`,
  });
};
