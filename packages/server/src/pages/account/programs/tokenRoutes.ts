import { Hono, type Context } from "hono";
import type { House, Known } from "../../../door/house.ts";
import { isRefused, type Refused } from "../../../links/refused.ts";
import type { Scope } from "../../../tokens/token.ts";
import { type Form, formOf } from "../../form.ts";
import { sentenceOf } from "../../sentenceOf.ts";
import { tokensPage } from "./tokensPage.ts";

/** Tokens are made and ended here, by a signed-in person, and nowhere else. */
export const tokenRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();

  routes.get("/account/tokens", (c) => tokensPage(c, house));

  routes.post("/account/tokens", async (c) => {
    const form = await formOf(c);
    const made = await house.tokens.make({ person: personOf(c), ...(await askedIn(form, c, house)) });
    if (isRefused(made)) return tokensPage(c, house, { form, problems: problemOf(c, made) });
    return tokensPage(c, house, { made });
  });

  routes.post("/account/tokens/end", async (c) => {
    const form = await formOf(c);
    await house.tokens.end(personOf(c), form.line("id"));
    return c.redirect("/account/tokens?done=ended", 303);
  });

  return routes;
};

/** The account's own door lets nobody in who is signed out. */
const personOf = (c: Context<Known>): string => c.get("session")?.person ?? "";

/** Of the coalitions that were ticked, those she has a place in. */
const askedIn = async (form: Form, c: Context<Known>, { app }: House) => {
  const mine = await app.coalitionsOf(personOf(c));
  const ticked = form.all("coalitions");
  const scopes: readonly Scope[] = form.line("scope") === "write" ? ["read", "write"] : ["read"];
  return {
    name: form.line("name"),
    scopes,
    coalitions: ticked.includes("all") ? null : mine.flatMap(({ id }) => (ticked.includes(id) ? [id] : [])),
    days: Number(form.line("days")),
  };
};

const problemOf = (c: Context<Known>, { refused, args }: Refused) => {
  const fields: Readonly<Record<string, string>> = {
    "token/name": "name",
    "token/no-coalition": "coalitions",
    "token/expiry": "days",
  };
  return { [fields[refused] ?? ""]: sentenceOf(c, refused, args) };
};
