import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

/** The whole server, killed without warning while people write: what was acknowledged over HTTP is there afterwards. */
const KILLS = 5;
const CLIENTS = 8;

let folder: string;
let server: ChildProcess;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mortar-killed-"));
  port = await freePort();
  await start();
});
afterEach(() => {
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("kill -9 under load loses no acknowledged write, and doubles none", { timeout: 120_000 }, async () => {
  const { coalition, cookie } = await visit();
  const acknowledged = new Set<string>();
  for (let kill = 0; kill < KILLS; kill++) {
    const writing = Promise.all(Array.from({ length: CLIENTS }, () => writeUntilGone(coalition, cookie, acknowledged)));
    await new Promise((resolve) => setTimeout(resolve, 400 + kill * 150));
    server.kill("SIGKILL");
    await writing;
    await start();
    const people = await peopleIn(coalition, cookie);
    expect([...acknowledged].filter((id) => !people.includes(id))).toEqual([]);
    expect(new Set(people).size).toBe(people.length);
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS * CLIENTS);
});

const start = async () => {
  const env = { ...process.env, PORT: `${port}`, MORTAR_DATA: folder, WRITES_PER_MINUTE: "1000000" };
  server = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((ready, failed) => {
    server.stdout?.on("data", (told: Buffer) => told.includes("ready") && ready());
    server.once("exit", () => failed(new Error("The server did not start.")));
  });
};

const address = () => `http://localhost:${port}`;

const visit = async () => {
  const answer = await fetch(`${address()}/example`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address(), "content-type": "application/x-www-form-urlencoded" },
    body: "as=",
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { cookie, coalition: answer.headers.get("location")?.split("/").at(-1) ?? "" };
};

/** Adds one person after the other, and notes each that was acknowledged, until nobody answers. */
const writeUntilGone = async (coalition: string, cookie: string, acknowledged: Set<string>) => {
  for (;;) {
    const id = `person-${randomBytes(12).toString("base64url")}`;
    const body = JSON.stringify({ request: randomBytes(16).toString("base64url"), ask: { id, name: "Someone new" } });
    const answer = await fetch(`${address()}/api/coalitions/${coalition}/commands/addPerson`, {
      method: "POST",
      headers: { origin: address(), cookie, "content-type": "application/json" },
      body,
    }).catch(() => null);
    if (!answer) return;
    if (answer.ok) acknowledged.add(id);
    await answer.text().catch(() => "");
  }
};

const peopleIn = async (coalition: string, cookie: string): Promise<readonly string[]> => {
  const answer = await fetch(`${address()}/api/coalitions/${coalition}/view?kinds=persons`, { headers: { cookie } });
  const view = (await answer.json()) as { readonly tables: { readonly persons: readonly { readonly id: string }[] } };
  return view.tables.persons.map(({ id }) => id);
};

const freePort = async (): Promise<number> => {
  const asking = createServer().listen(0, "127.0.0.1");
  await once(asking, "listening");
  const { port: found } = asking.address() as { readonly port: number };
  asking.close();
  await once(asking, "close");
  return found;
};
