import { Hono } from "hono";
import type { House, Known } from "../../door/house.ts";
import type { Session } from "../../accounts/sessions.ts";
import { html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { note, ways } from "../parts.ts";

/** The front door of one installation: to one's coalitions, to an example, or to the beginning. */
export const homeRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();

  routes.get("/", async (c) => {
    const session = c.get("session");
    const coalitions = session ? await house.app.coalitionsOf(session.person) : [];
    if (coalitions.length === 1) return c.redirect(`/c/${coalitions[0]?.id}`, 303);
    const say = sayFor(c);
    if (session)
      return page(c, {
        title: say("page.home.yours"),
        body: yoursBody(session, coalitions, say),
        foot: html`<a href="/account">${say("page.account.title")}</a>`,
      });
    const isFresh = await house.accounts.isFresh();
    const example = { href: "/example", title: say("page.home.example"), about: say("page.home.example.about") };
    const signIn = { href: "/sign-in", title: say("page.sign-in"), about: say("page.home.sign-in.about") };
    return page(c, {
      title: say("page.mortar"),
      body: html`<h1 class="display">${say("page.home.title")}</h1>
        <p class="lead">${say("page.home.text")}</p>
        ${
          isFresh &&
          note(
            html`<p><strong>${say("page.home.fresh.title")}</strong></p>
              <p>${say("page.home.fresh.text")}</p>`,
            "pen",
          )
        }
        ${ways([...(isFresh ? [] : [signIn]), ...(house.settings.hasExample ? [example] : [])])}
        <p class="readers">${say("page.home.link")}</p>`,
    });
  });

  return routes;
};

type Coalition = { readonly id: string; readonly name: string };

const yoursBody = ({ account }: Session, coalitions: readonly Coalition[], say: ReturnType<typeof sayFor>) =>
  html`<h1>${coalitions.length > 0 ? say("page.home.yours") : say("page.home.none")}</h1>
    ${ways([
      ...coalitions.map(({ id, name }) => ({ href: `/c/${id}`, title: name, about: say("page.home.open") })),
      ...(account.host ? [{ href: "/found", title: say("page.home.found"), about: say("page.home.found.about") }] : []),
    ])}`;
