import { proofOf } from "../../door/whoAsks.ts";
import { Hono, type Context } from "hono";
import type { Session } from "../../accounts/sessions.ts";
import type { House, Known } from "../../door/house.ts";
import { type Form, formOf, freshId, hidden, type Problems, problemsAbove, requestField } from "../form.ts";
import { html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { whyNotDone } from "../sentenceOf.ts";
import { troublePage } from "../troublePage.ts";
import { coalitionFields, fieldOf } from "./coalitionFields.ts";
import { found } from "./founding.ts";

/** Another coalition on the same server, founded by whoever runs it. */
export const foundRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();

  routes.get("/found", async (c) => (hostSession(c) ? foundPage(c) : turnedAway(c)));

  routes.post("/found", async (c) => {
    const session = hostSession(c);
    if (!session) return turnedAway(c);
    const form = await formOf(c);
    const coalition = form.line("id");
    const { person, account } = session;
    const founding = {
      coalition,
      stewardship: form.line("stewardship"),
      request: form.line("request"),
      person,
      proof: proofOf(session),
      yourName: account.name,
    };
    const outcome = await found(house, form, founding);
    const why = whyNotDone(c, outcome);
    if (why === null) return c.redirect(`/c/${coalition}`, 303);
    const field = "invalid" in outcome ? fieldOf(outcome.invalid[0]?.at ?? "") : "";
    return foundPage(c, form, { [field]: why });
  });

  return routes;
};

const foundPage = (c: Context<Known>, form?: Form, problems: Problems = {}) => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.found.title"),
    ...(form ? { status: 422 as const } : { scripts: ["here"] as const }),
    body: html`${problemsAbove(problems)}
      <h1>${say("page.found.title")}</h1>
      <form class="stack" method="post">
        ${hidden("id", freshId())}${hidden("stewardship", freshId())}${requestField()}
        ${coalitionFields(say, form, problems)}
        <div class="answers"><button class="button" data-look="main">${say("page.found.go")}</button></div>
      </form>`,
  });
};

const hostSession = (c: Context<Known>): Session | null => {
  const session = c.get("session");
  return session?.account.host ? session : null;
};

const turnedAway = (c: Context<Known>) =>
  c.get("session") ? troublePage(c, "forbidden") : c.redirect("/sign-in?next=/found", 303);
