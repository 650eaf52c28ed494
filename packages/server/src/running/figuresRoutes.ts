import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Context, Hono } from "hono";
import type { House, Known } from "../door/house.ts";

/**
 * Figures for whoever watches over the machine: from the machine itself where no proxy stands in front (what a proxy passes on
 * comes from the machine itself too), from anywhere with the token of the settings. For everybody else there is no such page.
 */
export const figuresRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  routes.get("/metrics", async (c, next) => {
    if (!mayRead(c, house)) return next();
    const text = await house.running.figures.text();
    return c.body(text, 200, { "content-type": house.running.figures.contentType, "cache-control": "no-store" });
  });
  return routes;
};

const mayRead = (c: Context, { settings }: House): boolean => {
  const token = /^Bearer (.+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  if (settings.metricsToken && token !== undefined) return isSame(token, settings.metricsToken);
  return !settings.isBehindProxy && !passedOn.some((name) => c.req.header(name) !== undefined) && isLoopback(c);
};

const passedOn = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via"];

const isLoopback = (c: Context): boolean => {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage };
  const address = incoming?.socket.remoteAddress ?? "";
  return address === "::1" || /^(::ffff:)?127\./.test(address);
};

/** Of the same length whatever was given, so that how long it takes tells nothing. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

const digest = (text: string) => createHash("sha256").update(text).digest();
