import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Keeps one PostgreSQL server in a folder of its own, for as long as its standard input is open: whoever started it may
 * end in any way, and the server and the folder are gone.
 *
 *     node postgresKeeper.ts BINARIES SETTINGS   →   {"url","folder"}; then for each line `start`, `stop`, `kill`: {}
 */
const [binaries = "", settings = "{}"] = process.argv.slice(2);
const password = randomBytes(16).toString("base64url");

/** PostgreSQL refuses to run as root. */
const runner = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres", "nobody"].map((name) => lines.find((it) => it.startsWith(`${name}:`))).find((it) => it);
  const [, , uid = "65534", gid = "65534"] = line?.split(":") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
};

const user = runner();
const folder = mkdtempSync(join(tmpdir(), "mortar-postgres-"));
if (user) chownSync(folder, user.uid, user.gid);
const cluster = join(folder, "cluster");
const asUser = { cwd: folder, ...user, env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" } };

const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const address = probe.address();
    probe.close(() => resolve(address && typeof address === "object" ? address.port : 0));
  });
});

const makeCluster = (): void => {
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const asked = ["-D", cluster, "-U", "mortar", "-A", "scram-sha-256", "--pwfile", passwordFile];
  execFileSync(join(binaries, "initdb"), [...asked, "--no-locale", "--encoding=UTF8", "--no-sync"], {
    ...asUser,
    stdio: ["ignore", "ignore", "inherit"],
  });
};

const configuration = {
  listen_addresses: "127.0.0.1",
  port: `${port}`,
  unix_socket_directories: "",
  max_connections: "150",
  shared_buffers: "64MB",
  ...(JSON.parse(settings) as Readonly<Record<string, string>>),
};

let server: ChildProcess | null = null;

const start = async (): Promise<void> => {
  const given = Object.entries(configuration).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const command = [join(binaries, "postgres"), "-D", cluster, ...given];
  // Where the keeper itself is killed, the kernel ends the server.
  const bound = existsSync("/usr/bin/setpriv") ? ["/usr/bin/setpriv", "--pdeathsig", "QUIT", ...command] : command;
  // A server that was killed lets go of its memory a moment later.
  for (let tries = 0; tries < 20; tries++) {
    const child = spawn(bound[0]!, bound.slice(1), { ...asUser, stdio: ["ignore", "ignore", "pipe"] });
    const said = await untilReady(child);
    if (said === null) {
      server = child;
      return;
    }
    if (tries === 19 || !/shared memory|lock file/.test(said)) throw new Error(said);
    await wait(200);
  }
};

/** What it said, where it ended instead. */
const untilReady = (child: ChildProcess): Promise<string | null> => {
  let said = "";
  const lines = createInterface(child.stderr!);
  return new Promise((resolve) => {
    lines.on("line", (line) => {
      if (process.env["POSTGRES_LOG"]) process.stderr.write(`${line}\n`);
      if (said.length < 10_000) said += `${line}\n`;
      if (line.includes("ready to accept connections")) resolve(null);
    });
    child.on("error", (error) => resolve(error.message));
    child.on("exit", () => resolve(said));
  });
};

const end = async (signal: NodeJS.Signals): Promise<void> => {
  const ending = server;
  server = null;
  if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
  const ended = once(ending, "exit");
  const others = signal === "SIGKILL" ? childrenOf(ending.pid!) : [];
  ending.kill(signal);
  for (const pid of others) killQuietly(pid);
  await ended;
};

const childrenOf = (pid: number): readonly number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    // Elsewhere they notice within a second that their server is gone.
    return [];
  }
};

const killQuietly = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was quicker.
  }
};

const answer = (it: object): void => void process.stdout.write(`${JSON.stringify(it)}\n`);
const orders: Readonly<Record<string, () => Promise<void>>> = {
  start,
  stop: () => end("SIGINT"),
  kill: () => end("SIGKILL"),
};

const leave = async (code: number): Promise<never> => {
  await end("SIGQUIT");
  // Its children may still be writing their last.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  process.exit(code);
};

process.stdout.on("error", () => undefined);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void leave(1));
try {
  const lines = createInterface(process.stdin);
  lines.on("close", () => void leave(0));
  makeCluster();
  await start();
  answer({ url: `postgres://mortar:${password}@127.0.0.1:${port}/postgres`, folder: cluster });
  let last: Promise<void> = Promise.resolve();
  lines.on("line", (line) => {
    last = last
      .then(() => orders[line]?.())
      .then(
        () => answer({}),
        (error: unknown) => answer({ error: String(error) }),
      );
  });
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  await leave(1);
}
