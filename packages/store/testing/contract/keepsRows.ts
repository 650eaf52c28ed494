import { expect, test } from "vitest";
import type { Held } from "../../src/eventStore.contract.ts";
import type { Row } from "../../src/eventStore.ts";
import { aWriting } from "../writing.ts";

const row = (id: string, data: string | null = `{"id":"${id}"}`, kind = "need"): Row => ({ kind, id, data });

export const keepsRows = ({ store, reopen }: Held): void => {
  const rowsOf = async (stream = "garden", fold = "fold-1") => (await store().open(stream, fold)).rows;

  test("rows keep the order in which their records came into being, however they change", async () => {
    await store().append(aWriting({ rows: [row("z"), row("m")] }));
    await store().append(aWriting({ expected: 1, rows: [row("a"), row("z", `{"id":"z","changed":true}`), row("b")] }));
    const rows = [row("z", `{"id":"z","changed":true}`), row("m"), row("a"), row("b")];
    expect(await store().open("garden", "fold-1")).toEqual({ version: 2, rows, words: [] });
    await reopen();
    expect(await rowsOf()).toEqual(rows);
  });

  test("a row can be taken away, and comes last when it returns", async () => {
    await store().append(aWriting({ rows: [row("a"), row("b")] }));
    await store().append(aWriting({ expected: 1, rows: [row("a", null), row("never there", null)] }));
    expect(await rowsOf()).toEqual([row("b")]);
    await store().append(aWriting({ expected: 2, rows: [row("a")] }));
    expect(await rowsOf()).toEqual([row("b"), row("a")]);
  });

  test("the last of two rows for one record in a writing counts", async () => {
    await store().append(aWriting({ rows: [row("a", "1"), row("b", "2"), row("a", "3")] }));
    expect(await rowsOf()).toEqual([row("a", "3"), row("b", "2")]);
  });

  test("the same id of another kind or in another stream is another record", async () => {
    await store().append(aWriting({ rows: [row("a", "1"), row("a", "2", "give")] }));
    await store().append(aWriting({ stream: "mill", rows: [row("a", "3")] }));
    expect(await rowsOf()).toEqual([row("a", "1"), row("a", "2", "give")]);
    expect(await rowsOf("mill")).toEqual([row("a", "3")]);
  });

  test("rows another fold made are not given out, and a rebuild brings them in step", async () => {
    await store().append(aWriting({ rows: [row("a"), row("b")] }));
    expect(await rowsOf("garden", "fold-2")).toBeNull();
    expect(await store().rebuild("garden", 1, "fold-2", [row("c"), row("a", "new")])).toBe("rebuilt");
    expect(await rowsOf("garden", "fold-2")).toEqual([row("c"), row("a", "new")]);
    expect(await rowsOf("garden", "fold-1")).toBeNull();
    await store().append(aWriting({ expected: 1, fold: "fold-2", rows: [row("d"), row("c", "newer")] }));
    expect(await rowsOf("garden", "fold-2")).toEqual([row("c", "newer"), row("a", "new"), row("d")]);
  });

  test("a rebuild that comes too late changes nothing", async () => {
    await store().append(aWriting({ rows: [row("a")] }));
    expect(await store().rebuild("garden", 0, "fold-2", [row("b")])).toBe("moved-on");
    expect(await store().rebuild("garden", 2, "fold-2", [row("b")])).toBe("moved-on");
    expect(await store().rebuild("mill", 1, "fold-2", [])).toBe("moved-on");
    expect(await rowsOf()).toEqual([row("a")]);
  });

  test("an append by another fold stores its events, and leaves the rows to be rebuilt", async () => {
    await store().append(aWriting({ rows: [row("a")] }));
    expect(await store().append(aWriting({ expected: 1, fold: "fold-2", rows: [row("b")] }))).toEqual({
      was: "appended",
      version: 2,
    });
    expect(await store().open("garden", "fold-1")).toEqual({ version: 2, rows: null, words: [] });
    expect(await store().open("garden", "fold-2")).toEqual({ version: 2, rows: null, words: [] });
    expect(await store().streamsWith("need", "a")).toEqual([]);
    await store().rebuild("garden", 2, "fold-2", [row("a"), row("b")]);
    expect(await rowsOf("garden", "fold-2")).toEqual([row("a"), row("b")]);
  });

  test("finds the streams that hold a record, in the order of founding", async () => {
    for (const stream of ["mill", "garden", "bakery"])
      await store().append(aWriting({ stream, rows: [row("p", "{}", "person")] }));
    await store().append(aWriting({ stream: "quay", rows: [row("p", "{}", "place"), row("q", "{}", "person")] }));
    expect(await store().streamsWith("person", "p")).toEqual(["mill", "garden", "bakery"]);
    await store().append(aWriting({ stream: "garden", expected: 1, rows: [row("p", null, "person")] }));
    expect(await store().streamsWith("person", "p")).toEqual(["mill", "bakery"]);
    expect(await store().streamsWith("person", "nobody")).toEqual([]);
  });

  test("a large projection comes back whole", async () => {
    const rows = Array.from({ length: 4000 }, (_, nth) =>
      row(`id-${(nth * 7919) % 4000}`, `{"nth":${nth},"long":"${"x".repeat(nth % 300)}"}`),
    );
    await store().append(aWriting({ rows }));
    expect(await rowsOf()).toEqual(rows);
  });
};
