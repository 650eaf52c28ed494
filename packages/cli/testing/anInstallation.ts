import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env as around, execPath } from "node:process";
import { openHouse } from "@mortar/server/src/door/openHouse.ts";
import { aCoalition, ines, kitchen } from "@mortar/server/testing/aCoalition.ts";
import { aGround } from "./aGround.ts";
import { settingsIn } from "@mortar/server/testing/settingsIn.ts";

const main = join(import.meta.dirname, "..", "src", "main.ts");

/** What a command came to. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/**
 * An installation in a folder of its own, with a coalition whose steward has a token, a host with an account, and a real
 * server once it is started. `mortar` runs in this process, `mortarAlone` in one of its own.
 */
export const anInstallation = async () => {
  const folder = mkdtempSync(join(tmpdir(), "mortar-cli-"));
  const data = join(folder, "data");
  const { token, host } = await told(data);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = {
    PATH: around["PATH"] ?? "",
    NODE_COMPILE_CACHE: around["NODE_COMPILE_CACHE"] ?? "",
    HOME: folder,
    PORT: String(port),
    MORTAR_DATA: data,
    MORTAR_URL: address,
    MORTAR_TOKEN: token,
    BACKUP_AT: "off",
  };
  let server: ChildProcess | null = null;

  const begin = (words: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess =>
    spawn(execPath, [main, ...words], { cwd: folder, env: { ...env, ...more }, stdio: "pipe" });

  /** The same in this process, which is quicker by far. */
  const mortar = async (words: readonly string[], input = "", more: NodeJS.ProcessEnv = {}): Promise<Ended> => {
    const here = aGround({ env: { ...env, ...more }, folder, input: async () => input, fetch, now: () => new Date() });
    return here.mortar(...words);
  };

  const mortarAlone = async (words: readonly string[], input = "", more: NodeJS.ProcessEnv = {}): Promise<Ended> => {
    const child = begin(words, more);
    let [out, err] = ["", ""];
    child.stdout?.on("data", (text: Buffer) => (out += text.toString()));
    child.stderr?.on("data", (text: Buffer) => (err += text.toString()));
    child.stdin?.end(input);
    const [code] = (await once(child, "close")) as [number | null];
    return { code, out, err };
  };

  const start = async (more: NodeJS.ProcessEnv = {}) => {
    server = begin(["start"], more);
    await heard(server, "ready");
  };
  const stop = async () => {
    if (!server || server.exitCode !== null) return;
    server.kill("SIGTERM");
    await once(server, "exit");
    server = null;
  };
  const end = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, data, address, token, host, begin, mortar, mortarAlone, start, stop, end };
};

export type AnInstallation = Awaited<ReturnType<typeof anInstallation>>;

/** Until a process has said this; fails with what it said instead. */
export const heard = (child: ChildProcess, word: string): Promise<string> =>
  new Promise((said, failed) => {
    let all = "";
    const listen = (text: Buffer) => {
      all += text.toString();
      if (all.includes(word)) said(all);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", () => failed(new Error(`It ended, having said: ${all}`)));
  });

const told = async (data: string) => {
  const { house, close } = await openHouse(settingsIn(data));
  try {
    await aCoalition(house);
    const setUp = await house.accounts.setUp.link();
    const by = { setUp: setUp?.path.split("/").at(-1) ?? "" };
    const asked = { by, name: "Hanna", email: "hanna@example.org", password: "a long enough pass phrase" };
    await house.accounts.create({ headers: new Headers(), from: "127.0.0.1" }, asked);
    const scopes = ["read", "write"] as const;
    const made = await house.tokens.make({ person: ines, name: "Terminal", scopes, coalitions: [kitchen], days: 1 });
    if (!("text" in made)) throw new Error(JSON.stringify(made));
    return { token: made.text, host: setUp?.person ?? "" };
  } finally {
    await close();
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};
