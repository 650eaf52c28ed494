import { Hono } from "hono";
import type { Known } from "../../door/house.ts";
import { html } from "../html.ts";
import { page, sayFor } from "../page.ts";

/** What a browser keeps to show when the line is down. It holds nothing of anyone. */
export const offlineRoutes = (): Hono<Known> => {
  const routes = new Hono<Known>();
  routes.get("/offline", (c) => {
    const say = sayFor(c);
    return page(c, {
      title: say("offline.title"),
      body: html`<h1>${say("offline.title")}</h1>
        <p>${say("offline.reason")}</p>
        <p><a class="button" href="">${say("offline.try-again")}</a></p>`,
    });
  });
  return routes;
};
