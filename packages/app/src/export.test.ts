import { afterEach, beforeEach, expect, test } from "vitest";
import { lending, ovenNeed, talk } from "@mortar/core/testing/talk.ts";
import { femi, welcomed } from "@mortar/core/testing/newcomer.ts";
import { noor, olu, tariq } from "@mortar/core/testing/cast.ts";
import { told } from "@mortar/core/testing/story.ts";
import { records } from "@mortar/core";
import { allOf } from "../testing/allOf.ts";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";
import { Line } from "./exportFormat.ts";
import type { Past } from "./index.ts";

const coalition = "coalition-kitchen";
let it: AppInFolder;

beforeEach(async () => {
  it = await appInFolder();
  await it.app.tell(coalition, told(...welcomed));
});
afterEach(() => it.end());

const exported = async (person: string) => {
  const lines = await it.app.exported(coalition, person);
  return lines && (await allOf(lines)).map((line) => Line.parse(JSON.parse(line)));
};

test("what one may read is exactly what one sees, kind by kind, with what each kind is", async () => {
  for (const { person } of [olu, tariq, femi]) {
    const lines = (await exported(person)) ?? [];
    const view = await it.app.look(coalition, person);
    const tables = Object.fromEntries(
      Object.keys(records).map((kind) => [
        kind,
        lines.flatMap((line) => (line.line === "record" && line.kind === kind ? [line.is] : [])),
      ]),
    );
    expect(tables).toEqual(view?.tables);
    expect(lines.flatMap((line) => (line.line === "kind" ? [[line.kind, line.means]] : []))).toEqual(
      Object.entries(records).map(([kind, { means }]) => [kind, means]),
    );
  }
});

test("with it goes what happened to each, as its history tells it", async () => {
  for (const { person } of [olu, tariq, femi]) {
    const lines = (await exported(person)) ?? [];
    const pasts = lines.flatMap((line) => (line.line === "past" ? [line] : []));
    expect(pasts.length).toBeGreaterThan(10);
    for (const line of lines) {
      if (line.line !== "record") continue;
      const { id } = line.is as { readonly id: string };
      const past = pasts.filter((one) => one.kind === line.kind && one.id === id);
      const told = past.map(({ type, at, by, told }) => ({ type, at, by, told }) as unknown as Past);
      expect(told).toEqual(await it.app.history(coalition, person, line.kind, id));
    }
  }
});

test("what is closed to a newcomer, or was said in private, is not in hers", async () => {
  const file = JSON.stringify(await exported(femi.person));
  expect(file).toContain(ovenNeed.words);
  for (const hidden of [lending.id, lending.words, talk.id]) expect(file).not.toContain(hidden);
});

test("for somebody without a place there is none", async () => {
  expect(await exported(noor.person)).toBeNull();
});
