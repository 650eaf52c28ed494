import { setTimeout as wait } from "node:timers/promises";
import { StoreTrouble } from "../eventStore.ts";
import { gaveWay } from "./trouble.ts";

/** More than this in a row means that something else is wrong. Each time PostgreSQL may take a second to see a deadlock. */
const TRIES_MAX = 20;
/** Milliseconds by which whoever gave way waits longer each time, at most. */
const PAUSE_MS = 4;

/** Where two got into each other's way, PostgreSQL ends one of them: what that one did is then done from the first on. */
export const untilNoneGivesWay = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  for (let tries = 1; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (!gaveWay(error)) throw error;
      if (tries === TRIES_MAX) throw new StoreTrouble("store/in-use", "Too many asked for this at once.", error);
      await wait(Math.random() * tries * PAUSE_MS);
    }
};
