import { resolve } from "node:path";
import { sqliteStore } from "@mortar/store";
import { settingsFrom } from "../door/settings.ts";
import { askForBackup } from "./controlDoor.ts";

/** `npm run backup -- FILE`: a verified copy of everything coalitions hold, while the server runs or while it does not. */
const backUp = async (): Promise<string> => {
  const [named] = process.argv.slice(2);
  const settings = settingsFrom(process.env);
  if ("wrong" in settings) throw new Error(settings.wrong);
  if (!named) throw new Error("Name the file to write: npm run backup -- backups/monday.sqlite");
  const file = resolve(process.env["INIT_CWD"] ?? ".", named);
  if ((await askForBackup(settings.folder, file)) === "kept") return file;
  const store = await sqliteStore({ folder: settings.folder });
  try {
    await store.backup(file);
  } finally {
    await store.close();
  }
  return file;
};

try {
  process.stdout.write(`Everything is copied and checked: ${await backUp()}\n`);
} catch (trouble) {
  process.stderr.write(`${trouble instanceof Error ? trouble.message : String(trouble)}\n`);
  process.exitCode = 1;
}
