import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";
import type { Credential, Outcome } from "./index.ts";

const coalition = "coalition-harbour-1";
const sol: Credential = { person: "person-sol-steward", via: "session", proof: "account:password", mayFound: true };
const ada: Credential = { person: "person-ada-operations", via: "session", proof: "account:password" };
const bo: Credential = { person: "person-bo-finance-01", via: "session", proof: "account:password" };
const operations = "member-operations-01";
const finance = "member-finance-00001";

let it: AppInFolder;
let count = 0;
const fresh = () => `request-number-${String(++count).padStart(6, "0")}`;

const ask = (
  who: Credential,
  command: string,
  asked: object,
  as: string | null = null,
  request = fresh(),
): Promise<Outcome> => it.app.request(coalition, { request, command, ask: asked, as }, who);

beforeEach(async () => {
  it = await appInFolder();
  await ask(sol, "foundCoalition", {
    id: coalition,
    name: "Harbour",
    zone: "Europe/London",
    host: "Sol's cellar",
    yourName: "Sol",
    stewardship: "stewardship-sol-01",
    on: "2026-11-01",
  });
  for (const [person, name, member, called] of [
    [ada.person, "Ada", operations, "Operations"],
    [bo.person, "Bo", finance, "Finance"],
  ] as const) {
    await ask(sol, "addPerson", { id: person, name });
    await ask(sol, "addMember", { id: member, form: "team", name: called });
    await ask(sol, "nameRepresentative", { id: `representation-${name}-01`, member, person, role: "representative" });
  }
});
afterEach(() => it.end());

const talk = "conversation-ada-01";
const answer = "answer-ada-00000001";
const released = "commitment-ada-00001";
const secret = "We would rather see the old machines burn";

const heard = async () => {
  await ask(sol, "openConversation", { id: talk, member: operations, speakers: [ada.person], on: "2026-11-02" });
  await ask(sol, "hearAnswer", {
    id: answer,
    conversation: talk,
    question: "What do you need?",
    words: `${secret}. Two nights of quiet.`,
    speaker: ada.person,
  });
};

const affirmed = async () => {
  const out = await ask(
    ada,
    "releaseCommitment",
    { id: released, member: operations, as: "need", words: "Two nights of quiet.", answer },
    operations,
  );
  return ask(ada, "affirmCommitment", { id: released, seen: (out as { revision: string }).revision }, operations);
};

describe("a request", () => {
  test("sent twice happens once, and is answered the same", async () => {
    const request = fresh();
    const asked = { id: "person-cyd-0000001", name: "Cyd" };
    const both = await Promise.all([
      ask(sol, "addPerson", asked, null, request),
      ask(sol, "addPerson", asked, null, request),
    ]);
    expect(both[0]).toEqual({ happened: [{ type: "PersonAdded", kind: "persons", id: asked.id }], revision: request });
    expect(both[1]).toEqual(both[0]);
    it = await it.again();
    expect(await ask(sol, "addPerson", asked, null, request)).toEqual(both[0]);
  });

  test("under a used id, for something else or by someone else, is refused", async () => {
    const request = fresh();
    await ask(sol, "addPerson", { id: "person-cyd-0000001", name: "Cyd" }, null, request);
    const other = { id: "person-dee-0000001", name: "Dee" };
    expect(await ask(sol, "addPerson", other, null, request)).toMatchObject({ refused: "request/id-taken" });
    expect(await ask(ada, "addPerson", other, null, request)).not.toHaveProperty("happened");
  });

  test("of someone without a place is answered as if there were no coalition", async () => {
    const stranger: Credential = { person: "person-stranger-01", via: "session", proof: "account:password" };
    const inside = await ask(stranger, "addPerson", { id: "person-cyd-0000001", name: "Cyd" });
    const outside = await it.app.request(
      "coalition-that-is-not",
      { request: fresh(), command: "addPerson", ask: { id: "person-cyd-0000001", name: "Cyd" } },
      stranger,
    );
    expect(inside).toEqual(outside);
    expect(await it.app.look(coalition, stranger.person)).toBeNull();
  });

  test("by many at once loses none", async () => {
    const people = Array.from({ length: 60 }, (_, at) => `person-many-${String(at).padStart(6, "0")}`);
    const outcomes = await Promise.all(people.map((id) => ask(sol, "addPerson", { id, name: id })));
    expect(outcomes.filter((outcome) => "happened" in outcome)).toHaveLength(60);
    it = await it.again();
    const view = await it.app.look(coalition, sol.person, ["persons"]);
    expect(view?.tables["persons"]?.map(({ id }) => id)).toEqual(expect.arrayContaining(people));
  });

  test("by a program or an import never affirms", async () => {
    await heard();
    for (const via of ["import", "assistant", "spoken"] as const)
      expect(await ask({ ...ada, via }, "affirmCommitment", { id: released, seen: "x" }, operations)).toEqual({
        refused: "request/human-only",
        about: [],
      });
  });
});

describe("what a viewer sees", () => {
  test("a private conversation is there for its readers alone", async () => {
    await heard();
    expect((await it.app.look(coalition, ada.person))?.tables["answers"]).toHaveLength(1);
    expect(JSON.stringify(await it.app.look(coalition, bo.person))).not.toContain("quiet");
    expect(await it.app.history(coalition, bo.person, "answers", answer)).toBeNull();
  });

  test("an affirmed commitment arrives whole, without where it was first heard", async () => {
    await heard();
    await affirmed();
    const seen = (await it.app.look(coalition, bo.person))?.tables["commitments"]?.[0];
    expect(seen).toMatchObject({ disclosure: "affirmed", words: { said: "Two nights of quiet." } });
    expect(seen).not.toHaveProperty("origin");
    expect(await it.app.history(coalition, bo.person, "commitments", released)).toMatchObject([
      { type: "CommitmentAffirmed" },
    ]);
    expect(await it.app.history(coalition, ada.person, "commitments", released)).toHaveLength(2);
  });

  test("the past shows what was so that evening", async () => {
    await heard();
    await affirmed();
    it.clock.now = new Date("2026-11-20T09:00:00Z");
    await ask(ada, "withdrawCommitment", { id: released, why: "The nights are over" }, operations);
    const past = await it.app.lookBack(coalition, bo.person, "2026-11-19");
    expect(past?.tables["commitments"]).toMatchObject([{ disclosure: "affirmed" }]);
    expect((await it.app.lookBack(coalition, bo.person, "2026-11-01"))?.tables["commitments"]).toEqual([]);
  });
});

describe("following", () => {
  const follow = async (who: Credential, cursor?: string) => {
    const from = cursor ?? (await it.app.look(coalition, who.person))?.cursor ?? "";
    const told: string[] = [];
    const cursors: string[] = [];
    const stop = await it.app.watch(coalition, who.person, from, {
      patches: (json, next) => void (told.push(json), cursors.push(next)),
      reload: () => void told.push("reload"),
    });
    return { told, cursors, from, stop };
  };

  test("tells each what it may see, and nothing of the rest", async () => {
    const [asAda, asBo] = [await follow(ada), await follow(bo)];
    await heard();
    await affirmed();
    await expect.poll(() => asAda.told.length).toBe(4);
    expect(asBo.told).toHaveLength(1);
    expect(asBo.told.join()).not.toContain(secret);
  });

  test("goes on after a dropped line, with what was missed", async () => {
    await heard();
    const before = await follow(bo);
    before.stop?.();
    await affirmed();
    const after = await follow(bo, before.from);
    expect(after.told).toHaveLength(1);
    expect(JSON.parse(after.told[0] as string).patches).toMatchObject([
      { kind: "commitments", item: { disclosure: "affirmed" } },
    ]);
  });

  test("ends when rights change, at once and after a dropped line", async () => {
    const asBo = await follow(bo);
    await ask(sol, "endRepresentation", { id: "representation-Bo-01" });
    await expect.poll(() => asBo.told).toEqual(["reload"]);
    expect(await it.app.watch(coalition, bo.person, asBo.from, { patches: () => {}, reload: () => {} })).toBeNull();
    const again = await it.app.look(coalition, bo.person);
    expect(again).toBeNull();
  });

  test("begins anew for one whose voice is disputed, though she reads what she read", async () => {
    const asBo = await follow(bo);
    await ask(sol, "disputeVoice", { id: "representation-Bo-01" });
    await expect.poll(() => asBo.told).toEqual(["reload"]);
    expect((await it.app.look(coalition, bo.person))?.me.members).toEqual([]);
  });
});

test("two stewards edit one text: the slower is shown both wordings", async () => {
  await heard();
  const [seen] = (await it.app.look(coalition, sol.person))?.tables["answers"] ?? [];
  const revision = seen?.revision as string;
  await ask(ada, "correctAnswer", { id: answer, words: "Two nights, said Ada.", seen: revision }, operations);
  const slower = await ask(sol, "correctAnswer", { id: answer, words: "Two evenings?", seen: revision });
  expect(slower).toMatchObject({ refused: "edit/stale", stands: { words: { said: "Two nights, said Ada." } } });
});

describe("taking words back", () => {
  const take = (who: Credential) =>
    ask(who, "takeBackWords", { id: "redaction-000000001", about: [{ kind: "answers", id: answer }], passage: secret });

  test("reaches memory, those who follow, and every version", async () => {
    await heard();
    const told: string[] = [];
    const cursor = (await it.app.look(coalition, ada.person))?.cursor ?? "";
    await it.app.watch(coalition, ada.person, cursor, { patches: (json) => void told.push(json), reload: () => {} });
    expect(await take(ada)).toHaveProperty("happened");
    expect(it.forgotten).toEqual([secret]);
    const [now] = (await it.app.look(coalition, ada.person))?.tables["answers"] ?? [];
    expect(now).toMatchObject({ words: { said: ". Two nights of quiet.", cuts: [0] } });
    await expect.poll(() => told.join()).toContain('"cuts":[0]');
    expect(JSON.stringify(await it.app.history(coalition, ada.person, "answers", answer))).not.toContain(secret);
  });

  test("takes a translation with it, whole and in every version: nobody knows where it says the passage", async () => {
    await heard();
    const revision = (await it.app.look(coalition, ada.person))?.tables["answers"]?.[0]?.["revision"];
    const translated = { id: answer, words: "Das Geheimnis, auf Deutsch.", language: "de", seen: revision };
    expect(await ask(ada, "translateAnswer", translated)).toHaveProperty("happened");
    expect(await take(ada)).toHaveProperty("happened");
    const [now] = (await it.app.look(coalition, ada.person))?.tables["answers"] ?? [];
    expect(now).toMatchObject({ translation: null });
    expect(JSON.stringify(await it.app.history(coalition, ada.person, "answers", answer))).not.toContain("Deutsch");
  });

  test("takes what a steward put beside a commitment in another language with it", async () => {
    await heard();
    const { revision } = (await affirmed()) as { readonly revision: string };
    const translated = { id: released, words: "Zwei ruhige Nächte.", language: "de", seen: revision };
    expect(await ask(sol, "translateCommitment", translated)).toHaveProperty("happened");
    const about = [{ kind: "commitments", id: released }];
    const taking = { id: "redaction-000000001", about, passage: "of quiet" };
    expect(await ask(ada, "takeBackWords", taking, operations)).toHaveProperty("happened");
    for (const told of [
      await it.app.look(coalition, bo.person),
      await it.app.history(coalition, bo.person, "commitments", released),
    ])
      expect(JSON.stringify(told)).not.toContain("ruhige");
  });

  test("is for those whose words they are", async () => {
    await heard();
    expect(await take(bo)).toEqual({ refused: "redaction/unknown", about: [answer] });
    expect(it.forgotten).toEqual([]);
  });

  test("for somebody who asked the host: everywhere, recorded for those who could read it and for nobody else", async () => {
    await heard();
    const everythingFor = async (who: Credential) => {
      const { cursor: _, ...view } = (await it.app.look(coalition, who.person)) ?? {};
      return JSON.stringify([view, await it.app.history(coalition, who.person, "answers", answer)]);
    };
    const before = await everythingFor(bo);
    const cursor = (await it.app.look(coalition, bo.person))?.cursor ?? "";
    const toldBo: string[] = [];
    const note = (into: string[]) => ({ patches: (json: string) => void into.push(json), reload: () => {} });
    await it.app.watch(coalition, bo.person, cursor, note(toldBo));
    const taking = { id: "redaction-000000001", about: [{ kind: "answers", id: answer }], passage: secret };
    const asked = { request: "request-on-behalf-1", ask: taking };
    const done = await it.app.takeBackOnRequest(coalition, asked, "person-host-00001");
    expect(done).toMatchObject({ happened: [{ type: "WordsTakenBackOnRequest", kind: "redactions" }] });
    expect(await it.app.takeBackOnRequest(coalition, asked, "person-host-00001")).toEqual(done);
    expect(new Set(it.forgotten)).toEqual(new Set([secret]));
    const hers = await everythingFor(ada);
    expect(hers).not.toContain(secret);
    expect(hers).toContain('"readers"');
    const past = await it.app.history(coalition, ada.person, "answers", answer);
    expect(past?.at(-1)).toMatchObject({
      type: "WordsTakenBackOnRequest",
      by: { person: "person-host-00001", via: "host" },
    });
    expect(await everythingFor(bo)).toBe(before);
    expect(toldBo).toEqual([]);
    for (const name of readdirSync(it.folder).filter((name) => name.startsWith("store.sqlite")))
      expect(readFileSync(join(it.folder, name)).includes(secret), name).toBe(false);
  });

  test("on request is the machine's alone: no credential asks for it at the coalition's own door", async () => {
    await heard();
    const taking = { id: "redaction-000000001", about: [{ kind: "answers", id: answer }], passage: secret };
    for (const who of [ada, sol, { ...sol, via: "host", proof: "host" } as const])
      expect(await ask(who, "takeBackOnRequest", taking)).toMatchObject({ refused: "request/unknown-command" });
    expect(await ask({ ...sol, via: "host", proof: "host" }, "takeBackWords", taking)).toMatchObject({
      refused: "request/unknown-command",
    });
    expect(
      await it.app.takeBackOnRequest(
        "coalition-nowhere",
        { request: "request-on-behalf-2", ask: taking },
        "person-host-00001",
      ),
    ).toEqual({ refused: "request/not-recorded", about: [] });
    expect(
      await it.app.takeBackOnRequest(
        coalition,
        { request: "request-on-behalf-3", ask: { ...taking, passage: "nobody said this" } },
        "person-host-00001",
      ),
    ).toEqual({ refused: "request/passage-not-found", about: [] });
  });

  test("of a passage that stands nowhere says so", async () => {
    await heard();
    const out = await ask(ada, "takeBackWords", {
      id: "redaction-000000002",
      about: [{ kind: "answers", id: answer }],
      passage: "nobody said this",
    });
    expect(out).toEqual({ refused: "request/passage-not-found", about: [] });
  });
});
