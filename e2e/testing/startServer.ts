import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** How long a server may take to be ready, or to end, on a busy machine. */
const PATIENCE_MS = 60_000;

export const root = resolve(import.meta.dirname, "../..");

/** Where a started Mortar keeps what Node compiled: the next one begins in half the time. */
const compiled = join(root, "node_modules/.cache/node");

type Start = {
  /** A folder that was used before; without it the server starts afresh in an empty one. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
};

export type Server = Awaited<ReturnType<typeof startServer>>;

/** The real server, in a process of its own, on a free port. */
export const startServer = async ({ folder = newFolder(), env = {} }: Start = {}) => {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, "packages/server/src/main.ts")], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: compiled,
      PORT: String(port),
      MORTAR_DATA: folder,
      LOG_FORMAT: "sentences",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A test that fails half way leaves neither a server nor a folder behind.
  const leaveNothing = () => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", leaveNothing);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const isOver = new Promise<number | null>((over) => child.once("exit", (code) => over(code)));

  const origin = `http://localhost:${port}`;
  const isReady = await answers(`${origin}/health`, () => child.exitCode !== null || child.signalCode !== null);
  if (!isReady) {
    child.kill("SIGKILL");
    throw new Error(`The server did not start. It said: ${said}`);
  }
  const readyAfterMs = Math.round(performance.now() - begun);

  /** Ends it as a system does; answers its exit code. What still runs after a while is a fault. */
  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null) child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
    const code = await isOver;
    clearTimeout(timer);
    return code;
  };

  return {
    origin,
    folder,
    readyAfterMs,
    said: () => said,
    /** The link that begins everything, as it stands in the terminal. `null` once it was used. */
    setUpLink: () => /http:\S+\/set-up\/\S+/.exec(said)?.[0] ?? null,
    stop,
    /** Ends it and removes what it kept. */
    remove: async () => {
      const code = await stop();
      leaveNothing();
      process.off("exit", leaveNothing);
      return code;
    },
  };
};

export const newFolder = (): string => mkdtempSync(join(tmpdir(), "mortar-e2e-"));

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
};

const answers = async (url: string, hasEnded: () => boolean): Promise<boolean> => {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && !hasEnded()) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return true;
    await new Promise((later) => setTimeout(later, 25));
  }
  return false;
};
