import { bytesOf } from "../backups/manifest.ts";
import { counting, sizeIn } from "../backups/told.ts";
import { settingsFrom } from "../door/settings.ts";
import { fromWhereOneStands, inTheTerminal } from "./inTheTerminal.ts";
import { backUp } from "./running.ts";

/** `npm run backup [-- FOLDER]`: a verified copy of everything, while the server runs or while it does not. */
await inTheTerminal(async (tell) => {
  const [named] = process.argv.slice(2);
  const settings = settingsFrom(process.env);
  if ("wrong" in settings) throw new Error(settings.wrong);
  const { path, manifest } = await backUp(settings, named ? fromWhereOneStands(named) : null, tell);
  return `Everything is copied and checked: ${path} (${counting(manifest.coalitions.events, "event")}, ${sizeIn(bytesOf(manifest))}).`;
});
