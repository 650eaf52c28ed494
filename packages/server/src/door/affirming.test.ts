import { cloudMigration } from "@mortar/core/src/worlds/index.ts";
import { describe, expect, test } from "vitest";
import { aLink, allotments, bo, ines, kitchen, library, noor, olu, ovens, tariq } from "../../testing/aCoalition.ts";
import { type Sending } from "../../testing/doors/aFront.ts";
import { freshRequest, fromHere } from "../../testing/doors/visitor.ts";
import {
  affirm,
  at,
  oneForAll,
  refusedBy,
  seeAgain,
  seen,
  standing,
  version,
  wanjiru,
  who,
} from "../../testing/doors/nobodyForAnother.ts";

/** Nobody affirms for another: each door tried by each person who must not pass it. */
oneForAll();

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
  await seeAgain();
  expect((await affirm(tariq, library)).status).toBe(200);
  expect(await standing()).toMatchObject({ disclosure: "affirmed", affirmed: { person: tariq, via: "session" } });
});
