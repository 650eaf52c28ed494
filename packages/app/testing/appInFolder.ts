import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EventStore, sqliteStore } from "@mortar/store";
import type { Means } from "@mortar/core";
import { type App, openApp } from "../src/index.ts";

/** An app on a real database in a folder of its own, with a clock the test moves. */
export type AppInFolder = {
  readonly app: App;
  readonly store: EventStore;
  readonly folder: string;
  /** The next instant the app will see. */
  readonly clock: { now: Date };
  /** The passages that whatever else waits was told to forget. */
  readonly forgotten: readonly string[];
  /** Closes and opens again, as after a restart. */
  readonly again: () => Promise<AppInFolder>;
  readonly end: () => Promise<void>;
};

export const appInFolder = async (in_?: string, means?: () => Promise<Means>): Promise<AppInFolder> => {
  const folder = in_ ?? (await mkdtemp(join(tmpdir(), "mortar-app-")));
  const store = await sqliteStore({ folder });
  const clock = { now: new Date("2026-11-02T09:00:00Z") };
  const forgotten: string[] = [];
  const app = openApp({
    store,
    secret: new Uint8Array(32).fill(7),
    now: () => clock.now,
    forget: (passage) => void forgotten.push(passage),
    ...(means && { means }),
  });
  return {
    app,
    store,
    folder,
    clock,
    forgotten,
    again: async () => {
      await store.close();
      return appInFolder(folder, means);
    },
    end: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
