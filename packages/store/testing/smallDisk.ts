import { execFileSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./temporaryFolder.ts";

const run = (command: string, ...args: readonly string[]): void =>
  void execFileSync(command, args, { stdio: "ignore" });

/** Only root may mount; elsewhere these tests say that they were skipped. */
export const mayMount = process.platform === "linux" && process.getuid?.() === 0;

/** A disk of its own in memory, gone when the test is. */
export const smallDisk = (megabytes: number) => {
  const folder = temporaryFolder();
  run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder);
  onTestFinished(() => run("umount", "--lazy", folder));
  return { folder, makeReadOnly: () => run("mount", "-o", "remount,ro", folder) };
};
