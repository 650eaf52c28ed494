import { Hono, type Context } from "hono";
import type { House, Known } from "../../door/house.ts";
import type { Link, LinkTask } from "../../links/link.ts";
import { linkSecretOf } from "../../links/linkCookie.ts";
import { formOf } from "../form.ts";
import { troublePage } from "../troublePage.ts";
import { affirmTask } from "./affirmTask.ts";
import { claimLink, openingPage } from "./opening.ts";
import { conversationTask } from "./conversationTask.ts";
import { eventsFor } from "./events.ts";
import { heldBy, type Task } from "./held.ts";
import { invitationTask } from "./invitationTask.ts";
import { joinTask } from "./joinTask.ts";
import { newcomerTask } from "./newcomerTask.ts";
import { isForAnother, linkOverPage, noPlacePage, otherPersonPage, signOutHere } from "./otherPerson.ts";
import { movedTask } from "./movedTask.ts";
import { projectorPage } from "./projectorPage.ts";
import { pulseTask } from "./pulseTask.ts";
import { tiesTask } from "./tiesTask.ts";

const tasks: Readonly<Record<Exclude<LinkTask, "projector">, Task>> = {
  affirm: affirmTask,
  conversation: conversationTask,
  invitation: invitationTask,
  join: joinTask,
  moved: movedTask,
  newcomer: newcomerTask,
  pulse: pulseTask,
  ties: tiesTask,
};

/** Everything a person without an account does with a link. A link opens its own task and nothing else. */
export const linkRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>();

  routes.get("/l/:id/events", async (c) => {
    const link = await heldLink(c, house);
    if (!link || isForAnother(c, link)) return c.body(null, 204);
    return eventsFor(c, house, link);
  });

  routes.get("/l/:id/:token", async (c) => {
    // Opened again by the browser that claimed it, as from the letter: it goes on where it was.
    if (await heldLink(c, house)) return c.redirect(`/l/${c.req.param("id")}`, 303);
    return openingPage(c, house);
  });

  routes.post("/l/:id/:token", async (c) => {
    const form = await formOf(c);
    return form.line("do") === "sign-out" ? signOutHere(c, house) : claimLink(c, house, form);
  });

  routes.get("/l/:id", async (c) => {
    const link = await heldLink(c, house);
    if (!link) return linkOverPage(c);
    if (isForAnother(c, link)) return otherPersonPage(c, house, link);
    if (link.task === "projector") return projectorPage(c, house, link);
    const task = tasks[link.task];
    const held = await heldBy(c, house, link, task);
    return held ? task.show(held) : noPlacePage(c);
  });

  routes.post("/l/:id", async (c) => {
    const link = await heldLink(c, house);
    if (!link) return linkOverPage(c);
    const form = await formOf(c);
    if (form.line("do") === "sign-out") return signOutHere(c, house);
    if (isForAnother(c, link)) return otherPersonPage(c, house, link);
    if (link.task === "projector") return troublePage(c, "not-found");
    const task = tasks[link.task];
    const held = await heldBy(c, house, link, task);
    return held ? task.answer(held, form) : noPlacePage(c);
  });

  return routes;
};

/** The link at whose address this was sent, if the browser holds it. */
const heldLink = async (c: Context<Known>, { links }: House): Promise<Link | null> =>
  links.bearer(linkSecretOf(c.req.raw.headers), c.req.param("id") as string);
