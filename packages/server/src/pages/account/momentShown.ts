import { moment } from "@mortar/catalogue";
import type { Context } from "hono";
import type { Known } from "../../door/house.ts";
import { html, type Html } from "../html.ts";
import { sayFor } from "../page.ts";

/** In UTC, which the page's script turns into the clock of whoever looks. */
export const momentShown = (c: Context<Known>, at: string): Html =>
  html`<time datetime="${at}">${sayFor(c)("page.utc", { when: moment(c.get("locale"), at, "UTC") })}</time>`;
