import { coalition, people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { cloudMigration } from "@mortar/core/src/worlds/index.ts";
import { type AFront, aFront } from "@mortar/server/testing/doors/aFront.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aGround } from "../../testing/aGround.ts";
import { exits } from "../exits.ts";

let at: AFront;
beforeAll(async () => {
  at = await aFront();
  await at.house.app.tell(coalition, cloudMigration.happened);
}, 30_000);
afterAll(() => at.close());

const asPerson = async (person: string) => {
  const made = await at.house.tokens.make({ person, name: "T", scopes: ["read"], coalitions: [coalition], days: 1 });
  const env = { MORTAR_URL: `http://127.0.0.1:${at.port}`, MORTAR_TOKEN: "text" in made ? made.text : "" };
  return (...typed: readonly string[]) =>
    aGround({ env, fetch }).mortar("schedule", "--coalition", coalition, ...typed);
};

test("a steward is told when the next round opens and in whose name, and nobody else is", async () => {
  const asSteward = await asPerson(people.amara);
  const before = await asSteward();
  expect(before).toMatchObject({ code: exits.done, out: "" });
  expect(before.err).toContain("No rhythm is set");
  await at.house.app.request(
    coalition,
    {
      request: "request-rhythm-0001",
      command: "setRhythm",
      ask: { id: coalition, pulseEveryMonths: 3, pulseDays: 14, reviewMonthly: false },
    },
    { person: people.amara, via: "session", proof: "test" },
  );
  const after = await asSteward();
  expect(after.out).toMatch(/^next round +\d{4}-\d\d-\d\d\nin the name of +person-amara-okafor\n$/);
  expect(JSON.parse((await asSteward("--json")).out)).toMatchObject({
    next: { review: null },
    trouble: null,
    runs: [],
  });
  const asMember = await asPerson(people.henrik);
  const told = await asMember();
  expect(told.out).toBe("");
  expect(told.err).toContain("The stewards of that coalition");
});
