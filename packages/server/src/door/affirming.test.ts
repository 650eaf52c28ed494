import { cloudMigration } from "@mortar/core/src/worlds/index.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
import { type AFront, aFront, type Answer, type Sending } from "../../testing/doors/aFront.ts";
import { freshRequest, fromHere, hostSignedIn, signedIn, type Visitor } from "../../testing/doors/visitor.ts";

/** Nobody affirms for another: each door tried by each person who must not pass it. */
let at: AFront;
let seen: string;
const allotments = "member-allotments-01";
const olu = "person-olu-000001";
const wanjiru = "person-wanjiru-01";
const who: Record<string, Visitor> = {};

const standing = async (id = ovens) =>
  (await at.house.app.look(kitchen, tariq, ["commitments"]))?.tables["commitments"]?.find(
    (it) => it.id === id,
  ) as unknown as { readonly disclosure: string; readonly revision: string };
const version = async () => (await at.house.store.open(kitchen, "1")).version;

beforeAll(async () => {
  at = await aFront();
  const host = await hostSignedIn(at);
  const told = await aCoalition(at.house);
  await told.ask(ines, "addPerson", { id: olu, name: "Olu" });
  await told.ask(ines, "addPerson", { id: wanjiru, name: "Wanjiru" });
  await told.ask(ines, "addMember", { id: allotments, form: "team", name: "The Allotments" });
  await told.ask(ines, "nameRepresentative", {
    id: "representation-olu",
    member: allotments,
    person: olu,
    role: "representative",
  });
  await told.ask(ines, "nameRepresentative", {
    id: "representation-wanjiru",
    member: library,
    person: wanjiru,
    role: "deputy",
  });
  await told.ask(ines, "endRepresentation", { id: "representation-wanjiru" });
  await release(told);
  for (const person of [ines, tariq, bo, olu, wanjiru]) who[person] = await signedIn(at, person, kitchen);
  who["host"] = host;
  seen = (await standing()).revision;
});
afterAll(() => at.close());

/** Refused with a code and a sentence, and nothing has happened. */
const refusedBy = async (door: () => Promise<Answer>, ...expected: readonly [status: number, code?: string]) => {
  const before = await version();
  const answer = await door();
  const [status, code] = expected;
  const { code: told, sentence } = (answer.json ?? {}) as { readonly code?: string; readonly sentence?: string };
  expect(answer.json ? [answer.status, told] : [answer.status]).toEqual(answer.json ? [status, code] : [status]);
  expect(answer.json ? (sentence ?? "") : answer.body).toMatch(/[A-Z].+\./s);
  expect(await version()).toBe(before);
  expect((await standing()).disclosure).toBe("released");
};
const affirm = (person: string, as: string | null, request = freshRequest()) =>
  who[person]!.ask(kitchen, "affirmCommitment", { id: ovens, seen }, { as, request });

describe("a session", () => {
  test.each([
    ["another member's representative, in that member's name", olu, library, 404, "commitment/unknown"],
    ["another member's representative, in her own member's name", olu, allotments, 404, "commitment/unknown"],
    ["the steward, in the member's name", ines, library, 403, "commitment/not-yours"],
    ["the steward, in nobody's name", ines, null, 403, "commitment/not-yours"],
    ["the host of the server", "host", library, 404, "request/not-recorded"],
    ["a voice inside the member", bo, library, 403, "commitment/not-yours"],
    ["someone who no longer speaks for it", wanjiru, library, 404, "request/not-recorded"],
    ["the representative, in another member's name", tariq, allotments, 403, "commitment/not-yours"],
    ["the representative, in nobody's name", tariq, null, 403, "commitment/not-yours"],
    ["the representative, in the name of something odd", tariq, "__proto__", 403, "commitment/not-yours"],
  ] as const)("of %s", async (_, person, as, status, code) => refusedBy(() => affirm(person, as), status, code));

  test("of the steward, who first names herself to speak for the member", async () => {
    for (const role of ["representative", "deputy", "voice"])
      await refusedBy(
        () =>
          who[ines]!.ask(kitchen, "nameRepresentative", {
            id: "representation-of-herself",
            member: library,
            person: ines,
            role,
          }),
        403,
        "representation/not-yourself",
      );
  });

  test("of someone who sends again what the representative sent", async () => {
    const request = freshRequest();
    const other = (await at.house.app.look(kitchen, tariq, ["commitments"]))?.tables["commitments"]?.[1] as {
      id: string;
      revision: string;
    };
    const sent = await who[tariq]!.ask(
      kitchen,
      "affirmCommitment",
      { id: other.id, seen: other.revision },
      { as: library, request },
    );
    expect(sent.status).toBe(200);
    for (const person of [ines, olu, bo])
      await refusedBy(
        () =>
          who[person]!.ask(
            kitchen,
            "affirmCommitment",
            { id: other.id, seen: other.revision },
            { as: library, request },
          ),
        409,
        "request/id-taken",
      );
  });
});

describe("a request that no page of ours sent", () => {
  const bodyOf = () => JSON.stringify({ request: freshRequest(), ask: { id: ovens, seen }, as: library });
  const path = `/api/coalitions/${kitchen}/commands/affirmCommitment`;
  const post = (headers: Sending["headers"]) =>
    at.send(path, {
      method: "POST",
      headers: { cookie: who[tariq]!.cookie, "content-type": "application/json", ...headers },
      body: bodyOf(),
    });
  test.each([
    ["without an origin", {}, 403, "door/foreign-origin"],
    ["from another site", { origin: "https://elsewhere.example" }, 403, "door/foreign-origin"],
    ["from no site", { origin: "null" }, 403, "door/foreign-origin"],
    [
      "from a site whose name begins like ours",
      { origin: "http://localhost:4400.elsewhere.example" },
      403,
      "door/foreign-origin",
    ],
    ["that the browser calls cross-site", { ...fromHere, "sec-fetch-site": "cross-site" }, 403, "door/foreign-origin"],
    ["that the browser calls same-site", { ...fromHere, "sec-fetch-site": "same-site" }, 403, "door/foreign-origin"],
    ["without a cookie", { ...fromHere, cookie: "" }, 401, "door/signed-out"],
    ["with a cookie made up", { ...fromHere, cookie: "mortar-session=made.up" }, 401, "door/signed-out"],
  ] as const)("%s", async (_, headers, status, code) => refusedBy(() => post(headers), status, code));

  test.each(["GET", "HEAD", "PUT", "PATCH", "DELETE"])("%s changes nothing", async (method) => {
    const before = await version();
    const answer = await at.send(`${path}?id=${ovens}&seen=${seen}&as=${library}`, {
      method,
      headers: { ...fromHere, cookie: who[tariq]!.cookie },
    });
    expect(answer.status).toBe(404);
    expect(await version()).toBe(before);
  });
});

describe("a visitor of an example", () => {
  const cookie = (coalition: string, person: string) =>
    at.house.examples.cookieFor({ coalition, person }).split(";")[0] as string;
  const send = (cookie: string) =>
    at.send(`/api/coalitions/${kitchen}/commands/affirmCommitment`, {
      method: "POST",
      headers: { ...fromHere, cookie },
      body: JSON.stringify({ request: freshRequest(), ask: { id: ovens, seen }, as: library }),
    });

  test("has no place in any other coalition", () =>
    refusedBy(() => send(cookie("example-of-her-own", tariq)), 401, "door/signed-out"));
  test("cannot turn her cookie into one of another coalition", () =>
    refusedBy(
      () => send(cookie("example-of-her-own", tariq).replace("example-of-her-own", kitchen)),
      401,
      "door/signed-out",
    ));
  test("cannot turn her cookie into one of another person", () =>
    refusedBy(() => send(cookie(kitchen, olu).replace(olu, tariq)), 401, "door/signed-out"));
});

describe("a link", () => {
  const form = { origin: "http://localhost:4400", "content-type": "application/x-www-form-urlencoded" };
  const sentTo = (path: string, cookie: string, fields: Readonly<Record<string, string>>) =>
    at.send(path, { method: "POST", headers: { ...form, cookie }, body: new URLSearchParams(fields).toString() });
  const yes = () => ({ do: "affirm", how: "as-it-stands", commitment: ovens, seen, request: freshRequest() });
  const claimedBy = async (minted: Awaited<ReturnType<typeof aLink>>) => {
    const { secret } = (await at.house.links.claim(minted.token)) as { readonly secret: string };
    return `mortar-link=${secret}`;
  };

  const minted: readonly (readonly [string, () => ReturnType<typeof aLink>])[] = [
    ["for another task: joining", () => aLink(at.house, { task: "join" })],
    ["for another task: a conversation", () => aLink(at.house, { task: "conversation", about: talk })],
    ["for another task: what a newcomer reads", () => aLink(at.house, { task: "newcomer", about: "invitation-1" })],
    ["for another task: the projector", () => aLink(at.house, { task: "projector", person: null, member: null })],
    ["of another member's representative", () => aLink(at.house, { person: olu, member: allotments })],
    [
      "of another member's representative that names this member",
      () => aLink(at.house, { person: olu, member: library }),
    ],
    ["of a voice inside the member", () => aLink(at.house, { person: bo })],
    ["of someone who no longer speaks for it", () => aLink(at.house, { person: wanjiru })],
    ["of the steward", () => aLink(at.house, { person: ines })],
    ["in another member's name", () => aLink(at.house, { member: allotments })],
  ];
  test.each(minted)("%s", async (_, mint) => {
    const link = await mint();
    const before = await version();
    const answer = await sentTo(`/l/${link.id}`, await claimedBy(link), yes());
    expect(answer.status).toBeLessThan(500);
    expect([await version(), (await standing()).disclosure]).toEqual([before, "released"]);
  });

  test("that was not claimed", async () => {
    const link = await aLink(at.house);
    await refusedBy(() => sentTo(`/l/${link.id}`, "", yes()), 410);
  });

  test("that is only opened, as a mail scanner does", async () => {
    const link = await aLink(at.house);
    const before = await version();
    for (const method of ["GET", "HEAD"]) expect((await at.send(link.path, { method })).status).toBe(200);
    expect(await at.house.links.peek(link.token)).toMatchObject({ is: "fresh" });
    expect(await version()).toBe(before);
  });

  test("claimed in one browser, used in another", async () => {
    const link = await aLink(at.house);
    await claimedBy(link);
    await refusedBy(() => sentTo(`/l/${link.id}`, `mortar-link=${"A".repeat(43)}`, yes()), 410);
    expect((await sentTo(link.path, "", {})).status).toBeGreaterThanOrEqual(400);
  });

  test("whose cookie is sent to another link", async () => {
    const cookie = await claimedBy(await aLink(at.house, { task: "join" }));
    const other = await aLink(at.house);
    await refusedBy(() => sentTo(`/l/${other.id}`, cookie, yes()), 410);
  });

  test("opened in the browser in which the steward is signed in", async () => {
    const link = await aLink(at.house);
    const both = `${await claimedBy(link)}; ${who[ines]!.cookie}`;
    await refusedBy(() => sentTo(`/l/${link.id}`, both, yes()), 403);
  });

  test("taken back after it was claimed", async () => {
    const link = await aLink(at.house);
    const cookie = await claimedBy(link);
    await at.house.links.end(link.id);
    await refusedBy(() => sentTo(`/l/${link.id}`, cookie, yes()), 410);
  });

  test("sent from another site", async () => {
    const link = await aLink(at.house);
    const cookie = await claimedBy(link);
    await refusedBy(
      () =>
        at.send(`/l/${link.id}`, {
          method: "POST",
          headers: { ...form, origin: "https://elsewhere.example", cookie },
          body: new URLSearchParams(yes()).toString(),
        }),
      403,
      "door/foreign-origin",
    );
  });

  test("is no way into the workspace", async () => {
    const cookie = await claimedBy(await aLink(at.house));
    const path = `/api/coalitions/${kitchen}/commands/affirmCommitment`;
    await refusedBy(
      () =>
        at.send(path, {
          method: "POST",
          headers: { ...fromHere, cookie },
          body: JSON.stringify({ request: freshRequest(), ask: { id: ovens, seen }, as: library }),
        }),
      401,
      "door/signed-out",
    );
  });
});

describe("no human being, here and now", () => {
  test.each(["spoken", "import", "assistant"] as const)("%s", async (via) => {
    const before = await version();
    const asked = { request: freshRequest(), command: "affirmCommitment", ask: { id: ovens, seen }, as: library };
    expect(await at.house.app.request(kitchen, asked, { person: tariq, via, proof: "token" })).toEqual({
      refused: "request/human-only",
      about: [],
    });
    expect(await version()).toBe(before);
  });

  test("a credential for other commands alone", async () => {
    const asked = { request: freshRequest(), command: "affirmCommitment", ask: { id: ovens, seen }, as: library };
    expect(
      await at.house.app.request(kitchen, asked, {
        person: tariq,
        via: "link",
        proof: "link",
        only: new Set(["hearAnswer"]),
      }),
    ).toEqual({ refused: "request/unknown-command", about: [] });
  });

  test("a told world is put over no coalition that is there", async () => {
    const before = await version();
    await at.house.app.tell(kitchen, cloudMigration.happened);
    expect(await version()).toBe(before);
  });
});

/** Yeses that do not count as affirmed: nobody says them for another either, and nobody witnesses her own. */
describe("the other ways to say yes", () => {
  const lamp = "commitment-lamp-001";
  const refusedFor = (person: string, as: string | null, command: string, ask: object, status: number, code: string) =>
    refusedBy(() => who[person]!.ask(kitchen, command, { id: lamp, ...ask }, { as }), status, code);

  beforeAll(async () => {
    const words = { id: lamp, member: library, as: "give", words: "A lamp for the yard." };
    await granted(who[tariq]!.ask(kitchen, "releaseCommitment", words, { as: library }));
  });

  test.each([
    ["another member's representative", olu, library, 404, "commitment/unknown"],
    ["the steward", ines, library, 403, "commitment/not-yours"],
    ["a voice inside the member", bo, library, 403, "commitment/not-yours"],
    ["the representative, in nobody's name", tariq, null, 403, "commitment/not-yours"],
  ] as const)("subject to a board, or anew, by %s", async (_, person, as, status, code) => {
    const revision = (await standing(lamp)).revision;
    const subject = { to: "The board", by: "2099-05-12", seen: revision };
    await refusedFor(person, as, "affirmSubjectTo", subject, status, code);
    await refusedFor(person, as, "renewCommitment", { seen: revision }, status, code);
  });

  const aloud = { speaker: tariq, witness: olu };
  test.each([
    ["by the representative, of herself", tariq, library, aloud, 403, "commitment/steward-only"],
    ["by a voice inside the member", bo, library, aloud, 403, "commitment/steward-only"],
    ["by the one who would be its witness", olu, allotments, aloud, 404, "commitment/unknown"],
    [
      "with the steward herself as its witness",
      ines,
      null,
      { ...aloud, witness: ines },
      409,
      "commitment/not-a-witness",
    ],
    ["with the speaker as her own witness", ines, null, { ...aloud, witness: tariq }, 409, "commitment/not-a-witness"],
    ["with her deputy as the witness", ines, null, { ...aloud, witness: noor }, 409, "commitment/not-a-witness"],
    [
      "with a voice of her member as the witness",
      ines,
      null,
      { ...aloud, witness: bo },
      409,
      "commitment/not-a-witness",
    ],
    [
      "with a witness who no longer speaks",
      ines,
      null,
      { ...aloud, witness: wanjiru },
      409,
      "commitment/not-a-witness",
    ],
    ["of somebody who does not speak for it", ines, null, { ...aloud, speaker: bo }, 409, "commitment/not-the-speaker"],
    ["of another member's representative", ines, null, { ...aloud, speaker: olu }, 409, "commitment/not-the-speaker"],
  ] as const)("said aloud, noted %s", (_, person, as, ask, status, code) =>
    refusedFor(person, as, "noteSpoken", ask, status, code),
  );

  describe("once it is noted", () => {
    beforeAll(async () => {
      await granted(who[ines]!.ask(kitchen, "noteSpoken", { id: lamp, ...aloud }));
      const deputy = { id: "representation-wanjiru-2", member: allotments, person: wanjiru, role: "deputy" };
      const steward = { id: "stewardship-wanjiru-1", person: wanjiru, since: "2026-03-02", until: null };
      await granted(who[ines]!.ask(kitchen, "nameRepresentative", deputy));
      await granted(who[ines]!.ask(kitchen, "appointSteward", steward));
    });

    test.each([
      ["the steward who noted it", ines, null],
      ["the steward, in the witness's member's name", ines, allotments],
      ["the speaker", tariq, library],
      ["a voice of the speaker's member", bo, library],
      ["a steward who speaks for the witness's member, and is not the witness", wanjiru, allotments],
      ["the witness, in nobody's name", olu, null],
      ["the witness, in the speaker's member's name", olu, library],
    ] as const)("it is not witnessed by %s", async (_, person, as) => {
      await refusedFor(person, as, "witnessSpoken", {}, 409, "commitment/not-the-witness");
      expect((await standing(lamp)).disclosure).toBe("released");
    });

    test("nor by a program of the witness's, nor declined by anybody else", async () => {
      const asked = { request: freshRequest(), command: "witnessSpoken", ask: { id: lamp }, as: allotments };
      for (const via of ["spoken", "import", "assistant"] as const)
        expect(await at.house.app.request(kitchen, asked, { person: olu, via, proof: "token" })).toEqual({
          refused: "request/human-only",
          about: [],
        });
      for (const [person, as] of [
        [ines, null],
        [tariq, library],
      ] as const)
        await refusedFor(person, as, "declineToWitness", {}, 409, "commitment/not-the-witness");
    });

    test.each(["join", "conversation", "newcomer"] as const)(
      "nor with a link of the witness's for another task: %s",
      async (task) => {
        const link = await aLink(at.house, {
          task,
          person: olu,
          member: allotments,
          about: task === "join" ? null : talk,
        });
        const { secret } = (await at.house.links.claim(link.token)) as { readonly secret: string };
        const before = await version();
        await at.send(`/l/${link.id}`, {
          method: "POST",
          headers: {
            origin: "http://localhost:4400",
            "content-type": "application/x-www-form-urlencoded",
            cookie: `mortar-link=${secret}`,
          },
          body: new URLSearchParams({ do: "heard", commitment: lamp, request: freshRequest() }).toString(),
        });
        expect(await version()).toBe(before);
      },
    );

    test("it is by the witness herself, and even then it does not count as affirmed", async () => {
      expect((await who[olu]!.ask(kitchen, "witnessSpoken", { id: lamp }, { as: allotments })).status).toBe(200);
      expect(await standing(lamp)).toMatchObject({ disclosure: "spoken", affirmed: null });
      const told = await at.house.app.projected(kitchen);
      expect(told?.ring.members.find(({ id }) => id === library)?.named).not.toContainEqual({
        as: "give",
        standing: "affirmed",
      });
    });
  });
});

test("and the representative herself, and her deputy, can: so all of this was about who asked", async () => {
  const link = await aLink(at.house, { person: noor });
  const claimed = (await at.house.links.claim(link.token)) as { readonly secret: string };
  const form = {
    origin: "http://localhost:4400",
    "content-type": "application/x-www-form-urlencoded",
    cookie: `mortar-link=${claimed.secret}`,
  };
  const fields = (what: object) =>
    new URLSearchParams({ commitment: ovens, request: freshRequest(), ...what }).toString();
  await at.send(`/l/${link.id}`, {
    method: "POST",
    headers: form,
    body: fields({ do: "affirm", how: "as-it-stands", seen }),
  });
  expect(await standing()).toMatchObject({ disclosure: "affirmed", affirmed: { person: noor, via: "link" } });
  await at.send(`/l/${link.id}`, { method: "POST", headers: form, body: fields({ do: "undo" }) });
  seen = (await standing()).revision;
  expect((await affirm(tariq, library)).status).toBe(200);
  expect(await standing()).toMatchObject({ disclosure: "affirmed", affirmed: { person: tariq, via: "session" } });
});

const granted = async (asked: Promise<{ readonly status: number; readonly body: string }>) => {
  const { status, body } = await asked;
  if (status !== 200) throw new Error(`Not granted: ${status} ${body}`);
};
