import { Hono, type Context } from "hono";
import { formOf } from "../pages/form.ts";
import { cookieOf } from "./caller.ts";
import type { Visit } from "./examples.ts";
import type { House, Known } from "./house.ts";
import { refuse } from "./problem.ts";

/** Looking around in an example: a copy of one's own of a told world, as any of its people. */
export const exampleRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  routes.post("/example", async (c) => {
    const { examples, settings } = house;
    if (!settings.hasExample) return refuse(c, 404, "door/nothing-here");
    const form = await formOf(c);
    const asked = form.line("as");
    const world = examples.worldOf(form.line("world")) ?? examples.worldWith(asked) ?? examples.worlds[0];
    const [first] = world === undefined ? [] : examples.peopleOf(world);
    if (world === undefined || !first) return refuse(c, 404, "door/nothing-here");
    const before = visitTo(c, house, world);
    const isThere = asked !== "" && (await isIn(house, before, asked));
    const person = isThere || examples.peopleOf(world).some(({ id }) => id === asked) ? asked : first.id;
    const coalition = before?.coalition ?? (await examples.open(world));
    if (coalition === null) return refuse(c, 429, "door/too-many");
    c.header("set-cookie", examples.cookieFor({ coalition, person }));
    return c.redirect(`/c/${coalition}`, 303);
  });
  return routes;
};

/** The visitor's own copy of a world, if she has one. */
export const visitTo = (c: Context, { examples }: Pick<House, "examples">, world: string): Visit | null => {
  const visit = examples.visitOf(cookieOf(c, examples.cookieName(world)));
  return visit && examples.worldOf(visit.coalition) === world ? visit : null;
};

/** Whoever has come to the copy since it was made, as an invited person has. */
const isIn = async ({ app }: House, visit: Visit | null, person: string): Promise<boolean> => {
  if (!visit) return false;
  const view = await app.look(visit.coalition, visit.person, ["persons"]);
  return (view?.tables["persons"] ?? []).some(({ id }) => id === person);
};
