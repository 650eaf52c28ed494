import { spawn } from "node:child_process";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aMailServer, type AMailServer, refusing } from "../../testing/aMailServer.ts";
import { freshGround, type Ground, keepOnPostgres } from "../../testing/ground.ts";
import { type Mail, openMail } from "./mail.ts";

keepOnPostgres();

const from = "mortar@coalition.example";

let ground: Ground;
let server: AMailServer;
let time: Date;
let nodes: readonly [Mail, Mail];

const open = (smtpUrl = server.url): Promise<Mail> =>
  openMail({ tables: ground.tables, smtpUrl, from, key: new Uint8Array(32), now: () => time });

const minutes = (count: number): void => {
  time = new Date(time.getTime() + count * 60_000);
};

const everywhere = () => Promise.all(nodes.map((node) => node.deliverDue()));

const letterTo = (name: string) => ({ to: `${name}@river.example`, subject: "Hello", text: `Hello ${name}` });

const messageIds = () => server.received.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1]);

beforeEach(async () => {
  ground = await freshGround();
  server = await aMailServer();
  time = new Date();
  nodes = [await open(), await open()];
});

afterEach(async () => {
  await Promise.all(nodes.map((node) => node.close()));
  await server.close();
  ground.drop();
});

test("of two nodes that deliver what is due at the same moment, one hands each letter over", async () => {
  server.turns.answer = refusing(451);
  const names = Array.from({ length: 24 }, (_, at) => `person${at}`);
  await Promise.all(names.map((name, at) => (nodes[at % 2] as Mail).send(letterTo(name))));
  await everywhere();
  server.turns.answer = () => null;
  minutes(1);
  await everywhere();
  expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual(names.map((name) => letterTo(name).to).toSorted());
  expect((await nodes[0].outbox()).filter(({ sentAt }) => sentAt === null)).toEqual([]);
});

test("a letter that a node took and was killed with is handed over by another, under the same Message-ID", async () => {
  const { promise: never } = Promise.withResolvers<void>();
  server.turns.taken = () => never;
  const killed = nodeThatSends(letterTo("amara"));
  await vi.waitUntil(() => server.received.length === 1, { timeout: 20_000 });
  killed.kill("SIGKILL");
  server.turns.taken = async () => undefined;

  await everywhere();
  minutes(4);
  await everywhere();
  expect(server.received).toHaveLength(1);
  minutes(2);
  await everywhere();
  expect(server.received).toHaveLength(2);
  expect(new Set(messageIds()).size).toBe(1);
  minutes(60);
  await everywhere();
  expect(server.received).toHaveLength(2);
});

test("a passage taken back at one node leaves the letters that wait at every other", async () => {
  server.turns.answer = refusing(451);
  await nodes[0].send({ ...letterTo("amara"), text: "They said: we cannot pay.", coalition: "harbour" });
  await everywhere();
  await nodes[1].forget("we cannot pay", "harbour");
  server.turns.answer = () => null;
  minutes(1);
  await nodes[0].deliverDue();
  expect(server.received.map(({ source }) => source.split("\r\n\r\n")[1]?.trim())).toEqual(["They said: [=E2=80=A6]."]);
  expect(await ground.atRest()).not.toContain("pay");
});

test("an address erased at one node gets nothing from another", async () => {
  server.turns.answer = refusing(451);
  await nodes[0].send(letterTo("amara"));
  await everywhere();
  await nodes[1].eraseAddress("Amara@River.example");
  server.turns.answer = () => null;
  minutes(1);
  await everywhere();
  expect(server.received).toEqual([]);
});

test("how far one node has read a mailbox, another knows, however high its server counts", async () => {
  const last = 2 ** 32 - 1;
  await nodes[0].bounces.setBookmark("mortar@mail.example/INBOX", "7", 12);
  await nodes[0].bounces.setBookmark("mortar@mail.example/INBOX", "7", last);
  expect(await nodes[1].bounces.bookmark("mortar@mail.example/INBOX")).toEqual({ validity: "7", uid: last });
});

/** A node of its own process, which sends a letter and goes on until it is killed. */
const nodeThatSends = (letter: object) =>
  spawn(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `const { openMail } = await import(${JSON.stringify(new URL("mail.ts", import.meta.url).href)});
       const { postgresTables } = await import(${JSON.stringify(ground.openedBy.module)});
       const mail = await openMail({ tables: ${ground.openedBy.call}, smtpUrl: ${JSON.stringify(server.url)},
         from: ${JSON.stringify(from)}, key: new Uint8Array(32), now: () => new Date() });
       await mail.send(${JSON.stringify(letter)});
       setInterval(() => {}, 1000);`,
    ],
    { stdio: "inherit" },
  );
