import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import type { House, Known } from "./house.ts";
import { type EventLine, openLine, outgoingOf } from "./openLine.ts";
import { refuse } from "./problem.ts";
import { whoAsks } from "./whoAsks.ts";

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

const isStillHere = async (c: Context<Known>, { accounts, tokens }: House): Promise<boolean> => {
  const token = c.get("token");
  if (token) return (await tokens.list(token.person)).some(({ id }) => id === token.id);
  return c.get("session") === null || (await accounts.sessionOf({ headers: c.req.raw.headers })) !== null;
};
