import { type CoalitionClient, type Done, isProblem, type Problem, SessionOver, Unreachable } from "@mortar/client";
import { type Line, waitBeforeTry } from "./line.ts";
import type { Neighbours } from "./neighbours.ts";
import { newId } from "./newId.ts";
import type { QueueKeeping, Waiting } from "./queueKeeping.ts";

/** What a screen asks for. */
export type Asked = Pick<Waiting, "command" | "ask" | "as" | "about">;

type Settings = {
  readonly client: Pick<CoalitionClient, "request">;
  readonly keeping: Promise<QueueKeeping>;
  readonly line: Line;
  readonly neighbours: Neighbours;
  readonly onSessionOver: () => void;
  /** The server took it; what waits for the change to arrive may look. */
  readonly onDone: (done: Done) => Promise<void>;
  readonly now?: () => Date;
};

/** What this person asked for, in order, until the server has taken it. */
export class Queue {
  readonly #settings: Settings;
  readonly #followers = new Set<() => void>();
  readonly #promised = new Map<string, (answer: Done | Problem) => void>();
  #waiting: readonly Waiting[] = [];
  #sending: Promise<void> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #latestMs = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
    settings.neighbours.hear("queue", (request) => {
      if (!this.#promised.has(request as string)) this.#become(this.#without(request as string));
    });
    void this.#restore().then(this.send);
  }

  readonly list = (): readonly Waiting[] => this.#waiting;

  readonly follow = (changed: () => void) => {
    this.#followers.add(changed);
    return () => void this.#followers.delete(changed);
  };

  /** Kept first, then sent. The answer comes when the server has given one, however long the line is down. */
  async ask({ command, ask, as, about }: Asked): Promise<Done | Problem> {
    const it: Waiting = { command, ask, as, about, request: newId(), at: this.#nextInstant() };
    const { promise: answer, resolve } = Promise.withResolvers<Done | Problem>();
    this.#promised.set(it.request, resolve);
    this.#become([...this.#waiting, it]);
    await (await this.#settings.keeping).put(it);
    // What is being sent may have ended just before this one joined the line.
    void Promise.resolve(this.#sending).then(this.send);
    return answer;
  }

  /** Sends what waits, as far as the line carries it. */
  readonly send = (): Promise<void> => (this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined)));

  /** The writer is done with what was refused. */
  async letGo(request: string): Promise<void> {
    this.#become(this.#without(request));
    await (await this.#settings.keeping).remove(request);
    this.#settings.neighbours.tell("queue", request);
  }

  /** Words of this record were taken back for good: what is kept here about it goes too. */
  async forget(about: string): Promise<void> {
    for (const it of this.#waiting.filter((it) => it.about === about)) await this.letGo(it.request);
  }

  async purge(): Promise<void> {
    clearTimeout(this.#retry);
    this.#become([]);
    await (await this.#settings.keeping).clear();
  }

  /** No instant twice, however fast the asking or wherever the clock goes: it is what keeps the order across a reload. */
  #nextInstant(): string {
    const now = this.#settings.now?.() ?? new Date();
    this.#latestMs = Math.max(now.getTime(), this.#latestMs + 1);
    return new Date(this.#latestMs).toISOString();
  }

  async #restore() {
    const found = await (await this.#settings.keeping).all();
    const known = new Set(this.#waiting.map(({ request }) => request));
    this.#become([...found.filter(({ request }) => !known.has(request)), ...this.#waiting]);
  }

  async #sendAll() {
    clearTimeout(this.#retry);
    try {
      for (let it = nextOf(this.#waiting); it; it = nextOf(this.#waiting)) await this.#settle(it);
    } catch (trouble) {
      if (trouble instanceof SessionOver) return this.#settings.onSessionOver();
      if (!(trouble instanceof Unreachable)) throw trouble;
      this.#settings.line.isDown();
      this.#retry = setTimeout(() => void this.send(), waitBeforeTry(this.#failures++, trouble.waitSeconds));
    }
  }

  async #settle(it: Waiting) {
    const { request, command, ask, as } = it;
    const answer = await this.#settings.client.request({ request, command, ask, as });
    this.#failures = 0;
    this.#settings.line.isUp();
    if (isProblem(answer)) await this.#refuse({ ...it, problem: answer });
    else {
      await this.#settings.onDone(answer);
      await this.letGo(request);
    }
    this.#promised.get(request)?.(answer);
    this.#promised.delete(request);
  }

  async #refuse(refused: Waiting) {
    this.#become(this.#waiting.map((it) => (it.request === refused.request ? refused : it)));
    await (await this.#settings.keeping).put(refused);
  }

  #without(request: string) {
    return this.#waiting.filter((it) => it.request !== request);
  }

  #become(next: readonly Waiting[]) {
    this.#waiting = next;
    for (const changed of this.#followers) changed();
  }
}

const nextOf = (waiting: readonly Waiting[]) => waiting.find(({ problem }) => problem === undefined);
