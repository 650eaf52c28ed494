import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const main = resolve(import.meta.dirname, "../packages/server/src/main.ts");

/** A node of the soak: the real server, in a process of its own, that can be killed and started again. */
export type Node = {
  readonly address: string;
  readonly start: () => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  readonly pause: (ms: number) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** `log`: where what the node says is kept. */
export const aNode = async (databaseUrl: string, log: string): Promise<Node> => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "mortar-soak-node-"));
  const address = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: `${port}`,
    PUBLIC_URL: "http://localhost:4400",
    DATABASE_URL: databaseUrl,
    MORTAR_DATA: folder,
    WRITES_PER_MINUTE: "100000000",
  };
  let child: ChildProcess | null = null;
  process.once("exit", () => child?.kill("SIGKILL"));

  const isUp = async () => (await fetch(`${address}/health`).catch(() => null))?.ok === true;

  const start = async () => {
    // Without its database a node gives up: whoever runs it starts it again.
    for (let tries = 0; tries < 60; tries++) {
      const said = createWriteStream(log, { flags: "a" });
      const born = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
      born.stdout.pipe(said);
      born.stderr.pipe(said);
      child = born;
      while (born.exitCode === null && born.signalCode === null) {
        if (await isUp()) return;
        await new Promise((later) => setTimeout(later, 100));
      }
      await new Promise((later) => setTimeout(later, 500));
    }
    throw new Error(`A node did not start. What it said is in ${log}.`);
  };

  const kill = async (signal: NodeJS.Signals) => {
    const dying = child;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    dying.kill(signal);
    await once(dying, "exit");
  };

  return {
    address,
    start,
    kill,
    pause: async (ms) => {
      child?.kill("SIGSTOP");
      await new Promise((later) => setTimeout(later, ms));
      child?.kill("SIGCONT");
    },
    remove: async () => {
      await kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const found = probe.address();
  probe.close();
  await once(probe, "close");
  return (found as { readonly port: number }).port;
};
