import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const main = join(import.meta.dirname, "../../src/main.ts");

/** One of several servers of an installation: a process of its own, with nothing of its own but a folder. */
export type ANode = {
  readonly port: number;
  readonly start: () => Promise<void>;
  /** Without warning. */
  readonly kill: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

export const aNode = async (
  databaseUrl: string,
  publicUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<ANode> => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "mortar-node-"));
  const env = {
    ...process.env,
    PORT: `${port}`,
    PUBLIC_URL: publicUrl,
    DATABASE_URL: databaseUrl,
    MORTAR_DATA: folder,
    WRITES_PER_MINUTE: "1000000",
    ...more,
  };
  let child: ChildProcess | null = null;

  const start = async () => {
    const born = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "inherit"] });
    child = born;
    await new Promise<void>((ready, failed) => {
      born.stdout.on("data", (told: Buffer) => told.includes("ready") && ready());
      born.once("exit", () => failed(new Error("The node did not start.")));
    });
  };

  const kill = async () => {
    const dying = child;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    dying.kill("SIGKILL");
    await once(dying, "exit");
  };

  return {
    port,
    start,
    kill,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { readonly port: number };
  probe.close();
  await once(probe, "close");
  return port;
};
