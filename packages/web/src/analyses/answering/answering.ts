import type { Asker } from "@mortar/core";
import type { LooseWorld, World } from "../../coalition/world.ts";
import type { Asked, Question, Told, WordsHere } from "./answerer.ts";

/** Where answers are worked out beside the page. One for all rooms: what it was given once stays there. */
export type Answering = {
  readonly ask: (question: Question, world: World, me: Asker) => Promise<unknown>;
  /** Brings the words as points from this address, once. */
  readonly bringWords: (at: string) => void;
  readonly words: () => WordsHere;
  readonly follow: (changed: () => void) => () => void;
};

/** Something that hears what is asked, and tells what comes of it through `onTold`. */
export type Port = { readonly post: (asked: Asked) => void };
type OpenPort = (onTold: (told: Told) => void, onBroken: () => void) => Port;

type Waiting = { readonly answered: (answer: unknown) => void; readonly failed: (why: Error) => void };

export const openAnswering = (openPort: OpenPort): Answering => {
  const waiting = new Map<number, Waiting>();
  const followers = new Set<() => void>();
  let words: WordsHere = { are: "away" };
  let last: World | undefined;
  let port: Port | undefined;
  let count = 0;

  const hear = (told: Told) => {
    if (told.kind === "words") return become(told.words);
    const it = waiting.get(told.id);
    waiting.delete(told.id);
    if (told.kind === "answer") it?.answered(told.answer);
    else it?.failed(new Error(told.why));
  };
  const become = (next: WordsHere) => {
    words = next;
    for (const changed of followers) changed();
  };
  /** What comes next goes to another one, which has been told nothing yet. */
  const breakOff = () => {
    [port, last] = [undefined, undefined];
    for (const { failed } of waiting.values()) failed(new Error("Nothing answers beside the page."));
    waiting.clear();
    if (words.are === "coming" || words.are === "here") become({ are: "missed" });
  };
  const opened = () => (port ??= openPort(hear, breakOff));

  return {
    ask: (question, world, me) =>
      new Promise((answered, failed) => {
        const id = ++count;
        waiting.set(id, { answered, failed });
        const isKnown = world === last;
        last = world;
        opened().post({ kind: "ask", id, question, me, ...(!isKnown && { tables: tablesOf(world) }) });
      }),
    bringWords: (at) => {
      if (words.are === "coming" || words.are === "here") return;
      become({ are: "coming", share: 0 });
      opened().post({ kind: "bring", at });
    },
    words: () => words,
    follow: (changed) => {
      followers.add(changed);
      return () => void followers.delete(changed);
    },
  };
};

/** A world reads absent kinds as empty; what travels is the tables that are there. */
const tablesOf = (world: World): LooseWorld => ({ ...(world as unknown as LooseWorld) });

/** A worker where there are workers; else the page itself, which stands still for a moment. */
const beside: OpenPort = (onTold, onBroken) => {
  if (typeof Worker === "undefined") {
    const answerer = import("./answerer.ts").then(({ openAnswerer }) => openAnswerer(onTold));
    return { post: (asked) => void answerer.then((hear) => hear(asked)) };
  }
  const worker = new Worker(new URL("./answeringWorker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Told>) => onTold(data));
  worker.addEventListener("error", () => {
    worker.terminate();
    onBroken();
  });
  return { post: (asked) => worker.postMessage(asked) };
};

export const answering = openAnswering(beside);
