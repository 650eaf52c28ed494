import { copyFileSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { allOf } from "@mortar/app/testing/allOf.ts";
import { exportWhole } from "../exporting/exportWhole.ts";
import { hostAtTheMachine, importWhole, type ImportStep } from "../exporting/importWhole.ts";
import { asideFile, keepAside } from "../exporting/keepAside.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCoalition, bo, ines, kitchen, library, talk, tariq } from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { fromHere, hostSignedIn, signedIn, type Visitor } from "../../testing/doors/visitor.ts";

let at: AFront;
let host: Visitor;
let steward: Visitor;
let speaker: Visitor;

beforeAll(async () => {
  at = await aFront();
  host = await hostSignedIn(at);
  await aCoalition(at.house);
  steward = await signedIn(at, ines, kitchen);
  speaker = await signedIn(at, tariq, kitchen);
});
afterAll(() => at.close());

const sendAs = (who: Visitor, path: string, body: string | Uint8Array, headers: object = {}) =>
  at.send(path, { method: "POST", headers: { ...fromHere, ...headers, cookie: who.cookie }, body });

const linesOf = (body: string): readonly Record<string, unknown>[] =>
  body
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const everything = async (asked: object = { coalition: kitchen }) =>
  (await sendAs(host, "/api/export", JSON.stringify(asked))).body;

describe("a whole coalition", () => {
  test("leaves for the host alone, and nothing leaves for anybody else", async () => {
    expect(linesOf(await everything())[0]).toMatchObject({ holds: "coalition", from: "http://localhost:4400" });
    for (const [who, path, status] of [
      [steward, "/api/export", 403],
      [steward, "/api/import", 403],
      [{ ...steward, cookie: "" }, "/api/export", 401],
      [{ ...steward, cookie: "" }, "/api/import", 401],
    ] as const)
      expect((await sendAs(who, path, "{}")).status).toBe(status);
    expect((await sendAs(host, "/api/export", JSON.stringify({ coalition: "coalition-none" }))).status).toBe(404);
    expect((await sendAs(host, "/api/export", "[]")).status).toBe(422);
  });

  test("is put back where it is missing: said first, then done", async () => {
    const file = await everything();
    const other = await aFront();
    try {
      const its = await hostSignedIn(other);
      const send = (query: string) =>
        other.send(`/api/import${query}`, { method: "POST", headers: { ...fromHere, cookie: its.cookie }, body: file });
      const said = linesOf((await send("?dry-run=1")).body);
      expect(said).toEqual([
        {
          is: "coalition",
          id: kitchen,
          asId: kitchen,
          name: "Riverside Kitchen",
          events: 11,
          words: 7,
          people: 4,
          how: "brought-in",
        },
        { is: "end", came: "would-do" },
      ]);
      expect(await other.house.store.streams()).toEqual([]);
      expect(linesOf((await send("")).body)).toEqual([said[0], { is: "end", came: "done" }]);
      expect((await other.house.app.coalitionsOf(tariq)).map(({ id }) => id)).toEqual([kitchen]);
      expect(linesOf((await send("")).body)[0]).toMatchObject({ how: "already-here" });
      const copies = linesOf((await send("?as-copy=1")).body);
      expect(copies).toMatchObject([{ id: kitchen, how: "brought-in" }, { came: "done" }]);
      expect(await other.house.store.streams()).toEqual([kitchen, copies[0]?.["asId"]]);
    } finally {
      await other.close();
    }
  });

  test("stays out where a line is wrong, which is told in a sentence", async () => {
    const file = (await everything()).replace('"version":5', '"version":55');
    const said = linesOf((await sendAs(host, "/api/import", file)).body);
    expect(said[0]).toEqual({
      is: "finding",
      line: 7,
      code: "hole",
      args: { expected: 5, version: 55 },
      sentence: "Event 5 is missing: this one is number 55.",
    });
    expect(said.at(-1)).toEqual({ is: "end", came: "wrong" });
  });
});

describe("a whole server", () => {
  const passphrase = "four words that nobody guesses";

  test("leaves with its accounts locked, and comes back with them, but for who may sign in where", async () => {
    const file = await everything({ coalition: null, passphrase });
    for (const hidden of ["host@example.org", `${tariq}@example.org`, "mortar-session"])
      expect(file).not.toContain(hidden);
    const other = await aFront();
    try {
      const its = await hostSignedIn(other);
      const send = (headers: object, query = "") =>
        other.send(`/api/import${query}`, {
          method: "POST",
          headers: { ...fromHere, ...headers, cookie: its.cookie },
          body: file,
        });
      const wrong = linesOf((await send({ "mortar-passphrase": "another" })).body);
      expect(wrong).toMatchObject([{ code: "accounts-locked" }, { came: "wrong" }]);
      expect(await other.house.store.streams()).toEqual([]);
      const would = linesOf((await send({ "mortar-passphrase": passphrase }, "?dry-run=1")).body);
      expect(would.at(-2)).toEqual({ is: "accounts", added: 2, alreadyHere: 1 });
      expect(await other.house.accounts.accountOf(tariq)).toBeNull();
      await send({ "mortar-passphrase": passphrase });
      expect(await other.house.accounts.accountOf(tariq)).toEqual({
        ...(await at.house.accounts.accountOf(tariq)),
        invited: `in-person:${its.person}`,
      });
      expect((await other.house.accounts.hosts()).map(({ person }) => person)).toEqual([its.person]);
    } finally {
      await other.close();
    }
  }, 120_000);
});

test("a server that is moved to an empty place with its secret goes on as it was, its host and every yes included", async () => {
  const passphrase = "four words that nobody guesses";
  const folder = mkdtempSync(join(tmpdir(), "mortar-moved-"));
  copyFileSync(join(at.folder, "secret"), join(folder, "secret"));
  const file = await everything({ coalition: null, passphrase });
  const moved = await aFront({ folder });
  try {
    const kept = await keepAside(moved.house, Readable.from([Buffer.from(file)]));
    const path = (await asideFile(moved.house, kept.id)) ?? "";
    const asked = { dryRun: false, asCopy: false, passphrase, by: hostAtTheMachine };
    const steps: ImportStep[] = [];
    for await (const step of importWhole(moved.house, path, asked)) steps.push(step);
    expect(steps).toMatchObject([{ how: "put-back" }, { is: "accounts", added: 3, alreadyHere: 0 }, { came: "done" }]);
    expect(await moved.house.accounts.copyOut()).toEqual(await at.house.accounts.copyOut());
    expect((await moved.house.accounts.hosts()).map(({ person }) => person)).toEqual([host.person]);
    expect(await moved.house.accounts.setUp.link()).toBeNull();
    const again = await exportWhole(moved.house, { coalition: kitchen, passphrase: null });
    const [, ...lines] = (again ? await allOf(again) : []).join("").split("\n");
    expect(lines.slice(0, -2)).toEqual((await everything()).split("\n").slice(1, -2));
    await kept.letGo();
    expect(readdirSync(join(folder, "incoming"))).toEqual([]);
  } finally {
    await moved.close();
  }
}, 120_000);

describe("a table", () => {
  const bring = async (who: Visitor, kind: string, table: string, query = "") =>
    sendAs(who, `/api/coalitions/${kitchen}/import/${kind}${query}`, table, { "content-type": "text/csv" });
  const rows = async (...asked: Parameters<typeof bring>) =>
    linesOf((await bring(...asked)).body).map(({ row, came, column, code }) =>
      [row, came, ...(code ? [column, code] : [])].join(" "),
    );
  const members =
    "key,name,form,organisation\n1,Allotments,organisation,\n2,Choir,team,Town Hall\n,Nobody,team,\n4,Rover,moon,\n";

  test("of members is said row by row, then done, then sent again corrected: nobody is added twice", async () => {
    const said = ["2 added", "3 added", "4 refused key table/no-key", "5 refused form table/unknown-form"];
    expect(await rows(steward, "members", members, "?dry-run=1")).toEqual(said);
    const names = async () =>
      (await at.house.app.look(kitchen, ines))?.tables["members"]?.map(
        (it) => (it as never as { name: { said: string } }).name.said,
      );
    expect(await names()).toEqual(["The Library"]);
    expect(await rows(steward, "members", members)).toEqual(said);
    const corrected = members.replace(",Nobody", "3,Bakery").replace("moon", "ai-system").replace("Choir", "The Choir");
    expect(await rows(steward, "members", corrected)).toEqual([
      "2 already-here",
      "3 changed",
      "4 added",
      "5 refused  member/ai-needs-human",
    ]);
    expect(await names()).toEqual(["The Library", "Allotments", "The Choir", "Bakery"]);
    expect((await at.house.app.look(kitchen, ines))?.tables["organisations"]).toHaveLength(1);
  });

  test("of members goes out and comes in again as it is", async () => {
    const out = await at.send(`/api/coalitions/${kitchen}/export?format=csv&kinds=members`, {
      headers: { cookie: steward.cookie },
    });
    expect(out.headers["content-type"]).toBe("text/csv; charset=utf-8");
    const count = out.body.trim().split("\r\n").length - 1;
    expect(await rows(steward, "members", out.body)).toEqual(
      Array.from({ length: count }, (_, nth) => `${nth + 2} already-here`),
    );
  });

  test("of commitments becomes what was heard in the steward's own talk, seen by those in it alone, and by no means a yes", async () => {
    const table = [
      "key,member,as,words,speaker,on",
      'a,The Library,give,"=Our two ovens, every Monday",Tariq,2026-03-01',
      "b,The Library,need,A key,Bo,",
      "c,Allotments,give,Seeds,,",
      "d,The Library,wish,Peace,Tariq,",
      "e,The Library,give,Rooms,,",
      "f,The Library,give,Rooms,Nobody,",
    ].join("\n");
    const came = [
      "2 added",
      "3 added",
      "4 refused member table/no-conversation",
      "5 refused as table/unknown-mark",
      "6 refused speaker table/name-the-speaker",
      "7 refused speaker table/unknown-person",
    ];
    expect(await rows(steward, "commitments", table, "?dry-run=1")).toEqual(came);
    expect((await at.house.app.look(kitchen, ines))?.tables["answers"]).toEqual([]);
    expect(await rows(steward, "commitments", table)).toEqual(came);
    expect((await rows(steward, "commitments", table)).slice(0, 2)).toEqual(["2 already-here", "3 already-here"]);
    const view = await at.house.app.look(kitchen, ines);
    expect(view?.tables["commitments"]).toEqual([]);
    expect(view?.tables["answers"]).toMatchObject([
      {
        conversation: talk,
        member: library,
        words: { said: "=Our two ovens, every Monday" },
        speaker: tariq,
        on: "2026-03-01",
        marks: [{ as: "give", from: 0, to: 28 }],
        changed: { by: { person: ines, via: "import" } },
      },
      { words: { said: "A key" }, speaker: bo, on: null, marks: [{ as: "need" }] },
    ]);
  });

  test("of what moved is told row by row to whoever speaks for its giver, and waits for the receiver", async () => {
    const table =
      'what,on,kind,quantity\nOven time,2.3.2026,hours,"1,5"\nFlour,2026-03-02,goods,1.200\nOvens,3/4/2026,hours,1\n';
    const came = ["2 added", "3 refused quantity table/two-ways", "4 refused on table/two-days"];
    expect(await rows(speaker, "movements", table, "?dry-run=1")).toEqual(came);
    expect(await rows(speaker, "movements", table)).toEqual(came);
    expect(linesOf((await bring(speaker, "movements", table)).body)).toMatchObject([
      { came: "already-here" },
      { sentence: "“1.200” can be read in two ways. Write thousands without a sign between them, as in 1200." },
      { sentence: "“3/4/2026” can be two days, 2026-04-03 or 2026-03-04. Write the year first, as in 2026-04-03." },
    ]);
    expect((await at.house.app.look(kitchen, ines))?.tables["movements"]).toMatchObject([
      { giver: library, receiver: null, quantity: 1.5, on: "2026-03-02", confirmed: null, noted: { person: tariq } },
    ]);
    expect(
      await rows(steward, "movements", table.replace("what", "giver,what").replace("Oven", "The Library,Oven")),
    ).toContain("2 refused giver table/giver-only");
  });

  test("comes in through whoever asks, with her rights and no more", async () => {
    expect(await rows(speaker, "members", "key,name\n9,Mine\n")).toEqual(["2 refused  member/steward-only"]);
    expect((await bring({ ...speaker, cookie: "" }, "members", "key,name\n9,Mine\n")).status).toBe(401);
    expect((await bring(host, "members", "key,name\n9,Mine\n")).status).toBe(404);
    expect((await bring(steward, "ties", "key\n9\n")).status).toBe(404);
  });

  test("that cannot be read is refused with its row and a sentence", async () => {
    const answer = await bring(steward, "members", 'key,name\n1,"a\n');
    expect([answer.status, answer.json]).toMatchObject([
      422,
      { code: "import/not-a-table", row: 2, sentence: "A quotation mark in this row never ends." },
    ]);
  });
});
