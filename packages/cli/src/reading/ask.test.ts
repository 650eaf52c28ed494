import { analyses } from "@mortar/core";
import { people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { cloudMigration } from "@mortar/core/src/worlds/index.ts";
import { type AFront, aFront } from "@mortar/server/testing/doors/aFront.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aGround } from "../../testing/aGround.ts";
import { exits } from "../exits.ts";

let at: AFront;
beforeAll(async () => {
  at = await aFront();
  await at.house.app.tell(cloudMigration.id, cloudMigration.happened);
}, 30_000);
afterAll(() => at.close());

/** A terminal with a token of this person's. */
const asPerson = async (person: string) => {
  const coalitions = [cloudMigration.id];
  const made = await at.house.tokens.make({ person, name: "Terminal", scopes: ["read"], coalitions, days: 1 });
  const token = "text" in made ? made.text : "";
  const env = { MORTAR_URL: `http://127.0.0.1:${at.port}`, MORTAR_TOKEN: token };
  const { mortar } = aGround({ env, fetch });
  return (question: string) => mortar("ask", question, "--coalition", cloudMigration.id);
};

test("a steward is told what would be missing, and nobody else is", async () => {
  const asSteward = await asPerson(people.amara);
  const asMember = await asPerson(people.henrik);
  const told = await asSteward("fragility");
  expect(told).toMatchObject({ code: exits.done, err: "" });
  expect(told.out).toContain("rest on one member each");
  const { code, out, err } = await asMember("fragility");
  expect({ code, out }).toEqual({ code: exits.done, out: "" });
  expect(err).toBe((await asMember("pace")).err);
});

test("every question has an answer in words for a steward", async () => {
  const ask = await asPerson(people.amara);
  for (const question of Object.keys(analyses))
    expect(await ask(question), question).toMatchObject({ code: exits.done });
});
