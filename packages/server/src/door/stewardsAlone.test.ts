import { analyses } from "@mortar/core";
import * as worlds from "@mortar/core/src/worlds/index.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { signedIn, type Visitor } from "../../testing/doors/visitor.ts";

/** What is a steward's alone: to everybody else there is no answer, at whatever door, and no sentence of one in any page. */
const ofStewards = ["fragility", "pace"] as const;

let at: AFront;
beforeAll(async () => {
  at = await aFront({ questions: Object.keys(analyses) });
}, 30_000);
afterAll(() => at.close());

type World = (typeof worlds)[keyof typeof worlds];

/** Everybody of a world, with whether she is a steward of it. */
const everybodyIn = (world: World) => {
  const known = everybody.get(world.id) ?? comeInto(world);
  everybody.set(world.id, known);
  return known;
};

const everybody = new Map<string, ReturnType<typeof comeInto>>();

const comeInto = async ({ id, happened }: World) => {
  await at.house.app.tell(id, happened);
  return Promise.all(
    at.house.examples.peopleOf(id).map(async ({ id: person }) => {
      const visitor = await signedIn(at, person, id);
      const view = (await visitor.get(`/api/coalitions/${id}/view?kinds=members`)).json as Seen;
      return { visitor, isSteward: view.me.isSteward };
    }),
  );
};

type Seen = { readonly me: { readonly isSteward: boolean } };

const bootIn = (body: string): { readonly answers: Readonly<Record<string, unknown>> } => {
  const [, json = "{}"] = /<script[^>]*type="application\/json"[^>]*>([\s\S]*?)<\/script>/.exec(body) ?? [];
  return JSON.parse(json);
};

const answersTo = async ({ get }: Visitor, world: string, question: string) => ({
  overHttp: await overHttp(get, world, question),
  onFirstPaint: bootIn((await get(`/c/${world}`)).body).answers[question],
});

const overHttp = async (get: Visitor["get"], world: string, question: string) => {
  const { status, json } = await get(`/api/coalitions/${world}/answers/${question}`);
  return { status, json };
};

describe.each(Object.values(worlds).map((world) => [world.title, world] as const))("in %s", (_, world) => {
  test.each(ofStewards)("%s is told to stewards, and to nobody else", async (question) => {
    const all = await everybodyIn(world);
    const stewards = all.filter(({ isSteward }) => isSteward);
    const others = all.filter(({ isSteward }) => !isSteward);
    expect([stewards.length > 0, others.length > 3]).toEqual([true, true]);
    for (const { visitor } of others) {
      const never = await overHttp(visitor.get, world.id, "no-such-question");
      expect(never.status).toBe(404);
      expect(await answersTo(visitor, world.id, question)).toEqual({ overHttp: never, onFirstPaint: null });
    }
    for (const { visitor } of stewards) {
      const { overHttp: told, onFirstPaint } = await answersTo(visitor, world.id, question);
      expect(told).toEqual({ status: 200, json: onFirstPaint });
    }
  });
});

test("who is shown the most is still answered by every question that is hers", async () => {
  const steward = (await everybodyIn(worlds.platformFeature)).find(({ isSteward }) => isSteward);
  const { answers } = bootIn((await steward!.visitor.get(`/c/${worlds.platformFeature.id}`)).body);
  expect(Object.keys(answers).toSorted()).toEqual(Object.keys(analyses).toSorted());
});
