import { Hono } from "hono";
import type { House, Known } from "../../door/house.ts";
import { hidden } from "../form.ts";
import { html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { troublePage } from "../troublePage.ts";

/** As whom a visitor can look around in an example. Sending the form makes the visitor a copy of her own. */
export const exampleRoutes = ({ examples, settings }: House): Hono<Known> => {
  const routes = new Hono<Known>();
  routes.get("/example", (c) => {
    if (!settings.hasExample) return troublePage(c, "not-found");
    const say = sayFor(c);
    return page(c, {
      title: say("page.example.title"),
      body: html`<h1 class="display">${say("page.example.title")}</h1>
        <p class="lead">${say("page.example.text")}</p>
        <h2>${say("page.example.as")}</h2>
        <ul class="ways">
          ${examples.people.map(
            ({ id, name, member }) =>
              html`<li>
                <form method="post">
                  ${hidden("as", id)}<button class="way">
                    <strong>${name}</strong
                    ><span
                      >${member === null ? say("page.example.steward") : say("page.example.speaks", { member })}</span
                    >
                  </button>
                </form>
              </li>`,
          )}
        </ul>
        <p class="readers">${say("page.example.kept")}</p>`,
    });
  });
  return routes;
};
