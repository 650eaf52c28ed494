import { randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { localeFor } from "@mortar/catalogue";
import { bodyMaxAt } from "./bodyMax.ts";
import { callerOf, cookieOf } from "./caller.ts";
import type { House, Known } from "./house.ts";
import { isForPrograms } from "./isForPrograms.ts";
import { limitHeaders, openLimits, type Standing } from "./limits.ts";
import { turnedAway } from "../pages/troublePage.ts";
import { refuse } from "./problem.ts";

/** Everything that holds for every request, before a route sees it. */
export const security = (house: House): MiddlewareHandler<Known> => {
  const limits = openLimits(house.settings, house.now);
  const isSecure = house.settings.publicUrl.startsWith("https:");

  return createMiddleware<Known>(async (c, next) => {
    const given = tokenIn(c);
    c.set("locale", localeIn(c, given));
    protect(c, isSecure);
    const wrong = whyWrong(c, given);
    if (wrong) return turnAway(c, ...wrong);
    const { token, session } = await whoHolds(c, house, given);
    const asking = {
      address: callerOf(c, house),
      account: idOf(session?.account),
      link: linkOf(c),
      token: idOf(token),
    };
    const { over, ofToken } = limits.count(asking, c.req.method);
    if (ofToken) tellLimit(c, ofToken);
    if (over) return tooMany(c, over);
    if (given !== null && !token) return notLetInBy(c);
    c.set("token", token);
    c.set("session", session);
    for (const cookie of session?.cookies ?? []) c.header("set-cookie", cookie, { append: true });
    await next();
  });
};

/** Either a program or a browser asks: beside a token, cookies are not looked at. */
const whoHolds = async (c: Context, { tokens, accounts }: House, given: string | null) =>
  given === null
    ? { token: null, session: await accounts.sessionOf({ headers: c.req.raw.headers }) }
    : { token: await tokens.bearer(given), session: null };

const idOf = (it: { readonly id: string } | null | undefined): string | null => it?.id ?? null;

/** A browser says it by a cookie, once somebody chose; a program by its header alone. */
const localeIn = (c: Context, token: string | null): string =>
  localeFor((token === null && cookieOf(c, "locale")) || c.req.header("accept-language") || "");

/** The personal token a program asks with. */
const tokenIn = (c: Context): string | null =>
  /^Bearer +(\S+) *$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? null;

const tellLimit = (c: Context, standing: Standing) => {
  for (const [name, value] of Object.entries(limitHeaders(standing))) c.header(name, value);
};

const tooMany = (c: Context<Known>, over: Standing) => {
  tellLimit(c, over);
  return turnAway(c, 429, "door/too-many", { "violated-policies": [over.policy] });
};

/** What is no token, has ended, or never was one: all the same to whoever holds it. */
const notLetInBy = (c: Context<Known>) => {
  c.header("www-authenticate", 'Bearer realm="Mortar", error="invalid_token"');
  return refuse(c, 401, "token/unknown");
};

/** What cannot be let in, whoever asks for it. */
const whyWrong = (c: Context, token: string | null): [403 | 411 | 413, string] | null => {
  const length = c.req.header("content-length");
  if (token !== null && !isForPrograms(c) && c.req.path !== "/api") return [403, "token/not-here"];
  // No browser sends a token by itself, as it sends cookies: where a request with one comes from says nothing.
  if (token === null && isWrite(c) && !isFromHere(c) && !isOneClick(c)) return [403, "door/foreign-origin"];
  if (Number(length ?? 0) > bodyMaxAt(c.req.path)) return [413, "door/too-large"];
  return isWrite(c) && !length && c.req.header("transfer-encoding") ? [411, "door/no-length"] : null;
};

/** A mail program ends letters for whoever pressed its button (RFC 8058): the address is the right, no cookie is looked at. */
const isOneClick = ({ req }: Context): boolean => req.method === "POST" && /^\/mail\/stop\/[\w-]{43}$/.test(req.path);

/** The link at whose own address something is asked. */
const linkOf = (c: Context): string | null => /^\/l\/([^/]{1,64})/.exec(c.req.path)?.[1] ?? null;

/** A program is told so that it can tell; a person gets a page. */
const turnAway = (c: Context<Known>, status: 403 | 411 | 413 | 429, code: string, more: object = {}) =>
  isForPrograms(c) ? refuse(c, status, code, more) : turnedAway(c, status, code);

const isWrite = (c: Context) => c.req.method !== "GET" && c.req.method !== "HEAD";

/** A browser says where a form or a script comes from. Whoever says nothing of it is not one of our pages. */
const isFromHere = (c: Context): boolean => {
  const site = c.req.header("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = c.req.header("origin");
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header("host");
};

/** Set before a route runs, so that the route can say otherwise. What is meant for programs is no page, even if shown as one. */
const protect = (c: Context<Known>, isSecure: boolean) => {
  c.header("cache-control", "no-store");
  c.header("x-content-type-options", "nosniff");
  c.header("cross-origin-resource-policy", "same-origin");
  if (isSecure) c.header("strict-transport-security", "max-age=31536000");
  c.header("referrer-policy", "no-referrer");
  c.header("content-security-policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
  if (isForPrograms(c) && !c.req.path.startsWith("/api/problems")) return;
  const nonce = randomBytes(16).toString("base64");
  c.set("nonce", nonce);
  c.header(
    "content-security-policy",
    `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; ` +
      "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  c.header("cross-origin-opener-policy", "same-origin");
  c.header("permissions-policy", "camera=(), microphone=(), geolocation=()");
};
