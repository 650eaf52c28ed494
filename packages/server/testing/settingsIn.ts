import { type Settings, settingsFrom } from "../src/door/settings.ts";

/** The settings of an installation in this folder, as the server reads them from its environment. */
export const settingsIn = (folder: string, env: Readonly<Record<string, string>> = {}): Settings => {
  const settings = settingsFrom({
    MORTAR_DATA: folder,
    PUBLIC_URL: "http://localhost:4400",
    LOG_LEVEL: "silent",
    ...env,
  });
  if ("wrong" in settings) throw new Error(settings.wrong);
  return settings;
};
