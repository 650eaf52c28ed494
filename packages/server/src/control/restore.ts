import { settingsFrom } from "../door/settings.ts";
import { fromWhereOneStands, inTheTerminal } from "./inTheTerminal.ts";
import { restore } from "./running.ts";

/** `npm run restore -- BACKUP`: puts a backup in place while the server is stopped. What was taken back stays taken back. */
await inTheTerminal(async (tell) => {
  const [named] = process.argv.slice(2);
  const settings = settingsFrom(process.env);
  if ("wrong" in settings) throw new Error(settings.wrong);
  if (!named)
    throw new Error("Name the backup to restore: npm run restore -- data/backups/mortar-2026-11-22T03-30-00Z");
  const { aside } = await restore(settings, fromWhereOneStands(named), tell);
  const before = aside ? ` What was there before lies in ${aside}.` : "";
  return `The backup is in place.${before} Start Mortar with: npm start`;
});
