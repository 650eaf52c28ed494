import { analyses } from "@mortar/core";
import * as worlds from "@mortar/core/src/worlds/index.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCoalition, ines, kitchen } from "../../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../../testing/doors/aFront.ts";
import { toldSchemas, type WhatIsWrong } from "../../../testing/doors/toldSchemas.ts";
import { freshRequest, signedIn, type Visitor } from "../../../testing/doors/visitor.ts";

/** What is really answered, in whole told worlds, to everyone in them, held against the document. */
const told = [worlds.cloudMigration, worlds.benefitsReform, worlds.campaign, worlds.platformFeature];
let at: AFront;
let wrong: WhatIsWrong;

beforeAll(async () => {
  at = await aFront();
  wrong = await toldSchemas(at);
}, 30_000);
afterAll(() => at.close());

const visitors = new Map<string, Promise<readonly Visitor[]>>();
const visitorsOf = ({ id: world }: (typeof told)[number]): Promise<readonly Visitor[]> => {
  const known =
    visitors.get(world) ?? Promise.all(at.house.examples.peopleOf(world).map(({ id }) => signedIn(at, id, world)));
  visitors.set(world, known);
  return known;
};

test.each(told.map((world) => [world.id, world] as const))("%s", async (_, world) => {
  await at.house.app.tell(world.id, world.happened);
  const path = `/api/coalitions/${world.id}`;
  let records = 0;
  for (const { get, ask } of await visitorsOf(world)) {
    const view = await get(`${path}/view`);
    expect(wrong("view", view)).toBeNull();
    const { tables } = view.json as { readonly tables: Readonly<Record<string, readonly { readonly id: string }[]>> };
    expect(wrong("coalitions", await get("/api/coalitions"))).toBeNull();
    expect(wrong("schedule", await get(`${path}/schedule`))).toBeNull();
    expect(wrong("asItWasOn", await get(`${path}/as-it-was-on/2026-01-01`))).toBeNull();
    for (const question of Object.keys(analyses))
      expect(wrong(`answer_${question}`, await get(`${path}/answers/${question}`))).toBeNull();
    for (const [kind, rows] of Object.entries(tables)) {
      expect(wrong("records", await get(`${path}/records/${kind}?limit=3`))).toBeNull();
      for (const { id } of rows.slice(0, 3)) {
        records++;
        expect(wrong("history", await get(`${path}/history/${kind}/${id}`))).toBeNull();
      }
    }
    expect(wrong("renameMember", await ask(world.id, "renameMember", {}))).toBeNull();
    expect(wrong("addPerson", await ask(world.id, "addPerson", { id: freshRequest(), name: "Somebody" }))).toBeNull();
  }
  expect(records).toBeGreaterThan(20);
});

test("an answer that the document does not know of is found", async () => {
  const [world] = told;
  const [first] = await visitorsOf(world as (typeof told)[number]);
  const answer = await (first as Visitor).get(`/api/coalitions/${world?.id}/view?kinds=members`);
  expect(wrong("view", answer)).toBeNull();
  expect(wrong("view", { ...answer, json: { ...(answer.json as object), more: 1 } })).toContain(
    "additional properties",
  );
  expect(wrong("view", { ...answer, status: 418 })).toContain("418");
});

test("what the clock does, in all that can be told of it", async () => {
  const told = await aCoalition(at.house);
  const steward = await signedIn(at, ines, kitchen);
  await told.ask(ines, "setRhythm", { id: kitchen, pulseEveryMonths: 3, pulseDays: 14, reviewMonthly: true });
  const tables = at.house.tables().find(({ name }) => name === "rounds")?.tables;
  const now = new Date().toISOString();
  const came = JSON.stringify({ opened: ["pulse"], closed: ["review"], trouble: "pulse/already-open" });
  await tables?.run("INSERT INTO runs VALUES ('rounds', ?, ?, ?, ?)", kitchen, now, now, came);
  await tables?.run("INSERT INTO runs VALUES ('reminders', ?, ?, ?, ?)", kitchen, now, now, `{"reminded":2}`);
  const answer = await steward.get(`/api/coalitions/${kitchen}/schedule`);
  expect(wrong("schedule", answer)).toBeNull();
  expect(answer.json).toMatchObject({ rhythm: { setBy: ines }, runs: [{ name: "rounds" }, { name: "reminders" }] });
});

test("what anybody may ask for", async () => {
  expect(wrong("commands", await at.send("/api/commands"))).toBeNull();
  expect(wrong("health", await at.send("/health"))).toBeNull();
  expect(wrong("page", await at.send("/api"))).toBeNull();
  expect(wrong("coalitions", await at.send("/api/coalitions"))).toBeNull();
});
