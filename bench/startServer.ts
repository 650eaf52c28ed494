import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";

export type BenchServer = {
  readonly port: number;
  readonly cookie: string;
  readonly coalitions: readonly string[];
  readonly people: readonly {
    readonly person: string;
    readonly member: string;
    readonly talk: string;
    readonly cookie: string;
  }[];
  readonly end: () => Promise<void>;
};

/** The real server in a process of its own, on a port of its own; `env`: what else it finds in its environment. */
export const startServer = async (
  coalitions: number,
  people: number,
  env: NodeJS.ProcessEnv = {},
): Promise<BenchServer> => {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const file = join(import.meta.dirname, "benchServer.ts");
  const child = spawn(process.execPath, [file, `${port}`, `${coalitions}`, `${people}`], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  const [line] = await once(createInterface(child.stdout), "line");
  return {
    ...JSON.parse(line),
    end: async () => {
      child.stdin.end();
      await once(child, "exit");
    },
  };
};
