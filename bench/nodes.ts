import { randomBytes } from "node:crypto";
import { aNode } from "../packages/server/testing/nodes/aNode.ts";
import { startPostgres } from "../packages/store/testing/postgres.ts";
import { openStream } from "./openStream.ts";
import { rawClient } from "./rawHttp.ts";
import { median, percentile, report } from "./report.ts";
import { idSentNow, sentAt } from "./sentAt.ts";
import { type BenchServer, startServer } from "./startServer.ts";

/**
 * Two nodes on one PostgreSQL database against one, alternately in one run, all on one machine: what is gained is what the
 * machine has left, what is lost is what nodes cost one another.
 *
 *     ratio       commands per second through two nodes / through one, medians of ROUNDS
 *     delivery    ms from the moment a command is sent to one node until a stream at the other, or at the same, has its patch
 *     lone        ms a command takes at the node at which nobody else writes, while CLIENTS write to its coalition at the other
 */
const ROUNDS = 3;
const SECONDS = 3;
const CLIENTS = 32;
const STREAMS = 40;
const PER_SECOND = 50;

const postgres = await startPostgres();

type Door = { readonly port: number; readonly headers: string };
type Ground = {
  readonly server: BenchServer;
  readonly doors: readonly [Door, Door];
  readonly end: () => Promise<void>;
};

const ground = async (coalitions: number): Promise<Ground> => {
  const databaseUrl = await postgres.freshDatabase();
  const server = await startServer(coalitions, 1, { DATABASE_URL: databaseUrl });
  const other = await aNode(databaseUrl, `http://127.0.0.1:${server.port}`);
  await other.start();
  const doorAt = (port: number) => ({
    port,
    headers: `cookie: ${server.cookie}\r\norigin: http://127.0.0.1:${port}\r\n`,
  });
  const end = async () => {
    await other.remove();
    await server.end();
  };
  return { server, doors: [doorAt(server.port), doorAt(other.port)], end };
};

/** Writes without a pause until `isOver`, and notes how long each command took. */
const writer = async ({ port, headers }: Door, coalition: string, isOver: () => boolean, times: number[]) => {
  const http = await rawClient(port, headers);
  while (!isOver()) {
    const asked = performance.now();
    const answer = await http.post(`/api/coalitions/${coalition}/commands/addPerson`, bodyOf(idSentNow()));
    if (answer.startsWith("HTTP/1.1 200")) times.push(performance.now() - asked);
    else if (!answer.includes("request/busy")) throw new Error(answer);
    else busy++;
  }
  http.close();
};
let busy = 0;

const bodyOf = (id: string) =>
  JSON.stringify({ request: randomBytes(16).toString("base64url"), ask: { id, name: "Someone new" } });

const forSeconds = () => {
  const end = performance.now() + SECONDS * 1000;
  return () => performance.now() > end;
};

/** Commands per second of CLIENTS, each at one of these doors. */
const speedThrough = async ({ server }: Ground, doors: readonly Door[]): Promise<number> => {
  const isOver = forSeconds();
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: CLIENTS }, (_, number) => {
      const coalition = server.coalitions[number % server.coalitions.length] as string;
      return writer(doors[number % doors.length] as Door, coalition, isOver, times);
    }),
  );
  return times.length / SECONDS;
};

/** With as many coalitions as clients nodes are never in each other's way; with one they always are. */
const speeds = async (coalitions: number) => {
  const rounds: { one: number; two: number }[] = [];
  busy = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const it = await ground(coalitions);
    rounds.push({ one: await speedThrough(it, [it.doors[0]]), two: await speedThrough(it, it.doors) });
    await it.end();
  }
  return {
    ratio: Number(median(rounds.map(({ one, two }) => two / one)).toFixed(2)),
    oneNodePerSecond: Math.round(median(rounds.map(({ one }) => one))),
    twoNodesPerSecond: Math.round(median(rounds.map(({ two }) => two))),
    "refused as busy": busy,
  };
};

const lone = async () => {
  const { server, doors, end } = await ground(1);
  const [coalition = ""] = server.coalitions;
  const isOver = forSeconds();
  const times: number[] = [];
  busy = 0;
  await Promise.all([
    writer(doors[1], coalition, isOver, times),
    ...Array.from({ length: CLIENTS }, () => writer(doors[0], coalition, isOver, [])),
  ]);
  await end();
  return { "p50, ms": ms(times, 0.5), "p99, ms": ms(times, 0.99), commands: times.length, "refused as busy": busy };
};

const delivery = async () => {
  const { server, doors, end } = await ground(1);
  const [coalition = ""] = server.coalitions;
  const delays: readonly number[][] = [[], []];
  const closing: (() => void)[] = [];
  for (let at = 0; at < STREAMS; at++) {
    const { port } = doors[at % 2] as Door;
    const heard = (id: string) => void delays[at % 2]?.push(performance.timeOrigin + performance.now() - sentAt(id));
    closing.push(await openStream(port, coalition, server.cookie, heard));
  }
  const http = await rawClient(doors[0].port, doors[0].headers);
  const started = performance.now();
  for (let turn = 0; turn < PER_SECOND * SECONDS; turn++) {
    await http.post(`/api/coalitions/${coalition}/commands/addPerson`, bodyOf(idSentNow()));
    const wait = started + ((turn + 1) * 1000) / PER_SECOND - performance.now();
    await new Promise((next) => setTimeout(next, Math.max(0, wait)));
  }
  await new Promise((last) => setTimeout(last, 2_000));
  for (const close of closing) close();
  http.close();
  await end();
  const [same = [], across = []] = delays;
  const figuresOf = (all: readonly number[]) => ({
    deliveries: all.length,
    "deliveries expected": (PER_SECOND * SECONDS * STREAMS) / 2,
    "p50, ms": ms(all, 0.5),
    "p99, ms": ms(all, 0.99),
  });
  return { "at the same node": figuresOf(same), "at the other node": figuresOf(across) };
};

const ms = (times: readonly number[], of: number) => (times.length > 0 ? Math.round(percentile(times, of)) : null);

const figures = {
  "1 coalition": await speeds(1),
  "32 coalitions": await speeds(32),
  "a lone writer at the other node": await lone(),
  delivery: await delivery(),
};
await postgres.stop();
report("nodes", figures);
