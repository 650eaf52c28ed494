import { StoreTrouble } from "@mortar/store";
import { type Context, Hono } from "hono";
import type { House, Known } from "../door/house.ts";

/** No coalition has this id: asking for its version reaches the store, and finds nothing. */
const NOBODYS = "is-it-there";

/**
 * `/health`: the process answers. `/ready`, or `/health?ready`: it can be sent people; not while it ends, and not while its
 * store cannot be reached.
 */
export const healthRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const ready = async (c: Context) => {
    const why = await whyNotReady(house);
    return why ? c.json({ status: "not-ready", because: why }, 503) : c.json({ status: "ready" });
  };
  routes.use("*", async (c, next) => {
    c.header("cache-control", "no-store");
    await next();
  });
  routes.get("/health", (c) => (c.req.query("ready") === undefined ? c.json({ status: "ok" }) : ready(c)));
  routes.get("/ready", ready);
  return routes;
};

const whyNotReady = async ({ running, store }: House): Promise<string | null> => {
  if (running.isEnding()) return "ending";
  try {
    await store.version(NOBODYS);
    return null;
  } catch (trouble) {
    return trouble instanceof StoreTrouble ? trouble.code : "fault";
  }
};
