import { Hono, type Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import { isRefused } from "../../links/refused.ts";
import { type Form, formOf, hidden, lineField, type Problems, problemsAbove } from "../form.ts";
import { html } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { folded, note } from "../parts.ts";
import { sentenceOf } from "../sentenceOf.ts";
import { safeNext } from "./next.ts";
import { callerFrom, forgottenHere, withCookies } from "./signedIn.ts";

/** Signing in by password, passkey or a link by mail, and out again. */
export const signInRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const { accounts } = house;

  routes.get("/sign-in", async (c) =>
    c.get("session") ? c.redirect(safeNext(c.req.query("next")), 303) : signInPage(c, house),
  );

  routes.post("/sign-in", async (c) => {
    const form = await formOf(c);
    const answer = await accounts.signIn.password(callerFrom(c, house), {
      email: form.line("email"),
      password: form.words("password"),
    });
    if (isRefused(answer)) return signInPage(c, house, form, { "": sentenceOf(c, answer.refused, answer.args) });
    withCookies(c, answer);
    return c.redirect(safeNext(form.line("next")), 303);
  });

  routes.post("/sign-in/link", async (c) => {
    const form = await formOf(c);
    const answer = await accounts.mailLink.ask(callerFrom(c, house), form.line("email"));
    if (isRefused(answer)) return signInPage(c, house, form, { "": sentenceOf(c, answer.refused, answer.args) });
    return c.redirect("/sign-in/link", 303);
  });

  routes.get("/sign-in/link", (c) => askedPage(c, house));

  routes.get("/sign-in/link/:token", async (c) => {
    const seen = await accounts.mailLink.peek(c.req.param("token"));
    return isRefused(seen) ? linkOverPage(c, seen.refused) : mailLinkPage(c);
  });

  routes.post("/sign-in/link/:token", async (c) => {
    const answer = await accounts.mailLink.use(callerFrom(c, house), c.req.param("token"));
    if (isRefused(answer)) return c.get("session") ? c.redirect("/", 303) : linkOverPage(c, answer.refused);
    withCookies(c, answer);
    return c.redirect("/", 303);
  });

  routes.post("/sign-out", async (c) => {
    withCookies(c, await accounts.signOut(callerFrom(c, house)));
    forgottenHere(c);
    return c.redirect("/", 303);
  });

  return routes;
};

const signInPage = (c: Context<Known>, { accounts }: House, form?: Form, problems: Problems = {}) => {
  const say = sayFor(c);
  const next = safeNext(form?.line("next") ?? c.req.query("next"));
  const email = form?.line("email") ?? "";
  const isPasskeyPossible = accounts.passkeys.possible({ headers: c.req.raw.headers });
  return page(c, {
    title: say("page.sign-in"),
    ...(form && { status: 422 as const }),
    ...(isPasskeyPossible && { scripts: ["passkeySignIn"] as const }),
    body: html`${problemsAbove(problems)}
      <h1 class="display">${say("page.sign-in")}</h1>
      <form class="stack" method="post" action="/sign-in">
        ${hidden("next", next)}
        ${lineField({ name: "email", type: "email", label: say("page.field.email"), value: email, autocomplete: "username webauthn", maxLength: 254 })}
        ${lineField({ name: "password", type: "password", label: say("page.field.password"), autocomplete: "current-password" })}
        <div class="answers">
          <button class="button" data-look="main">${say("page.sign-in")}</button>
          ${isPasskeyPossible && html`<button class="button" type="button" id="passkey-sign-in" data-then="${next}" data-stopped="${say("page.passkey.stopped")}" hidden>${say("page.sign-in.passkey")}</button>`}
        </div>
        <p id="passkey-said" role="status"></p>
      </form>
      ${folded(
        say("page.sign-in.mail"),
        html`<form class="stack" method="post" action="/sign-in/link">
          <div class="field">
            <label for="mail">${say("page.field.email")}</label>
            <p class="hint" id="mail-hint">${say("page.sign-in.mail.hint")}</p>
            <input
              class="input"
              id="mail"
              name="email"
              type="email"
              value="${email}"
              autocomplete="email"
              maxlength="254"
              required
              aria-describedby="mail-hint"
            />
          </div>
          <div class="answers"><button class="button">${say("page.sign-in.mail.go")}</button></div>
        </form>`,
      )}
      ${note(html`<p>${say("page.home.link")}</p>`)}`,
  });
};

/** The same, whether the address is known or not. */
const askedPage = (c: Context<Known>, { mail }: House) => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.sign-in.asked"),
    body: html`<h1>${say("page.sign-in.asked")}</h1>
      <p>${say("page.sign-in.asked.text")}</p>
      ${!mail.delivers && note(html`<p>${say("page.sign-in.asked.outbox")}</p>`)}
      <p><a href="/sign-in">${say("page.back")}</a></p>`,
  });
};

/** Asks before it signs anyone in: mail scanners open links. */
const mailLinkPage = (c: Context<Known>) => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.sign-in"),
    body: html`<h1>${say("page.sign-in.link.title")}</h1>
      <form class="answers" method="post">
        <button class="button" data-look="main">${say("page.sign-in")}</button>
      </form>`,
  });
};

const linkOverPage = (c: Context<Known>, refused: string) => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.stale.ended"),
    status: 410,
    body: html`<h1>${say("page.stale.ended")}</h1>
      <p>${sentenceOf(c, refused)}</p>
      <p><a class="button" href="/sign-in">${say("page.sign-in")}</a></p>`,
  });
};
