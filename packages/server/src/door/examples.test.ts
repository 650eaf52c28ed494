import { afterEach, beforeEach, expect, test } from "vitest";
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
  expect(at.house.accounts.accountOf(tariq)).toBeNull();
  expect(at.house.accounts.isFresh()).toBe(true);
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
  const { token, id } = aLink(at.house, { task: "join", coalition: "coalition-elsewhere", person: noor, member: null });
  expect((await accepted(`http://localhost:4400/l/${id}/${token}`)).status).toBe(422);
  expect(at.house.accounts.accountOf(noor)).toBeNull();
  const own = aLink(at.house, { task: "join", coalition: kitchen, person: tariq, member: library });
  expect((await accepted(`http://localhost:4400/l/${own.id}/${own.token}`)).status).toBe(303);
});

test("an example sends no mail", async () => {
  const { tables } = (await at.send(`/api/coalitions/${example}/view`, { headers: { cookie } })).json as {
    readonly tables: { readonly representations: readonly [{ readonly person: string; readonly member: string }] };
  };
  const [{ person, member }] = tables.representations;
  const asked = { task: "affirm", person, member, handedOver: "mail", address: "stranger@example.org" };
  expect(await send("/links", asked)).toMatchObject({ status: 403, json: { code: "link/only-looking" } });
  expect(at.house.mail.outbox()).toEqual([]);
});
