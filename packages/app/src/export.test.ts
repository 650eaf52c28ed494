import { afterEach, beforeEach, expect, test } from "vitest";
import { lending, ovenNeed, talk } from "@mortar/core/testing/talk.ts";
import { femi, welcomed } from "@mortar/core/testing/newcomer.ts";
import { noor, olu, tariq } from "@mortar/core/testing/cast.ts";
import { told } from "@mortar/core/testing/story.ts";
import { records } from "@mortar/core";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";

const coalition = "coalition-kitchen";
let it: AppInFolder;

beforeEach(async () => {
  it = await appInFolder();
  await it.app.tell(coalition, told(...welcomed));
});
afterEach(() => it.end());

test("an export is exactly what its person may read, kind by kind, with what each kind is", async () => {
  for (const { person } of [olu, tariq, femi]) {
    const file = await it.app.exported(coalition, person);
    const view = await it.app.look(coalition, person);
    const rows = Object.entries(file?.kinds ?? {}).map(([kind, { records }]) => [kind, records]);
    expect(Object.fromEntries(rows)).toEqual(view?.tables);
    expect(Object.keys(file?.kinds ?? {})).toEqual(Object.keys(records));
    expect(file?.kinds["commitments"]?.means).toBe(records.commitments.means);
  }
});

test("what is closed to a newcomer, or was said in private, is not in hers", async () => {
  const file = JSON.stringify(await it.app.exported(coalition, femi.person));
  expect(file).toContain(ovenNeed.words);
  for (const hidden of [lending.id, lending.words, talk.id]) expect(file).not.toContain(hidden);
});

test("for somebody without a place there is none", async () => {
  expect(await it.app.exported(coalition, noor.person)).toBeNull();
});
