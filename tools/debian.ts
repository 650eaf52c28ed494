import { existsSync, readFileSync } from "node:fs";
import { runQuietly } from "./phase.ts";

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Ubuntu is not meant: some of its packages only send one to its own shop. */
export const isDebianAsRoot = (): boolean =>
  isRoot() && existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));

export type Command = readonly [string, ...string[]];

/** What brings packages from Debian's own mirror, which may keep one waiting for so long. */
export const fromDebian = (...packages: readonly string[]): readonly Command[] => [
  ["apt-get", ...patience, "update", "-qq"],
  ["apt-get", ...patience, "install", "-y", "-qq", "--no-install-recommends", ...packages],
];

const patience = ["-o", "Acquire::http::Timeout=30", "-o", "Acquire::https::Timeout=30", "-o", "Acquire::Retries=1"];

/** Runs one after the other, each a second time where it fails: mirrors have bad minutes. Answers what the one that failed said. */
export const runInTurn = async (commands: readonly Command[]): Promise<{ readonly failed?: string }> => {
  for (const command of commands) {
    const first = await runQuietly(command, quiet);
    const last = first.ok ? first : await runQuietly(command, quiet);
    if (!last.ok) return { failed: last.output.trim() };
  }
  return {};
};

const quiet = { DEBIAN_FRONTEND: "noninteractive" };
