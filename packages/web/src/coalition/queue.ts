import { type CoalitionClient, type Done, isProblem, type Problem, SessionOver, Unreachable } from "@mortar/client";
import { type Line, waitBeforeTry } from "./line.ts";
import type { Neighbours } from "./neighbours.ts";
import { newId } from "./newId.ts";
import type { QueueKeeping, Waiting } from "./queueKeeping.ts";

/** What a screen asks for. */
export type Asked = Pick<Waiting, "command" | "ask" | "as" | "about">;

/** What this person asked for, in order, until the server has taken it. */
export type Queue = {
  readonly list: () => readonly Waiting[];
  readonly follow: (changed: () => void) => () => void;
  /** Kept first, then sent. The answer comes when the server has given one, however long the line is down. */
  readonly ask: (asked: Asked) => Promise<Done | Problem>;
  /** Sends what waits, as far as the line carries it. */
  readonly send: () => Promise<void>;
  /** The writer is done with what was refused. */
  readonly letGo: (request: string) => Promise<void>;
  /** Words of this record were taken back for good: what is kept here about it goes too. */
  readonly forget: (about: string) => Promise<void>;
  readonly purge: () => Promise<void>;
};

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

export const openQueue = ({ client, keeping, line, neighbours, onSessionOver, onDone, now = () => new Date() }: Settings): Queue => {
  let waiting: readonly Waiting[] = [];
  let sending: Promise<void> | undefined;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const followers = new Set<() => void>();
  const promised = new Map<string, (answer: Done | Problem) => void>();

  const become = (next: readonly Waiting[]) => {
    waiting = next;
    for (const changed of followers) changed();
  };
  const without = (request: string) => waiting.filter((it) => it.request !== request);

  const drop = async (request: string) => {
    become(without(request));
    await (await keeping).remove(request);
    neighbours.tell("queue", request);
  };

  const refuse = async (it: Waiting, problem: Problem) => {
    const refused = { ...it, problem };
    become(waiting.map((other) => (other.request === it.request ? refused : other)));
    await (await keeping).put(refused);
  };

  const settle = async (it: Waiting) => {
    const { request, command, ask, as } = it;
    const answer = await client.request({ request, command, ask, as });
    failures = 0;
    line.isUp();
    if (isProblem(answer)) await refuse(it, answer);
    else {
      await onDone(answer);
      await drop(request);
    }
    promised.get(request)?.(answer);
    promised.delete(request);
  };

  const sendAll = async () => {
    clearTimeout(retry);
    try {
      for (let it = nextOf(waiting); it; it = nextOf(waiting)) await settle(it);
    } catch (trouble) {
      if (trouble instanceof SessionOver) return onSessionOver();
      if (!(trouble instanceof Unreachable)) throw trouble;
      line.isDown();
      retry = setTimeout(() => void send(), waitBeforeTry(failures++, trouble.waitSeconds));
    }
  };

  const send = (): Promise<void> =>
    (sending ??= sendAll().finally(() => {
      sending = undefined;
    }));

  const restored = keeping.then(async (kept) => {
    const found = await kept.all();
    const known = new Set(waiting.map(({ request }) => request));
    become([...found.filter(({ request }) => !known.has(request)), ...waiting]);
  });
  void restored.then(send);
  neighbours.hear("queue", (request) => {
    if (!promised.has(request as string)) become(without(request as string));
  });

  return {
    list: () => waiting,
    follow: (changed) => {
      followers.add(changed);
      return () => void followers.delete(changed);
    },

    ask: async ({ command, ask, as, about }) => {
      const it: Waiting = { command, ask, as, about, request: newId(), at: now().toISOString() };
      const answer = new Promise<Done | Problem>((resolve) => promised.set(it.request, resolve));
      become([...waiting, it]);
      await (await keeping).put(it);
      // What is being sent may have ended just before this one joined the line.
      void Promise.resolve(sending).then(send);
      return answer;
    },

    send,
    letGo: drop,
    forget: async (about) => {
      for (const it of waiting.filter((it) => it.about === about)) await drop(it.request);
    },
    purge: async () => {
      clearTimeout(retry);
      become([]);
      await (await keeping).clear();
    },
  };
};

const nextOf = (waiting: readonly Waiting[]) => waiting.find(({ problem }) => problem === undefined);
