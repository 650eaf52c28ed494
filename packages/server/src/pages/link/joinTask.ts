import type { Refused } from "../../links/refused.ts";
import { isRefused } from "../../links/refused.ts";
import { linkSecretOf } from "../../links/linkCookie.ts";
import { callerOf } from "../../door/caller.ts";
import { isExample } from "../../door/examples.ts";
import type { House } from "../../door/house.ts";
import { type Form, hidden, lineField, type Problems, problemsAbove } from "../form.ts";
import { html } from "../html.ts";
import { page } from "../page.ts";
import { nameIn, rowsOf } from "../rows.ts";
import { sentenceOf } from "../sentenceOf.ts";
import { problemOf } from "../start/accountProblem.ts";
import { onceAtATime } from "../onceAtATime.ts";
import type { Answer, Held, Task } from "./held.ts";
import { letter } from "./letter.ts";

/** Accepting an invitation, with an account at its end; or declining it, which leaves nothing behind. */
export const joinTask: Task = {
  kinds: [],
  commands: [],
  show: (held) => joinPage(held),
  answer: (held, form) =>
    form.line("do") === "decline" ? decline(held) : oneAtATime(held.link.id, () => accept(held, form)),
};

/** Tapped twice, an invitation is accepted once, and both answers carry the session. */
const oneAtATime = onceAtATime<Response>();

const joinPage = (held: Held, form?: Form, problems: Problems = {}): Answer => {
  const { say, view, link } = held;
  const coalition = rowsOf(view, "coalitions")[0]?.name.said ?? "";
  const title = say("page.join.title", { coalition });
  return letter(held, {
    title,
    ...(form && { status: 422 as const }),
    body: html`${problemsAbove(problems)}
      <h1>${title}</h1>
      <p>${say("page.join.text", { madeBy: nameIn(view, "persons", link.madeBy) })}</p>
      <form class="stack" method="post">
        ${lineField({ name: "name", label: say("page.field.name"), value: form?.line("name") ?? nameIn(view, "persons", link.person), hint: say("page.field.name.hint"), autocomplete: "name", maxLength: 200, error: problems["name"] })}
        ${lineField({ name: "email", type: "email", label: say("page.field.email"), value: form?.line("email") ?? "", hint: say("page.field.email.hint"), autocomplete: "username", maxLength: 254, error: problems["email"] })}
        ${lineField({ name: "password", type: "password", label: say("page.field.password"), hint: say("page.field.password.optional"), autocomplete: "new-password", look: "optional", error: problems["password"] })}
        <div class="answers"><button class="button" data-look="main">${say("page.join.go")}</button></div>
      </form>
      <form class="answers" method="post">
        ${hidden("do", "decline")}<button class="button" data-look="quiet">${say("page.join.decline")}</button>
      </form>
      <p class="readers">${say("page.join.decline.hint")}</p>`,
  });
};

const accept = async (held: Held, form: Form): Promise<Response> => {
  const { c, house, link } = held;
  const why = await whyNoAccount(house, link);
  if (why) return joinPage(held, form, { "": sentenceOf(c, why) });
  const password = form.words("password");
  const made = await house.accounts.create(
    { headers: c.req.raw.headers, from: callerOf(c, house) },
    {
      by: { joinLink: link.id, secret: linkSecretOf(c.req.raw.headers) },
      name: form.line("name"),
      email: form.line("email"),
      password: password === "" ? null : password,
    },
  );
  if (isRefused(made)) return joinPage(held, form, problemsOf(held, made));
  for (const cookie of made.cookies) c.header("set-cookie", cookie, { append: true });
  const next = `/c/${link.coalition}`;
  const isPasskeyNext = password === "" && house.accounts.passkeys.possible({ headers: c.req.raw.headers });
  return c.redirect(isPasskeyNext ? `/account/passkey?next=${encodeURIComponent(next)}` : next, 303);
};

/**
 * An account opens every coalition its person is in, and stewards choose the ids of those they add. So none is made
 * where somebody else may have chosen the id of a person whom another coalition knows.
 */
const whyNoAccount = async ({ store }: House, { coalition, person }: Held["link"]): Promise<string | null> => {
  if (isExample(coalition)) return "link/only-looking";
  const known = await store.streamsWith("persons", person);
  return known.some((it) => it !== coalition && !isExample(it)) ? "link/known-elsewhere" : null;
};

const problemsOf = ({ c }: Held, { refused, args }: Refused): Problems => ({
  [problemOf(refused)]: sentenceOf(c, refused, args),
});

const decline = async (held: Held): Promise<Response> => {
  const { c, house, link, say } = held;
  await house.links.end(link.id);
  return page(c, {
    title: say("page.declined.title"),
    home: rowsOf(held.view, "coalitions")[0]?.name.said,
    body: html`<h1>${say("page.declined.title")}</h1>
      <p>${say("page.declined.text")}</p>`,
  });
};
