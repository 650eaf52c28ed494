import type { Patch } from "@mortar/app";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { House, Known } from "../../door/house.ts";
import type { Link } from "../../links/link.ts";
import { linkSecretOf } from "../../links/linkCookie.ts";

/** Proxies close lines on which nothing is heard; a link that was taken back is noticed at the same time. */
const BEAT_MS = 15_000;

/** Tells a link's page that what it shows has changed, and a projector what to show. Nothing else travels here. */
export const eventsFor = (c: Context<Known>, house: House, link: Link): Response =>
  streamSSE(c, async (stream) => {
    let stop: (() => void) | null = null;
    let isOver = false;
    const end = () => {
      isOver = true;
      stop?.();
    };
    stream.onAbort(end);
    // A browser waits for the first bytes to call the line open. `retry` in milliseconds.
    await stream.write("retry: 2000\n\n");
    const say = (event: string, data: string) => void stream.writeSSE({ event, data }).catch(end);
    stop = link.task === "projector" ? await showing(house, link, say) : await telling(c, house, link, say);
    if (!stop) return;
    while (!isOver) {
      await stream.sleep(BEAT_MS);
      const isHeld = house.links.bearer(linkSecretOf(c.req.raw.headers), link.id) !== null;
      if (!isHeld) say("over", "");
      if (!isHeld) end();
      else if (!isOver) await stream.write(": here\n\n").catch(end);
    }
    stop();
  }) as Response;

type SayEvent = (event: string, data: string) => void;

const showing = ({ app }: House, { coalition }: Link, say: SayEvent) => app.watchProjected(coalition, (it) => say("shown", JSON.stringify(it)));

/** No words travel here: the page asks for them anew, by the rights of that moment. */
const telling = (c: Context<Known>, { app }: House, link: Link, say: SayEvent) =>
  app.watch(link.coalition, link.person ?? "", c.req.query("since") ?? "", {
    patches: (json) => {
      const { patches } = JSON.parse(json) as { readonly patches: readonly Patch[] };
      if (patches.some((patch) => concerns(link, patch))) say("changed", "");
    },
    reload: () => say("changed", ""),
  });

/** What a link's page shows: its member's commitments and the room's reading, or one conversation. */
const concerns = ({ task, member, about }: Link, { kind, id, item }: Patch): boolean => {
  const it = item as { readonly member?: string; readonly conversation?: string } | null;
  if (task === "affirm") return kind === "readings" || (kind === "commitments" && (it === null || it.member === member));
  return (kind === "conversations" && id === about) || (kind === "answers" && (it === null || it.conversation === about));
};
