import type { Patch } from "@mortar/app";
import { type AnyFetch, problemIn } from "./asking.ts";
import { NotLetIn, SessionOver, Unreachable } from "./problem.ts";

/** What a follower is told: records as they now stand, or that it begins anew with a fresh view. */
export type Following =
  | { readonly is: "patches"; readonly patches: readonly Patch[]; readonly cursor: string }
  | { readonly is: "reload" };

/** Reads an event stream with `fetch`, which can carry a token. Ends when the server ends it. */
export async function* follow(fetch: AnyFetch, address: string, signal?: AbortSignal): AsyncGenerator<Following> {
  const how = { headers: { accept: "text/event-stream" }, ...(signal && { signal }) };
  const answer = await fetch(address, how).catch((why: unknown) => {
    throw new Unreachable(String(why));
  });
  if (answer.status === 401) throw new SessionOver();
  if (answer.status >= 500 || !answer.body) throw new Unreachable(`The server answered ${answer.status}.`);
  if (!answer.ok) throw new NotLetIn(await problemIn(answer));
  for await (const block of blocksOf(answer.body)) {
    const told = toldIn(block);
    if (told) yield told;
  }
}

/** The stream's events, as their lines. A line that broke off within one is whole again after reconnecting. */
async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const text = new TextDecoder();
  let held = "";
  try {
    for await (const part of body) {
      held += text.decode(part, { stream: true });
      const blocks = held.split("\n\n");
      held = blocks.pop() ?? "";
      yield* blocks;
    }
  } catch (why) {
    if (!(why instanceof DOMException && why.name === "AbortError")) throw new Unreachable(String(why));
  }
}

const toldIn = (block: string): Following | null => {
  const lines = new Map(block.split("\n").map((line) => [line.split(":", 1)[0] ?? "", line.replace(/^[^:]*: ?/, "")]));
  const event = lines.get("event");
  if (event === "reload") return { is: "reload" };
  if (event !== "patches") return null;
  const { patches, cursor } = JSON.parse(lines.get("data") ?? "") as { patches: readonly Patch[]; cursor: string };
  return { is: "patches", patches, cursor };
};
