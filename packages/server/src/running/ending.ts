import type { Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Answers } from "./answers.ts";

/** How long answers under way may take once the server is asked to end, in ms. systemd and Docker kill after 90 and 10 s. */
const LAST_ANSWERS_MS = 8_000;
const LOOK_EVERY_MS = 25;

/**
 * Lets what is under way finish, within limits, and lets nothing new begin. Streams end at once: browsers come back by
 * themselves, each after a moment of its own, so that they do not all arrive at once where they go next.
 */
export const endServer = async (server: Server, answers: Answers, lastMs = LAST_ANSWERS_MS): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const stream of answers.streams()) stream.end(`retry: ${500 + Math.round(Math.random() * 2500)}\n\n`);
  const until = Date.now() + lastMs;
  while (answers.underWay().length > 0 && Date.now() < until) {
    // A line kept open for later questions would keep the server open too.
    server.closeIdleConnections();
    await wait(LOOK_EVERY_MS);
  }
  server.closeAllConnections();
  await closed;
};
