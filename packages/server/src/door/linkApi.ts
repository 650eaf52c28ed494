import type { Words } from "@mortar/core";
import { sayer } from "@mortar/catalogue";
import { Hono, type Context } from "hono";
import { qrSvg } from "../links/qrSvg.ts";
import type { Link } from "../links/link.ts";
import { isRefused } from "../links/refused.ts";
import { isExample } from "./examples.ts";
import type { House, Known } from "./house.ts";
import { invitationLetter } from "./invitationLetter.ts";
import { jsonOf } from "./jsonBody.ts";
import { type Asked, AskedLink, invitationIn, roundIn, tableOf, type Tables, whyNotLinked } from "./linkAsked.ts";
import { refuse } from "./problem.ts";
import { whoAsks } from "./whoAsks.ts";

/** Links are made, listed and ended by stewards. What a link lets its holder do is for the rules of core to say. */
export const linkRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();

  routes.post("/coalitions/:coalition/links", async (c) => {
    const steward = await stewardOf(c, house);
    if ("refused" in steward) return steward.refused;
    const asked = AskedLink.safeParse(await jsonOf(c));
    if (!asked.success)
      return refuse(c, 422, "request/invalid", {
        invalid: asked.error.issues.map(({ path, code }) => ({ at: path.join("."), code: `input/${code}` })),
      });
    const why = whyNotLinked(steward.tables, asked.data, steward.person);
    if (why) return refuse(c, 403, why);
    if (isByMail(asked.data) && isExample(steward.coalition)) return refuse(c, 403, "link/only-looking");
    return makeLink(c, house, steward, asked.data);
  });

  routes.get("/coalitions/:coalition/links", async (c) => {
    const steward = await stewardOf(c, house);
    if ("refused" in steward) return steward.refused;
    const known = (await house.links.list(steward.coalition)).filter((link) => isForThisSteward(link, steward.tables));
    return c.json(known.map((link) => ({ ...link, endedAt: link.endedAt ?? endedWithRound(link, steward.tables) })));
  });

  routes.delete("/coalitions/:coalition/links/:link", async (c) => {
    const steward = await stewardOf(c, house);
    if ("refused" in steward) return steward.refused;
    const known = (await house.links.list(steward.coalition)).find(({ id }) => id === c.req.param("link"));
    if (!known || !isForThisSteward(known, steward.tables)) return refuse(c, 404, "door/nothing-here");
    await house.links.end(known.id);
    return c.json({ ended: known.id });
  });

  return routes;
};

type Steward = { readonly coalition: string; readonly person: string; readonly tables: Tables };

const stewardOf = async (c: Context<Known>, house: House): Promise<Steward | { readonly refused: Response }> => {
  const coalition = c.req.param("coalition") as string;
  const who = whoAsks(c, house, coalition);
  if (!who) return { refused: refuse(c, 401, "door/signed-out") };
  const view = await house.app.look(coalition, who.person, [
    "coalitions",
    "persons",
    "members",
    "representations",
    "conversations",
    "commitments",
    "invitations",
    "pulses",
  ]);
  if (!view) return { refused: refuse(c, 404, "door/nothing-here") };
  if (!view.me.isSteward) return { refused: refuse(c, 403, "link/steward-only") };
  return { coalition, person: who.person, tables: view.tables };
};

/** A link to a conversation is known only to stewards who know of the conversation. */
const isForThisSteward = (link: { readonly task: string; readonly about: string | null }, tables: Tables) =>
  link.task !== "conversation" || tables["conversations"]?.some(({ id }) => id === link.about) === true;

/** When the round was closed that the link was for. */
const endedWithRound = ({ task, about }: Pick<Link, "task" | "about">, tables: Tables): string | null => {
  const round = task === "pulse" ? roundIn(tables, about ?? undefined) : undefined;
  return round?.isClosed ? round.changed.at : null;
};

const isByMail = (asked: Asked) => asked.task !== "projector" && asked.handedOver === "mail";

const nameOf = (tables: Tables, kind: string, id: string): Words =>
  (tableOf(tables, kind).get(id) as unknown as { readonly name: Words }).name;

const makeLink = async (
  c: Context<Known>,
  house: House,
  { coalition, person: madeBy, tables }: Steward,
  asked: Asked,
) => {
  const isScreen = asked.task === "projector";
  const { link, path } = await house.links.mint({
    coalition,
    task: asked.task,
    person: isScreen ? null : asked.person,
    member: isScreen ? null : asked.member,
    about: asked.task === "projector" ? null : (asked.about ?? null),
    madeBy,
    handedOver: isScreen ? "in-person" : asked.handedOver,
  });
  const made = { id: link.id, expires: link.expiresAt };
  if (isScreen || asked.handedOver !== "mail") {
    const url = addressOf(c, house) + path;
    return c.json({ ...made, url, qr: qrSvg(url, sayer(c.get("locale"))("link.qr")) });
  }
  const letter = invitationLetter({
    coalition,
    to: asked.address ?? "",
    url: house.settings.publicUrl + path,
    task: asked.task,
    locale: c.get("locale"),
    names: {
      coalition: nameOf(tables, "coalitions", coalition),
      steward: nameOf(tables, "persons", madeBy),
      ...namesOf(tables, asked),
    },
  });
  const sent = await house.mail.send(letter);
  if (!isRefused(sent)) return c.json({ ...made, waitsInOutbox: !house.mail.delivers });
  await house.links.end(link.id);
  return refuse(c, sent.refused === "mail/not-stored" ? 507 : 422, sent.refused);
};

/** Whom a letter is for. Somebody invited is known from her invitation alone. */
const namesOf = (tables: Tables, { task, person, member, about }: Exclude<Asked, { task: "projector" }>) => {
  const invitation = invitationIn(tables, about);
  if (invitation && task === "invitation")
    return { person: invitation.personName, member: invitation.name, why: invitation.why };
  return {
    person: nameOf(tables, "persons", person),
    member: member === null ? null : nameOf(tables, "members", member),
    ...(invitation && { newcomer: invitation.name }),
  };
};

/** Where this browser reached us, unless the settings say where everyone does. */
const addressOf = (c: Context, { settings }: House) =>
  settings.isPublicUrlSet ? settings.publicUrl : new URL(c.req.url).origin;
