import { type Browser, type BrowserContextOptions, type CDPSession, chromium, type Page } from "@playwright/test";
import { phone } from "../e2e/testing/people.ts";
import { systemChromium } from "../tools/browser.ts";
import { watchForPaint } from "./browser/watchForPaint.js";

/** What somebody waits for on a page. */
export type Waited = {
  readonly url: string;
  /** Whose cookies the browser has; nothing else is in it. */
  readonly held?: BrowserContextOptions["storageState"];
  /** What the page was opened for. */
  readonly content: string;
  /** The first thing there is to tap. */
  readonly button: string;
};

/** Milliseconds from the beginning of the navigation; bytes as they came over the line, headers included. */
export type Opened = {
  readonly painted: number;
  /** When scripts answer; the same as `painted` on a page that has none to wait for. */
  readonly ready: number;
  /** Of everything that had come by then. */
  readonly bytes: number;
  readonly requests: number;
};

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(systemChromium && { executablePath: systemChromium }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ].concat(["--disable-component-update", "--disable-sync"]),
  });

/** Opens a page on a slow phone with nothing kept, and waits until it is painted and answers. */
export const openSlowly = async (browser: Browser, { url, held, content, button }: Waited): Promise<Opened> => {
  const { page, line, watched, close } = await slowPhone(browser, held, { content, button });
  const came = cameOver(line);
  await page.goto(url, { waitUntil: "commit" });
  const { painted, ready } = await watched.shown;
  await page.waitForLoadState("load");
  const opened = { painted, ready, ...came.until(ready) };
  await close();
  return opened;
};

/** Taps as soon as there is something to tap, and says when the tap was taken: what it asks for is seen on the line. */
export const tapAtOnce = async (browser: Browser, { url, held, content, button }: Waited): Promise<number> => {
  const { page, watched, close } = await slowPhone(browser, held, { content, button });
  await page.goto(url, { waitUntil: "commit" });
  const { x, y } = await watched.painted;
  const leaves = page.waitForEvent("framenavigated");
  await page.touchscreen.tap(x, y);
  const accepted = await watched.accepted;
  await leaves;
  await close();
  return accepted;
};

/** Chrome's "slow 4G", bits in bytes per second. */
const SLOW_4G = { offline: false, latency: 562, downloadThroughput: 1_440_000 / 8, uploadThroughput: 675_000 / 8 };
const SLOWER = 4;

const slowPhone = async (browser: Browser, held: Waited["held"], seen: Seen) => {
  const context = await browser.newContext({ ...phone, ...(held && { storageState: held }) });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", SLOW_4G);
  await line.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const watched = await watch(page, seen);
  return { page, line, watched, close: () => context.close() };
};

type Seen = Pick<Waited, "content" | "button">;
type Painted = { readonly x: number; readonly y: number };

/** What the page itself tells, by its own clock. */
const watch = async (page: Page, seen: Seen) => {
  const painted = Promise.withResolvers<Painted>();
  const shown = Promise.withResolvers<Pick<Opened, "painted" | "ready">>();
  const accepted = Promise.withResolvers<number>();
  await page.exposeFunction("tellPainted", painted.resolve);
  await page.exposeFunction("tellShown", shown.resolve);
  await page.exposeFunction("tellAccepted", accepted.resolve);
  await page.addInitScript(watchForPaint, seen);
  return { painted: painted.promise, shown: shown.promise, accepted: accepted.promise };
};

/** What has come over the line, by when it was whole. */
const cameOver = (line: CDPSession) => {
  let begun = 0;
  const whole: { readonly at: number; readonly bytes: number }[] = [];
  line.on("Network.requestWillBeSent", ({ timestamp }) => (begun ||= timestamp));
  line.on("Network.loadingFinished", ({ timestamp, encodedDataLength }) =>
    whole.push({ at: (timestamp - begun) * 1000, bytes: encodedDataLength }),
  );
  return {
    until: (time: number) => {
      const inTime = whole.filter(({ at }) => at <= time);
      return { bytes: inTime.reduce((sum, it) => sum + it.bytes, 0), requests: inTime.length };
    },
  };
};
