import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stepsInFocus } from "@mortar/core/testing/anyHistory.ts";
import { bo, gathered, ines, olu, tariq, wanjiru } from "@mortar/core/testing/cast.ts";
import { told } from "@mortar/core/testing/story.ts";
import { type AppInFolder, appInFolder } from "@mortar/app/testing/appInFolder.ts";
import { type TwoWorlds, twoWorlds } from "@mortar/app/testing/twoWorlds.ts";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefused } from "../links/refused.ts";
import { sqliteTables } from "../sideTables/sqliteTables.ts";
import type { Send } from "./sending.ts";
import type { Tidings } from "./webhook.ts";
import { openWebhooks, type Webhooks } from "./webhooks.ts";

/** Two installations that differ only in what a webhook's person never sees: her webhook is told the same in both. */
const PAIRS = 16;
const HOURS = 90;
const TRIES = 4;
/** Most of what others might ask for is refused: so much is tried that the hours are full. */
const TRIED = HOURS * 12;
const hour = (index: number) => new Date(Date.parse("2026-03-02T10:00:00Z") + index * 3 * 3_600_000).toISOString();
const instants = Array.from({ length: HOURS }, (_, index) => hour(index));

const someone = fc.constantFrom(olu, olu, tariq, bo, wanjiru, ines);
const pair = fc.tuple(someone, stepsInFocus).chain(([viewer, anyStep]) => {
  const step = fc.oneof(
    { weight: 12, arbitrary: anyStep },
    { weight: 1, arbitrary: anyStep.map((step) => ({ ...step, by: viewer })) },
  );
  return fc
    .array(step, { minLength: TRIED, maxLength: TRIED, size: "max" })
    .map((steps) => twoWorlds(viewer.person, gathered, steps, instants));
});
const pairs = fc.sample(pair, { seed: 11, numRuns: PAIRS });
const streamOf = (index: number) => `coalition-pair-${String(index).padStart(4, "0")}`;

let worlds: readonly [AppInFolder, AppInFolder];
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mortar-webhooks-"));
  worlds = [await appInFolder(), await appInFolder()];
});
afterAll(async () => {
  for (const it of worlds) await it.end();
  rmSync(folder, { recursive: true });
});

type Heard = { readonly message: number; readonly tidings: Tidings };

/** Takes each message at the fourth try alone: what it tells of can be out of sight by then. */
const listening = ({ app }: AppInFolder, viewer: string) => {
  const heard: Heard[] = [];
  const outOfSight: Tidings[] = [];
  const ids: string[] = [];
  const send: Send = async (_, headers, body) => {
    const tidings = JSON.parse(body) as Tidings;
    const id = headers["webhook-id"] as string;
    if (!ids.includes(id)) ids.push(id);
    heard.push({ message: ids.indexOf(id), tidings });
    if (!(await isShown(app, viewer, tidings))) outOfSight.push(tidings);
    return { status: heard.filter(({ message }) => message === ids.indexOf(id)).length < TRIES ? 503 : 204 };
  };
  return { heard, outOfSight, send };
};

/** Whether the record is among what she is shown at this moment. */
const isShown = async ({ look }: AppInFolder["app"], viewer: string, { type, data }: Tidings): Promise<boolean> => {
  const view = await look(data.coalition, viewer);
  if (type !== "record.changed") return view !== null;
  const rows = (view?.tables as Readonly<Record<string, readonly { readonly id: string }[]>>)?.[data.kind];
  return rows?.some(({ id }) => id === data.id) === true;
};

const tellOne = async ({ viewer, past, hours }: TwoWorlds, index: number, world: 0 | 1) => {
  const at = worlds[world];
  const coalition = streamOf(index);
  await at.app.tell(coalition, told(...past));
  const { send, ...ear } = listening(at, viewer);
  const kept = join(folder, `${world}-${index}`);
  mkdirSync(kept);
  const webhooks = await openWebhooks({
    open: sqliteTables(kept),
    app: at.app,
    versionOf: at.store.version,
    key: new Uint8Array(32).fill(7),
    send,
    mayBePrivate: true,
    now: () => at.clock.now,
    report: (trouble) => expect.unreachable(String(trouble)),
  });
  const made: boolean[] = [];
  for (const [nth, asked] of hours.entries()) {
    at.clock.now = new Date(hour(nth));
    made.push(await hasWebhook(webhooks, viewer, coalition));
    const step = world === 0 ? asked.step : asked.inOther;
    if (step) {
      const { person, via, proof, member } = step.by;
      const request = { request: asked.request, command: step.name, ask: step.ask, as: member };
      await at.app.request(coalition, request, { person, via, proof });
    }
    await webhooks.beat();
  }
  await webhooks.close();
  return { ...ear, made };
};

/** She makes one as soon as she has a place, and again once she has one again. */
const hasWebhook = async (webhooks: Webhooks, viewer: string, coalition: string): Promise<boolean> => {
  const [had] = await webhooks.list(viewer);
  return had?.state === "on" || !isRefused(await webhooks.make(viewer, { coalition, address: "http://ear.example/" }));
};

const all: { readonly heard: readonly Heard[] }[] = [];

test.each(pairs.map((two, index) => [index, two.viewer, two] as const))(
  "pair %i, told for %s",
  async (index, _, two) => {
    const [one, other] = [await tellOne(two, index, 0), await tellOne(two, index, 1)];
    expect(other).toEqual(one);
    expect([...one.outOfSight, ...other.outOfSight]).toEqual([]);
    all.push(one);
  },
  30_000,
);

test("(much was hidden, and much was told)", () => {
  expect(pairs.reduce((total, { made }) => total + made.leftOut, 0)).toBeGreaterThan(PAIRS);
  const heard = all.flatMap((it) => it.heard);
  expect(heard.length).toBeGreaterThan(PAIRS * 10);
  expect(new Set(heard.map(({ tidings }) => tidings.type)).size).toBe(2);
});
