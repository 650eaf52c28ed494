import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { type Command, fromDebian, isDebianAsRoot, isRoot, runInTurn } from "./debian.ts";
import { nothing, type Tally } from "./phase.ts";

/** The system's own Chromium, if it has one. */
export const systemChromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);

/** Installs a browser for the tests, unless there is one. It is no test: it only counts when it fails. */
export const provideBrowser = async (): Promise<Tally> => {
  if (systemChromium || existsSync(chromium.executablePath())) return nothing;
  const commands = isDebianAsRoot() ? fromDebian("chromium", "fonts-liberation", "fonts-noto-core") : fromPlaywright();
  const { failed } = await runInTurn(commands);
  if (failed === undefined) return nothing;
  console.log(`\n${failed}\n`);
  return { ...nothing, failed: 1 };
};

const fromPlaywright = (): readonly Command[] => [
  ["playwright", "install", ...(isRoot() ? ["--with-deps"] : []), "chromium"],
];
