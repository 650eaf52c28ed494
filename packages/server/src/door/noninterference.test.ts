import { analyses, records } from "@mortar/core";
import { anyStep, confiding, stepsInFocus } from "@mortar/core/testing/anyHistory.ts";
import { bo, gathered, ines, olu, tariq, wanjiru } from "@mortar/core/testing/cast.ts";
import { moving } from "@mortar/core/testing/moving.ts";
import { rounds } from "@mortar/core/testing/rounds.ts";
import { type Deed, told } from "@mortar/core/testing/story.ts";
import { type Asked, type TwoWorlds, twoWorlds } from "@mortar/app/testing/twoWorlds.ts";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AFront, aFront, type Answer } from "../../testing/doors/aFront.ts";
import { fromHere, signedIn, type Visitor } from "../../testing/doors/visitor.ts";

/** Two installations that differ only in what a viewer never sees. To the byte, the same leaves both for her. */
const PAIRS = 8;
const HOURS = 90;
/** Most of what others might ask for is refused: so much is tried that the hours are full. */
const TRIED = HOURS * 12;
const hour = (index: number) => new Date(Date.parse("2026-03-02T10:00:00Z") + index * 3 * 3_600_000).toISOString();
const instants = Array.from({ length: HOURS }, (_, index) => hour(index));

const someone = fc.constantFrom(olu, olu, tariq, bo, wanjiru, ines);
/** Who looks, what had happened, and what is likely to: in some of them much is said in confidence. */
const scene = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ viewer: someone, past: fc.constant<readonly Deed[]>(gathered), anyStep: stepsInFocus }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      viewer: fc.constantFrom(olu, olu, wanjiru, bo),
      past: fc.constantFrom<readonly Deed[]>(rounds, moving),
      anyStep: fc.constant(confiding),
    }),
  },
);
const pair = scene.chain(({ viewer, past, anyStep }) => {
  const step = fc.oneof(
    { weight: 12, arbitrary: anyStep },
    { weight: 1, arbitrary: anyStep.map((step) => ({ ...step, by: viewer })) },
  );
  return fc
    .array(step, { minLength: TRIED, maxLength: TRIED, size: "max" })
    .map((steps) => twoWorlds(viewer.person, past, steps, instants));
});
const pairs = fc.sample(pair, { seed: 11, numRuns: PAIRS });
const streamOf = (index: number) => `coalition-pair-${String(index).padStart(4, "0")}`;

let clock = new Date(hour(0));
const calls: string[] = [];
let fronts: readonly [AFront, AFront];
const visitors: [Map<string, Visitor>, Map<string, Visitor>] = [new Map(), new Map()];

beforeAll(async () => {
  const open = () =>
    aFront({
      now: () => clock,
      change: (house) => ({
        ...house,
        app: new Proxy(house.app, { get: (app, name) => (calls.push(String(name)), Reflect.get(app, name)) }),
      }),
    });
  fronts = [await open(), await open()];
  for (const [world, front] of fronts.entries())
    for (const { person } of [ines, tariq, wanjiru, bo, olu])
      visitors[world]!.set(person, await signedIn(front, person, "coalition-of-nobody"));
}, 60_000);
afterAll(() => Promise.all(fronts.map((front) => front.close())));

/** What left: the status, every header that is not of this moment, and the body; what is random in every answer put aside. */
const leftIn = ({ status, headers, body }: Answer) => {
  const { date: _, "x-request-id": __, "content-security-policy": written, ...rest } = headers;
  const policy = String(written ?? "");
  const nonce = /nonce-([^']+)/.exec(policy)?.[1];
  const steady = nonce ? body.replaceAll(nonce, "NONCE") : body;
  return {
    status,
    headers: { ...rest, policy: nonce ? policy.replaceAll(nonce, "NONCE") : policy },
    body: steady.replaceAll(/"cursor":"[\w-]{48}"/g, '"cursor":"…"'),
  };
};

const send = (world: 0 | 1, stream: string, { request }: Asked, step: TwoWorlds["hours"][number] & object) => {
  const { name, ask, by } = (world === 0 ? step.step : step.inOther) as Asked["step"];
  const { person, via, proof, member } = by;
  const who = visitors[world].get(person) as Visitor;
  return {
    overHttp: () => who.ask(stream, name, ask, { as: member, request }),
    inside: () =>
      fronts[world].house.app.request(stream, { request, command: name, ask, as: member }, { person, via, proof }),
  };
};

const tellBoth = async ({ viewer, past, hours }: TwoWorlds, stream: string) => {
  const outcomes: [unknown[], unknown[]] = [[], []];
  const streams: Awaited<ReturnType<AFront["listen"]>>[] = [];
  clock = new Date(hour(0));
  for (const world of [0, 1] as const) await fronts[world].house.app.tell(stream, told(...past));
  for (const [index, asked] of hours.entries()) {
    clock = new Date(hour(index));
    if (index === HOURS / 2) for (const world of [0, 1] as const) streams.push(await listening(world, stream, viewer));
    for (const world of [0, 1] as const) {
      if (world === 1 && !asked.inOther) continue;
      const { overHttp, inside } = send(world, stream, asked, asked);
      if (asked.step.by.person === viewer && asked.step.by.via === "session")
        outcomes[world].push(leftIn(await overHttp()));
      else await inside();
    }
  }
  return { outcomes, streams };
};

const listening = async (world: 0 | 1, stream: string, viewer: string) => {
  const { cookie, get } = visitors[world].get(viewer) as Visitor;
  const { cursor = "" } = ((await get(`/api/coalitions/${stream}/view?kinds=`)).json ?? {}) as {
    readonly cursor?: string;
  };
  return fronts[world].listen(`/api/coalitions/${stream}/events?cursor=${cursor}`, { cookie });
};

const pathsOf = (stream: string, { whole }: TwoWorlds): readonly string[] => {
  const api = `/api/coalitions/${stream}`;
  const ids = Object.entries(whole).flatMap(([kind, table]) =>
    [...table.keys(), "record-that-is-not"].map((id) => `${api}/history/${kind}/${id}`),
  );
  return [
    `${api}/view`,
    `${api}/view?kinds=answers,commitments`,
    `${api}/links`,
    `${api}/no-such-door`,
    ...["2026-03-01", "2026-03-04", "2026-03-09", "2027-01-01"].map((day) => `${api}/as-it-was-on/${day}`),
    ...[...Object.keys(analyses), "no-such-question"].map((name) => `${api}/answers/${name}`),
    ...[
      "",
      "/commitments",
      "/conversations",
      "/members",
      "/reading",
      "/complaints",
      "/stewards",
      "/no-such-room",
      "/commitments/commitment-1-0000000000",
    ].map((room) => `/c/${stream}${room}`),
    ...ids,
  ];
};

describe("what is hidden from a viewer changes nothing that leaves for her over HTTP", () => {
  test("(much is hidden, and much is asked for)", () => {
    const sum = (name: keyof TwoWorlds["made"]) => pairs.reduce((total, { made }) => total + made[name], 0);
    expect(sum("leftOut")).toBeGreaterThan(PAIRS * 8);
    expect(sum("byViewer")).toBeGreaterThan(PAIRS * 5);
    expect(sum("refusedToViewer")).toBeGreaterThan(PAIRS * 2);
  });

  test.each(pairs.map((two, index) => [index, two.viewer, two] as const))(
    "pair %i, seen by %s",
    async (index, viewer, two) => {
      const stream = streamOf(index);
      const { outcomes, streams } = await tellBoth(two, stream);
      expect(outcomes[1]).toEqual(outcomes[0]);

      const hidden = two.hours.find((asked) => asked.step.name === "openConversation" && !asked.inOther);
      if (hidden)
        await fronts[0].house.links.mint({
          coalition: stream,
          task: "conversation",
          person: bo.person,
          member: "member-library-0001",
          about: (hidden.step.ask as { readonly id: string }).id,
          madeBy: tariq.person,
          handedOver: "qr",
        });
      for (const path of pathsOf(stream, two)) {
        const [one, other] = [
          leftIn(await visitors[0].get(viewer)!.get(path)),
          leftIn(await visitors[1].get(viewer)!.get(path)),
        ];
        expect({ path, left: other }).toEqual({ path, left: one });
      }

      // Both have been told all there was: what comes to the viewer last has come.
      await new Promise((later) => setTimeout(later, 50));
      const [heard, heardInOther] = streams.map((it) =>
        it.heard().map(({ event, told }) => ({ event, told: { ...(told as object), cursor: 0 } })),
      );
      expect(heardInOther).toEqual(heard);
      for (const it of streams) it.stop();
    },
    30_000,
  );
});

describe("a coalition in which someone has no place is as one that does not exist", () => {
  const there = "coalition-there-0001";
  const nowhere = "coalition-there-9999";
  const noor = () => visitors[0].get("person-noor-00001") as Visitor;
  beforeAll(async () => {
    await fronts[0].house.app.tell(there, told(...gathered));
    visitors[0].set("person-noor-00001", await signedIn(fronts[0], "person-noor-00001", "coalition-of-nobody"));
  });

  const same = async (ask: (stream: string) => Promise<Answer>) => {
    const [one, other] = [await counted(() => ask(there)), await counted(() => ask(nowhere))];
    expect(JSON.parse(JSON.stringify(other).replaceAll(nowhere, there))).toEqual(one);
    return one;
  };
  /** What left, and by which ways through the app it was found: the same ways take the same time. */
  const counted = async (ask: () => Promise<Answer>) => {
    calls.length = 0;
    return { ...leftIn(await ask()), ways: [...calls] };
  };

  test("at every door that shows something", async () => {
    const paths = pathsOf("STREAM", {
      ...pairs[0]!,
      whole: Object.fromEntries(
        Object.keys(records).map((kind) => [kind, new Map([["record-1-0000000000", 1]])]),
      ) as never,
    });
    for (const path of [...paths, "/api/coalitions/STREAM/events", "/api/coalitions/STREAM/events?cursor=AAAA"]) {
      const { status, ways } = await same((stream) => noor().get(path.replace("STREAM", stream)));
      const isDoor = !/no-such-(door|room)/.test(path);
      expect({ path, status, ways: ways.length }).toEqual({ path, status: 404, ways: isDoor ? 1 : 0 });
    }
  });

  test("for every command", async () => {
    const step = fc.sample(anyStep, { seed: 5, numRuns: 90 }).filter(({ name }) => name !== "foundCoalition");
    const statuses = new Set<number>();
    for (const [index, { name, ask }] of step.entries()) {
      const request = `request-noor-${String(index).padStart(6, "0")}`;
      statuses.add((await same((stream) => noor().ask(stream, name, ask, { request }))).status);
    }
    expect([...statuses]).toEqual([404]);
  });

  test("for links, and without a session", async () => {
    await same((stream) =>
      fronts[0].send(`/api/coalitions/${stream}/links`, {
        method: "POST",
        headers: { ...fromHere, cookie: noor().cookie },
        body: '{"task":"projector"}',
      }),
    );
    for (const path of [
      "/api/coalitions/STREAM/view",
      "/c/STREAM",
      "/c/STREAM/commitments",
      "/api/coalitions/STREAM/events",
    ])
      await same((stream) => fronts[0].send(path.replace("STREAM", stream)));
  });
});
