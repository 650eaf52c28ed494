import { settingsFrom } from "../door/settings.ts";
import { fromWhereOneStands, inTheTerminal } from "./inTheTerminal.ts";
import { drill } from "./running.ts";

/** `npm run drill [-- BACKUP]`: tries out whether the newest backup could be restored, and says what it found. */
await inTheTerminal(async (tell) => {
  const [named] = process.argv.slice(2);
  const settings = settingsFrom(process.env);
  if ("wrong" in settings) throw new Error(settings.wrong);
  const { sentences, wrong } = await drill(settings, named ? fromWhereOneStands(named) : null, tell);
  if (wrong.length > 0) throw new Error([...sentences, "", "It is not as it should be:", ...wrong].join("\n"));
  return sentences.join("\n");
});
