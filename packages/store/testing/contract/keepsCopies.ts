import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import type { Held } from "../../src/eventStore.contract.ts";
import { aWriting, eventsIn, manyEvents, wordsIn } from "../writing.ts";

export const keepsCopies = ({ store, reopen, backupFile, openBackup }: Held): void => {
  test("a backup holds everything, and goes on from there", async () => {
    const first = aWriting({
      events: manyEvents(1500),
      words: [{ event: 7, ref: "w", said: "said\ud83d" }],
      rows: [
        { kind: "need", id: "b", data: "1" },
        { kind: "need", id: "a", data: "2" },
      ],
    });
    await store().append(first);
    await store().append(
      aWriting({ stream: "mill", words: [{ event: 0, ref: "w", said: "abc" }], cuts: [{ ref: "w", from: 0, to: 1 }] }),
    );
    const file = backupFile();
    await store().backup(file);
    await store().append(aWriting({ expected: 1500 }));

    const copy = await openBackup(file);
    try {
      expect(await copy.streams()).toEqual(["garden", "mill"]);
      expect(await eventsIn(copy)).toEqual((await eventsIn(store())).slice(0, 1500));
      expect(await wordsIn(copy, "mill")).toEqual([{ ref: "w", said: "bc", cuts: [0] }]);
      expect((await copy.open("garden", "fold-1")).rows).toEqual(first.rows);
      expect(await copy.append({ ...first, expected: 1500 })).toMatchObject({ was: "repeated", version: 1500 });
      expect(await copy.append(aWriting({ expected: 1500 }))).toEqual({ was: "appended", version: 1501 });
    } finally {
      await copy.close();
    }
  });

  test("a backup made while writers are at work holds at least what was there when it began, in step", async () => {
    await store().append(aWriting({ events: manyEvents(2000) }));
    let isCopying = true;
    let version = 2000;
    const writer = (async () => {
      for (; isCopying; version++)
        await store().append(
          aWriting({ expected: version, rows: [{ kind: "count", id: "one", data: `${version + 1}` }] }),
        );
    })();
    const file = backupFile();
    await store().backup(file);
    isCopying = false;
    await writer;

    const copy = await openBackup(file);
    try {
      const opened = await copy.open("garden", "fold-1");
      expect(opened.version).toBeGreaterThanOrEqual(2000);
      expect(opened.version).toBeLessThanOrEqual(version);
      expect(opened.rows?.map(({ data }) => data) ?? []).toEqual(opened.version > 2000 ? [`${opened.version}`] : []);
      expect(await eventsIn(copy)).toHaveLength(opened.version);
    } finally {
      await copy.close();
    }
  });

  test("a backup never writes over a file", async () => {
    await store().append(aWriting());
    const file = backupFile();
    await store().backup(file);
    await expect(store().backup(file)).rejects.toThrow("already exists");
    expect(existsSync(file)).toBe(true);
  });

  test("an append asked for just before closing is stored", async () => {
    const appended = store().append(aWriting());
    await store().close();
    expect(await appended).toEqual({ was: "appended", version: 1 });
    expect(await eventsIn(await reopen())).toHaveLength(1);
  });

  test("closing waits for what was asked before, and whatever comes after is told that the store is closed", async () => {
    const appended = store().append(aWriting());
    const copied = store().backup(backupFile());
    await Promise.all([store().close(), store().close()]);
    expect(await appended).toEqual({ was: "appended", version: 1 });
    await copied;
    const closed = expect.objectContaining({ name: "StoreTrouble", code: "store/closed" });
    for (const asked of [
      () => store().append(aWriting({ expected: 1 })),
      () => eventsIn(store()),
      () => store().open("garden", "fold-1"),
      () => store().streams(),
      () => store().rebuild("garden", 1, "fold-1", []),
      () => store().backup(backupFile()),
    ])
      await expect(asked()).rejects.toEqual(closed);
    expect(await eventsIn(await reopen())).toHaveLength(1);
  });
};
