import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aCoalition,
  ines,
  keys,
  kitchen,
  library,
  noor,
  ovens,
  release,
  talk,
  tariq,
} from "../../testing/aCoalition.ts";
import { anyRequest, type AnyRequest } from "../../testing/doors/anyRequest.ts";
import { type AFront, aFront, type Answer } from "../../testing/doors/aFront.ts";
import { toldSchemas, type WhatIsWrong } from "../../testing/doors/toldSchemas.ts";
import { fromHere, signedIn } from "../../testing/doors/visitor.ts";
import { isRefused } from "../links/refused.ts";
import type { NewToken } from "../tokens/token.ts";
import { operations } from "./openApi/operations.ts";

/**
 * Every operation of the document, asked for soundly and brokenly, by whoever can come to the door. `FUZZ_REQUESTS=10000`
 * asks for more than a test run needs each time.
 */
const REQUESTS = Number(process.env["FUZZ_REQUESTS"] ?? 1_500);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20_261_122);
/** Stands in what no asker may read, but the steward and those who were in the talk. */
const MARKER = "quincemarker";
const elsewhere = "coalition-elsewhere";
const outsider = "person-outside-001";

type Asker = {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Nothing such an asker sends changes anything in the coalition. */
  readonly changes: "nothing" | "what is hers" | "much";
  readonly mayReadMarker: boolean;
};

let at: AFront;
let wrong: WhatIsWrong;
let askers: readonly Asker[];
const logged: string[] = [];
const faults: unknown[] = [];

beforeAll(async () => {
  at = await aFront({
    change: (house) => ({
      ...house,
      running: {
        ...house.running,
        log: {
          say: (sentence) => void logged.push(sentence),
          answered: (it) => void logged.push(JSON.stringify(it)),
          fault: (where, trouble) => void faults.push(where, trouble),
        },
      },
    }),
  });
  const told = await aCoalition(at.house);
  await release(told);
  const answer = { id: "answer-hidden-0001", conversation: talk, speaker: tariq, question: "need" };
  await told.ask(ines, "hearAnswer", { ...answer, words: `We cannot go on: ${MARKER}` });
  await at.house.app.request(
    elsewhere,
    {
      request: "request-elsewhere-01",
      command: "foundCoalition",
      ask: {
        id: elsewhere,
        name: "Elsewhere",
        zone: "UTC",
        host: "x",
        yourName: "Out",
        stewardship: "stewardship-out-01",
        on: "2026-03-02",
      },
    },
    { person: outsider, via: "session", proof: "account:password", mayFound: true },
  );
  wrong = await toldSchemas(at);
  askers = await everyAsker();
}, 60_000);
afterAll(() => at.close());

const everyAsker = async (): Promise<readonly Asker[]> => {
  const steward = await signedIn(at, ines, kitchen);
  const deputy = await signedIn(at, noor, kitchen);
  const foreign = await signedIn(at, outsider, elsewhere);
  const over = await tokenOf(ines);
  const [known] = await at.house.tokens.list(ines);
  await at.house.tokens.end(ines, known?.id ?? "");
  const hers = { changes: "what is hers", mayReadMarker: false } as const;
  const none = { changes: "nothing", mayReadMarker: false } as const;
  return [
    { name: "nobody", headers: fromHere, ...none },
    {
      name: "another site",
      headers: { cookie: steward.cookie, origin: "https://elsewhere.example" },
      changes: "nothing",
      mayReadMarker: true,
    },
    { name: "a foreign person", headers: { ...fromHere, cookie: foreign.cookie }, ...none },
    { name: "a foreign person's token", headers: await tokenOf(outsider), ...none },
    { name: "a token that is over", headers: over, ...none },
    { name: "a token for elsewhere", headers: await tokenOf(ines, { coalitions: [elsewhere] }), ...none },
    { name: "a token that may read", headers: await tokenOf(noor, { scopes: ["read"] }), ...none },
    { name: "a deputy's token", headers: await tokenOf(noor), ...hers },
    { name: "a deputy", headers: { ...fromHere, cookie: deputy.cookie }, ...hers },
    { name: "the steward's token", headers: await tokenOf(ines), changes: "much", mayReadMarker: true },
    { name: "the steward", headers: { ...fromHere, cookie: steward.cookie }, changes: "much", mayReadMarker: true },
  ];
};

const tokenOf = async (person: string, more: Partial<NewToken> = {}) => {
  const asked = { person, name: "Fuzz", scopes: ["read", "write"], coalitions: null, days: 1, ...more } as const;
  const made = await at.house.tokens.make(asked);
  if (isRefused(made)) throw new Error(made.refused);
  return { authorization: `Bearer ${made.text}`, "content-type": "application/json" };
};

const send = async ({ operation, path, body, headers }: AnyRequest, asker: Asker): Promise<Answer> => {
  const sent = { ...asker.headers, ...headers };
  if (operation.id !== "events")
    return at.send(path, {
      method: operation.method.toUpperCase(),
      headers: sent,
      ...(body !== undefined && { body }),
    });
  // A stream that opens never ends by itself: what it says at once is enough.
  const line = await at.listen(path, sent);
  await new Promise((later) => setTimeout(later, 5));
  line.stop();
  return { status: line.status, headers: {}, body: JSON.stringify(line.heard()), json: undefined };
};

const PATIENCE_MS = 10_000;
const unanswered = (request: AnyRequest): Promise<never> =>
  new Promise((_, reject) => {
    const why = `Unanswered: ${request.operation.method} ${request.path} ${JSON.stringify(request.headers)} ${request.body}`;
    setTimeout(() => reject(new Error(why.slice(0, 2_000))), PATIENCE_MS).unref();
  });

/** What only those in the talk know of, as its steward sees it. */
const hidden = async () => {
  const view = await at.house.app.look(kitchen, ines, ["answers", "conversations"]);
  return JSON.stringify(view?.tables);
};

test(`${REQUESTS} requests: no fault, no change, no leak, and every answer as the document says`, async () => {
  const ids = [ovens, keys, talk, library, ines, noor, tariq, "answer-hidden-0001", "representation-noor", kitchen];
  const requests = fc.sample(
    fc.tuple(anyRequest(operations(), ids, [kitchen, kitchen, kitchen, elsewhere]), fc.nat()),
    {
      numRuns: REQUESTS,
      seed: SEED,
    },
  );
  const came = new Map<number, number>();
  const count = (status: number) => came.set(status, (came.get(status) ?? 0) + 1);
  const trouble: string[] = [];
  for (const [request, nth] of requests) {
    const asker = askers[nth % askers.length] as Asker;
    const [version, unseen] = [
      await at.house.store.version(kitchen),
      asker.changes === "what is hers" ? await hidden() : "",
    ];
    const answer = await Promise.race([send(request, asker), unanswered(request)]);
    count(answer.status);
    const told = `${asker.name}: ${request.operation.method} ${request.path.slice(0, 150)} ${request.body?.slice(0, 300) ?? ""} → ${answer.status} ${answer.body.slice(0, 200)}`;
    if (answer.status >= 500) trouble.push(`fault: ${told}`);
    if (asker.changes === "nothing" && (await at.house.store.version(kitchen)) !== version)
      trouble.push(`change: ${told}`);
    if (asker.changes === "what is hers" && (await hidden()) !== unseen) trouble.push(`hidden change: ${told}`);
    if (!asker.mayReadMarker && (answer.body + JSON.stringify(answer.headers)).includes(MARKER))
      trouble.push(`leak: ${told}`);
    const unlike = isInDocument(request, answer) ? wrong(request.operation.id, answer) : null;
    if (unlike) trouble.push(`unlike the document: ${unlike} (${told})`);
  }
  console.log(
    `${REQUESTS} requests: ${[...came]
      .sort()
      .map(([status, times]) => `${status} ${times}`)
      .join(", ")}`,
  );
  expect(trouble.slice(0, 20)).toEqual([]);
  expect(faults).toEqual([]);
  expect(logged.join("\n")).not.toContain(MARKER);
  expect(logged.length).toBeGreaterThanOrEqual(REQUESTS);
  expect(came.get(200)).toBeGreaterThan(REQUESTS / 20);
}, 600_000);

/** A path parameter can make an address of something else, and a stream is looked at by its status alone. */
const isInDocument = ({ operation, path }: AnyRequest, { status }: Answer): boolean =>
  operation.id !== "events" &&
  !/\/(-|\.|%2F|%5C)/i.test(path) &&
  !(status === 404 && operation.by === "anyone") &&
  operation.parameters?.every((it) => it.in !== "path" || it.name === "coalition") !== false;
