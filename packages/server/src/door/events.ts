import type { ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import type { House, Known } from "./house.ts";
import { refuse } from "./problem.ts";
import { whoAsks } from "./whoAsks.ts";

/** Proxies close lines on which nothing is heard; a session that ended elsewhere is noticed at the same time. */
const HEARTBEAT_MS = 20_000;
/** A reader this far behind, in bytes, is let go; it comes back with its cursor. */
const BEHIND_MAX = 1024 * 1024;

/** The event stream of a coalition, from the cursor on that a view, or the last event, gave. */
export const follow = async (c: Context<Known>, house: House) => {
  const coalition = c.req.param("coalition") as string;
  const who = whoAsks(c, house, coalition);
  if (!who) return refuse(c, 401, "door/signed-out");
  // Only the headers are asked for: there is no stream to open, and none would ever end.
  if (c.req.method === "HEAD") return c.body(null, 405, { allow: "GET" });
  const cursor = c.req.header("last-event-id") ?? c.req.query("cursor") ?? "";
  const held: string[] = [];
  let line: EventLine | null = null;
  const say = (text: string) => (line ? line.say(text) : void held.push(text));
  const stop = await house.app.watch(coalition, who.person, cursor, {
    patches: (json, next) => say(`id: ${next}\nevent: patches\ndata: ${json}\n\n`),
    reload: () => {
      say("event: reload\ndata: {}\n\n");
      line?.end();
    },
  });
  if (!stop) return refuse(c, 404, "door/nothing-here");
  line = openLine(outgoingOf(c), stop, () => isStillHere(c, house));
  for (const text of held) line.say(text);
  if (held.at(-1)?.startsWith("event: reload")) line.end();
  return RESPONSE_ALREADY_SENT;
};

const isStillHere = async (c: Context<Known>, { accounts }: House): Promise<boolean> =>
  c.get("session") === null || (await accounts.sessionOf({ headers: c.req.raw.headers })) !== null;

export type EventLine = { readonly say: (text: string) => void; readonly end: () => void };

/** Opens an event stream on an answer. The first bytes go at once: a browser waits for them to call it open. */
export const openLine = (
  answer: ServerResponse,
  closed: () => void,
  isStillHere: () => Promise<boolean>,
): EventLine => {
  answer.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-accel-buffering": "no",
  });
  answer.write("retry: 1000\n\n");
  const beatOnce = async () => {
    const isOpen = await isStillHere().catch(() => false);
    if (answer.writableEnded) return;
    if (isOpen) answer.write(": here\n\n");
    else answer.end();
  };
  const beat = setInterval(() => void beatOnce(), HEARTBEAT_MS);
  const end = () => {
    clearInterval(beat);
    closed();
  };
  if (answer.closed) end();
  answer.on("close", end);
  return {
    say: (text) => {
      answer.write(text);
      if (answer.writableLength > BEHIND_MAX) answer.destroy();
    },
    end: () => answer.end(),
  };
};

export const outgoingOf = (c: Context): ServerResponse => (c.env as { outgoing: ServerResponse }).outgoing;
