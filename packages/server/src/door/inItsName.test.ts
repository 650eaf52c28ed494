import { type AnyCommand, commands, records } from "@mortar/core";
import { allotments, bo, ines, kitchen, library, olu, tariq, wanjiru } from "@mortar/core/testing/cast.ts";
import { firstMonday, moving, ovenTime } from "@mortar/core/testing/moving.ts";
import { march, marchOpened, spring, springOpened } from "@mortar/core/testing/rounds.ts";
import { by, told } from "@mortar/core/testing/story.ts";
import { lending } from "@mortar/core/testing/talk.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aLink } from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { freshRequest, hostSignedIn, signedIn, type Visitor } from "../../testing/doors/visitor.ts";

/** What moves, rounds, reviews and what was gained together: nobody says any of it for another, at no door. */
let at: AFront;
const who = new Map<string, Visitor>();
const coalition = kitchen.id;
const version = () => at.house.store.version(coalition);

/** Wanjiru speaks for the library no more; a round and a review are open, and something waits for the allotments' word. */
const past = [
  ...moving,
  springOpened,
  marchOpened,
  by(ines, { type: "RepresentationEnded", id: "representation-wanjiru" }),
];

beforeAll(async () => {
  at = await aFront();
  who.set("host", await hostSignedIn(at));
  await at.house.app.tell(coalition, told(...past));
  for (const { person } of [ines, tariq, bo, olu, wanjiru]) who.set(person, await signedIn(at, person, coalition));
});
afterAll(() => at.close());

const revisionOf = async (kind: string, id: string) =>
  ((await at.house.app.look(coalition, tariq.person, [kind]))?.tables[kind] ?? []).find((it) => it.id === id)?.revision;

type Said = {
  readonly command: string;
  /** Who may say it, in whose name. */
  readonly by: { readonly person: string; readonly member: string | null };
  readonly ask: () => Promise<object> | object;
};

const answered = { holds: [], getting: [], hasNeedChanged: false, words: null, isConfidential: true };
const reviewed = { goal: "moving", worked: "shared", why: null, learned: null };
const offered = { id: "timeOffer-1-0000000000", hours: 4, words: null };
const gain = "jointGain-1-0000000000";
const pledge = "pledge-9-0000000000";
const noted = {
  id: "movement-9-0000000000",
  giver: library,
  receiver: null,
  what: "Oven time",
  kind: "hours",
  quantity: 2,
  currency: null,
  on: "2026-03-02",
  pledge: null,
};
const terms = { what: "Oven time", quantity: 2, every: "month", until: null };

/** In the order in which one makes the next possible. */
const everySaid: readonly Said[] = [
  {
    command: "pledgeResource",
    by: tariq,
    ask: () => ({ ...terms, id: pledge, give: lending.id, kind: "hours", currency: null, from: "2026-03-02" }),
  },
  {
    command: "changePledge",
    by: tariq,
    ask: async () => ({ ...terms, id: pledge, seen: await revisionOf("pledges", pledge) }),
  },
  { command: "endPledge", by: tariq, ask: () => ({ id: pledge, why: null }) },
  { command: "reportMoved", by: tariq, ask: () => noted },
  { command: "undoMoved", by: tariq, ask: () => ({ id: noted.id }) },
  { command: "thankForMoved", by: olu, ask: () => ({ id: firstMonday.id, words: "Thank you." }) },
  { command: "confirmMoved", by: olu, ask: () => ({ id: firstMonday.id, as: "yes", quantity: null }) },
  { command: "offerTime", by: tariq, ask: () => ({ ...offered, member: library }) },
  { command: "changeTimeOffer", by: tariq, ask: () => offered },
  {
    command: "noteReadOut",
    by: { person: ines.person, member: null },
    ask: () => ({
      ...answered,
      id: "pulseAnswer-8-0000000000",
      pulse: spring.id,
      member: allotments,
      speaker: olu.person,
      from: "talk",
    }),
  },
  {
    command: "answerPulse",
    by: tariq,
    ask: () => ({ ...answered, id: "pulseAnswer-9-0000000000", pulse: spring.id, member: library }),
  },
  {
    command: "changePulseAnswer",
    by: tariq,
    ask: async () => ({
      ...answered,
      id: "pulseAnswer-9-0000000000",
      seen: await revisionOf("pulseAnswers", "pulseAnswer-9-0000000000"),
    }),
  },
  {
    command: "answerReview",
    by: tariq,
    ask: () => ({ ...reviewed, id: "reviewAnswer-9-0000000000", review: march.id, member: library }),
  },
  {
    command: "changeReviewAnswer",
    by: tariq,
    ask: async () => ({
      ...reviewed,
      id: "reviewAnswer-9-0000000000",
      seen: await revisionOf("reviewAnswers", "reviewAnswer-9-0000000000"),
    }),
  },
  {
    command: "nameJointGain",
    by: tariq,
    ask: () => ({ id: gain, member: library, words: "Sixty jars.", on: "2026-03-02", gives: [] }),
  },
  {
    command: "rewordJointGain",
    by: tariq,
    ask: async () => ({ id: gain, words: "Sixty jars of plums.", seen: await revisionOf("jointGains", gain) }),
  },
  { command: "withdrawJointGain", by: tariq, ask: () => ({ id: gain }) },
];

test("(all of it is tried that only a person can say)", () => {
  const kinds = ["pledges", "movements", "timeOffers", "pulseAnswers", "reviewAnswers", "jointGains"] as const;
  const only = kinds.flatMap((kind) =>
    Object.entries<AnyCommand>(records[kind].commands).flatMap(([name, it]) => (it.humanOnly ? [name] : [])),
  );
  // A pledge is renewed where somebody else made it: below, for there is none here.
  expect(everySaid.map(({ command }) => command).toSorted()).toEqual(
    only.filter((name) => name !== "renewPledge").toSorted(),
  );
  expect(kinds.flatMap((kind) => Object.keys(records[kind].commands)).toSorted()).toEqual(only.toSorted());
});

/** Everybody who is not the one to say it, and everyone in a name that is not hers. */
const others = ({ person, member }: Said["by"]): readonly (readonly [person: string, as: string | null])[] => {
  const everyone = ["host", ines.person, tariq.person, bo.person, olu.person, wanjiru.person];
  const all = everyone.flatMap((one) =>
    [library, allotments, null, "__proto__"].map((as): readonly [string, string | null] => [one, as]),
  );
  return all.filter(([one, as]) => one !== person || (as !== member && member !== null));
};

describe.each(everySaid)("$command", ({ command, by: right, ask }) => {
  test("is refused to everyone else, and to programs, imports, clocks and hosts", async () => {
    const before = await version();
    const asked = await ask();
    for (const [person, as] of others(right)) {
      const answer = await who.get(person)!.ask(coalition, command, asked, { as });
      expect([person, as, answer.status]).toEqual([
        person,
        as,
        expect.toSatisfy((it: number) => it >= 400 && it < 500),
      ]);
      expect((answer.json as { readonly sentence?: string }).sentence).toMatch(/[A-Z].+\./s);
    }
    for (const via of ["spoken", "import", "assistant", "schedule", "host"] as const) {
      const request = { request: freshRequest(), command, ask: asked, as: right.member };
      const outcome = await at.house.app.request(coalition, request, { person: right.person, via, proof: "token" });
      expect(outcome).toEqual({
        refused: via === "host" ? "request/unknown-command" : "request/human-only",
        about: [],
      });
    }
    expect(await version()).toBe(before);
  });

  test("is granted to the one who may say it: so all of this was about who asked", async () => {
    const answer = await who.get(right.person)!.ask(coalition, command, await ask(), { as: right.member });
    expect([answer.status, answer.body]).toEqual([200, expect.any(String)]);
  });
});

test("what a steward wrote down says so, and whose words they are", async () => {
  const seen = await at.house.app.look(coalition, olu.person, ["pulseAnswers"]);
  expect(seen?.tables["pulseAnswers"]).toMatchObject([
    { member: allotments, person: olu.person, readOut: { by: ines.person, from: "talk" } },
  ]);
});

test.each([
  ["of a voice inside the member", bo.person],
  ["of another member's representative", tariq.person],
  ["of the steward herself", ines.person],
  ["of someone who speaks for it no more", wanjiru.person],
])("no answer is written down as that %s", async (_, speaker) => {
  const before = await version();
  const asked = {
    ...answered,
    id: "pulseAnswer-7-0000000000",
    pulse: spring.id,
    member: allotments,
    speaker,
    from: "paper",
  };
  const { status } = await who.get(ines.person)!.ask(coalition, "noteReadOut", asked);
  expect([status, await version()]).toEqual([409, before]);
});

describe("a link", () => {
  const form = { origin: "http://localhost:4400", "content-type": "application/x-www-form-urlencoded" };
  const pulse = { do: "answer", answer: "pulseAnswer-6-0000000000", asked: "", need: "no", words: "", readers: "few" };
  const arrived = { do: "arrived", movement: firstMonday.id, as: "no" };
  const done = {
    do: "done",
    pledge: ovenTime.id,
    movement: "movement-6-0000000000",
    quantity: "1",
    receiver: "",
    what: "X",
    on: "2026-03-02",
  };
  const [ofLibrary, ofAllotments] = [{ member: library }, { member: allotments }];

  test.each([
    [
      "to a round, of another's representative",
      { task: "pulse", person: olu.person, ...ofLibrary, about: spring.id },
      pulse,
    ],
    ["to a round, of a voice", { task: "pulse", person: bo.person, ...ofLibrary, about: spring.id }, pulse],
    ["to a round, of the steward", { task: "pulse", person: ines.person, ...ofLibrary, about: spring.id }, pulse],
    [
      "to a round, of someone who speaks no more",
      { task: "pulse", person: wanjiru.person, ...ofLibrary, about: spring.id },
      pulse,
    ],
    [
      "to a round, used for an arrival",
      { task: "pulse", person: olu.person, ...ofAllotments, about: spring.id },
      arrived,
    ],
    [
      "to another task, used for a round",
      { task: "affirm", person: tariq.person, ...ofLibrary, about: spring.id },
      pulse,
    ],
    ["to what moved, of the giver", { task: "moved", person: tariq.person, ...ofLibrary }, arrived],
    [
      "to what moved, of the giver in the receiver's name",
      { task: "moved", person: tariq.person, ...ofAllotments },
      arrived,
    ],
    ["to what moved, of a voice", { task: "moved", person: bo.person, ...ofLibrary }, done],
    ["to what moved, of the receiver, for another's pledge", { task: "moved", person: olu.person, ...ofLibrary }, done],
    ["to what moved, of the steward", { task: "moved", person: ines.person, ...ofLibrary }, done],
  ] as const)("%s", async (_, asked, fields) => {
    const link = await aLink(at.house, { coalition, ...asked });
    const { secret } = (await at.house.links.claim(link.token)) as { readonly secret: string };
    const before = await version();
    const body = new URLSearchParams({ ...fields, request: freshRequest() }).toString();
    const headers = { ...form, cookie: `mortar-link=${secret}` };
    const answer = await at.send(`/l/${link.id}`, { method: "POST", headers, body });
    expect(answer.status).toBeLessThan(500);
    expect(await version()).toBe(before);
    const signedIn = { ...headers, cookie: `${headers.cookie}; ${who.get("host")!.cookie}` };
    expect((await at.send(`/l/${link.id}`, { method: "POST", headers: signedIn, body })).status).toBe(403);
    expect(await version()).toBe(before);
  });

  test("of the one it is for does what she presses: so these were about whom they are for", async () => {
    const link = await aLink(at.house, { coalition, task: "moved", person: olu.person, member: allotments });
    const { secret } = (await at.house.links.claim(link.token)) as { readonly secret: string };
    const body = new URLSearchParams({ ...arrived, request: freshRequest() }).toString();
    const before = await version();
    await at.send(`/l/${link.id}`, { method: "POST", headers: { ...form, cookie: `mortar-link=${secret}` }, body });
    expect(await version()).toBe(before + 1);
  });
});

test("a pledge is renewed by nobody but whom it is asked of now", async () => {
  expect((commands.renewPledge as AnyCommand).humanOnly).toBe(true);
  for (const [person, as] of others(tariq)) {
    const { json } = await who.get(person)!.ask(coalition, "renewPledge", { id: ovenTime.id }, { as });
    expect((json as { readonly code: string }).code).toMatch(/^(pledge\/not-yours|request\/not-recorded|.*unknown)$/);
  }
  const own = await who.get(tariq.person)!.ask(coalition, "renewPledge", { id: ovenTime.id }, { as: library });
  expect(own.json).toMatchObject({ code: "pledge/not-reopened" });
});
