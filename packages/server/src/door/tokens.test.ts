import { type AnyCommand, commands } from "@mortar/core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aCoalition, bo, ines, keys, kitchen, library, ovens, release, tariq } from "../../testing/aCoalition.ts";
import { type AFront, aFront, type Answer, type Sending } from "../../testing/doors/aFront.ts";
import { freshRequest, fromHere, hostSignedIn, signedIn, type Visitor } from "../../testing/doors/visitor.ts";
import { isRefused } from "../links/refused.ts";
import type { NewToken } from "../tokens/token.ts";
import { exampleOf } from "./openApi/example.ts";
import { operations } from "./openApi/operations.ts";

let at: AFront;
let steward: Visitor;
let told: Awaited<ReturnType<typeof aCoalition>>;

beforeAll(async () => {
  at = await aFront();
  told = await aCoalition(at.house);
  await release(told);
  steward = await signedIn(at, ines, kitchen);
  await signedIn(at, tariq, kitchen);
  await signedIn(at, bo, kitchen);
}, 30_000);
afterAll(() => at.close());

const aToken = async (person: string, more: Partial<NewToken> = {}) => {
  const made = await at.house.tokens.make({
    person,
    name: "A script",
    scopes: ["read", "write"],
    coalitions: null,
    days: 90,
    ...more,
  });
  if (isRefused(made)) throw new Error(made.refused);
  return { ...made, headers: { authorization: `Bearer ${made.text}`, "content-type": "application/json" } };
};
type Held = Awaited<ReturnType<typeof aToken>>;

const ask = (held: Pick<Held, "headers">, command: string, what: unknown, as: string | null = null): Promise<Answer> =>
  at.send(`/api/coalitions/${kitchen}/commands/${command}`, {
    method: "POST",
    headers: held.headers,
    body: JSON.stringify({ request: freshRequest(), ask: what, as }),
  });

const codeOf = ({ status, json }: Answer) => [status, (json as { readonly code?: string } | undefined)?.code];
const get = (path: string, held: Pick<Held, "headers">, more: Sending["headers"] = {}) =>
  at.send(path, { headers: { ...held.headers, ...more } });

describe("a token", () => {
  let held: Held;
  beforeEach(async () => {
    for (const { id } of await at.house.tokens.list(ines)) await at.house.tokens.end(ines, id);
    held = await aToken(ines);
  });

  test("reads what its person reads, and asks for what a program may, as a program", async () => {
    const view = await get(`/api/coalitions/${kitchen}/view`, held);
    expect((view.json as { tables: unknown }).tables).toEqual(
      ((await steward.get(`/api/coalitions/${kitchen}/view`)).json as { tables: unknown }).tables,
    );
    expect((await ask(held, "addPerson", { id: "person-by-token-1", name: "Ada" })).status).toBe(200);
    const past = await get(`/api/coalitions/${kitchen}/history/persons/person-by-token-1`, held);
    expect(past.json).toMatchObject([{ by: { person: ines, via: "assistant", proof: `token:${held.token.id}` } }]);
  });

  test("tells what it may do, and lists the coalitions it reaches", async () => {
    expect((await get("/api/token", held)).json).toMatchObject({ id: held.token.id, scopes: ["read", "write"] });
    expect((await get("/api/coalitions", held)).json).toEqual({
      coalitions: [{ id: kitchen, name: "Riverside Kitchen" }],
    });
    const elsewhere = await aToken(ines, { coalitions: ["coalition-elsewhere"] });
    expect((await get("/api/coalitions", elsewhere)).json).toEqual({ coalitions: [] });
  });

  test("alone counts: cookies beside it are not looked at, and where it comes from does not matter", async () => {
    const boToken = await aToken(bo);
    const answer = await get(`/api/coalitions/${kitchen}/view?kinds=persons`, boToken, {
      cookie: steward.cookie,
      origin: "https://elsewhere.example",
    });
    expect((answer.json as { me: { person: string } }).me.person).toBe(bo);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    const ended = await get(
      `/api/coalitions/${kitchen}/view`,
      { headers: { ...held.headers, authorization: "Bearer x" } },
      {
        cookie: steward.cookie,
      },
    );
    expect(codeOf(ended)).toEqual([401, "token/unknown"]);
    expect(ended.headers["www-authenticate"]).toContain("Bearer");
    const example = at.house.examples.cookieFor({ coalition: kitchen, person: tariq }).split(";")[0] as string;
    const asExample = await get(`/api/coalitions/${kitchen}/view?kinds=persons`, boToken, { cookie: example });
    expect((asExample.json as { me: { person: string } }).me.person).toBe(bo);
  });

  test("that may only read writes nothing", async () => {
    const reading = await aToken(ines, { scopes: ["read"] });
    expect((await get(`/api/coalitions/${kitchen}/view`, reading)).status).toBe(200);
    expect(codeOf(await ask(reading, "addPerson", { id: "person-by-token-2", name: "Ada" }))).toEqual([
      403,
      "token/read-only",
    ]);
  });

  test("reaches the coalitions it was made for, and says the same of every other", async () => {
    const elsewhere = await aToken(ines, { coalitions: ["coalition-elsewhere"] });
    for (const coalition of [kitchen, "coalition-that-is-not", "%63oalition-kitchen"])
      expect(codeOf(await get(`/api/coalitions/${coalition}/view`, elsewhere))).toEqual([403, "token/other-coalition"]);
    const here = await aToken(ines, { coalitions: [kitchen] });
    expect((await get(`/api/coalitions/${kitchen}/view`, here)).status).toBe(200);
  });

  test("that has ended is known to nobody, and one that never was is the same", async () => {
    await at.house.tokens.end(ines, held.token.id);
    const over = await get(`/api/coalitions/${kitchen}/view`, held);
    expect(codeOf(over)).toEqual([401, "token/unknown"]);
    expect(
      (await get("/api/commands", { headers: { ...held.headers, authorization: "Bearer mortar_nothing" } })).status,
    ).toBe(401);
  });

  test("follows a coalition", async () => {
    const { cursor } = (await get(`/api/coalitions/${kitchen}/view?kinds=`, held)).json as { readonly cursor: string };
    const line = await at.listen(`/api/coalitions/${kitchen}/events?cursor=${cursor}`, held.headers);
    await told.ask(ines, "addPerson", { id: "person-followed-1", name: "Followed" });
    await expect.poll(() => line.heard().map(({ event }) => event)).toEqual(["patches"]);
    line.stop();
  });

  test("ends with a change of password, and with the account", async () => {
    const caller = {
      headers: new Headers({ host: "localhost:4400", "user-agent": "Test", cookie: steward.cookie }),
      from: "127.0.0.1",
    };
    const changed = await at.house.accounts.password.change(caller, {
      current: null,
      next: "four unrelated words here",
    });
    expect(isRefused(changed)).toBe(false);
    expect(await at.house.tokens.bearer(held.text)).toBeNull();
    const boToken = await aToken(bo);
    await at.house.accounts.erase(bo);
    expect(await at.house.tokens.bearer(boToken.text)).toBeNull();
    steward = await signedIn(at, "person-noor-00001", kitchen);
  });

  test("follows its person's rights at once", async () => {
    const tariqs = await aToken(tariq);
    expect((await get(`/api/coalitions/${kitchen}/view`, tariqs)).status).toBe(200);
    await told.ask(ines, "endRepresentation", { id: "representation-tariq" });
    expect(codeOf(await get(`/api/coalitions/${kitchen}/view`, tariqs))).toEqual([404, "door/nothing-here"]);
  });
});

describe("no program speaks in a person's place", () => {
  const only = Object.entries(commands as Readonly<Record<string, AnyCommand>>).filter(([, it]) => it.humanOnly);

  test("(there is much that only a person can ask for)", () => expect(only.length).toBeGreaterThan(30));

  test.each(only.map(([name]) => [name]))("%s", async (name) => {
    const held = await aToken(ines);
    const before = await at.house.store.version(kitchen);
    for (const as of [null, library]) {
      const code = codeOf(await ask(held, name, wellFormed(name), as))[1];
      expect(code).toBe(name === "foundCoalition" ? "request/invalid" : "request/human-only");
    }
    expect(await at.house.store.version(kitchen)).toBe(before);
    await at.house.tokens.end(ines, held.token.id);
  });

  test("words that are there to be affirmed stay as they are", async () => {
    const held = await aToken("person-noor-00001");
    for (const id of [ovens, keys])
      expect(codeOf(await ask(held, "affirmCommitment", { id, seen: "x" }, library))[1]).toMatch(/human-only|invalid/);
  });

  test("not by a link to herself either: making, listing and ending links is for a person", async () => {
    const held = await aToken(ines);
    const body = JSON.stringify({ task: "affirm", person: ines, member: null, handedOver: "in-person" });
    const made = await at.send(`/api/coalitions/${kitchen}/links`, { method: "POST", headers: held.headers, body });
    expect(codeOf(made)).toEqual([403, "token/only-a-person"]);
    expect(codeOf(await get(`/api/coalitions/${kitchen}/links`, held))).toEqual([403, "token/only-a-person"]);
    const ended = await at.send(`/api/coalitions/${kitchen}/links/any`, { method: "DELETE", headers: held.headers });
    expect(codeOf(ended)).toEqual([403, "token/only-a-person"]);
  });

  test("nor by founding, whoever runs the server", async () => {
    const host = await hostSignedIn(await aFront().then((other) => ((at2 = other), other)));
    const made = await at2.house.tokens.make({
      person: host.person,
      name: "x",
      scopes: ["read", "write"],
      coalitions: null,
      days: 1,
    });
    if (isRefused(made)) throw new Error(made.refused);
    const answer = await at2.send("/api/coalitions/coalition-by-token-1/commands/foundCoalition", {
      method: "POST",
      headers: { authorization: `Bearer ${made.text}`, "content-type": "application/json" },
      body: JSON.stringify({
        request: freshRequest(),
        ask: {
          id: "coalition-by-token-1",
          name: "By token",
          zone: "Europe/Lisbon",
          host: "x",
          yourName: "Host",
          stewardship: "stewardship-host-1",
          on: "2026-03-02",
        },
      }),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await at2.house.store.version("coalition-by-token-1")).toBe(0);
    await at2.close();
  });
  let at2: AFront;
});

describe("a token opens no other door", () => {
  test("no page, no account, no sign-in, no token", async () => {
    const held = await aToken(ines);
    for (const path of ["/", "/account", "/account/tokens", "/sign-in", "/found", `/c/${kitchen}`, "/account/outbox"])
      expect((await get(path, held)).status, path).toBe(403);
    for (const path of ["/account/tokens", "/account/password", "/sign-in/password", "/sign-out", "/found"]) {
      const answer = await at.send(path, { method: "POST", headers: { ...held.headers, ...fromHere }, body: "name=x" });
      expect(answer.status, path).toBe(403);
    }
  });

  test("and of the declared ones none that is for a person", async () => {
    const held = await aToken(ines);
    for (const { method, path, by } of operations()) {
      if (by !== "person") continue;
      const answer = await at.send(path.replace("{coalition}", kitchen).replaceAll(/\{\w+\}/g, "x"), {
        method: method.toUpperCase(),
        headers: held.headers,
        ...(method === "post" && { body: "{}" }),
      });
      expect(codeOf(answer)).toEqual([403, "token/only-a-person"]);
    }
  });
});

/** As the document's own example has it. */
const wellFormed = (name: string): unknown => {
  const it = operations().find(({ id }) => id === name);
  return (exampleOf(it?.asks?.is ?? {}) as { readonly ask: unknown }).ask;
};
