import { type CoalitionClient, NotLetIn, type Patch, SessionOver } from "@mortar/client";
import type { CoalitionStore } from "./coalitionStore.ts";
import { type Line, waitBeforeTry } from "./line.ts";
import { type Neighbours, onlyOne } from "./neighbours.ts";

type Settings = {
  readonly client: CoalitionClient;
  readonly store: CoalitionStore;
  readonly line: Line;
  readonly neighbours: Neighbours;
  readonly onSessionOver: () => void;
  /** This person has no place in the coalition any more. */
  readonly onNotLetIn: () => void;
};

/** What tabs of one browser tell each other: a stream's words, or that it broke off for good. */
type Told = { readonly patches: readonly Patch[]; readonly cursor: string } | "reload";

/**
 * Keeps the store as the server has it: a view of everything, then every change. One tab holds the stream and passes
 * on what it hears; a browser lets a page have six connections, and they are few for all its tabs.
 */
export const followCoalition = ({ client, store, line, neighbours, onSessionOver, onNotLetIn }: Settings) => {
  let cursor: string | undefined;
  let stream: EventSource | undefined;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isHolding = false;
  let isOver = false;

  const load = async (): Promise<void> => {
    clearTimeout(retry);
    try {
      const view = await client.look();
      if (isOver) return;
      failures = 0;
      cursor = view.cursor;
      line.isUp();
      store.replace(view);
      if (isHolding) listen();
    } catch (trouble) {
      if (trouble instanceof SessionOver) return onSessionOver();
      if (trouble instanceof NotLetIn) return leave();
      line.isDown();
      tryAgain();
    }
  };

  const tryAgain = () => {
    clearTimeout(retry);
    if (!isOver) retry = setTimeout(() => void load(), waitBeforeTry(failures++));
  };

  const listen = () => {
    stream?.close();
    if (isOver || cursor === undefined || typeof EventSource === "undefined") return;
    stream = new EventSource(client.events(cursor));
    stream.addEventListener("open", line.isUp);
    stream.addEventListener("patches", ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Exclude<Told, "reload">;
      hear(told);
      neighbours.tell("stream", told);
    });
    stream.addEventListener("reload", () => {
      stream?.close();
      neighbours.tell("stream", "reload");
      void load();
    });
    // A browser would try the old cursor again for ever; a new view also tells why the stream broke off.
    stream.addEventListener("error", () => {
      stream?.close();
      line.isDown();
      tryAgain();
    });
  };

  const hear = (told: Told) => {
    if (told === "reload") return void load();
    cursor = told.cursor;
    store.patch(told.patches);
  };

  const leave = () => {
    stop();
    store.purge();
    onNotLetIn();
  };

  const stop = () => {
    isOver = true;
    clearTimeout(retry);
    stream?.close();
    forget();
    release();
  };

  const forget = neighbours.hear("stream", (told) => hear(told as Told));
  const release = onlyOne(`${neighbours.name} stream`, () => {
    isHolding = true;
    if (cursor !== undefined) listen();
  });
  void load();

  return { load, stop, retryNow: () => (line.state() === "down" ? void load() : undefined) };
};
