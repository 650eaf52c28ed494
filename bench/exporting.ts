import { createReadStream, createWriteStream, readFileSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkFile, enter, fileOf, linesOfCoalitions, openApp } from "@mortar/app";
import { sqliteStore } from "@mortar/store";
import { largeHistory } from "./largeHistory.ts";
import { median, report } from "./report.ts";

/**
 * A coalition of 200,000 events leaves as a file and comes in from one.
 *
 *     export    reading from the store, writing down, summing, onto disk            against a plain copy of the file
 *     check     every line, every event told again by the rules, the sum            against a plain read of the file
 *     import    checked, then put in place in an empty store, flushed               against the same
 *     memory    the most this process held beyond what it held before, in MB
 */
const ROUNDS = Number(process.env["ROUNDS"] ?? 3);
const EVENTS = 200_000;
const COALITION = "coalition-exporting-01";
const now = () => new Date("2027-11-02T09:00:00Z");

const folder = await mkdtemp(join(tmpdir(), "mortar-exporting-"));
const file = join(folder, "whole.jsonl");
const store = await sqliteStore({ folder: join(folder, "one") });
await openApp({ store, secret: new Uint8Array(32), now }).tell(COALITION, largeHistory(COALITION, EVENTS));

/** Milliseconds, and the most memory beyond what there was (MB): resident, looked at every 20 ms. */
const measured = async (work: () => Promise<unknown>) => {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  clearInterval(watching);
  return { ms, mb: (Math.max(most, process.memoryUsage.rss()) - before) / 2 ** 20 };
};

const header = {
  line: "header",
  format: "mortar-export",
  formatVersion: 2,
  holds: "coalition",
  means: "A benchmark.",
  madeAt: now().toISOString(),
  madeBy: { software: "mortar", version: "0.1.0" },
  from: null,
  for: null,
} as const;
const seal = (sha256: string) => sha256;
const bytes = () => createReadStream(file, { highWaterMark: 256 * 1024 });

const check = async () => {
  const going = checkFile(bytes(), { now: now(), isPossible: () => true, isOurs: (one, other) => one === other });
  for (let it = await going.next(); ; it = await going.next()) if (it.done) return it.value;
};

const bringIn = async (round: number) => {
  const into = join(folder, `round-${round}`);
  const other = await sqliteStore({ folder: into });
  const checked = await check();
  if (!checked) throw new Error("The file is not sound.");
  const plan = (coalition: (typeof checked.coalitions)[number]) =>
    ({ coalition, asId: coalition.id, how: "put-back" }) as const;
  for await (const { came } of enter(other, bytes(), checked, plan, { by: "person-of-the-host", at: now() }))
    if (came !== "copied") throw new Error(came);
  if ((await other.version(COALITION)) < EVENTS) throw new Error("Events are missing.");
  await other.close();
  await rm(into, { recursive: true });
};

const all = { write: [], read: [], copy: [], check: [], import: [] } as Record<string, { ms: number; mb: number }[]>;
for (let round = 0; round < ROUNDS; round++) {
  all["write"]?.push(
    await measured(() =>
      pipeline(Readable.from(fileOf(header, linesOfCoalitions(store, [COALITION]), seal)), createWriteStream(file)),
    ),
  );
  all["copy"]?.push(await measured(() => pipeline(bytes(), createWriteStream(join(folder, "copy.jsonl")))));
  all["read"]?.push(await measured(async () => void readFileSync(file)));
  all["check"]?.push(await measured(check));
  all["import"]?.push(await measured(() => bringIn(round)));
}
await store.close();
const mb = (await stat(file)).size / 2 ** 20;
await rm(folder, { recursive: true, force: true });

const ms = (name: string) => median(all[name]?.map((it) => it.ms) ?? []);
const most = (name: string) => Math.round(Math.max(...(all[name]?.map((it) => it.mb) ?? [])));
const rates = (name: string) => ({
  seconds: Number((ms(name) / 1_000).toFixed(2)),
  "events/s": Math.round(EVENTS / (ms(name) / 1_000)),
  "MB/s": Math.round(mb / (ms(name) / 1_000)),
  "memory beyond, MB": most(name),
});
report("exporting", {
  "file, MB": Math.round(mb),
  export: rates("write"),
  check: rates("check"),
  "check and import": rates("import"),
  "export / plain copy": Number((ms("write") / ms("copy")).toFixed(1)),
  "check / plain read": Number((ms("check") / ms("read")).toFixed(1)),
  "check and import / plain copy": Number((ms("import") / ms("copy")).toFixed(1)),
});
