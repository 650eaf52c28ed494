import { expect, test } from "vitest";
import type { Held } from "../../src/eventStore.contract.ts";
import { anEvent, aWriting, eventsIn, manyEvents } from "../writing.ts";

export const reads = ({ store, reopen }: Held): void => {
  test("an unknown stream has nothing to read", async () => {
    expect(await eventsIn(store())).toEqual([]);
    expect(await store().open("garden", "fold-1")).toEqual({ version: 0, rows: [], words: [] });
  });

  test("a long stream comes in batches, in order, each event with its own words", async () => {
    const events = manyEvents(2500);
    const words = events.flatMap((_, event) =>
      event % 3 === 0 ? [{ event, ref: `w${event}`, said: `said at ${event}` }] : [],
    );
    await store().append(aWriting({ events, words }));
    const batches = [];
    for await (const batch of store().read("garden")) batches.push(batch);
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.every((batch) => batch.length > 0)).toBe(true);
    const read = batches.flat();
    expect(read.map(({ version, record }) => [version, record])).toEqual(
      events.map(({ record }, nth) => [nth + 1, record]),
    );
    expect(read.map((event) => event.words.map(({ said }) => said))).toEqual(
      events.map((_, nth) => (nth % 3 === 0 ? [`said at ${nth}`] : [])),
    );
  });

  test.each([1000, 2000, 3000])("%i events are read to the end, and no empty batch comes after", async (count) => {
    await store().append(aWriting({ events: manyEvents(count) }));
    const sizes = [];
    for await (const batch of store().read("garden")) sizes.push(batch.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
    expect(sizes).not.toContain(0);
  });

  test("of one record, only what happened to it is read, with its own words, from whichever version on", async () => {
    const events = manyEvents(2500).map((event, nth) => (nth % 2 === 0 ? { ...event, record: "need-even" } : event));
    const alike = anEvent({ kind: "give", record: "need-even" });
    const words = [0, 1, 2, 2500].map((event) => ({ event, ref: `w${event}`, said: `said at ${event}` }));
    await store().append(aWriting({ events: [...events, alike], words }));
    const readOf = async (after: number) => {
      const read = [];
      for await (const batch of store().read("garden", after, { kind: "need", record: "need-even" }))
        read.push(...batch);
      return read;
    };
    const read = await readOf(0);
    expect(read.map(({ version }) => version)).toEqual(Array.from({ length: 1250 }, (_, nth) => 2 * nth + 1));
    expect(read.flatMap(({ words }) => words.map(({ said }) => said))).toEqual(["said at 0", "said at 2"]);
    expect((await readOf(2490)).map(({ version }) => version)).toEqual([2491, 2493, 2495, 2497, 2499]);
  });

  test("reading begins after the version it is given", async () => {
    await store().append(
      aWriting({
        events: manyEvents(5),
        words: [
          { event: 2, ref: "w", said: "third" },
          { event: 3, ref: "x", said: "fourth" },
        ],
      }),
    );
    expect((await eventsIn(store(), "garden", 3)).map(({ version, words }) => [version, words])).toEqual([
      [4, [{ ref: "x", said: "fourth", cuts: [] }]],
      [5, []],
    ]);
    expect(await eventsIn(store(), "garden", 5)).toEqual([]);
    expect(await eventsIn(store(), "garden", 50)).toEqual([]);
  });

  test("a reader may stop early, and writers need not wait for one who pauses", async () => {
    await store().append(aWriting({ events: manyEvents(3000) }));
    for await (const batch of store().read("garden")) {
      expect(batch[0]?.version).toBe(1);
      expect(await store().append(aWriting({ expected: 3000 }))).toEqual({ was: "appended", version: 3001 });
      break;
    }
    expect(await eventsIn(store(), "garden", 3000)).toHaveLength(1);
  });

  test("streams come in the order of founding, also after the store was closed", async () => {
    for (const stream of ["mill", "garden", "bakery"]) await store().append(aWriting({ stream }));
    await store().append(aWriting({ stream: "garden", expected: 1 }));
    expect(await store().streams()).toEqual(["mill", "garden", "bakery"]);
    expect(await (await reopen()).streams()).toEqual(["mill", "garden", "bakery"]);
  });

  test("streams whose names begin alike, or look like anything else, stay apart", async () => {
    const names = ["a", "a ", "A", "ä", "a%", "a'; DROP TABLE events; --", "a/../b", "__proto__"];
    for (const stream of names) await store().append(aWriting({ stream, events: [anEvent({ record: stream })] }));
    expect(await store().streams()).toEqual(names);
    for (const name of names) expect((await eventsIn(store(), name)).map(({ record }) => record)).toEqual([name]);
  });
};
