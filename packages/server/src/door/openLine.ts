import type { ServerResponse } from "node:http";
import type { Context } from "hono";

/** Proxies close lines on which nothing is heard; a session or a link that ended elsewhere is noticed at the same time. */
const HEARTBEAT_MS = 20_000;
/** A reader this far behind, in bytes, is let go; it comes back for what it missed. */
const BEHIND_MAX = 1024 * 1024;

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
