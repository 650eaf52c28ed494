import { Hono, type Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import { html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { troublePage } from "../troublePage.ts";

/**
 * The end of letters, for whoever holds one of them, without signing in. Opened, it asks first, for mail programs open links
 * to look at them; a mail program whose button was pressed sends at once (RFC 8058).
 */
export const stopRoutes = ({ weekly }: House): Hono<Known> => {
  const routes = new Hono<Known>();

  routes.get("/mail/stop/:token", async (c) => {
    const token = c.req.param("token");
    if (!(await weekly.isStop(token))) return troublePage(c, "not-found");
    const say = sayFor(c);
    return page(c, {
      title: say("page.stop.title"),
      body: html`<h1>${say("page.stop.title")}</h1>
        <p>${say("page.stop.text")}</p>
        <form class="answers" method="post" action="/mail/stop/${token}">
          <button class="button" data-look="main">${say("page.stop.go")}</button>
          <a class="button" href="/account/mail">${say("page.stop.other-day")}</a>
        </form>`,
    });
  });

  routes.post("/mail/stop/:token", async (c) =>
    (await weekly.stop(c.req.param("token"))) ? stopped(c) : troublePage(c, "not-found"),
  );

  return routes;
};

const stopped = (c: Context<Known>): Promise<Response> => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.stop.done"),
    body: html`<h1>${say("page.stop.done")}</h1>
      <p>${say("page.stop.done.text")}</p>
      <p><a class="button" href="/account/mail">${say("page.letters.title")}</a></p>`,
  });
};
