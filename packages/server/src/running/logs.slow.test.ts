import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { campaign } from "@mortar/core/src/worlds/index.ts";

let folder: string;
let server: ChildProcess;
let said: string;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mortar-logs-"));
  port = 20_000 + Math.floor(Math.random() * 20_000);
  said = "";
  const env = { ...process.env, PORT: `${port}`, MORTAR_DATA: folder, LOG_LEVEL: "debug" };
  server = spawn(process.execPath, [join(import.meta.dirname, "..", "main.ts")], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (text: Buffer) => (said += text.toString()));
  await vi.waitUntil(() => said.includes("is ready"), { timeout: 30_000 });
});
afterEach(() => {
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const address = () => `http://localhost:${port}`;
const send = async (path: string, options: RequestInit = {}) => {
  const answer = await fetch(`${address()}${path}`, {
    redirect: "manual",
    ...options,
    headers: { origin: address(), ...(options.headers as Record<string, string> | undefined) },
  });
  return { answer, text: await answer.text() };
};
const form = (fields: Readonly<Record<string, string>>) => ({
  method: "POST",
  body: new URLSearchParams(fields),
});

/** Somebody looks around in an example, writes, reads, signs in wrongly, opens links, asks for what is not there. */
const aRandomRun = async (): Promise<readonly string[]> => {
  const secrets: string[] = [];
  const secret = (kind: string) => {
    const made = `${kind}${randomBytes(9).toString("hex")}`;
    secrets.push(made);
    return made;
  };
  const setUp = readFileSync(join(folder, "set-up-link"), "utf8").trim();
  secrets.push(setUp.split("/").at(-1) ?? "");
  await send(new URL(setUp).pathname);

  const visit = await send("/example", form({ as: "", world: campaign.id }));
  const cookie = visit.answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const coalition = visit.answer.headers.get("location")?.split("/")[2] ?? "";
  secrets.push(cookie.split("=")[1] ?? "", coalition);
  const headers = { cookie, "content-type": "application/json" };
  for (let times = 0; times < 40; times++) {
    const id = secret("person-");
    const ask = times % 3 === 0 ? { id, name: "" } : { id, name: secret("Name") };
    const body = JSON.stringify({ request: secret("request"), ask });
    await send(`/api/coalitions/${coalition}/commands/addPerson`, { method: "POST", headers, body });
  }
  for (const room of ["", "/commitments", "/people", `/${secret("nowhere")}`])
    await send(`/c/${coalition}${room}`, { headers: { cookie } });
  for (const path of ["view", "export", `history/persons/${secret("person-")}`, `answers/${secret("question")}`])
    await send(`/api/coalitions/${coalition}/${path}?secret=${secret("query")}`, { headers: { cookie } });
  const mail = `${secret("mail")}@people.example`;
  secrets.push(mail);
  await send("/sign-in", form({ email: mail, password: secret("password") }));
  await send("/sign-in/link", form({ email: mail }));
  await send(`/l/${secret("link")}/${secret("token")}`);
  await send(`/api/coalitions/${coalition}/view`, { headers: { authorization: `Bearer mortar_${secret("token")}` } });
  await send(`/${secret("path")}`, {
    headers: { "user-agent": secret("agent"), referer: `http://${secret("from")}.example/` },
  });
  // Nobody's words either: what people of the example have said.
  return [...secrets.filter((one) => one !== ""), "127.0.0.1", "::1", ...wordsOf()];
};

const wordsOf = (): readonly string[] => {
  const found = new Set<string>();
  const look = (it: unknown): void => {
    if (typeof it === "object" && it !== null) {
      if ("said" in it && typeof it.said === "string" && it.said.length > 12) found.add(it.said);
      Object.values(it).forEach(look);
    }
  };
  look(campaign);
  return [...found];
};

test("no line of a whole run holds a word, a token, a name, an id of a coalition or an address", async () => {
  const secrets = await aRandomRun();
  await expect.poll(() => said.split("\n").length).toBeGreaterThan(50);
  expect(secrets.length).toBeGreaterThan(100);
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
});

test("every line is JSON, and a request's names its route, status, time and the id it was answered with", async () => {
  const { answer } = await send("/l/an-unknown-link/an-unknown-token");
  const id = answer.headers.get("x-request-id");
  await expect.poll(() => said).toContain(id);
  const lines = said
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  expect(lines.find((line) => line["id"] === id)).toEqual({
    level: "info",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    id,
    method: "GET",
    route: "/l/:id/:token",
    status: answer.status,
    ms: expect.any(Number),
    msg: "answered",
  });
});

test("a refusal's line names its code", async () => {
  const { answer } = await send("/api/coalitions/nowhere/view");
  const id = answer.headers.get("x-request-id");
  await expect.poll(() => said).toContain(id);
  const line = said.split("\n").find((it) => it.includes(id ?? "no id")) ?? "{}";
  expect(JSON.parse(line)).toMatchObject({ status: 401, refused: "door/signed-out" });
});

/** Begins a change whose body comes late; answers how to bring it to its end, and what came back. */
const aSlowRequest = async () => {
  const body = "as=";
  const line = connect(port, "127.0.0.1");
  let heard = "";
  line.on("data", (text) => (heard += text.toString())).on("error", () => {});
  line.write(
    `POST /example HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${address()}\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 1)}`,
  );
  await wait(300);
  return { finish: () => void line.write(body.slice(1)), heard: () => heard };
};

test("asked to end, it finishes the change under way, lets nobody in, and ends with 0", async () => {
  const slow = await aSlowRequest();
  const over = once(server, "exit");
  server.kill("SIGTERM");
  await expect
    .poll(() =>
      send("/health").then(
        () => "in",
        () => "out",
      ),
    )
    .toBe("out");
  expect(server.exitCode).toBeNull();
  slow.finish();
  await expect.poll(slow.heard).toMatch(/^HTTP\/1\.1 303/);
  expect(await over).toEqual([0, null]);
  expect(said).toContain("Mortar has stopped.");
});

test("asked again after a while, it ends at once", async () => {
  await aSlowRequest();
  const over = once(server, "exit");
  server.kill("SIGTERM");
  server.kill("SIGTERM");
  await wait(1_300);
  expect(server.exitCode).toBeNull();
  const asked = Date.now();
  server.kill("SIGTERM");
  expect(await over).toEqual([1, null]);
  expect(Date.now() - asked).toBeLessThan(2_000);
});
