import * as fc from "fast-check";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  aCoalition,
  aLink,
  bo,
  ines,
  kitchen,
  library,
  ovens,
  release,
  talk,
  tariq,
} from "../../testing/aCoalition.ts";
import { type AFront, aFront, type Answer, type Sending } from "../../testing/doors/aFront.ts";
import { freshRequest, fromHere, signedIn, type Visitor } from "../../testing/doors/visitor.ts";

/** Any malformed, huge or hostile request: refused with a code and a sentence, and nothing changed. */
let at: AFront;
let steward: Visitor;
const cookies: string[] = [];

beforeAll(async () => {
  at = await aFront();
  const told = await aCoalition(at.house);
  await release(told);
  await told.ask(ines, "appointSteward", { id: "stewardship-bo-0001", person: bo, since: "2026-03-02" });
  steward = await signedIn(at, ines, kitchen);
  const other = await signedIn(at, bo, kitchen);
  const link = await aLink(at.house, { task: "conversation", about: talk });
  const claimed = await at.house.links.claim(link.token);
  cookies.push(
    "",
    other.cookie,
    at.house.examples.cookieFor({ coalition: kitchen, person: tariq }).split(";")[0] as string,
  );
  cookies.push(
    "secret" in claimed ? `mortar-link=${claimed.secret}` : "",
    "mortar-session=%00; =; ;;; locale=__proto__; theme=\u00ff; mortar-example=..",
  );
}, 30_000);
afterAll(() => at.close());

const version = async () => (await at.house.store.open(kitchen, "1")).version;

/** What was refused says why, in a code for programs and a sentence for people; a page says it in words alone. */
const saysWhy = (path: string, { status, json, body, headers }: Answer) => {
  if (status < 400 || status === 405 || status === 431) return true;
  // What leads out of a folder does so before anybody is asked.
  const { pathname } = new URL(path, "http://localhost");
  if (!pathname.startsWith("/api/") && !headers["content-type"]?.includes("json")) return /<h1/.test(body);
  const { code, sentence } = (json ?? {}) as { readonly code?: unknown; readonly sentence?: unknown };
  return (
    typeof code === "string" &&
    /^[a-z-]+\/[a-z_-]+$/.test(code) &&
    typeof sentence === "string" &&
    sentence.endsWith(".")
  );
};

const stays = async (path: string, sending: Sending): Promise<Answer> => {
  const before = await version();
  const answer = await at.send(path, sending);
  expect(answer.status, `${sending.method} ${path.slice(0, 200)} ${String(sending.body).slice(0, 200)}`).toBeLessThan(
    500,
  );
  if (sending.method !== "HEAD")
    expect(saysWhy(path, answer), `${answer.status} ${path.slice(0, 200)} ${answer.body.slice(0, 300)}`).toBe(true);
  if (answer.status >= 300) expect(await version()).toBe(before);
  return answer;
};

const oddPart = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "%00",
    "%",
    "%zz",
    "%ff%fe",
    "..",
    "%2e%2e%2f",
    "%0d%0aset-cookie:a=b",
    "a".repeat(3_000),
    "%F0%9F%8D%9E",
    "'",
    "<script>",
    kitchen,
    "answers",
    ovens,
    "2026-13-01",
    "0000-00-00",
  ),
  fc.string({ maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
);
const oddQuery = fc.oneof(
  fc.constant(""),
  fc.constantFrom(
    "kinds=__proto__",
    "kinds=constructor,toString,",
    "kinds=",
    "cursor=%00",
    "cursor=AAAA",
    "next=//elsewhere.example",
    "at=__proto__",
    "own=%zz",
    "after=",
    "since=%ff",
  ),
  fc.string({ maxLength: 30 }).map((text) => `kinds=${encodeURIComponent(text.toWellFormed())}`),
);
const oddJson = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.constantFrom(
    "",
    "{",
    "null",
    "[]",
    "7",
    '"text"',
    '{"request":7}',
    '{"request":{"toString":1}}',
    '{"ask":{"__proto__":{"id":1}},"request":"__proto__"}',
    '{"request":"request-twice-000001","request":"x","ask":{}}',
    "[".repeat(20_000),
    `{"request":"request-nested-00001","ask":${"[".repeat(20_000)}${"]".repeat(20_000)}}`,
    `{"request":"request-nested-00002","ask":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}`,
    `{"request":"request-array-000001","ask":{"id":"redaction-000000001","passage":"a","about":[${"1,".repeat(50_000)}1]}}`,
    "do=affirm&commitment=%zz&request=%00",
    `words=${"%F0%9F%8D%9E".repeat(9_000)}`,
    "\u0000\u0001",
    "--boundary",
  ),
);
const oddHeaders = fc.record(
  {
    "content-type": fc.constantFrom(
      "application/json",
      "text/plain",
      "multipart/form-data",
      "multipart/form-data; boundary=boundary",
      "application/x-www-form-urlencoded",
      "application/json; charset=utf-16",
      "\u00ff",
    ),
    "accept-language": fc.constantFrom("__proto__", "*", ";q=9", "de,en;q=", "x".repeat(2_000), "zz-ZZ-zz-ZZ"),
    "last-event-id": fc.constantFrom("__proto__", "A".repeat(48), "\u00ff"),
    "sec-fetch-site": fc.constantFrom("same-origin", "none", "__proto__"),
    "x-forwarded-for": fc.constantFrom("::1, ,", "__proto__"),
    "accept-encoding": fc.constantFrom("identity", "\u00ff"),
  },
  { requiredKeys: [] },
);

test("any request to any route is answered, and only what is granted changes anything", async () => {
  const routes = [
    ...new Set(
      at.routes
        .filter(({ path }) => path !== "/*" && !path.endsWith("/events") && path !== "/sign-out")
        .map(({ path }) => path),
    ),
  ];
  expect(routes.length).toBeGreaterThan(25);
  const anyRequest = fc.record({
    route: fc.constantFrom(...routes, "/api/coalitions/:coalition/commands/:command", "/nothing/:here"),
    parts: fc.array(oddPart, { minLength: 5, maxLength: 5 }),
    query: oddQuery,
    method: fc.constantFrom("GET", "POST", "POST", "POST", "DELETE", "PUT", "HEAD", "OPTIONS", "PATCH"),
    body: oddJson,
    headers: oddHeaders,
    cookie: fc.constantFrom(...cookies),
  });
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(anyRequest, async ({ route, parts, query, method, body, headers, cookie }) => {
      let part = 0;
      const path = route.replaceAll(/:\w+(\{[^}]*\})?\??|\*/g, (name) =>
        name.startsWith(":coalition") && part % 2 === 0 ? (part++, kitchen) : (parts[part++] ?? ""),
      );
      const hasBody = method !== "GET" && method !== "HEAD";
      const { status } = await stays(`${path}?${query}`, {
        method,
        headers: { ...fromHere, cookie, ...headers },
        ...(hasBody && { body }),
      });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }),
    { seed: 4, numRuns: 900 },
  );
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 303, 401, 403, 404, 410, 422]));
}, 60_000);

test.each([
  [`/c/${kitchen}/__proto__`, 404],
  [`/c/${kitchen}/constructor/toString`, 404],
  [`/api/coalitions/${kitchen}/view?kinds=__proto__,constructor,toString`, 200],
  [`/api/coalitions/${kitchen}/history/__proto__/toString`, 404],
  [`/api/coalitions/${kitchen}/answers/__proto__`, 404],
  [`/api/coalitions/${kitchen}/records/__proto__`, 404],
  [`/api/coalitions/${kitchen}/no-such-door`, 404],
])("%s: names that every object knows are no names here", async (path, status) => {
  expect(await stays(path, { headers: { cookie: steward.cookie } })).toMatchObject({ status });
});

test("a form in a wrapping that no page of ours uses is a form with nothing in it", async () => {
  const sending = { method: "POST", headers: { ...fromHere, "content-type": "multipart/form-data" }, body: "as=" };
  expect(await stays("/example", sending)).toMatchObject({ status: 303 });
});

describe("one ask at a time, by someone who may", () => {
  const send = (body: string | Uint8Array, command = "addPerson", headers: Sending["headers"] = {}) =>
    stays(`/api/coalitions/${kitchen}/commands/${command}`, {
      method: "POST",
      headers: { ...fromHere, cookie: steward.cookie, ...headers },
      body,
    });
  const asked = (name: unknown, id: unknown = `person-${freshRequest()}`) =>
    JSON.stringify({ request: freshRequest(), ask: { id, name } });

  test.each(["constructor", "toString", "__proto__", "hasOwnProperty", "%00", "affirmcommitment"])(
    "no command is called %s",
    async (command) => {
      expect(await send(asked("Cyd"), command)).toMatchObject({
        status: 404,
        json: { code: "request/unknown-command" },
      });
    },
  );

  test.each([
    ["no JSON", "{", 400, "door/not-json"],
    ["a list", "[]", 400, "door/not-json"],
    ["nothing", "", 400, "door/not-json"],
    ["no request id", "{}", 422, "request/malformed"],
    ["a request id that is none", JSON.stringify({ request: "short", ask: {} }), 422, "request/invalid"],
    ["wrong types", JSON.stringify({ request: "request-wrong-type-1", ask: 7 }), 422, "request/invalid"],
    [
      "a member that is no text",
      JSON.stringify({ request: "request-wrong-type-2", ask: {}, as: {} }),
      422,
      "request/malformed",
    ],
    [
      "more than was asked for",
      JSON.stringify({
        request: "request-wrong-type-3",
        ask: { id: "person-cyd-0000001", name: "Cyd", isSteward: true },
      }),
      422,
      "request/invalid",
    ],
    [
      "too many wrong things",
      `{"request":"request-wrong-type-4","ask":{"id":"redaction-000000001","passage":"a","about":[${"1,".repeat(50_000)}1]}}`,
      422,
      "request/invalid",
    ],
  ] as const)("%s", async (_, body, status, code) => {
    const answer = await send(body, body.includes("about") ? "takeBackWords" : "addPerson");
    expect(answer).toMatchObject({ status, json: { code } });
    expect(answer.body.length).toBeLessThan(20_000);
  });

  test("bytes that are no UTF-8 are refused, not mended", async () => {
    const body = Buffer.from(asked("Cyd?"));
    body[body.indexOf("?")] = 0xff;
    expect(await send(body)).toMatchObject({ status: 400, json: { code: "door/not-json" } });
  });

  test("half a character is refused", async () => {
    expect(await send(asked("Cyd").replace("Cyd", "\\ud83c"))).toMatchObject({
      status: 422,
      json: { invalid: [{ at: "name", code: "words/broken" }] },
    });
  });

  test("of two keys with one name the last counts", async () => {
    const id = "person-twice-0000001";
    const body = `{"request":"${freshRequest()}","ask":{"id":"${id}","name":"First","name":"Last"}}`;
    expect((await send(body)).status).toBe(200);
    const people = (await at.house.app.look(kitchen, ines, ["persons"]))?.tables["persons"] as unknown as readonly {
      id: string;
      name: { said: string };
    }[];
    expect(people.find((it) => it.id === id)?.name.said).toBe("Last");
  });

  test("a body larger than any words, said or not said", async () => {
    expect(await send(asked("x".repeat(300_000)))).toMatchObject({ status: 413, json: { code: "door/too-large" } });
    const chunked = await at.send(`/api/coalitions/${kitchen}/commands/addPerson`, {
      method: "POST",
      headers: { ...fromHere, cookie: steward.cookie, "transfer-encoding": "chunked" },
      body: asked("Cyd"),
    });
    expect(chunked).toMatchObject({ status: 411, json: { code: "door/no-length" } });
  });

  test("20,000 characters of any kind are kept exactly; one more is refused", async () => {
    const odd = '\u0000 a\u0301 \u202e\ufeff\u200d👩‍👩‍👧‍👦 \r\n\t\\" \ud83c\udf5e ﷽ \uffff\u2028</script>';
    const characters = Array.from(odd.repeat(1_000)).slice(0, 19_999);
    const words = [...characters, "🍞"].join("");
    expect(Array.from(words)).toHaveLength(20_000);
    const representative = await signedIn(at, tariq, kitchen);
    const hear = (id: string, words: string) =>
      representative.ask(kitchen, "hearAnswer", { id, conversation: talk, question: "What?", words, speaker: tariq });
    expect((await hear("answer-exactly-0001", words)).status).toBe(200);
    expect(await hear("answer-exactly-0002", `${words}.`)).toMatchObject({
      status: 422,
      json: { invalid: [{ at: "words", code: "input/too_big" }] },
    });
    at = await at.again();
    const kept = (
      await at.send(`/api/coalitions/${kitchen}/view?kinds=answers`, { headers: { cookie: steward.cookie } })
    ).json as { tables: { answers: readonly { words: { said: string } }[] } };
    expect(kept.tables.answers.map((it) => it.words.said)).toEqual([words]);
  });
});

describe("below HTTP", () => {
  const raw = (lines: string): Promise<string> =>
    new Promise((resolve) => {
      let heard = "";
      const line = connect(at.port, "127.0.0.1", () => line.write(lines));
      line.on("data", (part) => (heard += part.toString()));
      line.on("error", () => resolve(heard));
      line.on("close", () => resolve(heard));
      setTimeout(() => line.destroy(), 1_500);
    });
  const post = `POST /api/coalitions/${kitchen}/commands/addPerson HTTP/1.1\r\nHost: localhost:4400\r\nOrigin: http://localhost:4400\r\nCookie: `;

  test.each([
    ["a flood of headers", () => `GET / HTTP/1.1\r\nHost: a\r\n${"X-Flood: 1234567890\r\n".repeat(3_000)}\r\n`],
    ["a length that is none", () => `${post}${steward.cookie}\r\nContent-Length: seven\r\n\r\n{}`],
    ["two lengths", () => `${post}${steward.cookie}\r\nContent-Length: 2\r\nContent-Length: 40\r\n\r\n{}`],
    [
      "a length and chunks",
      () => `${post}${steward.cookie}\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ["a length longer than what is sent", () => `${post}${steward.cookie}\r\nContent-Length: 200\r\n\r\n{}`],
    ["no host", () => "GET /api/commands HTTP/1.1\r\n\r\n"],
    ["a host that is none", () => "GET /api/commands HTTP/1.1\r\nHost: [::\r\n\r\n"],
    ["a path that is none", () => "GET \u0000\u00ff HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["no HTTP", () => "\u0016\u0003\u0001\u0002\u0000\r\n\r\n"],
  ])("%s", async (_, lines) => {
    const before = await version();
    expect(await raw(lines())).not.toMatch(/^HTTP\/1.1 (5|2\d\d.*"happened")/);
    expect(await version()).toBe(before);
    expect((await at.send("/health")).status).toBe(200);
  });

  test("nothing else is there than was at the beginning", async () => {
    expect((await at.house.store.streams()).filter((id) => !id.startsWith("example-"))).toEqual([kitchen]);
    expect((await at.house.app.look(kitchen, ines, ["members"]))?.tables["members"]?.map(({ id }) => id)).toEqual([
      library,
    ]);
  });
});
