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
  if (!existsSync(settings.folder)) throw new ControlRefusal("nothing-there", [settings.folder]);
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
