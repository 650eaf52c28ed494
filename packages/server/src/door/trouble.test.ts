import { openApp } from "@mortar/app";
import { type EventStore, StoreTrouble } from "@mortar/store";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aCoalition, ines, kitchen } from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { freshRequest, signedIn, type Visitor } from "../../testing/doors/visitor.ts";

let at: AFront;
let steward: Visitor;
/** What the next writes come to; the disk itself is tested where the store is. */
let trouble: StoreTrouble | null = null;

const failing = (store: EventStore): EventStore => ({
  ...store,
  append: async (writing) => {
    if (trouble) throw trouble;
    return store.append(writing);
  },
});

beforeEach(async () => {
  trouble = null;
  at = await aFront({
    change: (house) => ({
      ...house,
      app: openApp({ store: failing(house.store), secret: new Uint8Array(32), now: house.now }),
    }),
  });
  await aCoalition(at.house);
  steward = await signedIn(at, ines, kitchen);
});
afterEach(() => at.close());

const view = async () =>
  (await steward.get(`/api/coalitions/${kitchen}/view?kinds=persons`)).json as {
    cursor: string;
    tables: { persons: readonly { id: string }[] };
  };
const version = async () => (await at.house.store.open(kitchen, "1")).version;
const add = (id: string, request = freshRequest()) => steward.ask(kitchen, "addPerson", { id, name: id }, { request });

describe.each([
  ["full", new StoreTrouble("store/full", "x"), 507],
  ["read-only", new StoreTrouble("store/read-only", "x"), 503],
  ["damaged", new StoreTrouble("store/damaged", "x"), 503],
] as const)("a disk that is %s", (_, came, status) => {
  test("is told of in a sentence, and leaves everything as it is on disk", async () => {
    const [before, whole] = [await version(), await view()];
    trouble = came;
    const answer = await add("person-cyd-0000001");
    expect(answer).toMatchObject({
      status,
      json: { status, code: came.code, sentence: expect.stringMatching(/^[A-Z].{10,}\.$/) },
    });
    expect((answer.json as { sentence: string }).sentence).not.toBe("x");
    expect(await version()).toBe(before);
    expect((await view()).tables).toEqual(whole.tables);
  });

  test("takes the very same request once it works again, once", async () => {
    const before = await version();
    const request = freshRequest();
    trouble = came;
    const refused = await Promise.all([
      add("person-cyd-0000001", request),
      add("person-dee-0000001"),
      add("person-eli-0000001"),
    ]);
    expect(refused.map((answer) => answer.status)).toEqual([status, status, status]);
    trouble = null;
    for (let times = 0; times < 2; times++) expect((await add("person-cyd-0000001", request)).status).toBe(200);
    expect(await version()).toBe(before + 1);
    const ids = (await view()).tables.persons.map(({ id }) => id);
    expect(ids.filter((id) => /cyd|dee|eli/.test(id))).toEqual(["person-cyd-0000001"]);
  });
});

test("writes before and after the one that failed are kept, in memory as on disk", async () => {
  const before = await version();
  const people = Array.from({ length: 30 }, (_, index) => `person-many-${String(index).padStart(6, "0")}`);
  const asked = people.map((id, index) => {
    const asking = add(id);
    if (index === 10) setTimeout(() => (trouble = new StoreTrouble("store/full", "x")), 5);
    if (index === 11) setTimeout(() => (trouble = null), 20);
    return asking;
  });
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  const granted = people.filter((_, index) => statuses[index] === 200);
  expect(statuses.every((status) => [200, 503, 507].includes(status))).toBe(true);
  expect(await version()).toBe(before + granted.length);
  expect((await view()).tables.persons.map(({ id }) => id).filter((id) => id.includes("many"))).toEqual(
    expect.arrayContaining(granted),
  );
});

test("who follows hears nothing of it, and goes on once the disk works", async () => {
  const line = await at.listen(`/api/coalitions/${kitchen}/events?cursor=${(await view()).cursor}`, {
    cookie: steward.cookie,
  });
  trouble = new StoreTrouble("store/full", "x");
  await add("person-cyd-0000001");
  trouble = null;
  await add("person-dee-0000001");
  await expect.poll(() => line.heard().map(({ event }) => event)).toEqual(["patches"]);
  expect(JSON.stringify(line.heard()[0]?.told)).not.toContain("person-cyd-0000001");
});
