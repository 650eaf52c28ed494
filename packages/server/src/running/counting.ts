import type { App } from "@mortar/app";
import { isRefusal } from "@mortar/core";
import type { EventStore } from "@mortar/store";

/** An app that tells what each command came to. */
export const countingApp = (app: App, count: (outcome: string) => void): App => ({
  ...app,
  request: async (...asked: Parameters<App["request"]>) => {
    try {
      const outcome = await app.request(...asked);
      count(outcomeOf(outcome));
      return outcome;
    } catch (trouble) {
      count("failed");
      throw trouble;
    }
  },
});

/** A store that tells how long each writing took. */
export const timingStore = (store: EventStore, start: () => () => unknown): EventStore => ({
  ...store,
  append: async (writing) => {
    const stop = start();
    try {
      return await store.append(writing);
    } finally {
      stop();
    }
  },
});

const outcomeOf = (outcome: Awaited<ReturnType<App["request"]>>): string => {
  if (isRefusal(outcome)) return "refused";
  return "invalid" in outcome ? "invalid" : "happened";
};
