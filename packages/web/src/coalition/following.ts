import { type CoalitionClient, NotLetIn, type Patch, SessionOver } from "@mortar/client";
import type { CoalitionStore } from "./coalitionStore.ts";
import { type Line, waitBeforeTry } from "./line.ts";
import { type Neighbours, onlyOne } from "./neighbours.ts";

type Settings = {
  readonly client: Pick<CoalitionClient, "look" | "events">;
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
export class Following {
  readonly #settings: Settings;
  readonly #forget: () => void;
  readonly #release: () => void;
  #cursor: string | undefined;
  #stream: EventSource | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isHolding = false;
  #isOver = false;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#forget = settings.neighbours.hear("stream", (told) => this.#hear(told as Told));
    this.#release = onlyOne(`${settings.neighbours.name} stream`, () => {
      this.#isHolding = true;
      if (this.#cursor !== undefined) this.#listen();
    });
    void this.load();
  }

  /** Fetches everything anew, and goes on from there. */
  readonly load = async (): Promise<void> => {
    clearTimeout(this.#retry);
    const { client, store, line, onSessionOver } = this.#settings;
    try {
      const view = await client.look();
      if (this.#isOver) return;
      this.#failures = 0;
      this.#cursor = view.cursor;
      line.isUp();
      store.replace(view);
      if (this.#isHolding) this.#listen();
    } catch (trouble) {
      if (trouble instanceof SessionOver) return onSessionOver();
      if (trouble instanceof NotLetIn) return this.#leave();
      this.#tryAgain();
    }
  };

  retryNow(): void {
    if (this.#settings.line.state() === "down") void this.load();
  }

  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#retry);
    this.#stream?.close();
    this.#forget();
    this.#release();
  }

  #listen() {
    const { client, line, neighbours } = this.#settings;
    this.#stream?.close();
    if (this.#isOver || this.#cursor === undefined || typeof EventSource === "undefined") return;
    const stream = new EventSource(client.events(this.#cursor));
    this.#stream = stream;
    stream.addEventListener("open", line.isUp);
    stream.addEventListener("patches", ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Exclude<Told, "reload">;
      this.#hear(told);
      neighbours.tell("stream", told);
    });
    stream.addEventListener("reload", () => {
      stream.close();
      neighbours.tell("stream", "reload");
      void this.load();
    });
    // A browser would try the old cursor again for ever; a new view also tells why the stream broke off.
    stream.addEventListener("error", () => {
      stream.close();
      this.#tryAgain();
    });
  }

  #hear(told: Told) {
    if (told === "reload") return void this.load();
    this.#cursor = told.cursor;
    this.#settings.store.patch(told.patches);
  }

  #tryAgain() {
    clearTimeout(this.#retry);
    this.#settings.line.isDown();
    if (!this.#isOver) this.#retry = setTimeout(() => void this.load(), waitBeforeTry(this.#failures++));
  }

  #leave() {
    this.stop();
    this.#settings.store.purge();
    this.#settings.onNotLetIn();
  }
}
