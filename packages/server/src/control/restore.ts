import { linksSaid } from "../backups/linksEnded.ts";
import { settingsFrom } from "../door/settings.ts";
import { fromWhereOneStands, inTheTerminal } from "./inTheTerminal.ts";
import { restore } from "./running.ts";

const endLinks = "--end-links";

/** `npm run restore -- BACKUP`: puts a backup in place while the server is stopped. What was taken back stays taken back. */
await inTheTerminal(async (tell) => {
  const asked = process.argv.slice(2);
  const named = asked.find((one) => one !== endLinks);
  const settings = settingsFrom(process.env);
  if ("wrong" in settings) throw new Error(settings.wrong);
  if (!named)
    throw new Error("Name the backup to restore: npm run restore -- data/backups/mortar-2026-11-22T03-30-00Z");
  const openLinks = asked.includes(endLinks) ? "end" : "keep";
  const { aside, links } = await restore(settings, fromWhereOneStands(named), tell, openLinks);
  const before = aside ? [`What was there before lies in ${aside}.`] : [];
  return ["The backup is in place.", ...before, ...linksSaid(links), "Start Mortar with: npm start"].join(" ");
});
