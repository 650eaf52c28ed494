import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** Starts a program beside this file; `uid`: the user it runs as, where another one is meant. */
export const startProgram = (name: string, args: readonly string[], uid?: number) => {
  const started: ChildProcess = spawn(process.execPath, [new URL(name, import.meta.url).pathname, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const closed = once(started, "close");
  const lines: string[] = [];
  const heard = createInterface({ input: started.stdout! }).on("line", (line) => lines.push(line));
  const firstLine = Promise.race([once(heard, "line"), closed]).then(() => lines[0] ?? "");
  const kill = async (): Promise<void> => {
    started.kill("SIGKILL");
    await closed;
  };
  onTestFinished(kill);
  return { lines, firstLine, closed, kill };
};
