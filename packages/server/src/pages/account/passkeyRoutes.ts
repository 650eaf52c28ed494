import { Hono, type Context } from "hono";
import { z } from "zod";
import type { House, Known } from "../../door/house.ts";
import { isRefused, type Refused } from "../../links/refused.ts";
import { lineField } from "../form.ts";
import { html, type Html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { sentenceOf } from "../sentenceOf.ts";
import { safeNext } from "./next.ts";
import { callerFrom, withCookies } from "./signedIn.ts";

const Answered = z.object({ answer: z.record(z.string(), z.unknown()), name: z.string().max(200).default("") });

/** The part of signing in that needs a script: the browser's own dialog for passkeys. */
export const passkeyRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const { accounts } = house;

  routes.post("/sign-in/passkey/options", async (c) => {
    const asked = await accounts.signIn.passkeyOptions(callerFrom(c, house));
    if (isRefused(asked)) return refused(c, asked);
    withCookies(c, asked);
    return c.json(asked.options);
  });

  routes.post("/sign-in/passkey", async (c) => {
    const sent = await answeredIn(c);
    const answer = sent ? await accounts.signIn.passkey(callerFrom(c, house), sent.answer) : notRecognised;
    if (isRefused(answer)) return refused(c, answer);
    withCookies(c, answer);
    return c.json({ is: "signed-in" });
  });

  routes.post("/account/passkeys/options", async (c) => {
    const asked = await accounts.passkeys.addOptions(callerFrom(c, house));
    if (isRefused(asked)) return refused(c, asked);
    withCookies(c, asked);
    return c.json(asked.options);
  });

  routes.post("/account/passkeys", async (c) => {
    const sent = await answeredIn(c);
    const answer = sent ? await accounts.passkeys.add(callerFrom(c, house), sent.answer, sent.name) : notAdded;
    return isRefused(answer) ? refused(c, answer) : c.json({ is: "added" });
  });

  routes.get("/account/passkey", (c) => {
    const say = sayFor(c);
    const next = safeNext(c.req.query("next"));
    return page(c, {
      title: say("page.passkeys.first"),
      scripts: ["passkeyAdd"],
      body: html`<h1>${say("page.passkeys.first")}</h1>
        <p>${say("page.passkeys.text")}</p>
        ${passkeyForm(c, next)}
        <p class="answers"><a class="button" data-look="quiet" href="${next}">${say("page.passkeys.later")}</a></p>
        <p class="readers">${say("page.passkeys.later.hint")}</p>`,
    });
  });

  return routes;
};

/** Shown by its script, where the browser knows passkeys. */
export const passkeyForm = (c: Context<Known>, next: string): Html => {
  const say = sayFor(c);
  return html`<form
      class="stack"
      id="passkey-add"
      method="post"
      data-then="${next}"
      data-stopped="${say("page.passkey.stopped")}"
      hidden
    >
      ${lineField({ name: "name", label: say("page.passkeys.name"), hint: say("page.passkeys.name.hint"), look: "optional", maxLength: 100 })}
      <div class="answers"><button class="button">${say("page.passkeys.add")}</button></div>
    </form>
    <p id="passkey-said" role="status"></p>`;
};

const notRecognised: Refused = { refused: "sign-in/passkey-not-recognised", args: {} };
const notAdded: Refused = { refused: "passkey/not-added", args: {} };

const refused = (c: Context<Known>, { refused: code, args }: Refused) =>
  c.json({ code, sentence: sentenceOf(c, code, args) }, 403);

const answeredIn = async (c: Context<Known>) => {
  try {
    const read = Answered.safeParse(JSON.parse(await c.req.text()));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};
