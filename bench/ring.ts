import { loadavg } from "node:os";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { basin } from "../packages/core/src/worlds/riverBasin/riverBasin.ts";
import { laptop, phone } from "../e2e/testing/people.ts";
import { type River, startRiver } from "../e2e/testing/river.ts";
import { panFor, watchForRing } from "./browser/watchForRing.js";
import { median, percentile, report } from "./report.ts";
import { openBrowser } from "./slowPhone.ts";

/**
 * The reciprocity ring and the give/need matrix of thirty members with 36 ties, on a laptop and on a phone, with the
 * processor as it is and four times slower.
 *
 *     ready       ms from the last byte of what it is drawn from until all of it is in a painted frame    goal: ≤ 300 at 1×
 *     first       ms from the navigation until then, nothing kept
 *     frames      a second while the enlarged ring follows a finger: of the median gap between frames     goal: 60 at 1×
 *     late        share of gaps longer than 1½ frames of a screen of 60
 */
const ROUNDS = 3;
const TIES = 36;
const PAN_MS = 2_000;
const LATE_MS = 25;

type Device = { readonly name: string; readonly options: BrowserContextOptions; readonly slower: number };

const devices: readonly Device[] = [
  { name: "laptop", options: laptop, slower: 1 },
  { name: "laptop, 4× slower", options: laptop, slower: 4 },
  { name: "phone", options: phone, slower: 1 },
  { name: "phone, 4× slower", options: phone, slower: 4 },
];

/** On the first page much is drawn already when the rest comes: then the picture was ready before its data was whole. */
const openedOnce = async (browser: Browser, river: River, { options, slower }: Device, room: string) => {
  const context = await browser.newContext(options);
  await river.sitDown(context, basin.steward);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const told = Promise.withResolvers<{ readonly whole: number; readonly drawn: number }>();
  await page.exposeFunction("tellDrawn", told.resolve);
  await page.addInitScript(watchForRing, { ties: room === "matrix" && options.isMobile ? 0 : TIES });
  await page.goto(`${river.home}/commitments/${room}`);
  const { whole, drawn } = await told.promise;
  const gaps = room === "ring" ? await panned(page) : [];
  await context.close();
  return { ready: drawn - whole, first: drawn, gaps };
};

const panned = async (page: Page): Promise<readonly number[]> => {
  await page.getByRole("button", { name: "Larger" }).click();
  await page.getByRole("button", { name: "Larger" }).click();
  return page.evaluate(panFor, { milliseconds: PAN_MS });
};

const figuresOf = (all: readonly Awaited<ReturnType<typeof openedOnce>>[]) => {
  const gaps = all.flatMap((it) => it.gaps);
  return {
    "ready, ms": Math.round(median(all.map(({ ready }) => ready))),
    "first, ms": Math.round(median(all.map(({ first }) => first))),
    ...(gaps.length > 0 && {
      frames: Math.round(1000 / median(gaps)),
      "gap p95, ms": Math.round(percentile(gaps, 0.95)),
      late: Number((gaps.filter((it) => it > LATE_MS).length / gaps.length).toFixed(3)),
    }),
  };
};

const browser = await openBrowser();
const river = await startRiver();
const figures: Record<string, unknown> = { "load average at first": Number((loadavg()[0] ?? 0).toFixed(1)) };
for (const room of ["ring", "matrix"])
  for (const device of devices) {
    await openedOnce(browser, river, device, room);
    const rounds: Awaited<ReturnType<typeof openedOnce>>[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await openedOnce(browser, river, device, room));
    figures[`${room}, ${device.name}`] = figuresOf(rounds);
  }
await browser.close();
await river.server.remove();
report("ring", { ...figures, "load average at last": Number((loadavg()[0] ?? 0).toFixed(1)) });
