import { Agent, createServer, get, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { StoreTrouble } from "@mortar/store";
import { aCoalition, aLink, kitchen, tariq } from "../../testing/aCoalition.ts";
import { figuresIn } from "../../testing/figuresIn.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import type { House } from "../door/house.ts";
import { answersOf } from "./answers.ts";
import { endServer } from "./ending.ts";

let at: AFront;
let isOpen = false;
const begin = async (change?: (house: House) => House) => {
  at = await aFront(change ? { change } : {});
  isOpen = true;
};
const end = async () => {
  await at.close();
  isOpen = false;
};
afterEach(() => (isOpen ? end() : undefined));

describe("whether it can be sent people", () => {
  test("it says so, and that it lives", async () => {
    await begin();
    expect(await at.send("/health")).toMatchObject({ status: 200, json: { status: "ok" } });
    for (const path of ["/ready", "/health?ready"])
      expect(await at.send(path)).toMatchObject({ status: 200, json: { status: "ready" } });
  });

  test("not once it ends; it lives all the same", async () => {
    await begin();
    at.house.running.beginEnding();
    expect(await at.send("/ready")).toMatchObject({ status: 503, json: { status: "not-ready", because: "ending" } });
    expect((await at.send("/health")).status).toBe(200);
  });

  test("not while its store cannot be reached", async () => {
    const trouble = new StoreTrouble("store/closed", "The database cannot be reached.");
    await begin((house) => ({ ...house, store: { ...house.store, version: () => Promise.reject(trouble) } }));
    expect(await at.send("/ready")).toMatchObject({ status: 503, json: { because: "store/closed" } });
    expect((await at.send("/health")).status).toBe(200);
  });
});

describe("figures", () => {
  test("are OpenMetrics, and count what happened by its pattern", async () => {
    await begin();
    await aCoalition(at.house);
    const link = await aLink(at.house);
    for (let times = 0; times < 3; times++) await at.send(link.path);
    await at.send(`/c/${kitchen}/commitments`);
    await at.send("/nowhere/at/all");
    const answer = await at.send("/metrics");
    expect(answer.headers["content-type"]).toBe("application/openmetrics-text; version=1.0.0; charset=utf-8");
    const families = figuresIn(answer.body);
    const requests = families.get("mortar_request_seconds")?.samples ?? [];
    const counts = requests.flatMap(({ name, labels, value }) =>
      name.endsWith("_count") ? [[labels["route"], value]] : [],
    );
    expect(counts).toContainEqual(["/l/:id/:token", 3]);
    expect(families.get("mortar_commands")?.samples).toEqual([
      { name: "mortar_commands_total", labels: { outcome: "happened" }, value: 9 },
    ]);
    expect(families.get("mortar_coalitions_in_memory")?.samples[0]?.value).toBe(1);
    expect(families.get("mortar_append_seconds")?.samples.at(-1)?.value).toBeGreaterThanOrEqual(9);
    expect(families.get("mortar_letters_waiting")?.samples[0]?.value).toBe(0);
    for (const secret of [link.token, link.id, kitchen, tariq]) expect(answer.body).not.toContain(secret);
  });

  test("tell how old the last backup is once there is one", async () => {
    await begin((house) => ({ ...house, now: () => new Date(Date.now() + 60_000) }));
    expect(figuresIn((await at.send("/metrics")).body).get("mortar_backup_age_seconds")?.samples ?? []).toEqual([]);
  });

  test("are for the machine itself, not for what a proxy passes on", async () => {
    await begin();
    expect((await at.send("/metrics")).status).toBe(200);
    for (const name of ["x-forwarded-for", "x-real-ip", "forwarded", "via"])
      expect((await at.send("/metrics", { headers: { [name]: "127.0.0.1" } })).status).toBe(404);
  });

  test("are behind a proxy for whoever has the token", async () => {
    const settings = { isBehindProxy: true, metricsToken: "a long enough token for figures" };
    await begin((house) => ({ ...house, settings: { ...house.settings, ...settings } }));
    const asking = async (authorization?: string) =>
      (await at.send("/metrics", authorization ? { headers: { authorization } } : {})).status;
    expect(await asking()).toBe(404);
    expect(await asking("Bearer a long enough token for figurez")).not.toBe(200);
    expect(await asking(`Bearer ${settings.metricsToken}`)).toBe(200);
  });
});

describe("every answer", () => {
  test("has an id of its own; one that is given counts only behind a proxy of ours", async () => {
    await begin();
    const headers = { "x-request-id": "given-by-somebody" };
    const ids = [await at.send("/health", { headers }), await at.send("/health"), await at.send("/nowhere")].map(
      (answer) => answer.headers["x-request-id"],
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain("given-by-somebody");
    await end();
    await begin((house) => ({ ...house, settings: { ...house.settings, isBehindProxy: true } }));
    expect((await at.send("/health", { headers })).headers["x-request-id"]).toBe("given-by-somebody");
    const odd = await at.send("/health", { headers: { "x-request-id": 'a b"c' } });
    expect(odd.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("ending", () => {
  let server: Server;
  let port: number;
  const slow = Promise.withResolvers<void>();

  beforeEach(async () => {
    const answerTo = async (asked: IncomingMessage, answer: ServerResponse) => {
      if (asked.url === "/stream") {
        answer.setHeader("content-type", "text/event-stream");
        return void answer.write(": here\n\n");
      }
      if (asked.url === "/slow") await slow.promise;
      if (asked.url !== "/never") answer.end("whole");
    };
    server = createServer((asked, answer) => void answerTo(asked, answer));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    port = (server.address() as AddressInfo).port;
  });

  const ask = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      get({ port, path, agent: false }, (answer) => {
        text(answer).then(resolve, reject);
      }).on("error", reject);
    });

  test("waits for what is under way, ends streams with when to come back, and lets nothing new begin", async () => {
    const answers = answersOf(server);
    const [under, stream] = [ask("/slow"), ask("/stream")];
    await expect.poll(() => answers.underWay().length + answers.streams().length).toBe(2);
    let isOver = false;
    const ending = endServer(server, answers).then(() => (isOver = true));
    expect(await stream).toMatch(/^: here\n\nretry: \d{3,4}\n\n$/);
    await expect(ask("/new")).rejects.toThrow("ECONNREFUSED");
    await wait(100);
    expect(isOver).toBe(false);
    slow.resolve();
    expect(await under).toBe("whole");
    await ending;
  });

  test("does not wait for ever", async () => {
    const answers = answersOf(server);
    const never = ask("/never").catch((trouble: Error) => trouble.message);
    await expect.poll(() => answers.underWay().length).toBe(1);
    await endServer(server, answers, 200);
    expect(await never).toBe("socket hang up");
  });

  test("is not held up by a line that is kept open for later", async () => {
    const answers = answersOf(server);
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((over) => {
      const asking = request({ port, path: "/", agent }, (answer) => void answer.resume().on("end", over));
      asking.end();
    });
    await expect.poll(() => answers.underWay().length).toBe(0);
    await endServer(server, answers, 5_000);
    agent.destroy();
  });
});
