import { type EventStore, StoreTrouble } from "@mortar/store";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";
import { type App, type Credential, openApp } from "./index.ts";

const coalition = "coalition-harbour-1";
const sol: Credential = { person: "person-sol-steward", via: "session", proof: "account:password", mayFound: true };
const ada: Credential = { person: "person-ada-operations", via: "session", proof: "account:password" };
const operations = "member-operations-01";
const talk = "conversation-ada-01";
const first = "answer-ada-00000001";
const second = "answer-ada-00000002";
const need = "commitment-ada-00001";

let it: AppInFolder;
let count = 0;
const asking =
  (app: App) =>
  (who: Credential, command: string, ask: object, as: string | null = null) =>
    app.request(coalition, { request: `request-number-${String(++count).padStart(6, "0")}`, command, ask, as }, who);

beforeEach(async () => {
  it = await appInFolder();
  const ask = asking(it.app);
  const founding = { id: coalition, name: "Harbour", zone: "Europe/London", host: "Sol's cellar", yourName: "Sol" };
  await ask(sol, "foundCoalition", { ...founding, stewardship: "stewardship-sol-01", on: "2026-11-01" });
  await ask(sol, "addPerson", { id: ada.person, name: "Ada" });
  await ask(sol, "addMember", { id: operations, form: "team", name: "Operations" });
  const named = { id: "representation-ada-01", member: operations, person: ada.person, role: "representative" };
  await ask(sol, "nameRepresentative", named);
  await ask(sol, "openConversation", { id: talk, member: operations, speakers: [ada.person], on: "2026-11-02" });
  for (const [id, words] of [
    [first, "The old machines burn. We need quiet."],
    [second, "We need light."],
  ])
    await ask(ada, "hearAnswer", { id, conversation: talk, question: "What?", words, speaker: ada.person });
});
afterEach(() => it.end());

/** The app on the same store, which holds each reading of the history back until `let go`. */
const onSlowReading = () => {
  const held: (() => void)[] = [];
  async function* slowly(...asked: Parameters<EventStore["read"]>) {
    await new Promise<void>((go) => held.push(go));
    yield* it.store.read(...asked);
  }
  const store: EventStore = { ...it.store, read: slowly };
  const app = openApp({ store, secret: new Uint8Array(32).fill(7), now: () => it.clock.now });
  const letGo = async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    held.shift()?.();
  };
  return { app, ask: asking(app), letGo, isHeld: () => held.length };
};

const passage = "The old machines burn";
const takingBack = (id: string, about: readonly object[]) =>
  ["takeBackWords", { id, about, passage }, operations] as const;

describe("while words are being taken back", () => {
  test("the next taking back waits for its turn", async () => {
    const slow = onSlowReading();
    await slow.app.look(coalition, ada.person);
    const one = slow.ask(ada, ...takingBack("redaction-00000001", [{ kind: "answers", id: first }]));
    const [two, three] = [2, 3].map((nth) =>
      slow.ask(ada, ...takingBack(`redaction-0000000${nth}`, [{ kind: "answers", id: second }])),
    );
    await slow.letGo();
    await slow.letGo();
    expect(await one).toHaveProperty("happened");
    await expect.poll(slow.isHeld).toBe(1);
    await new Promise((later) => setTimeout(later, 20));
    expect(slow.isHeld()).toBe(1);
    await slow.letGo();
    await slow.letGo();
    expect(await two).toEqual({ refused: "request/passage-not-found", about: [] });
    expect(await three).toEqual({ refused: "request/passage-not-found", about: [] });
  });

  test("nobody who follows is told them once more by a change that comes right after", async () => {
    const release = { id: need, member: operations, as: "need", words: `${passage}.`, answer: first };
    const { revision } = (await asking(it.app)(ada, "releaseCommitment", release, operations)) as { revision: string };
    const slow = onSlowReading();
    const view = await slow.app.look(coalition, ada.person);
    const told: string[] = [];
    await slow.app.watch(coalition, ada.person, view?.cursor ?? "", {
      patches: (json) => told.push(json),
      reload: () => {},
    });
    const taken = slow.ask(ada, ...takingBack("redaction-00000001", [{ kind: "commitments", id: need }]));
    await slow.letGo();
    await expect.poll(slow.isHeld).toBe(1);
    const affirmed = slow.ask(ada, "affirmCommitment", { id: need, seen: revision }, operations);
    await slow.letGo();
    expect(await taken).toHaveProperty("happened");
    expect(await affirmed).toHaveProperty("happened");
    await expect.poll(() => told.length).toBe(2);
    expect(told.join()).not.toContain(passage);
  });
});

test("nobody asks in the name of a member she does not belong to", async () => {
  const ask = asking(it.app);
  const market = "member-market-000001";
  await ask(sol, "addMember", { id: market, form: "team", name: "Market" }, operations);
  const seen = (await it.app.look(coalition, ada.person))?.tables["persons"]?.find(
    ({ id }) => id === ada.person,
  )?.revision;
  expect(await ask(ada, "renamePerson", { id: ada.person, name: "Ada L", seen }, "x".repeat(100_000))).toHaveProperty(
    "happened",
  );
  const view = await it.app.look(coalition, sol.person);
  const names = Object.values(view?.tables ?? {}).flatMap((rows) => rows.map(({ changed }) => changed.by.member));
  expect(new Set(names)).toEqual(new Set([null]));
});

test("whoever looks while a write fails is shown what is on disk", async () => {
  const failing: (() => void)[] = [];
  const append: EventStore["append"] = () =>
    new Promise((_, fail) => failing.push(() => fail(new StoreTrouble("store/full", "There is no space left."))));
  const app = openApp({ store: { ...it.store, append }, secret: new Uint8Array(32).fill(7), now: () => it.clock.now });
  await app.look(coalition, sol.person);
  const added = asking(app)(sol, "addPerson", { id: "person-never-there", name: "Nobody" }).catch(() => "failed");
  await expect.poll(() => failing.length).toBe(1);
  const looked = app.look(coalition, sol.person);
  failing[0]?.();
  expect(await added).toBe("failed");
  expect((await looked)?.tables["persons"]?.map(({ id }) => id)).toEqual([sol.person, ada.person]);
});

test("a projector goes on following after a write that failed", async () => {
  let isFull = false;
  const append: EventStore["append"] = async (writing) => {
    if (isFull) throw new StoreTrouble("store/full", "There is no space left.");
    return it.store.append(writing);
  };
  const app = openApp({ store: { ...it.store, append }, secret: new Uint8Array(32).fill(7), now: () => it.clock.now });
  const ask = asking(app);
  const release = { id: need, member: operations, as: "need", words: "We need quiet.", answer: first };
  await ask(ada, "releaseCommitment", release, operations);
  await ask(sol, "openReading", { id: "reading-000000000001", on: "2026-11-02", order: [need] });
  await ask(sol, "turnReading", { id: "reading-000000000001", showing: need });
  const seen: (string | undefined)[] = [];
  const stop = await app.watchProjected(coalition, ({ showing }) => seen.push(showing?.words.said));
  isFull = true;
  await ask(sol, "addPerson", { id: "person-never-there", name: "Nobody" }).catch(() => "failed");
  isFull = false;
  await ask(ada, "holdBackCommitment", { id: need }, operations);
  await expect.poll(() => seen).toEqual(["We need quiet.", undefined]);
  stop();
});
