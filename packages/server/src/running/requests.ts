import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";
import type { Context, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import type { House, Known } from "../door/house.ts";

/** Tells and counts every request, and answers with an id by which its line can be found. */
export const requests = ({ running, settings }: House): MiddlewareHandler<Known> =>
  createMiddleware<Known>(async (c, next) => {
    const began = performance.now();
    const id = idOf(c, settings.isBehindProxy);
    c.set("requestId", id);
    // An event stream writes its own head.
    (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing?.setHeader("x-request-id", id);
    c.header("x-request-id", id);
    await next();
    const refused = c.get("refused");
    const answered = {
      id,
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      ...(refused && { refused }),
      ms: Math.round((performance.now() - began) * 10) / 10,
    };
    running.log.answered(answered);
    running.figures.answered(answered);
  });

/** A proxy of ours may have given the request an id already. Anybody else could put anything there. */
const idOf = (c: Context, isBehindProxy: boolean): string => {
  const given = c.req.header("x-request-id") ?? "";
  return isBehindProxy && /^[0-9A-Za-z-]{8,64}$/.test(given) ? given : randomUUID();
};

/** The most particular pattern that fits. What holds for all routes is under every method; files have the widest one. */
export const routeOf = (c: Context): string =>
  matchedRoutes(c).findLast(({ method }) => method !== "ALL")?.path ?? "none";
