import type { MessageId } from "@mortar/catalogue";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Known } from "../door/house.ts";
import { html } from "./html.ts";
import { page, sayFor } from "./page.ts";

/** What can be in the way, whatever was asked for. */
export type Trouble = "not-found" | "forbidden" | "too-many" | "fault" | "unavailable";

const statuses: Readonly<Record<Trouble, ContentfulStatusCode>> = {
  "not-found": 404,
  forbidden: 403,
  "too-many": 429,
  fault: 500,
  unavailable: 503,
};

/** A plain page for when there is nothing else to show. It says nothing of what was asked for. */
export const troublePage = (c: Context<Known>, trouble: Trouble): Promise<Response> => {
  const say = sayFor(c);
  const title = say(`page.trouble.${trouble}.title` satisfies MessageId);
  return page(c, {
    title,
    status: statuses[trouble],
    body: html`<h1>${title}</h1>
      <p>${say(`page.trouble.${trouble}.text`)}</p>
      <p><a class="button" href="/">${say("page.trouble.home")}</a></p>`,
  });
};

/** A plain page for whoever is not let in, with the reason's own sentence. */
export const turnedAway = (c: Context<Known>, status: ContentfulStatusCode, code: string): Promise<Response> => {
  const say = sayFor(c);
  const title = say(`refusal.${code}`);
  return page(c, {
    title,
    status,
    body: html`<h1>${title}</h1>
      <p><a class="button" href="/">${say("page.trouble.home")}</a></p>`,
  });
};
