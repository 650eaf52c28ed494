import { Hono } from "hono";
import { formOf } from "../pages/form.ts";
import type { House, Known } from "./house.ts";
import { refuse } from "./problem.ts";
import { cookieOf } from "./caller.ts";

/** Looking around in an example: a copy of one's own, as any of its people. */
export const exampleRoutes = ({ examples, settings }: House): Hono<Known> => {
  const routes = new Hono<Known>();
  routes.post("/example", async (c) => {
    if (!settings.hasExample) return refuse(c, 404, "door/nothing-here");
    const asked = (await formOf(c)).line("as");
    const person = examples.people.find(({ id }) => id === asked) ?? examples.people[0];
    if (!person) return refuse(c, 404, "door/nothing-here");
    const coalition = examples.visitOf(cookieOf(c, "mortar-example"))?.coalition ?? (await examples.open());
    if (coalition === null) return refuse(c, 429, "door/too-many");
    c.header("set-cookie", examples.cookieFor({ coalition, person: person.id }));
    return c.redirect(`/c/${coalition}`, 303);
  });
  return routes;
};
