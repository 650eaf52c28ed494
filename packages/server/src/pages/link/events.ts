import type { Patch } from "@mortar/app";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { House, Known } from "../../door/house.ts";
import type { Link } from "../../links/link.ts";
import { rowsOf } from "../rows.ts";
import { linkSecretOf } from "../../links/linkCookie.ts";

/** Proxies close lines on which nothing is heard; a link that was taken back is noticed at the same time. */
const BEAT_MS = 15_000;

/** Tells a link's page that what it shows has changed, and a projector what to show. Nothing else travels here. */
export const eventsFor = (c: Context<Known>, house: House, link: Link): Response =>
  streamSSE(c, async (stream) => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    stream.onAbort(end);
    // A browser waits for the first bytes to call the line open. `retry` in milliseconds.
    await stream.write("retry: 2000\n\n");
    const say = (event: string, data: string) => void stream.writeSSE({ event, data }).catch(end);
    const stop = link.task === "projector" ? await showing(house, link, say) : await telling(c, house, link, say);
    if (!stop) return;
    const beat = setInterval(() => {
      if (house.links.bearer(linkSecretOf(c.req.raw.headers), link.id) !== null)
        return void stream.write(": here\n\n").catch(end);
      say("over", "");
      end();
    }, BEAT_MS);
    await ended;
    clearInterval(beat);
    stop();
  });

type SayEvent = (event: string, data: string) => void;

const showing = ({ app }: House, { coalition }: Link, say: SayEvent) =>
  app.watchProjected(coalition, (it) => say("shown", JSON.stringify(it)));

/** No words travel here: the page asks for them anew, by the rights of that moment. */
const telling = async (c: Context<Known>, house: House, link: Link, say: SayEvent) => {
  const stop = await house.app.watch(link.coalition, link.person ?? "", c.req.query("since") ?? "", {
    patches: (json) => {
      const { patches } = JSON.parse(json) as { readonly patches: readonly Patch[] };
      if (patches.some((patch) => concerns(link, patch))) say("changed", "");
    },
    reload: () => say("changed", ""),
  });
  if (!stop || link.task !== "affirm") return stop;
  const stopShown = await tellingShown(c, house, link, say);
  return () => {
    stop();
    stopShown();
  };
};

/** The room turns to words of this member, or away from those the page shows. */
const tellingShown = ({ req }: Context<Known>, { app }: House, link: Link, say: SayEvent) =>
  app.watchProjected(link.coalition, ({ showing }) => {
    if (!showing || showing.id === req.query("shown")) return;
    void isOfMember(app, link, showing.id).then((isOwn) => isOwn && say("changed", ""));
  });

const isOfMember = async (
  app: House["app"],
  { coalition, person, member }: Link,
  commitment: string,
): Promise<boolean> => {
  const view = await app.look(coalition, person ?? "", ["commitments"]);
  return view !== null && rowsOf(view, "commitments").some((it) => it.id === commitment && it.member === member);
};

/** What a link's page shows: its member's commitments, or one conversation. */
const concerns = ({ task, member, about }: Link, { kind, id, item }: Patch): boolean => {
  const it = item as { readonly member?: string; readonly conversation?: string } | null;
  if (task === "affirm") return kind === "commitments" && (it === null || it.member === member);
  return (
    (kind === "conversations" && id === about) || (kind === "answers" && (it === null || it.conversation === about))
  );
};
