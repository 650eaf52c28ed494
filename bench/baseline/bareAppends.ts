import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresStore, sqliteStore } from "@mortar/store";
import { percentile } from "../report.ts";

/**
 * Bare appends of the store, in a process of their own: what the commands are held against. Frozen: it changes only
 * when the store's interface does.
 *
 *     node bareAppends.ts CLIENTS COALITIONS SECONDS   →   one JSON line { perSecond, p99InMs }
 *
 * In the database that DATABASE_URL names; without it, in a folder of its own.
 */
const [clients = 1, coalitions = 1, seconds = 2] = process.argv.slice(2).map(Number);

const folder = await mkdtemp(join(tmpdir(), "mortar-bare-"));
const databaseUrl = process.env["DATABASE_URL"];
const store = await (databaseUrl ? postgresStore({ databaseUrl }) : sqliteStore({ folder }));
const versions = Array.from({ length: coalitions }, () => 0);
const said = "We bring two people for the nights of the move, and the list of what hangs on what. ".repeat(2);

let isOver = false;
const times: number[] = [];

const client = async (number: number) => {
  while (!isOver) {
    const at = number % coalitions;
    const request = randomBytes(16).toString("base64url");
    const expected = versions[at] as number;
    versions[at] = expected + 1;
    const asked = performance.now();
    const it = await store.append(writing(`bare-coalition-${at}-aaaaaa`, expected, request));
    if (it.was !== "appended") throw new Error(`An append ${it.was}.`);
    times.push(performance.now() - asked);
  }
};

const writing = (stream: string, expected: number, request: string) => ({
  stream,
  expected,
  request: { id: request, by: "person-steward-0001", hash: "h".repeat(43) },
  outcome: JSON.stringify({ happened: [{ type: "AnswerHeard", kind: "answers", id: request }], revision: request }),
  events: [
    {
      type: "AnswerHeard",
      kind: "answers",
      record: request,
      at: "2026-11-02T09:00:00.000Z",
      data: event(request),
      meta,
    },
  ],
  words: [
    { event: 0, ref: `${request}.1`, said: "What do you bring?" },
    { event: 0, ref: `${request}.2`, said },
  ],
  rows: [{ kind: "answers", id: request, data: row(request) }],
  fold: "1",
  cuts: [],
});

const words = (ref: string) => ({ ref, said: "", cuts: [] });
const told = (request: string) => ({
  id: request,
  conversation: "conversation-00000001",
  question: words(`${request}.1`),
  words: words(`${request}.2`),
  speaker: "person-speaker-0001",
  on: null,
  member: "member-operations-01",
  steward: "person-steward-0001",
  readers: ["person-steward-0001", "person-speaker-0001"],
});
const by = {
  person: "person-steward-0001",
  member: null,
  via: "session",
  proof: "account:password",
  at: "2026-11-02T09:00:00.000Z",
};
const audience = ["person:person-steward-0001", "person:person-speaker-0001"];
const event = (request: string) => JSON.stringify(told(request));
const meta = JSON.stringify({ by, audience });
const row = (request: string) =>
  JSON.stringify({ ...told(request), marks: [], audience, revision: request, changed: { at: by.at, by } });

const started = performance.now();
setTimeout(() => {
  isOver = true;
}, seconds * 1000);
await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
const perSecond = times.length / ((performance.now() - started) / 1000);
await store.close();
await rm(folder, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ perSecond: Math.round(perSecond), p99InMs: percentile(times, 0.99) })}\n`);
