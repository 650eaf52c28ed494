import { existsSync } from "node:fs";
import type { Tell } from "../backups/told.ts";
import type { Settings } from "../door/settings.ts";
import { askServer } from "./controlLine.ts";
import { ControlRefusal } from "./hostAsking.ts";

/**
 * Asks the server that runs on this folder; where none does, opens the installation for as long as it takes, which keeps
 * a server from beginning meanwhile.
 */
export const onHouse = async (settings: Settings, path: string, asked: object, tell: Tell): Promise<unknown> => {
  const answered = await askServer(settings.folder, path, asked, tell);
  if (answered.was === "answered") return answered.came;
  const isThere = settings.databaseUrl !== undefined || existsSync(settings.folder);
  if (!isThere && !begins(path, asked)) throw new ControlRefusal("nothing-there", [settings.folder]);
  // Only now: most of what a server is takes longer to load than to ask.
  const { openHouse } = await import("../door/openHouse.ts");
  const { controlRoutes } = await import("./controlRoutes.ts");
  const { house, close } = await openHouse(settings);
  try {
    return await controlRoutes[path]?.(house, asked, tell);
  } finally {
    await close();
  }
};

/** What is brought in may be the first that is there; looking what would come is not to leave anything behind. */
const begins = (path: string, asked: object): boolean =>
  path === "/import" && (asked as { readonly dryRun?: unknown }).dryRun === false;
