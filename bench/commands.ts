import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { rawClient } from "./rawHttp.ts";
import { startPostgres } from "../packages/store/testing/postgres.ts";
import { median, percentile, report } from "./report.ts";
import { startServer } from "./startServer.ts";

/**
 * Commands through HTTP against bare appends of the same store, alternately in one run.
 *
 *     ratio   commands per second / appends per second, medians of ROUNDS      goal: ≥ 0.3 with 1 client, ≥ 0.5 with 32
 *
 *     node bench/commands.ts             on SQLite      →   figures/commands.json
 *     node bench/commands.ts postgres    on PostgreSQL  →   figures/commandsOnPostgres.json
 */
const ROUNDS = 3;
const SECONDS = 2;

const here = import.meta.dirname;
const postgres = process.argv[2] === "postgres" ? await startPostgres() : null;

/** Each measurement has a database of its own. */
const freshDatabase = async () => (postgres ? { DATABASE_URL: await postgres.freshDatabase() } : {});

type Speed = { readonly perSecond: number; readonly p99InMs: number };

const bare = async (clients: number, coalitions: number): Promise<Speed> => {
  const child = spawn(
    process.execPath,
    [join(here, "baseline/bareAppends.ts"), `${clients}`, `${coalitions}`, `${SECONDS}`],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...(await freshDatabase()) } },
  );
  const [line] = await once(createInterface(child.stdout), "line");
  await once(child, "exit");
  return JSON.parse(line) as Speed;
};

const throughHttp = async (clients: number, coalitions: number): Promise<Speed> => {
  const server = await startServer(coalitions, 1, await freshDatabase());
  const headers = `cookie: ${server.cookie}\r\norigin: http://127.0.0.1:${server.port}\r\n`;
  let isOver = false;
  const times: number[] = [];
  const client = async (number: number) => {
    const http = await rawClient(server.port, headers);
    const path = `/api/coalitions/${server.coalitions[number % coalitions]}/commands/hearAnswer`;
    while (!isOver) {
      const asked = performance.now();
      const answer = await http.post(path, bodyOf());
      if (!answer.startsWith("HTTP/1.1 200")) throw new Error(answer);
      times.push(performance.now() - asked);
    }
    http.close();
  };
  const started = performance.now();
  setTimeout(() => {
    isOver = true;
  }, SECONDS * 1000);
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const perSecond = times.length / ((performance.now() - started) / 1000);
  await server.end();
  return { perSecond, p99InMs: percentile(times, 0.99) };
};

const words = "We bring two people for the nights of the move, and the list of what hangs on what. ".repeat(2);
const bodyOf = () => {
  const id = randomBytes(16).toString("base64url");
  const ask = {
    id,
    conversation: "conversation-00000001",
    question: "What do you bring?",
    words,
    speaker: "person-speaker-0001",
  };
  return JSON.stringify({ request: randomBytes(16).toString("base64url"), ask });
};

const cases = [
  [1, 1],
  [32, 1],
  [1, 32],
  [32, 32],
] as const;
const figures: Record<string, unknown> = {};
for (const [clients, coalitions] of cases) {
  const rounds: { bare: Speed; http: Speed }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ bare: await bare(clients, coalitions), http: await throughHttp(clients, coalitions) });
  const ratio = median(rounds.map((it) => it.http.perSecond / it.bare.perSecond));
  figures[`${clients} clients, ${coalitions} coalitions`] = {
    ratio: Number(ratio.toFixed(2)),
    goal: clients === 1 ? 0.3 : 0.5,
    httpPerSecond: Math.round(median(rounds.map(({ http }) => http.perSecond))),
    barePerSecond: Math.round(median(rounds.map((it) => it.bare.perSecond))),
    httpP99InMs: Math.round(median(rounds.map(({ http }) => http.p99InMs))),
    bareP99InMs: Math.round(median(rounds.map((it) => it.bare.p99InMs))),
  };
}
await postgres?.stop();
report(postgres ? "commandsOnPostgres" : "commands", figures);
