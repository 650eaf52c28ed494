import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { openApp } from "@mortar/app";
import { openChores } from "@mortar/server/src/chores/chores.ts";
import { openMail } from "@mortar/server/src/mail/mail.ts";
import { sqliteTables } from "@mortar/server/src/sideTables/sqliteTables.ts";
import { openWeekly } from "@mortar/server/src/weekly/weekly.ts";
import { sqliteStore } from "@mortar/store";
import { SMTPServer } from "smtp-server";
import { largeHistory } from "./largeHistory.ts";
import { report } from "./report.ts";

/**
 * Monday morning for 10,000 people who have something to be told, in 125 coalitions: whose letter is due is looked up, each letter is written from what its
 * reader may read, and handed over to a mail server in a process of its own, which takes it and throws it away.
 *
 *     announce   who is to be written to, noted in the outbox
 *     hand       every letter written and handed over      against as many ready ones handed over by the same outbox
 */
const COALITIONS = Number(process.env["COALITIONS"] ?? 125);
const MEMBERS = 100;
const EVENTS = 1_200;
const publicUrl = "https://mortar.example";
let at = new Date("2026-11-02T09:00:00Z");
const now = () => at;

const taking = async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _, taken) => {
      stream.resume();
      stream.on("end", () => taken());
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  process.stdout.write(`${(server.server.address() as AddressInfo).port}\n`);
};

const mailServer = async () => {
  const child = spawn(process.execPath, [import.meta.filename, "server"], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return { smtpUrl: `smtp://127.0.0.1:${port.toString().trim()}`, stop: () => child.kill() };
};

const idOf = (coalition: number) => `coalition-mail-${String(coalition).padStart(5, "0")}`;
const peopleIn = (coalition: number) => `person-${String(coalition + 1).padStart(5, "0")}`;

/** The same history for each, with people of its own. */
const historyOf = (coalition: number) => {
  const told = JSON.stringify(largeHistory(idOf(coalition), EVENTS, MEMBERS));
  return JSON.parse(told.replaceAll("person-00000", peopleIn(coalition))) as ReturnType<typeof largeHistory>;
};

const accounts = Array.from({ length: COALITIONS * MEMBERS }, (_, nth) => {
  const person = `${peopleIn(Math.floor(nth / MEMBERS))}${String(nth % MEMBERS).padStart(5, "0")}`;
  return { id: person, person, name: person, email: `${person}@river.example`, host: false, invited: null };
});
const byPerson = new Map(accounts.map((it) => [it.person, it]));

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

const mailIn = (tables: ReturnType<typeof sqliteTables>, smtpUrl: string) =>
  openMail({ tables, key: new Uint8Array(32), now, from: "mortar@mortar.example", smtpUrl });

const run = async () => {
  const folder = await mkdtemp(join(tmpdir(), "mortar-bench-mail-"));
  for (const name of ["store", "ready"]) mkdirSync(join(folder, name));
  const store = await sqliteStore({ folder: join(folder, "store") });
  const app = openApp({ store, secret: new Uint8Array(32), now });
  for (let nth = 0; nth < COALITIONS; nth++) await app.tell(idOf(nth), historyOf(nth));

  const server = await mailServer();
  const tables = sqliteTables(folder);
  const mail = await mailIn(tables, server.smtpUrl);
  const reached = {
    accountOf: async (person: string) => byPerson.get(person) ?? null,
    byHost: { list: async () => accounts },
  };
  const weekly = await openWeekly({ tables, app, accounts: reached, mail, key: new Uint8Array(32), publicUrl, now });
  let example = "";
  mail.writtenBy({
    weekly: async (about, id) => {
      const written = await weekly.write(about, id);
      example = written?.html ?? example;
      return written;
    },
  });
  const chores = await openChores({ open: tables, chores: [weekly.chore], now, report: (_, it) => console.error(it) });
  at = new Date("2026-11-02T09:10:00Z");
  const enrol = await timed(chores.begin);
  at = new Date("2026-11-09T07:10:00Z");
  const announce = await timed(chores.begin);
  const hand = await timed(mail.deliverDue);
  const { sent } = await mail.coming();

  const ready = await mailIn(sqliteTables(join(folder, "ready")), server.smtpUrl);
  const words = { subject: "Your week", text: "x".repeat(3_000), html: example, stopAt: `${publicUrl}/mail/stop/x` };
  ready.writtenBy({ weekly: async () => words });
  const expiresAt = "2026-11-12T07:10:00Z";
  for (const { person, email: to } of accounts)
    await ready.announce({ once: person, to, writer: "weekly", about: person, expiresAt });
  const bare = await timed(ready.deliverDue);

  report("mail", {
    letters: sent,
    bytesOfOne: example.length,
    enrolSeconds: round(enrol),
    announceSeconds: round(announce),
    handSeconds: round(hand),
    readySeconds: round(bare),
    ratio: round(hand / bare),
    lettersPerSecond: Math.round(sent / hand),
    loadAverage: round(loadavg()[0] ?? 0),
  });
  for (const part of [chores, mail, ready, weekly, store]) await part.close();
  server.stop();
  await rm(folder, { recursive: true });
};

const round = (value: number): number => Number(value.toPrecision(3));

await (process.argv[2] === "server" ? taking() : run());
