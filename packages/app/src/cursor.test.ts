import { expect, test } from "vitest";
import { openCursors } from "./cursor.ts";

const cursors = openCursors(new Uint8Array(32).fill(3));

test("a cursor leads back to its place, in its own life only", () => {
  for (const version of [0, 1, 255, 256, 200_000, 2 ** 40]) {
    const cursor = cursors.seal("life", version);
    expect(cursors.unseal("life", cursor)).toBe(version);
    expect(cursors.unseal("another life", cursor)).toBeNull();
    expect(openCursors(new Uint8Array(32).fill(4)).unseal("life", cursor)).toBeNull();
  }
});

test("nothing is read from a cursor: the same place is never written the same, and near places look no nearer", () => {
  const bytesOf = (version: number) => Buffer.from(cursors.seal("life", version), "base64url");
  const same = (one: Buffer, other: Buffer) => one.filter((byte, at) => byte === other[at]).length;
  const pairs = Array.from({ length: 200 }, (_, index) => same(bytesOf(7), bytesOf(7 + (index % 2))));
  expect(Math.max(...pairs)).toBeLessThan(8);
  expect(new Set([0, 7, 2 ** 40].map((version) => bytesOf(version).length)).size).toBe(1);
});

test("a cursor changed in any letter, cut short or made up leads nowhere", () => {
  const cursor = cursors.seal("life", 7);
  for (let at = 0; at < cursor.length; at++) {
    const other = cursor[at] === "A" ? "Q" : "A";
    expect(cursors.unseal("life", cursor.slice(0, at) + other + cursor.slice(at + 1))).toBeNull();
    expect(cursors.unseal("life", cursor.slice(0, at))).toBeNull();
  }
  for (const made of ["", "7", "__proto__", "ü".repeat(48), "A".repeat(100_000)])
    expect(cursors.unseal("life", made)).toBeNull();
});
