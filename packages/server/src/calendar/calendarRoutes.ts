import { createHash } from "node:crypto";
import { Hono } from "hono";
import type { House, Known } from "../door/house.ts";
import { refuse } from "../door/problem.ts";

/** Where calendar programs look again and again. The address is the right: no cookie is looked at, and nothing changes. */
export const calendarRoutes = ({ calendars }: House): Hono<Known> => {
  const routes = new Hono<Known>();

  routes.get("/calendar/:file", async (c) => {
    const [, token = ""] = /^([\w-]{43})\.ics$/.exec(c.req.param("file")) ?? [];
    const written = await calendars.read(token);
    if (written === null) return refuse(c, 404, "door/nothing-here");
    const tag = `"${createHash("sha256").update(written).digest("base64url")}"`;
    c.header("etag", tag);
    c.header("cache-control", "private, no-cache");
    if (isKnown(c.req.header("if-none-match"), tag)) return c.body(null, 304);
    c.header("content-type", "text/calendar; charset=utf-8");
    c.header("content-disposition", 'inline; filename="mortar.ics"');
    return c.body(written);
  });

  return routes;
};

/** A proxy that packs an answer may have marked its tag as weak. */
const isKnown = (asked: string | undefined, tag: string): boolean =>
  (asked ?? "").split(",").some((it) => it.trim().replace(/^W\//, "") === tag);
