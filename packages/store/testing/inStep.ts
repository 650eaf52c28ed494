import { expect } from "vitest";
import type { EventStore } from "../src/eventStore.ts";
import { eventsIn } from "./writing.ts";

const streams = Array.from({ length: 8 }, (_, nth) => `stream-${nth}`);

/** Everything that `writerProgram.ts` was told is stored is there, once, with words and rows in step. */
export const expectInStep = async (store: EventStore, acknowledged: ReadonlyMap<string, number>): Promise<void> => {
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

/** Notes what the program printed of appends it was told are stored; answers how many. */
export const noteAcknowledged = (lines: readonly string[], acknowledged: Map<string, number>): number => {
  const told = lines.flatMap((line) => (/^stream-\d \d+$/.test(line) ? [line.split(" ") as [string, string]] : []));
  for (const [stream, version] of told) acknowledged.set(stream, Number(version));
  return told.length;
};
