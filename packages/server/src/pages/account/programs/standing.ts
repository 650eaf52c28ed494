import type { Context } from "hono";
import type { Known } from "../../../door/house.ts";
import type { Delivery, Webhook } from "../../../webhooks/webhook.ts";
import { html, type Html } from "../../html.ts";
import { sayFor } from "../../page.ts";
import { momentShown } from "../momentShown.ts";

/** How it stands with a webhook: what arrived last, since when nothing does, what its server answered, and when it is tried next. */
export const standing = (c: Context<Known>, it: Webhook): Html => {
  const say = sayFor(c);
  if (it.state === "off" && it.offSince) {
    const why = it.lastStatus === 410 ? "page.webhooks.off.gone" : "page.webhooks.off";
    return html`${say(why)} ${momentShown(c, it.offSince)}`;
  }
  const last = it.toldAt && html`${say("page.webhooks.state.told")} ${momentShown(c, it.toldAt)}`;
  if (!it.failingSince) return last || html`${say("page.webhooks.state.on")}`;
  return html`${say("page.webhooks.state.failing")} ${momentShown(c, it.failingSince)}${came(c, it)}${next(c, it)}
  ${last && html`<br />${last}`}`;
};

/** What its server answered, or why nothing came back. */
export const came = (c: Context<Known>, { lastStatus, lastTrouble }: Pick<Delivery, "lastStatus" | "lastTrouble">) => {
  const say = sayFor(c);
  return html`${lastStatus !== null && html` · ${say("page.webhooks.answered", { status: String(lastStatus) })}`}
  ${lastTrouble && html` · ${say(`page.webhooks.trouble.${lastTrouble}`)}`}`;
};

export const next = (c: Context<Known>, { nextAt }: Pick<Delivery, "nextAt">): Html =>
  html`${nextAt && html`<br />${sayFor(c)("page.webhooks.next")} ${momentShown(c, nextAt)}`}`;
