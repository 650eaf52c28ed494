import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

import type { Timed } from "./timed.ts";

/** A Python that has Debian's igraph, networkx and numpy; what it answers is timed in there. */
export const python = async (given: object) => {
  const command = ["/usr/bin/python3", "python3"].find(
    (one) => spawnSync(one, ["-c", "import igraph, networkx, numpy"]).status === 0,
  );
  if (!command) {
    process.stderr.write(
      "There is nothing to measure against: install python3-igraph and python3-networkx (Debian).\n",
    );
    process.exit(1);
  }
  const script = join(import.meta.dirname, "../baseline/analyses.py");
  const child = spawn(command, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const asked = async (line: string): Promise<unknown> => {
    child.stdin.write(`${line}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error("Python ended.");
    return JSON.parse(value);
  };
  return {
    versions: (await asked(JSON.stringify(given))) as Readonly<Record<string, string>>,
    run: async (name: string, times: number) => (await asked(`${name}\t${times}`)) as Timed,
    end: () => child.stdin.end(),
  };
};
