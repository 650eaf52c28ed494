import { join, resolve } from "node:path";
import type { Settings } from "@mortar/server/src/door/settings.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { type Flag, type Typed, valueOf } from "../tree/verb.ts";

const root = resolve(import.meta.dirname, "..", "..", "..", "..");

export const folderFlag: Flag = { name: "folder", takes: "folder", says: (say) => say("cli.flag.folder") };

/** In whose name the host does what is recorded, where there are several. */
export const asHostFlag: Flag = { name: "as", takes: "address", says: (say) => say("cli.flag.as-host") };

/** The folder everything is kept in: as typed, as `MORTAR_DATA` says, or where `npm start` keeps it. */
export const folderMeant = (typed: Typed, { env, folder }: Ground): string => {
  const named = valueOf(typed, "folder") ?? env["MORTAR_DATA"];
  return named === undefined ? join(root, "data") : resolve(folder, named);
};

/** How the installation on this machine is set up. */
export const hostSettings = async (typed: Typed, ground: Ground): Promise<Settings> => {
  const { settingsFrom } = await import("@mortar/server/src/door/settings.ts");
  const settings = settingsFrom({ ...ground.env, MORTAR_DATA: folderMeant(typed, ground) });
  if ("wrong" in settings) throw new Trouble("usage", { sentence: settings.wrong });
  return settings;
};
