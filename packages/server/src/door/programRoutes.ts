import { type Context, Hono } from "hono";
import { reaches } from "../tokens/token.ts";
import type { House, Known } from "./house.ts";
import { paged } from "./paging.ts";
import { refuse } from "./problem.ts";
import { whoAsks } from "./whoAsks.ts";

/** What programs ask for beside the use cases of one coalition: where they may go, and long lists a page at a time. */
export const programRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const { app } = house;

  routes.get("/coalitions", async (c) => {
    const token = c.get("token");
    const person = askerOf(c);
    if (person === null) return refuse(c, 401, "door/signed-out");
    const all = await app.coalitionsOf(person);
    return c.json({ coalitions: token ? all.filter(({ id }) => reaches(token, id)) : all });
  });

  routes.get("/token", (c) => {
    const token = c.get("token");
    if (token) return c.json(token);
    return c.get("session") ? refuse(c, 404, "door/nothing-here") : refuse(c, 401, "door/signed-out");
  });

  routes.get("/webhooks", async (c) => {
    const person = askerOf(c);
    return person === null ? refuse(c, 401, "door/signed-out") : c.json(await reachedWebhooks(c, house, person));
  });

  routes.get("/webhooks/:webhook/deliveries", async (c) => {
    const person = askerOf(c);
    if (person === null) return refuse(c, 401, "door/signed-out");
    const id = c.req.param("webhook");
    const isReached = (await reachedWebhooks(c, house, person)).some((it) => it.id === id);
    const deliveries = isReached ? await house.webhooks.deliveries(person, id) : null;
    return deliveries ? c.json(deliveries) : refuse(c, 404, "door/nothing-here");
  });

  routes.get("/coalitions/:coalition/records/:kind", async (c) => {
    const { coalition, kind } = c.req.param();
    const who = whoAsks(c, house, coalition);
    if (!who) return refuse(c, 401, "door/signed-out");
    const { tables = {} } = (await app.look(coalition, who.person, [kind])) ?? {};
    const records = Object.hasOwn(tables, kind) ? tables[kind] : undefined;
    if (!records) return refuse(c, 404, "door/nothing-here");
    const page = paged(c, records, ({ id }) => id);
    return page ? c.json({ records: page.items, next: page.next }) : refuse(c, 422, "door/page");
  });

  routes.get("/coalitions/:coalition/schedule", async (c) => {
    const { coalition } = c.req.param();
    const who = whoAsks(c, house, coalition);
    if (!who) return refuse(c, 401, "door/signed-out");
    const scheduled = await house.rounds.scheduledFor(coalition, who.person);
    return scheduled ? c.json(scheduled) : refuse(c, 404, "door/nothing-here");
  });

  routes.get("/coalitions/:coalition/history/:kind/:record", async (c) => {
    const { coalition, kind, record } = c.req.param();
    const who = whoAsks(c, house, coalition);
    if (!who) return refuse(c, 401, "door/signed-out");
    const past = await app.history(coalition, who.person, kind, record);
    if (!past) return refuse(c, 404, "door/nothing-here");
    const page = paged(c, past, (_, at) => String(at));
    return page ? c.json(page.items) : refuse(c, 422, "door/page");
  });

  return routes;
};

/** Who asks, where it is about no one coalition. */
const askerOf = (c: Context<Known>): string | null => c.get("token")?.person ?? c.get("session")?.person ?? null;

const reachedWebhooks = async (c: Context<Known>, { webhooks }: House, person: string) => {
  const token = c.get("token");
  return (await webhooks.list(person)).filter(({ coalition }) => token === null || reaches(token, coalition));
};
