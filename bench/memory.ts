import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { Agent, get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { campaign } from "@mortar/core/src/worlds/index.ts";
import { openHouse } from "../packages/server/src/door/openHouse.ts";
import { settingsIn } from "../packages/server/testing/settingsIn.ts";
import { report } from "./report.ts";

/**
 * What one server takes of the machine's memory: just started, and while somebody follows each of 1,000 coalitions, so that
 * all of them are in memory. Each is a copy of the campaign, a coalition of five members in the middle of its work.
 *
 *     pss, rss   MB as Linux counts them; pss shares out what several processes use together
 *
 *     node bench/memory.ts   →   figures/memory.json
 */
const COALITIONS = 1_000;
/** As many copies of an example may be made in an hour. */
const COPIES_AN_HOUR = 100;
const HOUR_MS = 3_600_000;

type Memory = { readonly pss: number; readonly rss: number };

const folder = await mkdtemp(join(tmpdir(), "mortar-memory-"));
const port = 20_000 + Math.floor(Math.random() * 20_000);

/** The coalitions on disk, and the cookie of somebody in each. */
const filled = async () => {
  let made = 0;
  const now = () => new Date(Date.now() + Math.floor(made / COPIES_AN_HOUR) * HOUR_MS);
  const { house, close } = await openHouse(settingsIn(folder, { BACKUP_AT: "off" }), now);
  const [person = { id: "" }] = house.examples.peopleOf(campaign.id);
  const seats: { readonly coalition: string; readonly cookie: string }[] = [];
  for (; made < COALITIONS; made++) {
    const coalition = await house.examples.open(campaign.id);
    if (coalition === null) throw new Error("Too many copies within the hour.");
    const cookie = house.examples.cookieFor({ coalition, person: person.id }).split(";")[0] ?? "";
    seats.push({ coalition, cookie });
  }
  await close();
  return seats;
};

const started = async () => {
  const server = spawn(process.execPath, [join(import.meta.dirname, "../packages/server/src/main.ts")], {
    env: { ...process.env, PORT: `${port}`, MORTAR_DATA: folder, BACKUP_AT: "off", LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(server.stdout, "data");
  server.stdout.resume();
  return server;
};

const memoryOf = async (pid: number): Promise<Memory> => {
  const told = await readFile(`/proc/${pid}/smaps_rollup`, "utf8");
  const inMb = (name: string) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(told)?.[1]) / 1024);
  return { pss: inMb("Pss"), rss: inMb("Rss") };
};

const agent = new Agent({ keepAlive: false, maxSockets: COALITIONS * 2 });
const ask = async (path: string, cookie: string): Promise<IncomingMessage> => {
  const [answer] = (await once(get({ port, path, agent, headers: { cookie } }), "response")) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`${path} was answered with ${answer.statusCode}.`);
  return answer;
};

const seats = await filled();
const server = await started();
const pid = server.pid as number;
await wait(5_000);
const atRest = await memoryOf(pid);
const opening = performance.now();
for (const { coalition, cookie } of seats) {
  const view = (await json(await ask(`/api/coalitions/${coalition}/view?kinds=persons`, cookie))) as { cursor: string };
  (await ask(`/api/coalitions/${coalition}/events?cursor=${view.cursor}`, cookie)).resume();
}
const openedInSeconds = Math.round((performance.now() - opening) / 100) / 10;
await wait(5_000);
const followed = await memoryOf(pid);
const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
const inMemory = Number(/^mortar_coalitions_in_memory (\d+)$/m.exec(figures)?.[1]);
if (inMemory < COALITIONS) throw new Error(`Only ${inMemory} coalitions are in memory.`);

report("memory", {
  atRest,
  coalitions: { inMemory, eventsInEach: campaign.happened.length, openedInSeconds, ...followed },
  eachInKb: Math.round(((followed.pss - atRest.pss) * 1024) / COALITIONS),
});
server.kill("SIGKILL");
await once(server, "exit");
await rm(folder, { recursive: true, force: true });
process.exit(0);
