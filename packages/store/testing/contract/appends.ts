import { expect, test } from "vitest";
import type { Held } from "../../src/eventStore.contract.ts";
import { anEvent, aWriting, eventsIn } from "../writing.ts";

export const appends = ({ store, reopen }: Held): void => {
  test("events come back as they were written, also after the store was closed", async () => {
    const events = [anEvent(), anEvent({ type: "NeedMet", data: `{"ö":"\\u0000"}`, meta: "{}" })];
    const writing = aWriting({ events });
    expect(await store().append(writing)).toEqual({ was: "appended", version: 2 });
    const stored = events.map((event, nth) => ({ ...event, version: nth + 1, request: writing.request.id, words: [] }));
    expect(await eventsIn(store())).toEqual(stored);
    expect(await eventsIn(await reopen())).toEqual(stored);
  });

  test("a writer who expects too little or too much is told where the stream is, and nothing is stored", async () => {
    await store().append(aWriting());
    const late = aWriting({
      words: [{ event: 0, ref: "late", said: "late" }],
      rows: [{ kind: "need", id: "late", data: "{}" }],
    });
    expect(await store().append(late)).toEqual({ was: "moved-on", version: 1 });
    expect(await store().append(aWriting({ expected: 2 }))).toEqual({ was: "moved-on", version: 1 });
    expect(await store().append(aWriting({ stream: "mill", expected: 1 }))).toEqual({ was: "moved-on", version: 0 });
    expect(await eventsIn(store())).toHaveLength(1);
    expect(await store().outcome("garden", late.request.id)).toBeNull();
    expect(await store().open("garden", "fold-1")).toEqual({ version: 1, rows: [], words: [] });
  });

  test("what rests on another request than the one that came last is told so", async () => {
    const first = aWriting({ events: [anEvent(), anEvent()] });
    await store().append(first);
    const next = aWriting({ expected: 2, restsOn: "never-appended" });
    expect(await store().append(next)).toEqual({ was: "moved-on", version: 2 });
    expect(await store().append({ ...next, restsOn: first.request.id })).toEqual({ was: "appended", version: 3 });
    expect(await store().append({ ...next, restsOn: "never-appended" })).toMatchObject({ was: "repeated", version: 3 });
    const onNothing = aWriting({ stream: "mill", restsOn: first.request.id });
    expect(await store().append(onNothing)).toEqual({ was: "moved-on", version: 0 });
  });

  test("of two writers at once one goes first, the other decides again", async () => {
    const answers = await Promise.all([store().append(aWriting()), store().append(aWriting())]);
    expect(answers).toEqual([
      { was: "appended", version: 1 },
      { was: "moved-on", version: 1 },
    ]);
  });

  test("everything many writers append to one stream is there, without a gap", async () => {
    const writer = async (by: string): Promise<void> => {
      for (let written = 0, expected = 0; written < 10;) {
        const came = await store().append(aWriting({ expected, request: { id: `${by}-${written}`, by, hash: "" } }));
        expected = came.version;
        if (came.was === "appended") written++;
      }
    };
    await Promise.all(["ada", "bo", "cy", "di", "ed"].map(writer));
    const events = await eventsIn(store());
    expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 50 }, (_, nth) => nth + 1));
    expect(new Set(events.map(({ request }) => request)).size).toBe(50);
  });

  test("appends issued together are taken in the order of issue", async () => {
    const answers = await Promise.all([0, 1, 2, 3].map((expected) => store().append(aWriting({ expected }))));
    expect(answers.map(({ was, version }) => [was, version])).toEqual(
      [1, 2, 3, 4].map((version) => ["appended", version]),
    );
  });

  test("many streams grow at the same time, each on its own", async () => {
    const names = Array.from({ length: 20 }, (_, nth) => `stream-${nth}`);
    const grow = async (stream: string): Promise<void> => {
      for (let expected = 0; expected < 10; expected++)
        await store().append(aWriting({ stream, expected, events: [anEvent({ record: stream })] }));
    };
    await Promise.all(names.map(grow));
    for (const name of names) {
      const events = await eventsIn(store(), name);
      expect(events.map(({ version, record }) => [version, record])).toEqual(
        Array.from({ length: 10 }, (_, nth) => [nth + 1, name]),
      );
    }
  });

  test("a writing that cannot be stored fails alone and leaves nothing", async () => {
    const twice = [
      { event: 0, ref: "same", said: "one" },
      { event: 0, ref: "same", said: "two" },
    ];
    const broken = aWriting({ stream: "broken", words: twice });
    const answers = await Promise.allSettled([
      store().append(aWriting({ stream: "before" })),
      store().append(broken),
      store().append(aWriting({ stream: "after", words: [{ event: 0, ref: "same", said: "three" }] })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await store().streams()).toEqual(["before", "after"]);
    expect(await store().outcome("broken", broken.request.id)).toBeNull();
    expect(await store().append(aWriting({ stream: "broken", request: broken.request }))).toEqual({
      was: "appended",
      version: 1,
    });
  });

  test("words that name an event of another writing are refused", async () => {
    await expect(store().append(aWriting({ words: [{ event: 1, ref: "w", said: "w" }] }))).rejects.toBeInstanceOf(
      Error,
    );
    expect(await eventsIn(store())).toEqual([]);
  });

  test("a request sent twice is stored once and answered with what it came to", async () => {
    const writing = aWriting({ outcome: `{"id":"need-1"}` });
    const first = await store().append(writing);
    const stored = { by: "ada", hash: "hash", outcome: `{"id":"need-1"}`, version: 1 };
    expect(first).toEqual({ was: "appended", version: 1 });
    expect(await store().append({ ...writing, outcome: "{}" })).toEqual({ was: "repeated", ...stored });
    expect(await store().append({ ...writing, expected: 1 })).toEqual({ was: "repeated", ...stored });
    expect(await store().outcome("garden", writing.request.id)).toEqual(stored);
    expect(await eventsIn(await reopen())).toHaveLength(1);
    expect(await store().outcome("garden", writing.request.id)).toEqual(stored);
  });

  test("a request sent twice at once is stored once", async () => {
    const writing = aWriting();
    const answers = await Promise.all([store().append(writing), store().append(writing)]);
    expect(answers.map(({ was }) => was)).toEqual(["appended", "repeated"]);
  });

  test("the same request id in another stream is another request", async () => {
    const { request } = aWriting();
    await store().append(aWriting({ request }));
    expect(await store().append(aWriting({ stream: "mill", request }))).toEqual({ was: "appended", version: 1 });
    expect(await store().outcome("mill", "never sent")).toBeNull();
    expect(await store().outcome("nowhere", request.id)).toBeNull();
  });

  test("a request that changes nothing is remembered and founds nothing", async () => {
    const quiet = aWriting({ events: [], outcome: `{"was":"quiet"}` });
    expect(await store().append(quiet)).toEqual({ was: "appended", version: 0 });
    expect(await store().append(quiet)).toMatchObject({ was: "repeated", outcome: `{"was":"quiet"}`, version: 0 });
    expect(await store().streams()).toEqual([]);
    await store().append(aWriting());
    expect(await store().streams()).toEqual(["garden"]);
  });
};
