import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { rawClient } from "./rawHttp.ts";
import { percentile, report } from "./report.ts";
import { type BenchServer, startServer } from "./startServer.ts";

/**
 * Many follow at once: from the moment a command is sent to the moment its patch is read at each open stream that may
 * see it. Half of the commands are for everyone, half for one of the audiences.
 *
 *     p50, p99   ms over all deliveries; goal: p99 ≤ 500 with 1,000 streams, 20 audiences, 50 commands a second
 */
const STREAMS = 1_000;
const AUDIENCES = 20;
const PER_SECOND = 50;
const SECONDS = 10;

const sentAt = new Map<string, number>();
const delays: number[] = [];

const openStream = async (server: BenchServer, cookie: string, cursor: string): Promise<() => void> => {
  const socket = connect({ port: server.port, host: "127.0.0.1" });
  socket.setEncoding("utf8");
  const path = `/api/coalitions/${server.coalitions[0]}/events?cursor=${cursor}`;
  socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\ncookie: ${cookie}\r\n\r\n`);
  await new Promise((resolve) => socket.once("data", resolve));
  socket.on("data", (part: string) => {
    for (const [, id] of part.matchAll(/"id":"(bench-[A-Za-z0-9_-]+)","item"/g)) {
      const sent = sentAt.get(id as string);
      if (sent !== undefined) delays.push(performance.now() - sent);
    }
  });
  return () => void socket.destroy();
};

const server = await startServer(1, AUDIENCES);
const origin = `origin: http://127.0.0.1:${server.port}\r\n`;
const base = `http://127.0.0.1:${server.port}/api/coalitions/${server.coalitions[0]}`;
const closing: (() => void)[] = [];
for (let at = 0; at < STREAMS; at++) {
  const { cookie } = server.people[at % AUDIENCES] as BenchServer["people"][number];
  const view = (await (await fetch(`${base}/view?kinds=coalitions`, { headers: { cookie } })).json()) as {
    cursor: string;
  };
  closing.push(await openStream(server, cookie, view.cursor));
}

const asSteward = await rawClient(server.port, `cookie: ${server.cookie}\r\n${origin}`);
const clients = await Promise.all(
  server.people.map(({ cookie }) => rawClient(server.port, `cookie: ${cookie}\r\n${origin}`)),
);
const command = async (turn: number) => {
  const id = `bench-${randomBytes(12).toString("base64url")}`;
  const request = randomBytes(16).toString("base64url");
  const at = turn % AUDIENCES;
  const { person, talk } = server.people[at] as BenchServer["people"][number];
  const path = `/api/coalitions/${server.coalitions[0]}/commands/`;
  sentAt.set(id, performance.now());
  const answer =
    turn % 2 === 0
      ? await asSteward.post(`${path}addPerson`, JSON.stringify({ request, ask: { id, name: "Someone new" } }))
      : await (clients[at] as Awaited<ReturnType<typeof rawClient>>).post(
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
  await new Promise((resolve) => setTimeout(resolve, started + (turn * 1000) / PER_SECOND - performance.now()));
}
await new Promise((resolve) => setTimeout(resolve, 2_000));
const expected = Math.ceil(turn / 2) * STREAMS + Math.floor(turn / 2) * (STREAMS / AUDIENCES);
for (const close of closing) close();
asSteward.close();
for (const client of clients) client.close();
await server.end();
report("streams", {
  "open streams": STREAMS,
  "commands a second": PER_SECOND,
  deliveries: delays.length,
  "deliveries expected": expected,
  "p50, ms": Math.round(percentile(delays, 0.5)),
  "p99, ms": Math.round(percentile(delays, 0.99)),
});
