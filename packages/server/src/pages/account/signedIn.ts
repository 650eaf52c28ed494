import type { Context } from "hono";
import type { SignedIn } from "../../accounts/sessions.ts";
import type { House, Known } from "../../door/house.ts";
import { callerOf } from "../../door/caller.ts";

/** Who knocks, as the accounts see it. */
export const callerFrom = (c: Context<Known>, house: House) => ({
  headers: c.req.raw.headers,
  from: callerOf(c, house),
});

export const withCookies = (c: Context<Known>, { cookies }: Pick<SignedIn, "cookies">) => {
  for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
};

/** Nothing of the person stays in this browser: drafts, what waits to be sent, pages one could go back to. */
export const forgottenHere = (c: Context<Known>) => c.header("clear-site-data", '"cache", "storage"');
