import { randomBytes } from "node:crypto";
import { type ClientRequest, request as send } from "node:http";
import type { Patch, View } from "@mortar/app";
import type { Kept, WithId } from "@mortar/core";
import type { ANode } from "./aNode.ts";

/** What was asked for and acknowledged, and as what. */
export type Acknowledged = { readonly request: string; readonly id: string; readonly status: number };

type Asking = { readonly coalition: string; readonly cookie: string; readonly origin: string };

/**
 * A browser's tab at one of several nodes, behind something that sends it to another where one does not answer. What it
 * asks for it asks again under the same id until it is answered; what it follows it begins anew where it is told to.
 */
export const aTab = (nodes: readonly ANode[], first: number, { coalition, cookie, origin }: Asking) => {
  let at = first;
  let isOver = false;
  let following: ClientRequest | null = null;
  let tables = new Map<string, Map<string, Kept<WithId>>>();
  /** The address they share, as what stands in front of them passes it on. */
  const { host } = new URL(origin);
  const counts = { views: 0, patches: 0, idle: 0, elsewhere: 0 };
  const troubles: { readonly status: number; readonly code: string }[] = [];

  const goElsewhere = async () => {
    at = (at + 1) % nodes.length;
    counts.elsewhere++;
    await new Promise((later) => setTimeout(later, 20));
  };

  const ask = (method: string, path: string, body?: string): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const headers = { host, cookie, origin, ...(body && { "content-type": "application/json" }) };
      const asking = send({ port: nodes[at]?.port, method, path: `/api/coalitions/${coalition}/${path}`, headers });
      asking.on("response", (answer) => {
        let text = "";
        answer.on("data", (part: Buffer) => (text += part.toString()));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
        answer.on("error", reject);
      });
      asking.on("error", reject);
      asking.setTimeout(20_000, () => asking.destroy(new Error("No answer.")));
      asking.end(body);
    });

  /** Until it is answered, wherever. */
  const askUntilAnswered = async (...asked: Parameters<typeof ask>): Promise<{ status: number; text: string }> => {
    while (!isOver) {
      const answer = await ask(...asked).catch(() => null);
      if (answer && answer.status < 500) return answer;
      if (answer) troubles.push({ status: answer.status, code: (JSON.parse(answer.text) as { code: string }).code });
      await goElsewhere();
    }
    throw new Error("The tab is closed.");
  };

  const command = async (name: string, id: string, asked: object, as: string | null = null): Promise<Acknowledged> => {
    const request = randomBytes(16).toString("base64url");
    const body = JSON.stringify({ request, ask: { id, ...asked }, as });
    const { status } = await askUntilAnswered("POST", `commands/${name}`, body);
    return { request, id, status };
  };

  const view = async (): Promise<View> => JSON.parse((await askUntilAnswered("GET", "view")).text) as View;

  const begin = async (): Promise<void> => {
    const { tables: rows, cursor = "" } = await view();
    counts.views++;
    tables = new Map(Object.entries(rows).map(([kind, all]) => [kind, new Map(all.map((it) => [it.id, it]))]));
    if (!isOver) follow(cursor);
  };

  /** As an event source does: from the last cursor on, again and again. */
  const follow = (cursor: string): void => {
    let last = cursor;
    let held = "";
    const path = `/api/coalitions/${coalition}/events?cursor=${cursor}`;
    const asking = send({ port: nodes[at]?.port, path, headers: { host, cookie, accept: "text/event-stream" } });
    following = asking;
    const ended = () => {
      if (following !== asking || isOver) return;
      following = null;
      void goElsewhere().then(() => follow(last));
    };
    asking.on("response", (answer) => {
      answer.on("data", (part: Buffer) => {
        held += part.toString();
        for (let end = held.indexOf("\n\n"); end >= 0; end = held.indexOf("\n\n")) {
          const told = eventIn(held.slice(0, end));
          held = held.slice(end + 2);
          if (following !== asking) return;
          if (told?.event === "patches") {
            last = told.id;
            patch((JSON.parse(told.data) as { readonly patches: readonly Patch[] }).patches);
          }
          if (told?.event === "reload") {
            following = null;
            asking.destroy();
            begin().catch(() => {});
          }
        }
      });
      answer.on("close", ended);
      answer.on("error", () => {});
    });
    asking.on("error", ended);
    asking.end();
  };

  const patch = (patches: readonly Patch[]) => {
    counts.patches += patches.length;
    for (const { kind, id, item } of patches) {
      const table = tables.get(kind);
      if (JSON.stringify(table?.get(id) ?? null) === JSON.stringify(item)) counts.idle++;
      if (item) table?.set(id, item);
      else table?.delete(id);
    }
  };

  return {
    begin,
    command,
    view,
    counts,
    troubles,
    holds: (kind: string, id: string) => tables.get(kind)?.has(id) === true,
    /** What it holds of the coalition, by kind and id. */
    standing: () => byId([...tables].map(([kind, table]) => [kind, [...table.values()]])),
    close: () => {
      isOver = true;
      following?.destroy();
    },
  };
};

export type ATab = ReturnType<typeof aTab>;

/** In no order: a patch says what a record is now, and not where it stands. */
export const byId = (tables: readonly (readonly [string, readonly Kept<WithId>[]])[]) =>
  Object.fromEntries(tables.map(([kind, rows]) => [kind, Object.fromEntries(rows.map((it) => [it.id, it]))]));

const eventIn = (block: string) => {
  const fields = new Map(block.split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
  const event = fields.get("event");
  return event ? { event, id: fields.get("id") ?? "", data: fields.get("data") ?? "" } : null;
};
