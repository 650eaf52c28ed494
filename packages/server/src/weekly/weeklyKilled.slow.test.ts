import { spawn } from "node:child_process";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aMailServer, type AMailServer } from "../../testing/aMailServer.ts";
import { aPostOfMany } from "../../testing/aPostOfMany.ts";
import { freshGround, type Ground, keepOnPostgres } from "../../testing/ground.ts";
import { HANDED_AT_ONCE } from "../mail/smtp.ts";

keepOnPostgres();

const PEOPLE = 40;
let ground: Ground;
let server: AMailServer;

beforeEach(async () => {
  ground = await freshGround();
  server = await aMailServer();
  const node = await open("2026-03-02T09:00:00Z");
  await node.close();
  // Everyone is known before the Monday that counts.
  await work("2026-03-02T09:10:00Z");
});
afterEach(async () => {
  await server.close();
  ground.drop();
});

const open = (at: string) =>
  aPostOfMany({ tables: ground.tables, smtpUrl: server.url, now: () => new Date(at), people: PEOPLE });
const work = async (at: string) => {
  const node = await open(at);
  await node.work();
  await node.close();
};

const messageIds = () => server.received.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1]);
const perPerson = () => Map.groupBy(server.received, ({ to }) => to[0]);

test.each([1, 7, 25])("killed with its %ith letter in the mail server's hands, a node doubles none", async (nth) => {
  const { promise: never } = Promise.withResolvers<void>();
  server.turns.taken = () => (server.received.length >= nth ? never : Promise.resolve());
  const killed = aNodeAt("2026-03-09T07:10:00Z");
  await vi.waitUntil(() => server.received.length >= nth, { timeout: 30_000 });
  killed.kill("SIGKILL");
  server.turns.taken = async () => undefined;

  await work("2026-03-09T07:12:00Z");
  await work("2026-03-09T07:20:00Z");
  await work("2026-03-09T07:30:00Z");

  expect(perPerson().size).toBe(PEOPLE);
  // What the server held while the node died comes once more, and every mailbox can tell that it is the same letter.
  expect(new Set(messageIds()).size).toBe(PEOPLE);
  expect(server.received.length - PEOPLE).toBeLessThanOrEqual(HANDED_AT_ONCE);
  const before = server.received.length;
  await work("2026-03-09T09:00:00Z");
  expect(server.received).toHaveLength(before);
});

test("killed while it says who is to be written to, a node leaves nobody out and writes to nobody twice", async () => {
  const killed = aNodeAt("2026-03-09T07:10:00Z");
  await vi.waitUntil(async () => (await counted()) >= 5, { timeout: 30_000, interval: 1 });
  killed.kill("SIGKILL");
  await work("2026-03-09T07:12:00Z");
  await work("2026-03-09T07:20:00Z");
  expect(perPerson().size).toBe(PEOPLE);
  expect(new Set(messageIds()).size).toBe(PEOPLE);
});

const counted = async (): Promise<number> => {
  const node = await open("2026-03-09T07:00:00Z");
  const { waiting, sent } = await node.mail.coming();
  await node.close();
  return waiting + sent;
};

/** A node of its own process, which does what is due and goes on until it is killed. */
const aNodeAt = (instant: string) =>
  spawn(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `const { aPostOfMany } = await import(${JSON.stringify(new URL("../../testing/aPostOfMany.ts", import.meta.url).href)});
       const { postgresTables } = await import(${JSON.stringify(ground.openedBy.module)});
       const node = await aPostOfMany({ tables: ${ground.openedBy.call}, smtpUrl: ${JSON.stringify(server.url)},
         now: () => new Date(${JSON.stringify(instant)}), people: ${PEOPLE} });
       setInterval(() => {}, 1000);
       await node.work();`,
    ],
    { stdio: "inherit" },
  );
