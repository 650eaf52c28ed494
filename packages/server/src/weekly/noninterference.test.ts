import { stepsInFocus } from "@mortar/core/testing/anyHistory.ts";
import { bo, gathered, ines, olu, tariq, wanjiru } from "@mortar/core/testing/cast.ts";
import { told } from "@mortar/core/testing/story.ts";
import { type AppInFolder, appInFolder } from "@mortar/app/testing/appInFolder.ts";
import { type TwoWorlds, twoWorlds } from "@mortar/app/testing/twoWorlds.ts";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { daysFor } from "../calendar/daysFor.ts";
import { weekOf } from "./week.ts";
import { weeklyLetter } from "./weeklyLetter.ts";

/** Two installations that differ only in what a reader never sees: her letters and her calendar are the same in both. */
const PAIRS = 16;
const HOURS = 90;
/** A letter every so many steps: what is in sight changes on the way. */
const EVERY = 15;
/** Most of what others might ask for is refused: so much is tried that the hours are full. */
const TRIED = HOURS * 12;
const hour = (index: number) => new Date(Date.parse("2026-03-02T10:00:00Z") + index * 3 * 3_600_000).toISOString();
const instants = Array.from({ length: HOURS }, (_, index) => hour(index));

const someone = fc.constantFrom(olu, olu, tariq, bo, wanjiru, ines);
const pair = fc.tuple(someone, stepsInFocus).chain(([viewer, anyStep]) => {
  const step = fc.oneof(
    { weight: 12, arbitrary: anyStep },
    { weight: 1, arbitrary: anyStep.map((step) => ({ ...step, by: viewer })) },
  );
  return fc
    .array(step, { minLength: TRIED, maxLength: TRIED, size: "max" })
    .map((steps) => twoWorlds(viewer.person, gathered, steps, instants));
});
const pairs = fc.sample(pair, { seed: 23, numRuns: PAIRS });
const streamOf = (index: number) => `coalition-pair-${String(index).padStart(4, "0")}`;

let worlds: readonly [AppInFolder, AppInFolder];
beforeAll(async () => {
  worlds = [await appInFolder(), await appInFolder()];
});
afterAll(async () => {
  for (const it of worlds) await it.end();
});

const lettersIn = async ({ viewer, past, hours }: TwoWorlds, index: number, world: 0 | 1) => {
  const { app, clock } = worlds[world];
  const coalition = streamOf(index);
  await app.tell(coalition, told(...past));
  // The other pairs are coalitions of the same installation, and none of this letter's.
  const here = { ...app, coalitionsOf: async () => [{ id: coalition, name: "" }] };
  const letters = [];
  let since = hour(-1);
  for (const [nth, asked] of hours.entries()) {
    clock.now = new Date(hour(nth));
    const step = world === 0 ? asked.step : asked.inOther;
    if (step) {
      const { person, via, proof, member } = step.by;
      const request = { request: asked.request, command: step.name, ask: step.ask, as: member };
      await app.request(coalition, request, { person, via, proof });
    }
    if (nth % EVERY !== EVERY - 1) continue;
    const weeks = await weekOf(here, viewer, since);
    const publicUrl = "https://m.example";
    letters.push({
      letter: weeklyLetter({ weeks, name: viewer, locale: "en", zone: null, publicUrl, stopAt: `${publicUrl}/stop` }),
      days: await daysFor({ app: here, person: viewer, tells: "words", locale: "en", publicUrl }),
    });
    since = clock.now.toISOString();
  }
  return letters;
};

let written = 0;

test.each(pairs.map((two, index) => [index, two.viewer, two] as const))(
  "pair %i, letters to %s",
  async (index, _, two) => {
    const [one, other] = [await lettersIn(two, index, 0), await lettersIn(two, index, 1)];
    expect(other).toEqual(one);
    written += one.filter(({ letter }) => letter?.text.includes("What changed")).length;
  },
  30_000,
);

test("(much was hidden, and much was told)", () => {
  expect(pairs.reduce((total, { made }) => total + made.leftOut, 0)).toBeGreaterThan(PAIRS);
  expect(written).toBeGreaterThan(PAIRS);
});
