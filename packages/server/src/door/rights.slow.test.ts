import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  aCoalition,
  aLink,
  bo,
  ines,
  kitchen,
  library,
  noor,
  ovens,
  release,
  talk,
  tariq,
} from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { freshRequest, fromHere, signedIn, type Visitor, visitor } from "../../testing/doors/visitor.ts";

let at: AFront;
let told: Awaited<ReturnType<typeof aCoalition>>;
let steward: Visitor;
let representative: Visitor;

beforeEach(async () => {
  at = await aFront();
  told = await aCoalition(at.house);
  await release(told);
  steward = await signedIn(at, ines, kitchen);
  representative = await signedIn(at, tariq, kitchen);
});
afterEach(() => at.close());

type Row = { readonly id: string; readonly revision: string };
type Shown = { readonly tables: Readonly<Record<string, readonly Row[]>>; readonly cursor: string };
const view = async (who: Visitor) => (await who.get(`/api/coalitions/${kitchen}/view`)).json as Shown;
const rowOf = async (who: Visitor, kind: string, id: string) =>
  (await view(who)).tables[kind]?.find((it) => it.id === id) as Row;
const version = async () => (await at.house.store.open(kitchen, "1")).version;
const events = `/api/coalitions/${kitchen}/events`;
const follow = (who: Visitor, cursor: string, lastEventId?: string) =>
  at.listen(`${events}?cursor=${encodeURIComponent(cursor)}`, {
    cookie: who.cookie,
    ...(lastEventId && { "last-event-id": lastEventId }),
  });
const end = (representation: string) => told.ask(ines, "endRepresentation", { id: representation });

describe("rights that ended", () => {
  test("while someone was offline: what was queued is refused in a sentence, and nothing happens", async () => {
    const { revision: seen } = await rowOf(representative, "commitments", ovens);
    await end("representation-tariq");
    const before = await version();
    const late = await representative.ask(kitchen, "affirmCommitment", { id: ovens, seen }, { as: library });
    expect(late).toMatchObject({
      status: 404,
      json: { code: "request/not-recorded", sentence: "You have no place in this coalition, or it does not exist." },
    });
    expect(await version()).toBe(before);
  });

  test("while someone was offline who still belongs: refused for what it is", async () => {
    const { revision: seen } = await rowOf(representative, "commitments", ovens);
    await end("representation-tariq");
    await told.ask(ines, "nameRepresentative", {
      id: "representation-again",
      member: library,
      person: tariq,
      role: "voice",
    });
    const before = await version();
    const late = await representative.ask(kitchen, "affirmCommitment", { id: ovens, seen }, { as: library });
    expect(late).toMatchObject({ status: 403, json: { code: "commitment/not-yours" } });
    expect(await version()).toBe(before);
  });

  test("while someone follows: she is told to begin anew, the stream ends, and there is nothing there", async () => {
    const following = await follow(representative, (await view(representative)).cursor);
    await end("representation-tariq");
    await expect.poll(() => following.heard().map(({ event }) => event)).toEqual(["reload"]);
    await expect.poll(following.isOver).toBe(true);
    expect((await representative.get(`/api/coalitions/${kitchen}/view`)).status).toBe(404);
    expect((await follow(representative, "")).status).toBe(404);
  });
});

test("a session that ended elsewhere hears no more", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    const following = await follow(representative, (await view(representative)).cursor);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(following.isOver()).toBe(false);
    await at.send("/sign-out", { method: "POST", headers: { ...fromHere, cookie: representative.cookie } });
    await vi.advanceTimersByTimeAsync(20_000);
    await expect.poll(following.isOver).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test("signing out leaves nothing of the person in the browser", async () => {
  const out = await at.send("/sign-out", { method: "POST", headers: { ...fromHere, cookie: representative.cookie } });
  expect(out.headers["clear-site-data"]).toBe('"cache", "storage"');
});

test("two stewards edit one text: the slower gets 409 and both wordings", async () => {
  await told.ask(ines, "appointSteward", { id: "stewardship-bo-0001", person: bo, since: "2026-03-02" });
  const other = await signedIn(at, bo, kitchen);
  const { revision: seen } = await rowOf(steward, "coalitions", kitchen);
  const [first, second] = [
    await steward.ask(kitchen, "renameCoalition", { id: kitchen, name: "The Kitchen", seen }),
    await other.ask(kitchen, "renameCoalition", { id: kitchen, name: "Our Kitchen", seen }),
  ];
  expect(first.status).toBe(200);
  expect(second).toMatchObject({
    status: 409,
    json: { code: "edit/stale", stands: { words: { said: "The Kitchen" } } },
  });
  expect((second.json as { sentence: string }).sentence).toContain("Both wordings are kept");
});

test("a link to a steward's private talk is not there for another steward", async () => {
  await told.ask(ines, "appointSteward", { id: "stewardship-bo-0001", person: noor, since: "2026-03-02" });
  const other = await signedIn(at, noor, kitchen);
  const link = await aLink(at.house, { task: "conversation", about: talk });
  const links = `/api/coalitions/${kitchen}/links`;
  const isListed = async (who: Visitor) =>
    ((await who.get(links)).json as readonly Row[]).some(({ id }) => id === link.id);
  expect([await isListed(steward), await isListed(other)]).toEqual([true, false]);
  const end = (who: Visitor) =>
    at.send(`${links}/${link.id}`, { method: "DELETE", headers: { ...fromHere, cookie: who.cookie } });
  expect([(await end(other)).status, (await end(steward)).status]).toEqual([404, 200]);
});

test("an answer that was lost is asked for again: the same answer, one event, also after a restart", async () => {
  const { revision: seen } = await rowOf(representative, "commitments", ovens);
  const request = freshRequest();
  const asked = () => representative.ask(kitchen, "affirmCommitment", { id: ovens, seen }, { as: library, request });
  const both = await Promise.all([asked(), asked()]);
  const after = await version();
  at = await at.again();
  representative = visitor(at, tariq, representative.cookie);
  const third = await asked();
  expect([...both, third].map(({ status, json }) => ({ status, json }))).toEqual(
    [1, 2, 3].map(() => ({ status: 200, json: both[0]?.json })),
  );
  expect(await version()).toBe(after);
});

describe("a stream that dropped", () => {
  const write = (words: string) =>
    told.ask(ines, "hearAnswer", {
      id: `answer-${words}-0000001`,
      conversation: talk,
      question: "What else?",
      words,
      speaker: tariq,
    });
  const idsIn = (heard: readonly { readonly told: unknown }[]) =>
    heard.flatMap(
      (it) => (it.told as { readonly patches?: readonly { readonly id: string }[] }).patches?.map(({ id }) => id) ?? [],
    );

  test("goes on by cursor, and by the last event's id, which counts more", async () => {
    const { cursor } = await view(representative);
    const first = await follow(representative, cursor);
    await write("one");
    await expect.poll(() => first.heard().length).toBe(1);
    const lastId = first.heard()[0]?.id as string;
    first.stop();
    await write("two");
    const byCursor = await follow(representative, cursor);
    await expect.poll(() => idsIn(byCursor.heard())).toEqual(["answer-one-0000001", "answer-two-0000001"]);
    const byId = await follow(representative, cursor, lastId);
    await expect.poll(() => idsIn(byId.heard())).toEqual(["answer-two-0000001"]);
    await write("three");
    await expect.poll(() => idsIn(byId.heard())).toEqual(["answer-two-0000001", "answer-three-0000001"]);
  });

  test.each(["", "garbage", "A".repeat(48), "__proto__", "%00"])("with %j for a cursor begins anew", async (cursor) => {
    const following = await follow(representative, cursor);
    await expect.poll(() => following.heard().map(({ event }) => event)).toEqual(["reload"]);
    await expect.poll(following.isOver).toBe(true);
  });

  test("over a restart begins anew, and loses nothing", async () => {
    const { cursor } = await view(representative);
    await write("one");
    at = await at.again();
    representative = visitor(at, tariq, representative.cookie);
    const following = await follow(representative, cursor);
    await expect.poll(() => following.heard().map(({ event }) => event)).toEqual(["reload"]);
    expect((await view(representative)).tables["answers"]?.map(({ id }) => id)).toEqual(["answer-one-0000001"]);
  });

  test("with a cursor from before her rights changed begins anew; other people's rights are told like anything", async () => {
    const { cursor } = await view(representative);
    await told.ask(ines, "endRepresentation", { id: "representation-noor" });
    const others = await follow(representative, cursor);
    await expect.poll(() => others.heard().map(({ event }) => event)).toEqual(["patches"]);
    const steward = { id: "stewardship-tariq-1", person: tariq, since: "2026-03-02" };
    await told.ask(ines, "appointSteward", steward);
    const hers = await follow(representative, cursor);
    await expect.poll(() => hers.heard().map(({ event }) => event)).toEqual(["reload"]);
  });

  test("is not opened by asking for its headers alone", async () => {
    const answer = await at.send(events, { method: "HEAD", headers: { cookie: representative.cookie } });
    expect(answer.status).toBe(405);
  });
});
