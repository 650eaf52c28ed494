import type { Problem } from "@mortar/client";

/** One request of this person's that the server has not taken yet, or has refused. */
export type Waiting = {
  /** The id it is sent under, however often it is sent. */
  readonly request: string;
  readonly command: string;
  readonly ask: Readonly<Record<string, unknown>>;
  readonly as: string | null;
  /** The record it is about, so that a screen can show it there. */
  readonly about: string;
  /** ISO instant by the clock of this device. */
  readonly at: string;
  /** Why the server did not take it. It stays here, words and all, until its writer lets it go. */
  readonly problem?: Problem;
};

/** Where a queue is kept while the page is closed. */
export type QueueKeeping = {
  readonly all: () => Promise<readonly Waiting[]>;
  readonly put: (it: Waiting) => Promise<void>;
  readonly remove: (request: string) => Promise<void>;
  readonly clear: () => Promise<void>;
};

/** The browser's own store. `null` where it has none, or gives none (a private window). */
export const browserKeeping = async (owner: string): Promise<QueueKeeping | null> => {
  if (typeof indexedDB === "undefined") return null;
  const base = await openBase().catch(() => null);
  if (!base) return null;
  const within = (mode: IDBTransactionMode) => base.transaction("queue", mode).objectStore("queue");
  const ours = () => IDBKeyRange.bound([owner], [owner, []]);
  return {
    all: async () => {
      const found = await answered(within("readonly").getAll(ours()) as IDBRequest<Waiting[]>);
      return found.sort((a, b) => (a.at < b.at ? -1 : 1));
    },
    put: async (it) => void (await answered(within("readwrite").put({ ...it, owner }))),
    remove: async (request) => void (await answered(within("readwrite").delete([owner, request]))),
    clear: async () => void (await answered(within("readwrite").delete(ours()))),
  };
};

/** For as long as the page is open. */
export const memoryKeeping = (): QueueKeeping => {
  const kept = new Map<string, Waiting>();
  return {
    all: async () => [...kept.values()],
    put: async (it) => void kept.set(it.request, it),
    remove: async (request) => void kept.delete(request),
    clear: async () => kept.clear(),
  };
};

const openBase = (): Promise<IDBDatabase> => {
  const opening = indexedDB.open("mortar", 1);
  opening.addEventListener("upgradeneeded", () => {
    opening.result.createObjectStore("queue", { keyPath: ["owner", "request"] });
  });
  return answered(opening);
};

const answered = <Result>(asked: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error ?? new Error("The browser's store gave no reason.")));
  });
