import { describe, expect, test } from "vitest";
import { circlesOf, replay, seen } from "../coalition.ts";
import { engineering, finance, operations, people, security } from "./cloudMigration/cast.ts";
import { declared } from "./cloudMigration/customsDesk.ts";
import { promised } from "./cloudMigration/promises.ts";
import { cloudMigration } from "./cloudMigration/cloudMigration.ts";
import * as worlds from "./index.ts";
import { asItStands, speaker, tellWorld } from "./tell.ts";

describe.each(Object.values(worlds))("$title", ({ id, steps, happened }) => {
  test("is told in the order in which it happened", () => {
    const times = steps.map(({ by }) => by.at);
    expect(times).toEqual(times.toSorted());
  });

  test("shows that it is an example", () => {
    expect(new Set(happened.map(({ by }) => by.proof))).toEqual(new Set(["example"]));
  });

  test("is told once as it is told again", () => {
    expect(tellWorld(id, "", steps).happened).toEqual(happened);
  });

  test("has ids as any request has", () => {
    for (const { event, request } of happened)
      for (const it of [event.id, request]) expect(it).toMatch(/^[A-Za-z0-9_-]{16,64}$/);
  });
});

describe("the cloud migration", () => {
  const whole = replay(cloudMigration.happened);
  const standing = (member: string, as: string) =>
    [...whole.commitments.values()].filter((it) => it.member === member && it.as === as).map((it) => it.disclosure);

  test("every team but Finance has said what it gains", () => {
    expect([operations, security, finance, engineering].map((member) => standing(member, "own-gain"))).toEqual([
      ["affirmed"],
      ["affirmed"],
      [],
      ["affirmed"],
    ]);
  });

  test("has something in every state", () => {
    const all = [...whole.commitments.values()];
    const ids = [...Object.values(promised), ...Object.values(declared)];
    expect(all.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(new Set(all.map(({ disclosure }) => disclosure))).toEqual(
      new Set(["affirmed", "conditional", "held-back", "released", "spoken", "withdrawn"]),
    );
    expect(new Set(all.map(({ fulfilment }) => fulfilment))).toEqual(
      new Set(["open", "kept", "strained", "renegotiated"]),
    );
    expect(all.filter(({ affirmed }) => affirmed?.isInOwnWords)).toHaveLength(3);
  });

  test("what was said in private stays with those it was said to", () => {
    const readers = (person: string) => [...seen(whole, circlesOf(whole, person)).answers.values()].length;
    expect(Object.fromEntries(Object.entries(people).map(([name, person]) => [name, readers(person)]))).toEqual({
      amara: 16,
      henrik: 4,
      lucia: 4,
      priya: 3,
      tomasz: 3,
      claire: 3,
      samuel: 1,
      kenji: 3,
      zanele: 3,
      ana: 2,
    });
  });
});

test("what cannot happen cannot be told", () => {
  const nobody = speaker("person-nobody-0001");
  const step = nobody("2026-01-01T00:00", "renameCoalition", { id: "coalition-nowhere", name: "x", seen: asItStands });
  expect(() => tellWorld("impossible", "", [step]).happened).toThrow(
    /renameCoalition\) cannot be told: .*coalition\/unknown/,
  );
});
