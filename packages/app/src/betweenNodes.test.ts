import { type EventStore, StoreTrouble } from "@mortar/store";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aFollower, byId } from "../testing/aFollower.ts";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";
import { nodesOnOneStore } from "../testing/nodesOnOneStore.ts";
import { type App, type Credential, openApp, type Outcome } from "./index.ts";

const coalition = "coalition-harbour-1";
const sol: Credential = { person: "person-sol-steward", via: "session", proof: "account:password", mayFound: true };
const ada: Credential = { person: "person-ada-operations", via: "session", proof: "account:password" };
const operations = "member-operations-01";
const needs = ["commitment-ada-00001", "commitment-ada-00002"] as const;

let disk: AppInFolder;
let here: App;
let there: App;
let stores: readonly EventStore[];
let count = 0;
const fresh = () => `request-number-${String(++count).padStart(6, "0")}`;

const ask = (app: App, who: Credential, command: string, asked: object, request = fresh()): Promise<Outcome> => {
  const as = who === ada ? operations : null;
  return app.request(coalition, { request, command, ask: asked, as }, who);
};

const openNode = (store: EventStore) =>
  openApp({ store, secret: new Uint8Array(32).fill(7), now: () => disk.clock.now });

/** Nobody is told of moves: what a node knows of the other it has asked for. */
beforeEach(async () => {
  disk = await appInFolder();
  stores = nodesOnOneStore(disk.store, 2, async () => {}).map((store) => ({ ...store, onMoved: () => () => {} }));
  [here, there] = stores.map(openNode) as [App, App];
  const founding = { id: coalition, name: "Harbour", zone: "Europe/London", host: "Sol's cellar", yourName: "Sol" };
  await ask(here, sol, "foundCoalition", { ...founding, stewardship: "stewardship-sol-01", on: "2026-11-01" });
  await ask(here, sol, "addPerson", { id: ada.person, name: "Ada" });
  await ask(here, sol, "addMember", { id: operations, form: "team", name: "Operations" });
  const named = { id: "representation-ada-01", member: operations, person: ada.person, role: "representative" };
  await ask(here, sol, "nameRepresentative", named);
  await there.look(coalition, sol.person);
});
afterEach(() => disk.end());

const released = (id: string) =>
  ask(here, ada, "releaseCommitment", { id, member: operations, as: "need", words: "Two nights of quiet." });
const addPerson = (app: App, id: string, request?: string) =>
  ask(app, sol, "addPerson", { id, name: "Someone new" }, request);
const idsIn = async (app: App, kind: string) =>
  (await app.look(coalition, sol.person, [kind]))?.tables[kind]?.map(({ id }) => id);

describe("whoever comes from another node", () => {
  test("is shown no less than there", async () => {
    await addPerson(here, "person-cyd-0000001");
    expect(await idsIn(there, "persons")).toEqual([sol.person, ada.person, "person-cyd-0000001"]);
    await released(needs[0]);
    const reading = { id: "reading-000000000001", on: "2026-11-02", order: [needs[0]] };
    expect(await ask(here, sol, "openReading", reading)).toHaveProperty("happened");
    expect(await there.projected(coalition)).toMatchObject({ isOpen: true });
  });

  test("is not refused what has become possible there", async () => {
    await released(needs[0]);
    const affirming = { id: needs[0], seen: "" };
    expect(await ask(there, ada, "affirmCommitment", affirming)).toMatchObject({ refused: "edit/stale" });
  });

  test("is answered as there where a request is sent again, and it happens once", async () => {
    const request = fresh();
    const first = await addPerson(here, "person-cyd-0000001", request);
    expect(first).toHaveProperty("happened");
    expect(await addPerson(there, "person-cyd-0000001", request)).toEqual(first);
    expect(await addPerson(openNode(disk.store), "person-cyd-0000001", request)).toEqual(first);
    expect(await idsIn(there, "persons")).toHaveLength(3);
  });

  test("begins anew with a view, and is then told what happens at either", async () => {
    const cursor = (await here.look(coalition, sol.person))?.cursor ?? "";
    const told: string[] = [];
    const sink = { patches: (json: string) => void told.push(json), reload: () => void told.push("reload") };
    await there.watch(coalition, sol.person, cursor, sink);
    expect(told).toEqual(["reload"]);
    const follower = aFollower(there, coalition, sol.person);
    await follower.begin();
    await addPerson(there, "person-cyd-0000001");
    await addPerson(here, "person-dee-0000001");
    await there.look(coalition, sol.person);
    expect(await follower.standing()).toEqual(byId((await here.look(coalition, sol.person))?.tables ?? {}));
    expect(follower.counts).toEqual({ reloads: 0, patches: 2, idle: 0 });
  });
});

test("whoever was away while words were taken back elsewhere, twice, is told of both", async () => {
  for (const id of needs) await released(id);
  const cursor = (await there.look(coalition, sol.person))?.cursor ?? "";
  for (const [index, id] of needs.entries()) {
    const about = [{ kind: "commitments", id }];
    const asked = { id: `redaction-00000000${index}`, about, passage: "quiet" };
    expect(await ask(here, ada, "takeBackWords", asked)).toHaveProperty("happened");
    // Each is read here before the next is asked for.
    await there.look(coalition, sol.person);
  }
  const told: string[] = [];
  const sink = { patches: (json: string) => void told.push(json), reload: () => void told.push("reload") };
  (await there.watch(coalition, sol.person, cursor, sink))?.();
  const { patches } = JSON.parse(told.join("")) as { readonly patches: readonly { readonly id: string }[] };
  expect(patches.map(({ id }) => id)).toEqual(expect.arrayContaining([...needs]));
  expect(told.join("")).not.toContain("quiet.");
});

describe("where another node was quicker", () => {
  test("what was decided one on top of the other is decided again, in its order", async () => {
    const cyd = "person-cyd-0000001";
    const [added, renamed] = [fresh(), fresh()];
    // As many events as the first of the two: the second would fit in after them.
    await addPerson(here, "person-dee-0000001");
    const outcomes = await Promise.all([
      addPerson(there, cyd, added),
      ask(there, sol, "renamePerson", { id: cyd, name: "Cyd", seen: added }, renamed),
    ]);
    expect(outcomes.map((it) => "happened" in it && it.revision)).toEqual([added, renamed]);
    const afterwards = await openNode(disk.store).look(coalition, sol.person);
    for (const app of [here, there])
      expect((await app.look(coalition, sol.person))?.tables).toEqual(afterwards?.tables);
    const requests: string[] = [];
    for await (const batch of disk.store.read(coalition)) requests.push(...batch.map(({ request }) => request));
    expect(requests.slice(-2)).toEqual([added, renamed]);
  });

  test("nobody who follows notices more than what happened", async () => {
    const follower = aFollower(there, coalition, sol.person);
    await follower.begin();
    await addPerson(here, "person-dee-0000001");
    await Promise.all(["a", "b", "c"].map((it) => addPerson(there, `person-${it}-00000001`)));
    expect(follower.counts).toEqual({ reloads: 0, patches: 4, idle: 0 });
    expect(await follower.standing()).toEqual(byId((await here.look(coalition, sol.person))?.tables ?? {}));
  });
});

describe("while the database is away", () => {
  const away = new StoreTrouble("store/closed", "The database cannot be reached.");
  /** The store of a node whose line breaks: what it wrote last arrives all the same, and nobody hears of it. */
  const withLine = (store: EventStore) => {
    const line = { isUp: true };
    const check = async () => {
      if (!line.isUp) throw away;
    };
    async function* read(...asked: Parameters<EventStore["read"]>) {
      await check();
      yield* store.read(...asked);
    }
    const over: EventStore = {
      ...store,
      append: async (writing) => {
        const came = await store.append(writing);
        await check();
        return came;
      },
      read,
      open: (...asked) => check().then(() => store.open(...asked)),
      version: (stream) => check().then(() => store.version(stream)),
      outcome: (...asked) => check().then(() => store.outcome(...asked)),
    };
    return { line, over };
  };

  test("whoever asks is told so, and what arrived all the same is there afterwards, once", async () => {
    const { line, over } = withLine(stores[1] as EventStore);
    const node = openNode(over);
    const follower = aFollower(node, coalition, sol.person);
    await follower.begin();
    line.isUp = false;
    const request = fresh();
    await expect(addPerson(node, "person-cyd-0000001", request)).rejects.toBe(away);
    await expect(node.look(coalition, sol.person)).rejects.toBe(away);
    line.isUp = true;
    expect(await addPerson(node, "person-cyd-0000001", request)).toHaveProperty("happened");
    expect(await idsIn(node, "persons")).toEqual([sol.person, ada.person, "person-cyd-0000001"]);
    expect(await idsIn(here, "persons")).toEqual([sol.person, ada.person, "person-cyd-0000001"]);
  });

  test("what did not come about leaves every record where it stood", async () => {
    const { revision } = (await released(needs[0])) as { readonly revision: string };
    await released(needs[1]);
    const append: EventStore["append"] = () => Promise.reject(away);
    const node = openNode({ ...(stores[1] as EventStore), append });
    await node.look(coalition, ada.person);
    await expect(ask(node, ada, "affirmCommitment", { id: needs[0], seen: revision })).rejects.toBe(away);
    expect((await node.look(coalition, ada.person))?.tables).toEqual((await here.look(coalition, ada.person))?.tables);
    expect(await idsIn(node, "commitments")).toEqual(needs);
  });

  test("a screen shows nothing, and goes on by itself afterwards", async () => {
    await released(needs[0]);
    const { line, over } = withLine(stores[1] as EventStore);
    const node = openNode(over);
    const shown: boolean[] = [];
    const stop = await node.watchProjected(coalition, ({ coalition: name }) => shown.push(name !== null));
    line.isUp = false;
    await expect(addPerson(node, "person-cyd-0000001")).rejects.toBe(away);
    await expect.poll(() => shown).toEqual([true, false]);
    line.isUp = true;
    await expect.poll(() => shown, { timeout: 5_000 }).toEqual([true, false, true]);
    stop();
  });

  test("a look that failed leaves those who follow where they were", async () => {
    const { line, over } = withLine(stores[1] as EventStore);
    const node = openNode(over);
    const follower = aFollower(node, coalition, sol.person);
    await follower.begin();
    await addPerson(here, "person-dee-0000001");
    line.isUp = false;
    await expect(node.look(coalition, sol.person)).rejects.toBe(away);
    line.isUp = true;
    await node.look(coalition, sol.person);
    expect(follower.counts).toEqual({ reloads: 0, patches: 1, idle: 0 });
  });
});
