import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { onDatabase, startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { anEvent, aWriting, eventsIn } from "../../testing/writing.ts";
import type { Appended, EventStore, Writing } from "../eventStore.ts";
import { postgresStore } from "./postgresStore.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let nodes: readonly EventStore[];
beforeAll(async () => {
  postgres = await startPostgres({ fsync: "off" });
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  nodes = await Promise.all([1, 2, 3].map(() => postgresStore({ databaseUrl })));
});
afterEach(() => Promise.all(nodes.map((node) => node.close())));

const countOf = (answers: readonly Appended[], was: Appended["was"]): number =>
  answers.filter((answer) => answer.was === was).length;

const everywhere = (writings: (node: number) => Writing): Promise<readonly Appended[]> =>
  Promise.all(nodes.map((node, nth) => node.append(writings(nth))));

test("of several nodes that write to one stream at once, one goes first each time", async () => {
  for (let expected = 0; expected < 40; expected++) {
    const answers = await everywhere(() => aWriting({ expected }));
    expect([countOf(answers, "appended"), countOf(answers, "moved-on")]).toEqual([1, 2]);
    expect(answers.every(({ version }) => version === expected + 1)).toBe(true);
  }
  expect(await eventsIn(nodes[0]!)).toHaveLength(40);
});

test("a request that several nodes are sent at once is stored once, and answered to each", async () => {
  for (let expected = 0; expected < 40; expected++) {
    const writing = aWriting({ expected, outcome: `{"at":${expected}}` });
    const answers = await everywhere(() => writing);
    const told = await Promise.all(
      answers.map(async (answer, nth) => (answer.was === "moved-on" ? nodes[nth]!.append(writing) : answer)),
    );
    expect([countOf(told, "appended"), countOf(told, "repeated")]).toEqual([1, 2]);
    for (const one of told) expect(one).toMatchObject({ version: expected + 1 });
  }
  expect(await eventsIn(nodes[0]!)).toHaveLength(40);
});

test("a request that changes nothing, sent to several nodes at once, is remembered once", async () => {
  await nodes[0]!.append(aWriting());
  for (let times = 0; times < 40; times++) {
    const quiet = aWriting({ expected: 1, events: [] });
    const answers = await everywhere(() => quiet);
    expect([countOf(answers, "appended"), countOf(answers, "repeated")]).toEqual([1, 2]);
  }
});

test("whatever many writers at many nodes append is there, each once, with rows in step", async () => {
  const writer = async (node: EventStore, by: string): Promise<void> => {
    for (let written = 0, expected = 0; written < 15;) {
      const request = { id: `${by}-${written}`, by, hash: "" };
      const rows = [{ kind: "count", id: by, data: `${written + 1}` }];
      const came = await node.append(aWriting({ expected, request, rows }));
      expected = came.version;
      if (came.was === "appended") written++;
    }
  };
  await Promise.all(nodes.flatMap((node, nth) => ["a", "b", "c"].map((by) => writer(node, `${by}${nth}`))));
  const events = await eventsIn(nodes[1]!);
  expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 135 }, (_, nth) => nth + 1));
  expect(new Set(events.map(({ request }) => request)).size).toBe(135);
  const { rows } = await nodes[2]!.open("garden", "fold-1");
  expect(rows?.map(({ data }) => data)).toEqual(Array.from({ length: 9 }, () => "15"));
});

test("what is handed in together goes in one transaction, each answered on its own", async () => {
  const [node] = nodes as [EventStore];
  const first = aWriting({ words: [{ event: 0, ref: "w", said: "one" }], rows: [{ kind: "k", id: "a", data: "1" }] });
  const second = aWriting({
    expected: 1,
    restsOn: first.request.id,
    events: [anEvent({ record: "b" }), anEvent({ record: "c" })],
    words: [{ event: 1, ref: "v", said: "two" }],
    rows: [
      { kind: "k", id: "b", data: "2" },
      { kind: "k", id: "a", data: null },
    ],
  });
  const third = aWriting({ expected: 3, rows: [{ kind: "k", id: "a", data: "3" }] });
  const answers = await Promise.all([first, second, third].map((writing) => node.append(writing)));
  expect(answers).toEqual([1, 3, 4].map((version) => ({ was: "appended", version })));
  const { rows: transactions } = await onDatabase(databaseUrl, "SELECT DISTINCT moved FROM coalitions.events");
  expect(transactions).toHaveLength(1);
  expect(await eventsIn(node)).toMatchObject([
    { request: first.request.id, words: [{ ref: "w", said: "one" }] },
    { request: second.request.id, record: "b", words: [] },
    { request: second.request.id, record: "c", words: [{ ref: "v", said: "two" }] },
    { request: third.request.id },
  ]);
  expect(await node.open("garden", "fold-1")).toMatchObject({
    version: 4,
    rows: [
      { id: "b", data: "2" },
      { id: "a", data: "3" },
    ],
  });
  expect(await node.outcome("garden", second.request.id)).toMatchObject({ version: 3 });
});

test("where one of what is handed in together cannot be stored, it fails alone", async () => {
  const [node] = nodes as [EventStore];
  const twice = [{ event: 0, ref: "w", said: "again" }];
  const answers = await Promise.allSettled([
    node.append(aWriting({ words: twice })),
    node.append(aWriting({ expected: 1, words: twice })),
    node.append(aWriting({ expected: 1 })),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await eventsIn(node)).toHaveLength(2);
});

test("what rests on writings that another node overtook moves on with them", async () => {
  const [here, there] = nodes as [EventStore, EventStore];
  await there.append(aWriting());
  const answers = await Promise.all([0, 1, 2].map((expected) => here.append(aWriting({ expected, restsOn: "mine" }))));
  expect(countOf(answers, "moved-on")).toBe(3);
});
