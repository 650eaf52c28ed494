import { day } from "@mortar/catalogue";
import type { Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import type { Link } from "../../links/link.ts";
import { isRefused, type Refused } from "../../links/refused.ts";
import { freshToken } from "../../links/token.ts";
import { type Form, hidden } from "../form.ts";
import { html, type Content } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { rowsOf } from "../rows.ts";
import { sentenceOf } from "../sentenceOf.ts";
import { type Names, namesFor } from "./namesFor.ts";
import { isForAnother, linkOverPage, otherPersonPage } from "./otherPerson.ts";

/** Looks, and changes nothing: mail scanners open links. What the link is for stands here before it is claimed. */
export const openingPage = async (c: Context<Known>, house: House): Promise<Response> => {
  const link = await freshLink(c, house);
  if (isRefused(link)) return stalePage(c, link);
  if (isForAnother(c, link)) return otherPersonPage(c, house, link);
  const say = sayFor(c);
  const names = await namesFor(house, link);
  const title = say(`page.open.${link.task}.title`, { coalition: names.coalition, member: names.member });
  // The form is sent to the address it came from, so the token stands nowhere in the page.
  return page(c, {
    title,
    home: names.coalition,
    foot: say("page.foot", { host: names.host }),
    scripts: ["line"],
    body: html`${link.person !== null && asWhom(c, link, names)}
      <h1>${title}</h1>
      <p>
        ${say(`page.open.${link.task}.text`, { madeBy: names.madeBy, coalition: names.coalition, member: names.member })}
      </p>
      <form class="answers" method="post">
        ${hidden("secret", freshToken())}
        <button class="button" data-look="main">${say(`page.open.${link.task}.go`)}</button>
      </form>
      <p class="readers">${say(`page.open.${link.task}.words`, { host: names.host })}</p>`,
  });
};

/** Trades the token for a cookie. The page brought along the secret it wants, so that a lost answer can be asked for again. */
export const claimLink = async (c: Context<Known>, house: House, form: Form): Promise<Response> => {
  const link = await freshLink(c, house);
  if (!isRefused(link) && isForAnother(c, link)) return otherPersonPage(c, house, link);
  if (isRefused(link) && link.refused !== "link/used") return stalePage(c, link);
  const claimed = await house.links.claim(c.req.param("token") as string, form.line("secret"));
  if (isRefused(claimed)) return stalePage(c, claimed);
  if (claimed.link.id !== c.req.param("id")) return linkOverPage(c);
  c.header("set-cookie", claimed.cookie);
  return c.redirect(`/l/${claimed.link.id}`, 303);
};

export const asWhom = (
  c: Context<Known>,
  { member }: Pick<Link, "member">,
  names: Pick<Names, "person" | "member">,
): Content => {
  const say = sayFor(c);
  const [before = "", after = ""] = say("page.as", { who: "\u0000" }).split("\u0000");
  const who = member === null ? names.person : say("page.as.for", { person: names.person, member: names.member });
  return html`<p class="as">${before}<b>${who}</b>${after}</p>`;
};

const freshLink = async (c: Context<Known>, house: House): Promise<Link | Refused> => {
  const seen = await house.links.peek(c.req.param("token") as string);
  if (isRefused(seen)) return seen;
  if (seen.id !== c.req.param("id")) return { refused: "link/unknown", args: {} };
  return (await isRoundOver(house, seen.link)) ? { refused: "link/ended", args: {} } : seen.link;
};

/** A link to a round ends with it. */
const isRoundOver = async ({ app }: House, { task, coalition, person, about }: Link): Promise<boolean> => {
  if (task !== "pulse") return false;
  const view = await app.look(coalition, person ?? "", ["pulses"]);
  return view !== null && rowsOf(view, "pulses").find(({ id }) => id === about)?.isClosed !== false;
};

/** Used, run out, taken back or unknown: one shape, and no more than its holder may know. */
const stalePage = (c: Context<Known>, { refused, args }: Refused) => {
  const say = sayFor(c);
  const kind = refused.slice("link/".length) as "used" | "expired" | "ended" | "unknown";
  const days = Object.fromEntries(
    Object.entries(args).map(([name, at]) => [name, day(c.get("locale"), String(at).slice(0, 10))]),
  );
  return page(c, {
    title: say(`page.stale.${kind}`),
    status: kind === "unknown" ? 404 : 410,
    body: html`<h1>${say(`page.stale.${kind}`)}</h1>
      <p>${sentenceOf(c, refused, days)}</p>`,
  });
};
