import { ines, gathered, kitchen, library, allotments, noor, olu, tariq } from "@mortar/core/testing/cast.ts";
import { answer as saysYes, asked as asInvited, femi, place } from "@mortar/core/testing/newcomer.ts";
import { told } from "@mortar/core/testing/story.ts";
import { type Actor, analyses } from "@mortar/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";
import type { Done, Patch } from "./index.ts";

/** Traces that what is hidden left, once, in what is not: in orders, in reloads, in what comes after a dropped line. */
const coalition = "coalition-kitchen";
let it: AppInFolder;
let count = 0;

beforeEach(async () => {
  it = await appInFolder();
  await it.app.tell(coalition, told(...gathered));
});
afterEach(() => it.end());

const ask = async ({ person, member, via, proof }: Actor, command: string, asked: object) => {
  const request = `request-trace-${String(++count).padStart(6, "0")}`;
  const outcome = await it.app.request(coalition, { request, command, ask: asked, as: member }, { person, via, proof });
  expect({ command, outcome }).toHaveProperty("outcome.happened");
  return (outcome as Done).revision;
};

const ovens = "commitment-ovens-001";
const rooms = "commitment-rooms-001";
const release = (id: string) =>
  ask(tariq, "releaseCommitment", { id, member: library, as: "give", words: `${id}, for Mondays.` });
const affirm = (id: string, seen: string) => ask(tariq, "affirmCommitment", { id, seen });
const look = async (who: Actor) => (await it.app.look(coalition, who.person)) ?? expect.fail("has no place");
const idsFor = async (who: Actor) => (await look(who)).tables["commitments"]?.map(({ id }) => id);

/** What someone who saw `cursor` is told on coming back. */
const missed = async (who: Actor, cursor: string | undefined) => {
  const told: string[] = [];
  const stop = await it.app.watch(coalition, who.person, cursor ?? "", {
    patches: (json) => void told.push(...JSON.parse(json).patches.map(({ id }: Patch) => id)),
    reload: () => void told.push("reload"),
  });
  stop?.();
  return told;
};

describe.each([
  ["first", [ovens, rooms]],
  ["last", [rooms, ovens]],
] as const)("in whatever order words were released in private (the ovens %s)", (_, order) => {
  const affirmInOneOrder = async () => {
    const revisions = new Map<string, string>();
    for (const id of order) revisions.set(id, await release(id));
    for (const id of [rooms, ovens]) await affirm(id, revisions.get(id) as string);
  };

  test("others see them in the order in which they could be seen, also after a restart", async () => {
    await affirmInOneOrder();
    expect(await idsFor(olu)).toEqual([rooms, ovens]);
    it = await it.again();
    expect(await idsFor(olu)).toEqual([rooms, ovens]);
  });

  test("who comes back is told of them in that order", async () => {
    const { cursor } = await look(olu);
    await affirmInOneOrder();
    expect(await missed(olu, cursor)).toEqual([rooms, ovens]);
  });
});

test("in whatever order words were released in private, every question has the same answer for others", async () => {
  const answersAfter = async (order: readonly string[]) => {
    const revisions = new Map<string, string>();
    for (const id of order) revisions.set(id, await release(id));
    for (const id of [rooms, ovens]) await affirm(id, revisions.get(id) as string);
    return Promise.all(Object.keys(analyses).map((question) => it.app.answer(coalition, olu.person, question)));
  };
  const first = await answersAfter([ovens, rooms]);
  await it.end();
  it = await appInFolder();
  await it.app.tell(coalition, told(...gathered));
  expect(await answersAfter([rooms, ovens])).toEqual(first);
  expect(first.filter((answer) => answer !== null).length).toBeGreaterThan(3);
});

test.each(["nothing", "something hidden"])("a restart after %s happened makes everyone begin anew", async (what) => {
  const { cursor } = await look(olu);
  if (what !== "nothing") await release(ovens);
  it = await it.again();
  expect(await missed(olu, cursor)).toEqual(["reload"]);
});

test("two passages taken back one after the other reach a browser that was away for both", async () => {
  await ask(ines, "openConversation", {
    id: "conversation-trace-1",
    member: library,
    speakers: [tariq.person],
    on: "2026-03-02",
  });
  await ask(ines, "hearAnswer", {
    id: "answer-trace-000001",
    conversation: "conversation-trace-1",
    question: "What do you need?",
    words: "Quiet nights. Loud days.",
    speaker: tariq.person,
  });
  const { cursor } = await look(ines);
  for (const [id, passage] of [
    ["redaction-trace-0001", "Quiet"],
    ["redaction-trace-0002", "Loud"],
  ] as const)
    await ask(tariq, "takeBackWords", { id, about: [{ kind: "answers", id: "answer-trace-000001" }], passage });
  expect(await missed(ines, cursor)).toEqual(["answer-trace-000001"]);
});

test("what its member took home is not shown of the past either", async () => {
  await release(ovens);
  expect((await it.app.lookBack(coalition, ines.person, "2026-11-02"))?.tables["commitments"]).toHaveLength(1);
  await ask(tariq, "holdBackCommitment", { id: ovens });
  expect((await it.app.lookBack(coalition, ines.person, "2026-11-02"))?.tables["commitments"]).toEqual([]);
  expect((await it.app.lookBack(coalition, tariq.person, "2026-11-02"))?.tables["commitments"]).toHaveLength(1);
});

test("what is sent again, though by now it would be something new, disturbs nobody", async () => {
  await release(ovens);
  await ask(ines, "openReading", { id: "reading-trace-00001", on: "2026-03-02", order: [ovens] });
  const turn = (request: string, showing: string | null) =>
    it.app.request(
      coalition,
      { request, command: "turnReading", ask: { id: "reading-trace-00001", showing } },
      { person: ines.person, via: "session", proof: "" },
    );
  const first = await turn("request-turned-00001", ovens);
  await turn("request-turned-00002", null);
  const heard: string[] = [];
  const sink = { patches: () => void heard.push("patches"), reload: () => void heard.push("reload") };
  await it.app.watch(coalition, olu.person, (await look(olu)).cursor ?? "", sink);
  expect(await turn("request-turned-00001", ovens)).toEqual(first);
  await look(olu);
  expect(heard).toEqual([]);
});

describe("somebody is asked to join", () => {
  const invite = () => ask(ines, "inviteMember", asInvited);
  const decline = () => ask(femi, "declineInvitation", { id: asInvited.id });

  test("and says no: who was away, or looked on, or asks of the past, is told of nothing", async () => {
    const cursors = await Promise.all([olu, tariq, ines].map(async (it) => [it, (await look(it)).cursor] as const));
    const heard: string[] = [];
    const sink = { patches: (json: string) => void heard.push(json), reload: () => void heard.push("reload") };
    await it.app.watch(coalition, olu.person, (await look(olu)).cursor ?? "", sink);
    await invite();
    await decline();
    expect(heard).toEqual([]);
    const told = await Promise.all(cursors.map(([who, cursor]) => missed(who, cursor)));
    expect(told).toEqual([[], [], [asInvited.id]]);
    expect(await it.app.history(coalition, olu.person, "invitations", asInvited.id)).toBeNull();
    expect((await it.app.lookBack(coalition, olu.person, "2026-11-02"))?.tables["invitations"]).toEqual([]);
    expect(JSON.stringify(await look(olu))).not.toContain(femi.person);
  });

  test("after a yes and then a no, what was shown of it is gone, from the past as well", async () => {
    await invite();
    await ask(femi, "acceptInvitation", saysYes);
    expect((await look(olu)).tables["invitations"]).toHaveLength(1);
    await decline();
    expect((await it.app.lookBack(coalition, olu.person, "2026-11-02"))?.tables["invitations"]).toEqual([]);
    expect(await it.app.history(coalition, olu.person, "invitations", asInvited.id)).toBeNull();
  });

  test("she sees her invitation at every door, may answer it, and nothing else", async () => {
    await release(ovens);
    await invite();
    const view = await look(femi);
    expect(Object.values(view.tables).flat()).toEqual(view.tables["invitations"]);
    expect(view.me).toEqual({ person: femi.person, members: [], isSteward: false, today: "2026-11-02" });
    const { invitations: _, ...others } = (await look(ines)).tables;
    for (const [kind, table] of Object.entries(others))
      for (const { id } of table) expect(await it.app.history(coalition, femi.person, kind, id)).toBeNull();
    expect(await it.app.coalitionsOf(femi.person)).toEqual([]);
    const asked = {
      request: "request-outside-0001",
      command: "addPerson",
      ask: { id: "person-other-0001", name: "A" },
    };
    expect(await it.app.request(coalition, asked, { person: femi.person, via: "session", proof: "" })).toEqual({
      refused: "request/not-recorded",
      about: [],
    });
  });

  test("an invited person who is steward elsewhere, or may found, founds nothing over it", async () => {
    await invite();
    const ask = { ...kitchen, id: coalition, yourName: "Femi", stewardship: "stewardship-femi-1", on: "2026-03-02" };
    const asked = { request: "request-outside-0002", command: "foundCoalition", ask };
    for (const mayFound of [true, false])
      expect(
        await it.app.request(coalition, asked, { person: femi.person, via: "session", proof: "", mayFound }),
      ).toHaveProperty("refused");
    expect((await look(ines)).tables["coalitions"]).toHaveLength(1);
  });
});

test("a newcomer who comes back with the cursor of her invitation begins anew, and finds nothing closed in the past", async () => {
  const seen = await release(ovens);
  await affirm(ovens, seen);
  it.clock.now = new Date("2026-11-05T09:00:00Z");
  await ask(ines, "inviteMember", asInvited);
  const { cursor } = await look(femi);
  await ask(femi, "acceptInvitation", saysYes);
  await ask(tariq, "openToNewcomer", { id: asInvited.id, closed: [ovens] });
  await ask(olu, "openToNewcomer", { id: asInvited.id, closed: [] });
  await ask(ines, "welcomeMember", { id: asInvited.id, ...place });
  expect(await missed(femi, cursor)).toEqual(["reload"]);
  expect(await idsFor(femi)).toEqual([]);
  expect(await idsFor(olu)).toEqual([ovens]);
  expect(await it.app.history(coalition, femi.person, "commitments", ovens)).toBeNull();
  for (const day of ["2026-11-02", "2026-11-05"]) {
    expect(JSON.stringify(await it.app.lookBack(coalition, femi.person, day))).not.toContain(ovens);
    expect(JSON.stringify(await it.app.lookBack(coalition, olu.person, day))).toContain(ovens);
  }
});

describe("names that every object knows", () => {
  test.each(["__proto__", "constructor", "toString", ""])("%s is no kind of record, and no question", async (name) => {
    expect((await it.app.look(coalition, olu.person, [name]))?.tables).toEqual({});
    expect(await it.app.history(coalition, olu.person, name, "toString")).toBeNull();
    expect(await it.app.answer(coalition, olu.person, name)).toBeNull();
    const about = [{ kind: name, id: "record-that-is-not" }];
    const asked = {
      request: "request-odd-kind-01",
      command: "takeBackWords",
      ask: { id: "redaction-trace-0003", about, passage: "a" },
    };
    expect(await it.app.request(coalition, asked, { person: olu.person, via: "session", proof: "" })).toEqual({
      refused: "redaction/unknown",
      about: ["record-that-is-not"],
    });
  });
});

test("an ask nested deeper than any stack is refused like any other that makes no sense", async () => {
  const deep = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
  const asked = { request: "request-too-deep-01", command: "addPerson", ask: { id: deep, name: deep } };
  expect(await it.app.request(coalition, asked, { person: ines.person, via: "session", proof: "" })).toHaveProperty(
    "invalid",
  );
});

test("someone without a place makes nobody read a whole history, or wait for it", async () => {
  const { app, store } = it;
  let reads = 0;
  const read = store.read;
  Object.assign(store, { read: (...asked: Parameters<typeof read>) => (reads++, read(...asked)) });
  const about = [{ kind: "members", id: allotments }];
  const asked = {
    request: "request-stranger-01",
    command: "takeBackWords",
    ask: { id: "redaction-trace-0004", about, passage: "a" },
  };
  expect(await app.request(coalition, asked, { person: noor.person, via: "session", proof: "" })).toEqual({
    refused: "request/not-recorded",
    about: [],
  });
  expect(reads).toBe(0);
});
