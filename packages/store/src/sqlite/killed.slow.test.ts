import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { startProgram } from "../../testing/program.ts";
import { temporaryFolder } from "../../testing/temporaryFolder.ts";
import { eventsIn } from "../../testing/writing.ts";
import type { EventStore } from "../eventStore.ts";
import { sqliteStore } from "./sqliteStore.ts";

const streams = Array.from({ length: 8 }, (_, nth) => `stream-${nth}`);

const expectInStep = async (store: EventStore, acknowledged: ReadonlyMap<string, number>): Promise<void> => {
  for (const stream of streams) {
    const { version, rows } = await store.open(stream, "fold-1");
    const events = await eventsIn(store, stream);
    expect(version).toBeGreaterThanOrEqual(acknowledged.get(stream) ?? 0);
    expect(rows).toEqual(version > 0 ? [{ kind: "count", id: "last", data: `${version}` }] : []);
    expect(events.map((event) => [event.version, event.data, event.request])).toEqual(
      Array.from({ length: version }, (_, nth) => [nth + 1, `{"nth":${nth + 1}}`, `${stream}-${nth + 1}`]),
    );
    for (const event of events.slice(0, -1)) {
      const isCut = (event.version + 1) % 10 === 0;
      const said = isCut ? `${event.version}` : `said ${event.version}`;
      expect(event.words).toEqual([{ ref: `w${event.version}`, said, cuts: isCut ? [0] : [] }]);
    }
    if (version > 0) expect(await store.outcome(stream, `${stream}-${version}`)).toMatchObject({ version });
  }
};

test("killed twenty times in the middle of its work, it keeps everything it said it had stored", async () => {
  const folder = temporaryFolder();
  const acknowledged = new Map<string, number>();
  let told = 0;
  for (let kill = 0; kill < 20; kill++) {
    const program = startProgram("writerProgram.ts", [folder]);
    expect(await program.firstLine).toBe("open");
    await wait(20 + kill * 15);
    await program.kill();
    for (const line of program.lines.slice(1)) {
      expect(line).toMatch(/^stream-\d \d+$/);
      const [stream, version] = line.split(" ");
      acknowledged.set(stream!, Number(version));
      told++;
    }
    const store = await sqliteStore({ folder });
    await expectInStep(store, acknowledged);
    await store.close();
  }
  expect(told).toBeGreaterThan(1000);
}, 120_000);
