import type { MessageId, Say } from "@mortar/catalogue";
import { Hono, type Context } from "hono";
import { type ExamplePerson, peopleIn } from "../../door/examplePeople.ts";
import { visitTo } from "../../door/exampleRoutes.ts";
import type { House, Known } from "../../door/house.ts";
import { hidden } from "../form.ts";
import { html, type Html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { ways } from "../parts.ts";
import { rowsOf } from "../rows.ts";
import { troublePage } from "../troublePage.ts";

/** Which told world, and as whom. Sending the form makes the visitor a copy of her own. */
export const exampleRoutes = (house: House): Hono<Known> => {
  const { examples, settings } = house;
  const routes = new Hono<Known>();

  routes.get("/example", (c) => {
    if (!settings.hasExample) return troublePage(c, "not-found");
    const say = sayFor(c);
    const worlds = examples.worlds.map((id) => ({
      href: `/example/${id}`,
      title: say(`page.example.world.${id}` as MessageId),
      about: say(`page.example.world.${id}.about` as MessageId),
    }));
    return page(c, {
      title: say("page.example.title"),
      body: html`<h1 class="display">${say("page.example.title")}</h1>
        <p class="lead">${say("page.example.text")}</p>
        ${ways(worlds)}
        <p class="readers">${say("page.example.kept")}</p>`,
    });
  });

  // By the world, or by a visitor's own copy of it.
  routes.get("/example/:id", async (c) => {
    const world = examples.worldOf(c.req.param("id"));
    if (!settings.hasExample || world === null) return troublePage(c, "not-found");
    const say = sayFor(c);
    const visit = visitTo(c, house, world);
    return page(c, {
      title: say(`page.example.world.${world}` as MessageId),
      body: html`<h1 class="display">${say(`page.example.world.${world}` as MessageId)}</h1>
        <p class="lead">${say(`page.example.world.${world}.about` as MessageId)}</p>
        <h2>${say("page.example.as")}</h2>
        ${peopleList(await peopleOf(c, house, world), { world, now: visit?.person ?? null, say })}
        <p class="readers">${say("page.example.kept")} <a href="/example">${say("page.example.others")}</a></p>`,
    });
  });

  return routes;
};

/** In a copy, those who are in it now: who has left is gone, and who was invited is there. */
const peopleOf = async (c: Context, house: House, world: string): Promise<readonly ExamplePerson[]> => {
  const visit = visitTo(c, house, world);
  const kinds = ["persons", "members", "representations", "stewardships"] as const;
  const view = visit && (await house.app.look(visit.coalition, visit.person, kinds));
  if (!view) return house.examples.peopleOf(world);
  const [persons, members, representations, stewardships] = [
    new Map(rowsOf(view, "persons").map((it) => [it.id, it])),
    new Map(rowsOf(view, "members").map((it) => [it.id, it])),
    new Map(rowsOf(view, "representations").map((it) => [it.id, it])),
    new Map(rowsOf(view, "stewardships").map((it) => [it.id, it])),
  ];
  return peopleIn({ persons, members, representations, stewardships });
};

type Choice = { readonly world: string; readonly now: string | null; readonly say: Say };

const peopleList = (people: readonly ExamplePerson[], { world, now, say }: Choice): Html =>
  html`<ul class="ways">
    ${people.map(
      ({ id, name, member }) =>
        html`<li>
          <form method="post" action="/example">
            ${hidden("world", world)}${hidden("as", id)}<button class="way">
              <strong>${name}</strong
              ><span
                >${member === null ? say("page.example.steward") : say("page.example.speaks", { member })}${id === now && html` · ${say("page.example.now")}`}</span
              >
            </button>
          </form>
        </li>`,
    )}
  </ul>`;
