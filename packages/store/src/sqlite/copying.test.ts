import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporaryFolder.ts";
import { anEvent, aWriting, wordsIn } from "../../testing/writing.ts";
import type { Copied, EventStore } from "../eventStore.ts";
import { sqliteStore } from "./sqliteStore.ts";

const secret = "of the third";
const words = [{ event: 0, ref: "w", said: `The words ${secret} party.` }];

const piecesOf = async (store: EventStore): Promise<readonly Copied[]> => {
  const pieces: Copied[] = [];
  for await (const piece of store.copyOut("garden")) pieces.push(piece);
  return pieces;
};

async function* from(pieces: readonly Copied[]) {
  yield* pieces;
}

/** A copy made before something was taken back, and the folder with nothing left in it but what says that it was. */
const afterTakingBack = async () => {
  const folder = temporaryFolder();
  const store = await sqliteStore({ folder });
  await store.append(aWriting({ events: [anEvent()], words }));
  const pieces = await piecesOf(store);
  await store.append(aWriting({ expected: 1, events: [], cuts: [{ ref: "w", from: 10, to: 10 + secret.length }] }));
  await store.close();
  for (const side of ["", "-wal", "-shm"]) rmSync(join(folder, `store.sqlite${side}`), { force: true });
  return { folder, pieces };
};

test("what was taken back before is taken back again out of an older copy, before anybody sees it", async () => {
  const { folder, pieces } = await afterTakingBack();
  const store = await sqliteStore({ folder });
  expect(await store.copyIn("garden", from(pieces))).toBe("copied");
  expect(await wordsIn(store)).toEqual([{ ref: "w", said: "The words  party.", cuts: [10] }]);
  for (const side of ["", "-wal"])
    expect(readFileSync(join(folder, `store.sqlite${side}`)).includes(secret)).toBe(false);
  await store.close();
});

test("a copy whose words are others under the same ref stays out, and the store still opens", async () => {
  const { folder, pieces } = await afterTakingBack();
  const store = await sqliteStore({ folder });
  const others = pieces.map((piece) => ({
    ...piece,
    events: piece.events.map((event) => ({ ...event, words: event.words.map((it) => ({ ...it, said: "Short." })) })),
  }));
  await expect(store.copyIn("garden", from(others))).rejects.toThrow("does not fit the words in the store");
  expect(await store.version("garden")).toBe(0);
  await store.close();
  const again = await sqliteStore({ folder });
  expect(await again.copyIn("garden", from(pieces))).toBe("copied");
  await again.close();
});
