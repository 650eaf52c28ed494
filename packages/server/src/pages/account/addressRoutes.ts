import { Hono, type Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import { isRefused, type Refused } from "../../links/refused.ts";
import { formOf } from "../form.ts";
import { html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { sentenceOf } from "../sentenceOf.ts";
import { accountPage } from "./accountRoutes.ts";
import { callerFrom } from "./signedIn.ts";

/** Another mail address: asked for on the account's page, agreed to from the letter that goes there. */
export const addressRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const { address } = house.accounts;

  // The account's own door lets nobody in who is signed out.
  routes.post("/account/address", async (c) => {
    const form = await formOf(c);
    const [wanted, current] = [form.line("address"), form.words("address-current")];
    const answer = await address.ask(callerFrom(c, house), {
      address: wanted,
      current: current === "" ? null : current,
    });
    if (!isRefused(answer)) return c.redirect("/account?done=address", 303);
    const field = answer.refused.startsWith("account/") ? "address" : "address-current";
    return accountPage(c, house, { [field]: sentenceOf(c, answer.refused, answer.args) }, wanted);
  });

  routes.get("/address/:token", async (c) => {
    const seen = await address.peek(c.req.param("token"));
    return isRefused(seen) ? overPage(c, seen) : confirmPage(c, seen.address);
  });

  routes.post("/address/:token", async (c) => {
    const used = await address.use(c.req.param("token"));
    return isRefused(used) ? overPage(c, used) : donePage(c, used.address);
  });

  return routes;
};

/** Asks before it changes anything: mail programs open links to look at them. */
const confirmPage = (c: Context<Known>, address: string) => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.address.confirm"),
    body: html`<h1>${say("page.address.confirm")}</h1>
      <p class="address">${say("page.address.confirm.text", { address })}</p>
      <form class="answers" method="post">
        <button class="button" data-look="main">${say("page.address.confirm.go")}</button>
      </form>`,
  });
};

const donePage = (c: Context<Known>, address: string) => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.address.done"),
    body: html`<div role="status">
        <h1>${say("page.address.done")}</h1>
        <p class="address">${say("page.address.done.text", { address })}</p>
      </div>
      <p class="answers"><a class="button" href="/account">${say("page.account.title")}</a></p>`,
  });
};

const overPage = (c: Context<Known>, { refused }: Refused) => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.stale.ended"),
    status: 410,
    body: html`<h1>${say("page.stale.ended")}</h1>
      <p>${sentenceOf(c, refused)}</p>
      <p class="answers"><a class="button" href="/account">${say("page.account.title")}</a></p>`,
  });
};
