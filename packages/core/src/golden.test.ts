import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type CoalitionEvent, replay } from "./coalition.ts";
import { type Happened, type Words, withWords } from "./kernel/index.ts";

type Golden = {
  readonly version: string;
  readonly history: readonly Happened<CoalitionEvent>[];
  readonly words: readonly Words[];
  readonly whole: Readonly<Record<string, readonly object[]>>;
};

const goldens = globSync("golden/*.json", { cwd: `${import.meta.dirname}/..` }).map(
  (file) => JSON.parse(readFileSync(`${import.meta.dirname}/../${file}`, "utf8")) as Golden,
);

test("every release has left its history", () => {
  expect(goldens.map(({ version }) => version)).toContain("0.1.0");
});

describe.each(goldens)("the history of $version", ({ history, words, whole }) => {
  const told = withWords(history, new Map(words.map((it) => [it.ref, it])));
  const tables = (of: readonly Happened<CoalitionEvent>[]) =>
    Object.fromEntries(Object.entries(replay(of)).map(([kind, table]) => [kind, [...table.values()]]));

  test("still becomes what it became then", () => {
    const now = tables(told);
    for (const [kind, records] of Object.entries(whole)) expect({ [kind]: now[kind] }).toEqual({ [kind]: records });
  });

  test("tells of something in every table it has", () => {
    expect(history.length).toBeGreaterThan(100);
    expect(Object.keys(whole).filter((kind) => whole[kind]?.length === 0)).toEqual(["redactions"]);
  });

  test("holds no words, and every word it refers to lies beside it", () => {
    const known = new Set(words.map(({ said }) => said));
    expect([...JSON.stringify(history).matchAll(/"said":"([^"]+)"/g)]).toEqual([]);
    expect(known.size).toBeGreaterThan(50);
  });

  test("bears fields that a later version may add", () => {
    const later = told.map((it) => ({ ...it, event: Object.assign({ mood: "hopeful" }, it.event), weather: "fair" }));
    const now = tables(later);
    for (const [kind, records] of Object.entries(whole))
      for (const [index, it] of records.entries()) expect(now[kind]?.[index]).toMatchObject(it);
  });

  test("bears the lack of fields that were optional", () => {
    const older = told.map((it) => {
      if (it.event.type !== "CommitmentReleased") return it;
      const { origin: _, ...event } = it.event;
      return { ...it, event };
    });
    expect(tables(older)["commitments"]?.map((it) => "origin" in it)).not.toContain(true);
    expect(tables(older)["commitments"]).toHaveLength(whole["commitments"]?.length ?? 0);
  });

  test("stops where a newer version goes on", () => {
    const newer = { ...told[0]!, event: { type: "MoonLanded", id: "moon-landing-0001" } as never };
    expect(() => replay([...told, newer])).toThrow(
      'No record knows the event "MoonLanded". Did a newer version of Mortar write this history?',
    );
  });
});
