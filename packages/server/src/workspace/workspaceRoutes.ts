import { readFile } from "node:fs/promises";
import { direction, locales } from "@mortar/catalogue";
import type { Boot } from "@mortar/web/src/boot.ts";
import { Hono, type Context } from "hono";
import type { House, Known } from "../door/house.ts";
import { cookieOf } from "../door/caller.ts";
import { isExample } from "../door/examples.ts";
import { whoAsks } from "../door/whoAsks.ts";
import { rowsOf } from "../pages/rows.ts";
import { wordFile, wordsAt } from "../words/wordFile.ts";
import { packed } from "./packed.ts";
import type { WebBundle } from "./webBundle.ts";
import { documentOf } from "./document.ts";
import { messagesIn } from "./messages.ts";
import { firstRows } from "./firstRows.ts";

export const workspaceRoutes = (
  house: House,
  bundle: WebBundle,
  notFound: (c: Context<Known>) => Response | Promise<Response>,
) => {
  const routes = new Hono<Known>();

  routes.get("/messages/:file", (c) => {
    const messages = [...locales, c.get("locale")].map(messagesIn).find(({ at }) => at === c.req.path);
    if (!messages) return notFound(c);
    c.header("cache-control", forGood);
    return packed(c, messages.text, "application/json; charset=utf-8");
  });

  // As it is: such bytes hardly grow smaller by packing.
  routes.get("/words/:file", async (c) => {
    if (c.req.path !== (await wordsAt())) return notFound(c);
    const headers = { "content-type": "application/octet-stream", "cache-control": forGood };
    return c.body(new Uint8Array(await readFile(wordFile)), 200, headers);
  });

  routes.get("/c/:coalition/:room{.*}?", async (c) => {
    const coalition = c.req.param("coalition");
    const who = whoAsks(c, house, coalition);
    // A visit to an example lasts a week; whoever comes back later chooses anew, and gets another copy.
    if (!who && isExample(coalition)) return c.redirect(`/example/${house.examples.worldOf(coalition) ?? ""}`, 303);
    if (!who) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`, 303);
    const kinds = bundle.kindsFor(c.req.path);
    if (!kinds) return notFound(c);
    const questions = [...onTheFrontPage, ...bundle.questionsFor(c.req.path)];
    const boot = await bootFor(c, house, coalition, { ...who, kinds, questions });
    if (!boot) return notFound(c);
    const first = { ...boot, view: firstRows(boot.view, c.req.path, bundle.kindsFor(`/c/${coalition}`) ?? []) };
    return packed(c, documentOf(first, bundle, c.get("nonce")), "text/html; charset=utf-8");
  });

  return routes;
};

/** The address names what is in it. */
const forGood = "public, max-age=31536000, immutable";

/** Who opens which room: the kinds of record it shows first, and the questions it answers. */
type Opening = {
  readonly person: string;
  readonly proof: string;
  readonly kinds: readonly string[];
  readonly questions: readonly string[];
};

const onTheFrontPage = ["nextSteps", "gaps"] as const;

const bootFor = async (
  c: Context<Known>,
  { app, now }: House,
  coalition: string,
  { person, proof, kinds, questions }: Opening,
): Promise<Boot | null> => {
  const isExample = proof === "example";
  const view = await app.look(coalition, person, [...new Set([...kinds, "coalitions"])]);
  // Who is invited reads her invitation by its link. The workspace is for those who belong: they see the coalition.
  if (!view || rowsOf(view, "coalitions").length === 0) return null;
  const locale = c.get("locale");
  const messages = messagesIn(locale);
  const words = await wordsAt();
  const theme = cookieOf(c, "theme");
  const url = new URL(c.req.url);
  return {
    view,
    answers: Object.fromEntries(
      await Promise.all(questions.map(async (it) => [it, await app.answer(coalition, person, it)] as const)),
    ),
    url: url.pathname + url.search,
    locale,
    direction: direction(locale),
    messages: messages.all,
    messagesAt: messages.at,
    ...(words && { wordsAt: words }),
    coalitions: isExample ? [] : await app.coalitionsOf(person),
    isExample,
    at: now().toISOString(),
    theme: theme === "light" || theme === "dark" ? theme : null,
  };
};
