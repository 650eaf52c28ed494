import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { rawClient } from "./rawHttp.ts";
import { percentile, report } from "./report.ts";
import { idSentNow } from "./sentAt.ts";
import { startServer } from "./startServer.ts";

/**
 * Many follow at once: from the moment a command is sent to the moment its patch is read at each open stream that may
 * see it. Half of the commands are for everyone, half for one of the audiences.
 *
 *     p50, p99   ms over all deliveries; goal: p99 ≤ 500 with 1,000 streams, 20 audiences, 50 commands a second
 *
 *     node bench/streams.ts           1,000 streams, 50 commands a second   →   figures/streams.json
 *     node bench/streams.ts many      5,000 streams, 10 commands a second   →   figures/manyStreams.json
 *
 * Both come to as many deliveries a second. A process must be allowed as many open files: `ulimit -n 20000`.
 */
const isMany = process.argv[2] === "many";
const STREAMS = isMany ? 5_000 : 1_000;
const PER_SECOND = isMany ? 10 : 50;
const AUDIENCES = 20;
const SECONDS = 10;
/** Streams one process reads. */
const READ_BY_ONE = 1_250;

const server = await startServer(1, AUDIENCES);
const [coalition = ""] = server.coalitions;
const cookies = server.people.map(({ cookie }) => cookie);

/** Answers how to end it, and then what it read. */
const reader = async (streams: number) => {
  const args = [join(import.meta.dirname, "streamReader.ts"), `${server.port}`, coalition, `${streams}`, ...cookies];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout);
  await once(lines, "line");
  return async (): Promise<readonly number[]> => {
    child.stdin.end();
    const [line] = (await once(lines, "line")) as [string];
    return JSON.parse(line) as readonly number[];
  };
};

const opening = performance.now();
const readers = [];
for (let left = STREAMS; left > 0; left -= READ_BY_ONE) readers.push(await reader(Math.min(left, READ_BY_ONE)));
const openedInSeconds = (performance.now() - opening) / 1000;

const origin = `origin: http://127.0.0.1:${server.port}\r\n`;
const asSteward = await rawClient(server.port, `cookie: ${server.cookie}\r\n${origin}`);
const clients = await Promise.all(cookies.map((cookie) => rawClient(server.port, `cookie: ${cookie}\r\n${origin}`)));
const command = async (turn: number) => {
  const id = idSentNow();
  const request = randomBytes(16).toString("base64url");
  const at = turn % AUDIENCES;
  const { person, talk } = server.people[at] as (typeof server.people)[number];
  const path = `/api/coalitions/${coalition}/commands/`;
  const answer =
    turn % 2 === 0
      ? await asSteward.post(`${path}addPerson`, JSON.stringify({ request, ask: { id, name: "Someone new" } }))
      : await (clients[at] as (typeof clients)[number]).post(
          `${path}hearAnswer`,
          JSON.stringify({
            request,
            ask: { id, conversation: talk, question: "What do you bring?", words: "Two people.", speaker: person },
          }),
        );
  if (!answer.startsWith("HTTP/1.1 200")) throw new Error(answer);
};

let turn = 0;
const started = performance.now();
while (performance.now() - started < SECONDS * 1000) {
  void command(turn++);
  const wait = started + (turn * 1000) / PER_SECOND - performance.now();
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
}
await new Promise((resolve) => setTimeout(resolve, 2_000));
const expected = Math.ceil(turn / 2) * STREAMS + Math.floor(turn / 2) * (STREAMS / AUDIENCES);
const delays = (await Promise.all(readers.map((read) => read()))).flat();
asSteward.close();
for (const client of clients) client.close();
await server.end();
report(isMany ? "manyStreams" : "streams", {
  "open streams": STREAMS,
  "opened in, s": Math.round(openedInSeconds),
  "commands a second": PER_SECOND,
  deliveries: delays.length,
  "deliveries expected": expected,
  "p50, ms": Math.round(percentile(delays, 0.5)),
  "p99, ms": Math.round(percentile(delays, 0.99)),
});
