import { Hono, type Context } from "hono";
import { isExample } from "../../../door/examples.ts";
import type { House, Known } from "../../../door/house.ts";
import { isRefused } from "../../../links/refused.ts";
import { formOf } from "../../form.ts";
import { sentenceOf } from "../../sentenceOf.ts";
import { troublePage } from "../../troublePage.ts";
import { webhookPage } from "./webhookPage.ts";
import { webhooksPage } from "./webhooksPage.ts";

/** Addresses that are told of changes: made, looked at, tested and ended by the person under whose sight they are told. */
export const webhookRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const { webhooks } = house;

  routes.get("/account/webhooks", (c) => webhooksPage(c, house));

  routes.post("/account/webhooks", async (c) => {
    const form = await formOf(c);
    const coalition = form.line("coalition");
    const asked = { coalition: isExample(coalition) ? "" : coalition, address: form.line("address") };
    const made = await webhooks.make(personOf(c), asked);
    if (!isRefused(made)) return webhookPage(c, house, made.webhook.id, { secret: made.secret });
    const field = { "webhook/address": "address", "webhook/no-place": "coalition" }[made.refused] ?? "";
    return webhooksPage(c, house, { asked, problems: { [field]: sentenceOf(c, made.refused, made.args) } });
  });

  routes.get("/account/webhooks/:webhook", (c) => webhookPage(c, house, c.req.param("webhook")));

  routes.post("/account/webhooks/:webhook/test", async (c) => {
    const id = c.req.param("webhook");
    const isSent = await webhooks.test(personOf(c), id);
    return isSent ? c.redirect(`/account/webhooks/${id}?done=test`, 303) : troublePage(c, "not-found");
  });

  routes.post("/account/webhooks/:webhook/secret", async (c) => {
    const id = c.req.param("webhook");
    const secret = await webhooks.rotate(personOf(c), id);
    return secret === null ? troublePage(c, "not-found") : webhookPage(c, house, id, { secret });
  });

  routes.post("/account/webhooks/:webhook/on", async (c) => {
    const id = c.req.param("webhook");
    const isOn = await webhooks.turnOn(personOf(c), id);
    return isOn ? c.redirect(`/account/webhooks/${id}?done=on`, 303) : troublePage(c, "not-found");
  });

  routes.post("/account/webhooks/:webhook/end", async (c) => {
    await webhooks.end(personOf(c), c.req.param("webhook"));
    return c.redirect("/account/webhooks?done=ended", 303);
  });

  return routes;
};

/** The account's own door lets nobody in who is signed out. */
const personOf = (c: Context<Known>): string => c.get("session")?.person ?? "";
