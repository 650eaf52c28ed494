import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aCoalition, aLink, kitchen, library, noor, tariq } from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { freshRequest, fromHere } from "../../testing/doors/visitor.ts";

let at: AFront;
let cookie: string;
let example: string;

beforeEach(async () => {
  at = await aFront();
  await aCoalition(at.house);
  const answer = await at.send("/example", { method: "POST", headers: { origin: "http://localhost:4400" } });
  cookie = String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  example = String(answer.headers.location).slice("/c/".length);
});
afterEach(() => at.close());

const send = (path: string, body: object) =>
  at.send(`/api/coalitions/${example}${path}`, {
    method: "POST",
    headers: { ...fromHere, cookie },
    body: JSON.stringify(body),
  });
const ask = (command: string, ask: object) => send(`/commands/${command}`, { request: freshRequest(), ask });

const accepted = async (address: string) => {
  const path = new URL(address).pathname;
  const form = { origin: "http://localhost:4400", "content-type": "application/x-www-form-urlencoded" };
  const claimed = await at.send(path, {
    method: "POST",
    headers: form,
    body: `secret=${"s".repeat(43)}`,
  });
  const held = String(claimed.headers["set-cookie"]).split(";")[0] ?? "";
  const fields = { name: "Tariq", email: "not-tariq@example.org", password: "quiet lamp pepper moon" };
  return at.send(String(claimed.headers.location), {
    method: "POST",
    headers: { ...form, cookie: held },
    body: new URLSearchParams(fields).toString(),
  });
};

test("in an example, an invitation makes nobody an account, least of all one of somebody else", async () => {
  const [{ id: member }] = (
    (await at.send(`/api/coalitions/${example}/view`, { headers: { cookie } })).json as {
      readonly tables: { readonly members: readonly [{ readonly id: string }] };
    }
  ).tables.members;
  await ask("addPerson", { id: tariq, name: "Tariq" });
  const named = { id: "representation-made-up", member, person: tariq, role: "voice" };
  expect((await ask("nameRepresentative", named)).status).toBe(200);
  const made = await send("/links", { task: "join", person: tariq, member, handedOver: "qr" });
  const answer = await accepted((made.json as { readonly url: string }).url);
  expect(answer.status).toBe(422);
  expect(answer.headers["set-cookie"]).toBeUndefined();
  expect(await at.house.accounts.accountOf(tariq)).toBeNull();
  expect(await at.house.accounts.isFresh()).toBe(true);
});

test("a coalition makes no account for a person whom another coalition knows", async () => {
  const founding = { id: "coalition-elsewhere", name: "Elsewhere", zone: "UTC", host: "Noor", yourName: "Noor" };
  await at.house.app.request(
    founding.id,
    {
      request: freshRequest(),
      command: "foundCoalition",
      ask: { ...founding, stewardship: "stewardship-noor-1", on: "2026-03-02" },
    },
    { person: noor, via: "session", proof: "account:password", mayFound: true },
  );
  const { token, id } = await aLink(at.house, {
    task: "join",
    coalition: "coalition-elsewhere",
    person: noor,
    member: null,
  });
  expect((await accepted(`http://localhost:4400/l/${id}/${token}`)).status).toBe(422);
  expect(await at.house.accounts.accountOf(noor)).toBeNull();
  const own = await aLink(at.house, { task: "join", coalition: kitchen, person: tariq, member: library });
  expect((await accepted(`http://localhost:4400/l/${own.id}/${own.token}`)).status).toBe(303);
});

test("an example sends no mail", async () => {
  const { tables } = (await at.send(`/api/coalitions/${example}/view`, { headers: { cookie } })).json as {
    readonly tables: { readonly representations: readonly [{ readonly person: string; readonly member: string }] };
  };
  const [{ person, member }] = tables.representations;
  const asked = { task: "affirm", person, member, handedOver: "mail", address: "stranger@example.org" };
  expect(await send("/links", asked)).toMatchObject({ status: 403, json: { code: "link/only-looking" } });
  expect(await at.house.mail.outbox()).toEqual([]);
});

describe("walking through the told worlds", () => {
  const look = async (fields: Readonly<Record<string, string>>, cookie = "") => {
    const answer = await at.send("/example", {
      method: "POST",
      headers: { origin: "http://localhost:4400", "content-type": "application/x-www-form-urlencoded", cookie },
      body: new URLSearchParams(fields).toString(),
    });
    return {
      status: answer.status,
      home: String(answer.headers.location),
      cookie: String(answer.headers["set-cookie"]).split(";")[0] ?? "",
    };
  };
  const nameAt = async (home: string, cookie: string) => {
    const { tables } = (await at.send(`/api/coalitions/${home.slice("/c/".length)}/view`, { headers: { cookie } }))
      .json as { readonly tables: { readonly coalitions: readonly { readonly name: { readonly said: string } }[] } };
    return tables.coalitions[0]?.name.said;
  };

  test("each person leads into her own world", async () => {
    for (const world of at.house.examples.worlds) {
      for (const { id } of at.house.examples.peopleOf(world).slice(0, 2)) {
        const visit = await look({ as: id });
        expect(visit).toMatchObject({ status: 303, home: expect.stringContaining(`/c/example-${world}-`) });
        expect(await nameAt(visit.home, visit.cookie)).toBeTruthy();
      }
    }
  });

  test("changing over to another person stays in the same copy; another world has a copy of its own", async () => {
    const first = await look({ as: "person-beatriz-fonseca" });
    const changed = await look({ as: "person-abena-mensah" }, first.cookie);
    expect(changed.home).toBe(first.home);
    const elsewhere = await look({ as: "person-yasmin-haddad" }, changed.cookie);
    expect(elsewhere.home).not.toBe(first.home);
    const back = await look({ as: "person-zofia-kaminska" }, `${elsewhere.cookie}; ${changed.cookie}`);
    expect(back.home).toBe(first.home);
  });

  test("whoever was added to the copy can be looked at as, in that copy alone", async () => {
    const person = "person-newly-come-01";
    expect((await ask("addPerson", { id: person, name: "Newly Come" })).status).toBe(200);
    const fields = { world: "cloud-migration", as: person };
    const as = async (held: string) => (await look(fields, held)).cookie.split(".")[1];
    expect(await as(cookie)).toBe(person);
    expect(await as("")).not.toBe(person);
  });

  test("whoever comes back without her place in a copy is led to its world, to begin anew", async () => {
    expect((await at.send(`/c/${example}/commitments`)).headers.location).toBe("/example/cloud-migration");
    expect((await at.send("/c/example-of-long-ago")).headers.location).toBe("/example/");
    expect((await at.send("/example/")).status).toBe(200);
  });

  test("a copy bears its own id, in its records too", async () => {
    const { tables } = (await at.send(`/api/coalitions/${example}/view`, { headers: { cookie } })).json as {
      readonly tables: { readonly coalitions: readonly { readonly id: string }[] };
    };
    expect(tables.coalitions.map(({ id }) => id)).toEqual([example]);
  });
});
