import { resolve } from "node:path";
import { restore } from "@mortar/store";
import { settingsFrom } from "../door/settings.ts";

/** `npm run restore -- FILE`: puts a backup in place while the server is stopped. What was taken back stays taken back. */
const putBack = async (): Promise<string> => {
  const [named] = process.argv.slice(2);
  const settings = settingsFrom(process.env);
  if ("wrong" in settings) throw new Error(settings.wrong);
  if (!named) throw new Error("Name the backup to restore: npm run restore -- backups/monday.sqlite");
  const aside = await restore(resolve(process.env["INIT_CWD"] ?? ".", named), settings.folder);
  return aside ? `The backup is in place. What was there before lies in ${aside}.` : "The backup is in place.";
};

try {
  process.stdout.write(`${await putBack()} Start Mortar with: npm start\n`);
} catch (trouble) {
  process.stderr.write(`${trouble instanceof Error ? trouble.message : String(trouble)}\n`);
  process.exitCode = 1;
}
