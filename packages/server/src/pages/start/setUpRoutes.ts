import { rm } from "node:fs/promises";
import { Hono, type Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import { callerOf } from "../../door/caller.ts";
import { isRefused, type Refused } from "../../links/refused.ts";
import { type Form, formOf, lineField, type Problems, problemsAbove } from "../form.ts";
import { html } from "../html.ts";
import { onceAtATime } from "../onceAtATime.ts";
import { page, sayFor } from "../page.ts";
import { note } from "../parts.ts";
import { nameIn, rowsOf } from "../rows.ts";
import { sentenceOf, whyNotDone } from "../sentenceOf.ts";
import { problemOf } from "./accountProblem.ts";
import { coalitionFields, fieldOf } from "./coalitionFields.ts";
import { derivedId, found } from "./founding.ts";
import { setUpLinkIn } from "./setUpLinkIn.ts";

/** The beginning: from the link in the terminal to a coalition and the account of its first steward. */
export const setUpRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();
  const oneAtATime = onceAtATime<Response>();

  routes.get("/set-up/:token", async (c) => {
    const seen = await house.accounts.setUp.peek(c.req.param("token"));
    return isRefused(seen) ? overPage(c, seen) : setUpPage(c, house, seen.person);
  });

  routes.post("/set-up/:token", async (c) => {
    const seen = await house.accounts.setUp.peek(c.req.param("token"));
    if (isRefused(seen)) return overPage(c, seen);
    const form = await formOf(c);
    return oneAtATime(seen.person, () => setUp(c, house, seen.person, form));
  });

  return routes;
};

/** Person first, account second. Stopped between the two, the next try finds the coalition and goes on. */
const setUp = async (c: Context<Known>, house: House, person: string, form: Form): Promise<Response> => {
  const { accounts } = house;
  const coalition = derivedId("coalition", person);
  const before = await standing(house, person);
  const problems = { ...accountProblems(c, form), ...(before ? {} : await foundNow(c, house, person, form)) };
  if (Object.keys(problems).length > 0) return setUpPage(c, house, person, form, problems);
  const made = await accounts.create(
    { headers: c.req.raw.headers, from: callerOf(c, house) },
    {
      by: { setUp: c.req.param("token") as string },
      name: form.line("name"),
      email: form.line("email"),
      password: form.words("password"),
    },
  );
  if (isRefused(made))
    return setUpPage(c, house, person, form, { [problemOf(made.refused)]: sentenceOf(c, made.refused, made.args) });
  await rm(setUpLinkIn(house.settings.folder), { force: true });
  for (const cookie of made.cookies) c.header("set-cookie", cookie, { append: true });
  return c.redirect(`/c/${coalition}`, 303);
};

/** Nothing is founded while the account's own fields are not in order. */
const foundNow = async (c: Context<Known>, house: House, person: string, form: Form): Promise<Problems> => {
  if (Object.keys(accountProblems(c, form)).length > 0) return {};
  const outcome = await found(house, form, {
    coalition: derivedId("coalition", person),
    stewardship: derivedId("stewardship", person),
    request: derivedId("found", person),
    person,
    proof: "set-up",
    yourName: form.line("name"),
  });
  const why = whyNotDone(c, outcome);
  if (why === null) return {};
  return { ["invalid" in outcome ? fieldOf(outcome.invalid[0]?.at ?? "") : ""]: why };
};

/** What can be told at once; the accounts themselves look again. */
const accountProblems = (c: Context<Known>, form: Form): Problems => ({
  ...(form.line("name") === "" && { name: sentenceOf(c, "account/name-missing") }),
  ...(!form.line("email").includes("@") && { email: sentenceOf(c, "account/address-not-valid") }),
  ...(form.words("password").length < 12 && { password: sentenceOf(c, "password/too-short", { atLeast: 12 }) }),
});

/** The coalition of an earlier try that was interrupted before the account was made. */
const standing = ({ app }: House, person: string) =>
  app.look(derivedId("coalition", person), person, ["coalitions", "persons"]);

const setUpPage = async (
  c: Context<Known>,
  house: House,
  person: string,
  form?: Form,
  problems: Problems = {},
): Promise<Response> => {
  const say = sayFor(c);
  const before = await standing(house, person);
  const name = rowsOf(before ?? { tables: {} }, "coalitions")[0]?.name.said;
  const yours = form?.line("name") ?? (before ? nameIn(before, "persons", person) : "");
  return page(c, {
    title: say("page.set-up.title"),
    ...(form ? { status: 422 as const } : { scripts: ["here"] as const }),
    body: html`${problemsAbove(problems)}
      <h1 class="display">${say("page.set-up.title")}</h1>
      ${house.settings.hasExample && html`<p class="lead">${say("page.set-up.example")} <a href="/example">${say("page.home.example")}</a></p>`}
      ${name !== undefined && note(html`<p>${say("page.set-up.goes-on", { coalition: name })}</p>`, "pen")}
      <form class="stack" method="post">
        <h2>${say("page.set-up.you")}</h2>
        ${lineField({ name: "name", label: say("page.field.name"), hint: say("page.field.name.hint"), value: yours, autocomplete: "name", maxLength: 200, error: problems["name"] })}
        ${lineField({ name: "email", type: "email", label: say("page.field.email"), hint: say("page.field.email.hint"), value: form?.line("email") ?? "", autocomplete: "username", maxLength: 254, error: problems["email"] })}
        ${lineField({ name: "password", type: "password", label: say("page.field.password"), hint: say("page.field.password.hint"), autocomplete: "new-password", error: problems["password"] })}
        ${
          name === undefined &&
          html`<h2>${say("page.set-up.coalition")}</h2>
            ${coalitionFields(say, form, problems)}`
        }
        <div class="answers"><button class="button" data-look="main">${say("page.set-up.go")}</button></div>
      </form>`,
  });
};

const overPage = (c: Context<Known>, { refused }: Refused) => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.set-up.over"),
    status: 410,
    body: html`<h1>${say("page.set-up.over")}</h1>
      <p>${sentenceOf(c, refused)}</p>
      <p><a class="button" href="/sign-in">${say("page.sign-in")}</a></p>`,
  });
};
