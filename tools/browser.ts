import { existsSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { nothing, runQuietly, type Tally } from "./phase.ts";

/** The system's own Chromium, if it has one. */
export const systemChromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);

/** Installs a browser for the tests, unless there is one. It is no test: it only counts when it fails. */
export const provideBrowser = async (): Promise<Tally> => {
  if (systemChromium || existsSync(chromium.executablePath())) return nothing;
  const commands = isDebianAsRoot() ? fromDebian : fromPlaywright();
  for (const command of commands) {
    const { ok, output } = await twice(command);
    if (ok) continue;
    console.log(`\n${output.trim()}\n`);
    return { ...nothing, failed: 1 };
  }
  return nothing;
};

type Command = readonly [string, ...string[]];

const fromDebian: readonly Command[] = [
  ["apt-get", "update", "-qq"],
  ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation", "fonts-noto-core"],
];

const fromPlaywright = (): readonly Command[] => [
  ["playwright", "install", ...(isRoot() ? ["--with-deps"] : []), "chromium"],
];

/** Mirrors have bad minutes. */
const twice = async (command: Command) => {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const first = await runQuietly(command, env);
  return first.ok ? first : runQuietly(command, env);
};

const isRoot = () => process.getuid?.() === 0;

/** Ubuntu's package of this name only sends one to its own shop. */
const isDebianAsRoot = () =>
  isRoot() && existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
