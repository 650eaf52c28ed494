import { Hono, type Context } from "hono";
import type { Passkey } from "../../accounts/passkeys.ts";
import type { ListedSession, Session } from "../../accounts/sessions.ts";
import type { House, Known } from "../../door/house.ts";
import { isRefused } from "../../links/refused.ts";
import { formOf, hidden, lineField, type Problems, problemsAbove } from "../form.ts";
import { html, type Content } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { folded, note } from "../parts.ts";
import { sentenceOf } from "../sentenceOf.ts";
import { addressSection } from "./addressSection.ts";
import { momentShown } from "./momentShown.ts";
import { passkeyForm } from "./passkeyRoutes.ts";
import { programsSection } from "./programs/programsSection.ts";
import { lettersSection } from "./lettersSection.ts";
import { callerFrom, withCookies } from "./signedIn.ts";

/** One's own account: how one gets in, and where one is signed in. */
export const accountRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const { accounts } = house;

  routes.use("/account/*", async (c, next) => (c.get("session") ? next() : c.redirect("/sign-in?next=/account", 303)));

  routes.get("/account", (c) => accountPage(c, house));

  routes.post("/account/password", async (c) => {
    const form = await formOf(c);
    const current = form.words("current");
    const answer = await accounts.password.change(callerFrom(c, house), {
      current: current === "" ? null : current,
      next: form.words("password"),
    });
    if (isRefused(answer))
      return accountPage(c, house, {
        [answer.refused === "password/wrong" ? "current" : "password"]: sentenceOf(c, answer.refused, answer.args),
      });
    withCookies(c, answer);
    return c.redirect("/account?done=password", 303);
  });

  routes.post("/account/passkeys/remove", async (c) => {
    const form = await formOf(c);
    const answer = await accounts.passkeys.remove(callerFrom(c, house), form.line("id"));
    return isRefused(answer)
      ? accountPage(c, house, { "": sentenceOf(c, answer.refused) })
      : c.redirect("/account?done=passkey", 303);
  });

  routes.post("/account/sessions/end", async (c) => {
    const form = await formOf(c);
    await accounts.sessions.end(callerFrom(c, house), form.line("id"));
    return c.redirect("/account?done=session", 303);
  });

  return routes;
};

export const accountPage = async (
  c: Context<Known>,
  house: House,
  problems: Problems = {},
  wanted = "",
): Promise<Response> => {
  const session = c.get("session");
  if (!session) return c.redirect("/sign-in?next=/account", 303);
  const say = sayFor(c);
  const caller = callerFrom(c, house);
  const passkeys = await house.accounts.passkeys.list(caller);
  const sessions = await house.accounts.sessions.list(caller);
  const isPasskeyPossible = house.accounts.passkeys.possible({ headers: c.req.raw.headers });
  const done = c.req.query("done");
  return page(c, {
    title: say("page.account.title"),
    ...(Object.keys(problems).length > 0 && { status: 422 as const }),
    scripts: isPasskeyPossible ? ["here", "passkeyAdd"] : ["here"],
    body: html`${problemsAbove(problems)}${isDone(done) && note(html`<p role="status">${say(`page.account.done.${done}`)}</p>`, "pen")}
      <h1>${say("page.account.title")}</h1>
      <p dir="auto">${session.account.name}</p>
      ${await addressSection(c, house, session, { wanted, problems })}
      ${passkeySection(c, isRefused(passkeys) ? [] : passkeys, isPasskeyPossible)} ${passwordSection(c, problems)}
      ${sessionSection(c, isRefused(sessions) ? [] : sessions)} ${await lettersSection(c, house, session)}
      ${programsSection(c)} ${hostSection(c, session)}
      <form class="answers" method="post" action="/sign-out">
        <button class="button">${say("page.sign-out")}</button>
      </form>`,
    foot: html`<a href="/">${say("page.account.home")}</a>`,
  });
};

const isDone = (done: string | undefined): done is "address" | "password" | "passkey" | "session" =>
  done !== undefined && ["address", "password", "passkey", "session"].includes(done);

const passkeySection = (c: Context<Known>, passkeys: readonly Passkey[], isPossible: boolean): Content => {
  const say = sayFor(c);
  return html`<section>
    <h2>${say("page.passkeys.title")}</h2>
    <p class="quiet">${say(isPossible ? "page.passkeys.text" : "page.passkeys.not-here")}</p>
    ${
      passkeys.length > 0 &&
      html`<ul class="steps">
        ${passkeys.map(
          ({ id, name, madeAt }) =>
            html`<li class="row">
              <span
                ><b dir="auto">${name || say("page.passkeys.unnamed")}</b><br /><span class="quiet small"
                  >${madeAt && momentShown(c, madeAt)}</span
                ></span
              >
              <form method="post" action="/account/passkeys/remove">
                ${hidden("id", id)}<button
                  class="button"
                  data-look="quiet"
                  aria-label="${say("page.passkeys.remove-named", { name: name || say("page.passkeys.unnamed") })}"
                >
                  ${say("page.passkeys.remove")}
                </button>
              </form>
            </li>`,
        )}
      </ul>`
    }
    ${isPossible && passkeyForm(c, "/account?done=passkey")}
  </section>`;
};

const passwordSection = (c: Context<Known>, problems: Problems): Content => {
  const say = sayFor(c);
  const form = html`<form class="stack" method="post" action="/account/password">
    ${lineField({ name: "current", type: "password", label: say("page.field.password.current"), hint: say("page.field.password.current.hint"), autocomplete: "current-password", look: "optional", error: problems["current"] })}
    ${lineField({ name: "password", type: "password", label: say("page.field.password.new"), hint: say("page.field.password.hint"), autocomplete: "new-password", error: problems["password"] })}
    <div class="answers"><button class="button" data-look="main">${say("page.password.go")}</button></div>
  </form>`;
  const isOpen = "current" in problems || "password" in problems;
  return html`<section>
    <h2>${say("page.password.title")}</h2>
    ${isOpen ? form : folded(say("page.password.ask"), form)}
  </section>`;
};

const sessionSection = (c: Context<Known>, sessions: readonly ListedSession[]): Content => {
  const say = sayFor(c);
  return html`<section>
    <h2>${say("page.sessions.title")}</h2>
    <ul class="steps">
      ${sessions.map(
        ({ id, isThis, openedBy, usedAt, userAgent }) =>
          html`<li class="row">
            <span
              ><b>${isThis ? say("page.sessions.this") : deviceOf(userAgent)}</b><br /><span class="quiet small"
                >${say("page.sessions.opened", { by: say(`page.sessions.by.${openedBy}`) })}
                ${momentShown(c, usedAt)}</span
              ></span
            >
            ${!isThis && html`<form method="post" action="/account/sessions/end">${hidden("id", id)}<button class="button" data-look="quiet">${say("page.sessions.end")}</button></form>`}
          </li>`,
      )}
    </ul>
  </section>`;
};

const hostSection = (c: Context<Known>, { account }: Session): Content => {
  const say = sayFor(c);
  return (
    account.host &&
    html`<section>
      <h2>${say("page.account.host")}</h2>
      <ul class="steps linked">
        <li><a href="/account/installation">${say("page.installation.title")}</a></li>
        <li><a href="/account/outbox">${say("page.outbox.title")}</a></li>
        <li><a href="/found">${say("page.home.found")}</a></li>
        <li><a href="/bring-in">${say("page.bring-in.title")}</a></li>
      </ul>
    </section>`
  );
};

/** The browser and the system, as far as a browser names them. */
const deviceOf = (userAgent: string | null): string => {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(userAgent ?? "")?.[1];
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(userAgent ?? "")?.[1];
  const names: Readonly<Record<string, string>> = { Edg: "Edge", OPR: "Opera", "Mac OS X": "macOS" };
  return [browser, system].flatMap((name) => (name ? [names[name] ?? name] : [])).join(", ") || "–";
};
