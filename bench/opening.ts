import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openApp } from "@mortar/app";
import { become, newWhole, put } from "@mortar/core";
import { sqliteStore } from "@mortar/store";
import { readingOn } from "../packages/app/src/keeping.ts";
import { largeHistory, steward } from "./largeHistory.ts";
import { median, report } from "./report.ts";

/**
 * Opening a coalition of 10,000 events from cold, and replaying 200,000 events including reading them.
 *
 *     opening   a fresh store and app, the coalition's whole, a steward's view of every kind        ms
 *     replay    reading from the file, joining words, folding, in one go                            ms, goal ≤ 1,500
 *     share     replay / a bare read of the same events                                             ratio
 */
const ROUNDS = 5;
const secret = new Uint8Array(32);
const now = () => new Date("2026-11-02T09:00:00Z");

const folder = await mkdtemp(join(tmpdir(), "mortar-opening-"));
const timed = async (work: () => Promise<unknown>) => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const fill = async (coalition: string, size: number) => {
  const store = await sqliteStore({ folder });
  await openApp({ store, secret, now }).tell(coalition, largeHistory(coalition, size));
  await store.close();
};

await fill("opening-ten-thousand", 10_000);
await fill("replaying-two-hundred-thousand", 200_000);

const openings: number[] = [];
for (let round = 0; round < ROUNDS; round++)
  openings.push(
    await timed(async () => {
      const store = await sqliteStore({ folder });
      const view = await openApp({ store, secret, now }).look("opening-ten-thousand", steward);
      if ((view?.tables["commitments"]?.length ?? 0) < 1_000) throw new Error("The coalition did not open.");
      await store.close();
    }),
  );

const reads: number[] = [];
const replays: number[] = [];
const store = await sqliteStore({ folder });
for (let round = 0; round < ROUNDS; round++) {
  reads.push(
    await timed(async () => {
      for await (const batch of store.read("replaying-two-hundred-thousand")) if (batch.length === 0) throw new Error();
    }),
  );
  replays.push(
    await timed(async () => {
      const whole = newWhole();
      const toldBy = readingOn();
      for await (const batch of store.read("replaying-two-hundred-thousand"))
        for (const stored of batch) put(whole, become(whole, toldBy(stored)));
      if (whole.commitments.size < 10_000) throw new Error("The history did not replay.");
    }),
  );
}
await store.close();
await rm(folder, { recursive: true, force: true });
report("opening", {
  "opening 10,000 events, ms": Math.round(median(openings)),
  "replaying 200,000 events, ms": Math.round(median(replays)),
  "replay / bare read": Number((median(replays) / median(reads)).toFixed(2)),
});
