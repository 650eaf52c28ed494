import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { passagesOnDisk } from "../../testing/passagesOnDisk.ts";
import { temporaryFolder } from "../../testing/temporaryFolder.ts";
import { aWriting, wordsIn } from "../../testing/writing.ts";
import type { EventStore } from "../eventStore.ts";
import { restore } from "./restore.ts";
import { sqliteStore } from "./sqliteStore.ts";

const passageOf = (nth: number): string => `secret-${nth}-of-ada`;
const passages = Array.from({ length: 240 }, (_, nth) => passageOf(nth));
const taken = passages.filter((_, nth) => nth % 4 !== 0);
const left = passages.filter((_, nth) => nth % 4 === 0);

/** A few characters, half a page, several pages; some only bytes can hold. */
const saidAt = (nth: number): { said: string; from: number } => {
  const before = `${nth % 7 === 0 ? "\ud83d" : "In the mill "}${"· ".repeat((nth * nth * 31) % (nth % 9 === 0 ? 5000 : 300))}`;
  return { said: `${before}${passageOf(nth)}, and so on`, from: before.length };
};

const streamOf = (nth: number): string => `stream-${(nth * 13) % 5}`;

const sayAll = async (store: EventStore): Promise<void> => {
  const versions = new Map<string, number>();
  for (const [nth] of passages.entries()) {
    const stream = streamOf(nth);
    const expected = versions.get(stream) ?? 0;
    await store.append(aWriting({ stream, expected, words: [{ event: 0, ref: `w${nth}`, said: saidAt(nth).said }] }));
    versions.set(stream, expected + 1);
  }
};

/** In an order that has nothing to do with how the words lie. */
const takeAll = async (store: EventStore): Promise<void> => {
  for (let step = 0; step < passages.length; step++) {
    const nth = (step * 77) % passages.length;
    if (nth % 4 === 0) continue;
    const stream = streamOf(nth);
    const { version } = await store.open(stream, "fold-1");
    const { from } = saidAt(nth);
    await store.append(
      aWriting({ stream, expected: version, cuts: [{ ref: `w${nth}`, from, to: from + passageOf(nth).length }] }),
    );
  }
};

test("words taken back are in no byte of the folder, of a fresh backup, or of an older one once it is opened", async () => {
  const home = temporaryFolder();
  const folder = join(home, "store");
  const older = join(temporaryFolder(), "older");
  const store = await sqliteStore({ folder });
  await sayAll(store);
  await store.backup(older);
  expect(passagesOnDisk(home, passages)).toEqual(passages);
  await takeAll(store);

  await store.backup(join(home, "fresh"));
  expect(passagesOnDisk(home, passages)).toEqual(left);
  const words = await wordsIn(store, "stream-1");
  await store.close();
  expect(passagesOnDisk(home, passages)).toEqual(left);

  await restore(older, folder);
  expect(passagesOnDisk(home, taken)).toEqual(taken);
  const restored = await sqliteStore({ folder });
  expect(passagesOnDisk(home, passages)).toEqual(left);
  expect(await wordsIn(restored, "stream-1")).toEqual(
    words.slice(0, (await restored.open("stream-1", "fold-1")).version),
  );
  await restored.close();
  expect(readFileSync(join(folder, "redactions.jsonl"), "utf8")).not.toMatch(/secret|mill/);
}, 60_000);

test("words said and taken back while a backup is made are in no byte of it", async () => {
  const home = temporaryFolder();
  const store = await sqliteStore({ folder: join(home, "store") });
  await sayAll(store);
  const copied = store.backup(join(home, "copy"));
  await takeAll(store);
  await copied;
  await store.backup(join(home, "second"));
  expect(passagesOnDisk(join(home, "store"), passages)).toEqual(left);
  await store.close();
}, 60_000);

test("a record with words is overwritten where it lies, at the size it had", async () => {
  const folder = temporaryFolder();
  const sizes = (): readonly unknown[] => {
    const database = new Database(join(folder, "store.sqlite"), { readonly: true });
    const found = database.prepare("SELECT place, octet_length(said) FROM texts").raw().all();
    database.close();
    return found;
  };
  const store = await sqliteStore({ folder });
  const words = ["abcdef", "Wärme 😀 ".repeat(900), "half \ud83d"].map((said, nth) => ({
    event: 0,
    ref: `w${nth}`,
    said,
  }));
  await store.append(aWriting({ words }));
  const before = sizes();
  await store.append(aWriting({ expected: 1, cuts: words.map(({ ref }) => ({ ref, from: 1, to: 4 })) }));
  expect(sizes()).toEqual(before);
  await store.close();
});

const cutLine = (cut: object): string =>
  `${JSON.stringify({ stream: "garden", ref: "w", nth: 0, from: 0, to: 2, ...cut })}\n`;

const afterLedgerGot = async (lines: string) => {
  const folder = temporaryFolder();
  const store = await sqliteStore({ folder });
  await store.append(aWriting({ words: [{ event: 0, ref: "w", said: "abcdef" }] }));
  await store.close();
  appendFileSync(join(folder, "redactions.jsonl"), lines);
  const reopened = await sqliteStore({ folder });
  const [words] = await wordsIn(reopened);
  await reopened.close();
  return { folder, words };
};

test("what the ledger says is taken back at every start, and once only", async () => {
  const { folder, words } = await afterLedgerGot(cutLine({}) + cutLine({ nth: 1, from: 1 }));
  expect(words).toEqual({ ref: "w", said: "cef", cuts: [0, 1] });
  const again = await sqliteStore({ folder });
  expect(await wordsIn(again)).toEqual([words]);
  await again.close();
});

test("a line for words the store does not hold is passed over", async () => {
  const { words } = await afterLedgerGot(cutLine({ ref: "unknown" }) + cutLine({ stream: "mill" }));
  expect(words).toEqual({ ref: "w", said: "abcdef", cuts: [] });
});

test("of two lines for the same cut the later one came to be", async () => {
  const { words } = await afterLedgerGot(cutLine({}) + cutLine({ from: 3, to: 4 }));
  expect(words).toEqual({ ref: "w", said: "abcef", cuts: [3] });
});

test("a line that was being written when the machine stopped is taken away", async () => {
  const { folder, words } = await afterLedgerGot(cutLine({}) + cutLine({ nth: 1 }).slice(0, 20));
  expect(words).toEqual({ ref: "w", said: "cdef", cuts: [0] });
  expect(readFileSync(join(folder, "redactions.jsonl"), "utf8")).toBe(cutLine({}));
});

test("a ledger that does not fit the words stops the start, with a sentence", async () => {
  await expect(afterLedgerGot(cutLine({ to: 99 }))).rejects.toMatchObject({
    code: "store/damaged",
    message: expect.stringContaining("does not fit"),
  });
  await expect(afterLedgerGot(cutLine({ nth: 1 }))).rejects.toMatchObject({ code: "store/damaged" });
  await expect(afterLedgerGot("{broken}\n")).rejects.toMatchObject({
    code: "store/damaged",
    message: expect.stringContaining("cannot be read"),
  });
});
