import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkFile, enter, fileOf, linesOfCoalitions, openApp } from "@mortar/app";
import { sqliteStore } from "@mortar/store";
import { largeHistory } from "./largeHistory.ts";
import { median, report } from "./report.ts";

/**
 * A coalition of 200,000 events leaves as a file and comes in from one. Each is done in a process of its own.
 *
 *     export    read from the store, written down, summed, written to a file        against a plain copy of the file
 *     check     every line, every event told again by the rules, the sum            against a plain read of the file
 *     import    checked, then put in place in an empty store, on disk               against a plain copy of the file
 *     memory    the most the process held at any time, Node itself included (`idle`: a process that does nothing)
 */
const ROUNDS = Number(process.env["ROUNDS"] ?? 3);
const EVENTS = Number(process.env["EVENTS"] ?? 200_000);
const COALITION = "coalition-exporting-01";
const now = () => new Date("2027-11-02T09:00:00Z");
const [phase, folder = ""] = process.argv.slice(2);

const file = join(folder, "whole.jsonl");
const bytes = () => createReadStream(file, { highWaterMark: 256 * 1024 });
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

const check = async () => {
  const going = checkFile(bytes(), { now: now(), isPossible: () => true, isOurs: (one, other) => one === other });
  for (let it = await going.next(); ; it = await going.next())
    if (it.done) {
      if (!it.value) throw new Error("The file is not sound.");
      return it.value;
    }
};

const phases: Readonly<Record<string, () => Promise<unknown>>> = {
  idle: async () => {},
  fill: async () => {
    const store = await sqliteStore({ folder: join(folder, "one") });
    await openApp({ store, secret: new Uint8Array(32), now }).tell(COALITION, largeHistory(COALITION, EVENTS));
    await store.close();
  },
  export: async () => {
    const store = await sqliteStore({ folder: join(folder, "one") });
    const pieces = fileOf(header, linesOfCoalitions(store, [COALITION]), (sha256) => sha256);
    await pipeline(Readable.from(pieces), createWriteStream(file));
    await store.close();
  },
  copy: () => pipeline(bytes(), createWriteStream(join(folder, "copy.jsonl"))),
  read: () => pipeline(bytes(), new Writable({ write: (_, __, done) => done() })),
  check,
  import: async () => {
    const into = join(folder, "other");
    await rm(into, { recursive: true, force: true });
    const store = await sqliteStore({ folder: into });
    const checked = await check();
    const plan = (coalition: (typeof checked.coalitions)[number]) =>
      ({ coalition, asId: coalition.id, how: "put-back" }) as const;
    for await (const { came } of enter(store, bytes(), checked, plan, { by: "person-of-the-host", at: now() }))
      if (came !== "copied") throw new Error(came);
    if ((await store.version(COALITION)) < EVENTS) throw new Error("Events are missing.");
    await store.close();
  },
};

type Measured = { readonly ms: number; readonly mb: number };

const measureAll = async () => {
  const place = await mkdtemp(join(tmpdir(), "mortar-exporting-"));
  const run = (name: string): Measured =>
    JSON.parse(execFileSync(process.execPath, [import.meta.filename, name, place], { encoding: "utf8" })) as Measured;
  run("fill");
  const all: Record<string, Measured[]> = {};
  for (let round = 0; round < ROUNDS; round++)
    for (const name of ["idle", "export", "copy", "read", "check", "import"]) (all[name] ??= []).push(run(name));
  const mb = (await stat(join(place, "whole.jsonl"))).size / 2 ** 20;
  await rm(place, { recursive: true, force: true });

  const ms = (name: string) => median(all[name]?.map((it) => it.ms) ?? []);
  const rates = (name: string) => ({
    seconds: Number((ms(name) / 1_000).toFixed(2)),
    "events/s": Math.round(EVENTS / (ms(name) / 1_000)),
    "MB/s": Math.round(mb / (ms(name) / 1_000)),
    "memory, MB": Math.round(Math.max(...(all[name]?.map((it) => it.mb) ?? []))),
  });
  report("exporting", {
    "file, MB": Math.round(mb),
    "idle, MB": Math.round(median(all["idle"]?.map((it) => it.mb) ?? [])),
    export: rates("export"),
    check: rates("check"),
    "check and import": rates("import"),
    "export / plain copy": Number((ms("export") / ms("copy")).toFixed(1)),
    "check / plain read": Number((ms("check") / ms("read")).toFixed(1)),
    "check and import / plain copy": Number((ms("import") / ms("copy")).toFixed(1)),
  });
};

if (phase === undefined) await measureAll();
else {
  const started = performance.now();
  await phases[phase]?.();
  const ms = performance.now() - started;
  process.stdout.write(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1_024 }));
}
