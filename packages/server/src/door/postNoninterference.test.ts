import { confiding, stepsIn } from "@mortar/core/testing/anyHistory.ts";
import { bo, ines, library, olu, tariq, wanjiru } from "@mortar/core/testing/cast.ts";
import { moving } from "@mortar/core/testing/moving.ts";
import { march, rounds, springOpened } from "@mortar/core/testing/rounds.ts";
import { by, type Deed, told } from "@mortar/core/testing/story.ts";
import { asItStands, type Step } from "@mortar/core/src/worlds/tell.ts";
import { type AppInFolder, appInFolder } from "@mortar/app/testing/appInFolder.ts";
import { type TwoWorlds, twoWorlds } from "@mortar/app/testing/twoWorlds.ts";
import { Hono } from "hono";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMailServer, type AMailServer } from "../../testing/aMailServer.ts";
import { freshGround } from "../../testing/ground.ts";
import type { Account } from "../accounts/accountRows.ts";
import { calendarRoutes } from "../calendar/calendarRoutes.ts";
import { openChores } from "../chores/chores.ts";
import { openMail } from "../mail/mail.ts";
import type { House, Known } from "./house.ts";
import { openPost } from "./openPost.ts";

/**
 * Two installations that differ only in what a reader never sees. To the byte, the same reaches her unasked: letters and
 * reminders with their heads, when they come and how many, her calendar with its tag, what a steward is told of the clock.
 */
const PAIRS = 12;
/** Eight hours apart: four weeks of letters, and both reminders of a round. */
const HOURS = 84;
const TRIED = HOURS * 12;
/** How often the calendar is read. */
const EVERY = 7;
const hour = (index: number) => new Date(Date.parse("2026-03-02T10:00:00Z") + index * 8 * 3_600_000).toISOString();
const instants = Array.from({ length: HOURS }, (_, index) => hour(index));
const publicUrl = "https://mortar.example";

const rhythm = { pulseEveryMonths: 1, pulseDays: 14, reviewMonthly: true };
/** The coalition asks by the clock, and everybody is known to it by name. */
const kept = by(ines, { type: "RhythmSet", id: "coalition-kitchen", ...rhythm });
const reviewed = by(ines, { type: "ReviewOpened", id: march.id, on: "2026-03-02", steward: ines.person });
const asking = stepsIn(new Set(["pledges", "movements", "commitments", "ties", "pulseAnswers"]));
/** Rounds and reviews stay open, and reviews unanswered, so that there is something to be reminded of. */
const isLeftOpen = ({ name }: Step) => !["closeRound", "closeReview", "answerReview"].includes(name);

/** Meanwhile the library promises things with a day to its stewards alone, and answers in confidence. */
const confided = (nth: number): readonly Step[] => {
  const id = `commitment-own-000${nth}`;
  const readers = { members: [], stewards: true };
  const words = { id, member: library, as: "give", words: "For few.", due: `2026-04-0${nth}`, readers };
  return [
    { by: tariq, name: "releaseCommitment", ask: words },
    { by: tariq, name: "affirmCommitment", ask: { id, inOwnWords: null, seen: asItStands } },
  ];
};

const pair = fc
  .record({
    viewer: fc.constantFrom(olu, olu, olu, wanjiru, bo, ines),
    past: fc.constantFrom<readonly Deed[]>([...rounds, kept], [...moving, springOpened, reviewed, kept]),
    anyStep: fc.constantFrom(confiding, confiding, asking),
  })
  .chain(({ viewer, past, anyStep }) => {
    const step = fc.oneof(
      { weight: 14, arbitrary: anyStep },
      { weight: 1, arbitrary: anyStep.map((step) => ({ ...step, by: viewer })) },
    );
    return fc
      .array(step.filter(isLeftOpen), { minLength: TRIED, maxLength: TRIED, size: "max" })
      .map((steps) => [1, 2, 3].reduce((all, nth) => all.toSpliced(nth * 40, 0, ...confided(nth)), steps))
      .map((steps) => twoWorlds(viewer.person, past, steps, instants));
  });
const pairs = fc.sample(pair, { seed: 5, numRuns: PAIRS });
const streamOf = (index: number) => `coalition-pair-${String(index).padStart(4, "0")}`;

let worlds: readonly [AppInFolder, AppInFolder];
let server: AMailServer;
beforeAll(async () => {
  worlds = [await appInFolder(), await appInFolder()];
  server = await aMailServer();
});
afterAll(async () => {
  for (const it of worlds) await it.end();
  await server.close();
});

const addressOf = (person: string) => `${person}@river.example`;
const accounts = [olu, tariq, wanjiru, bo, ines].map(({ person }): Account => ({
  id: `account-${person}`,
  person,
  name: person,
  email: addressOf(person),
  host: false,
  invited: null,
}));

/** All that goes out to people by itself, of one coalition in one world, on a fresh disk. */
const aPostFor = async (coalition: string, world: 0 | 1) => {
  const ground = await freshGround();
  const { tables } = ground;
  const { app, store, clock } = worlds[world];
  const now = () => clock.now;
  const mail = await openMail({
    tables,
    key: new Uint8Array(32),
    now,
    from: "mortar@mortar.example",
    smtpUrl: server.url,
  });
  const post = await openPost({
    bouncesFrom: null,
    tables,
    store: { ...store, streams: async () => [coalition] },
    app: { ...app, coalitionsOf: async () => [{ id: coalition, name: "" }] },
    accounts: {
      accountOf: async (person: string) => accounts.find((it) => it.person === person) ?? null,
      byHost: { list: async () => accounts },
    } as never,
    mail,
    key: new Uint8Array(32),
    publicUrl,
    now,
  });
  const report = (name: string, trouble: unknown) => expect.unreachable(`${name}: ${String(trouble)}`);
  const chores = await openChores({ open: tables, chores: post.chores, now, report });
  const door = new Hono<Known>().route("/", calendarRoutes({ calendars: post.calendars } as House));
  return {
    ...post,
    door,
    beat: async () => {
      await chores.begin();
      await mail.deliverDue();
    },
    end: async () => {
      for (const it of [chores, mail, post.weekly, post.rounds, post.calendars]) await it.close();
      ground.drop();
    },
  };
};

/** A letter as it was received: but for the day its head says, and what parts its parts, both of this moment. */
const steady = (source: string) => {
  const boundary = /boundary="([^"]+)"/.exec(source)?.[1];
  return (boundary ? source.replaceAll(boundary, "-".repeat(boundary.length)) : source).replace(/^Date: .*$/m, "Date:");
};

const reachedIn = async ({ viewer, past, hours }: TwoWorlds, index: number, world: 0 | 1) => {
  const { app, clock } = worlds[world];
  const coalition = streamOf(index);
  await app.tell(coalition, told(...past));
  clock.now = new Date(hour(-1));
  const post = await aPostFor(coalition, world);
  const { path } = await post.calendars.make(viewer, index % 2 === 0 ? "words" : "days");
  const reached: unknown[] = [];
  const counted = { letters: 0, reminders: 0, days: 0 };
  const read = async () => {
    const answer = await post.door.request(path);
    const feed = await answer.text();
    counted.days += feed.split("BEGIN:VEVENT").length - 1;
    reached.push({
      feed,
      headers: [...answer.headers],
      preview: await post.weekly.preview(viewer),
      scheduled: await post.rounds.scheduledFor(coalition, viewer),
    });
  };
  await post.beat();
  for (const [nth, asked] of hours.entries()) {
    clock.now = new Date(hour(nth));
    const step = world === 0 ? asked.step : asked.inOther;
    if (step) {
      const { person, via, proof, member } = step.by;
      const request = { request: asked.request, command: step.name, ask: step.ask, as: member };
      await app.request(coalition, request, { person, via, proof });
    }
    await post.beat();
    for (const { to, from, source } of server.received.splice(0))
      if (to.includes(addressOf(viewer))) {
        counted[/^Subject: .*(review|said)/m.test(source) ? "reminders" : "letters"]++;
        reached.push({ nth, to, from, source: steady(source) });
      }
    if (nth % EVERY === EVERY - 1) await read();
  }
  await post.end();
  return { reached, counted };
};

const sum = { letters: 0, reminders: 0, days: 0 };

test.each(pairs.map((two, index) => [index, two.viewer, two] as const))(
  "pair %i, what reaches %s",
  async (index, _, two) => {
    const [one, other] = [await reachedIn(two, index, 0), await reachedIn(two, index, 1)];
    expect(other.reached).toEqual(one.reached);
    for (const what of ["letters", "reminders", "days"] as const) sum[what] += one.counted[what];
  },
);

test("(much was hidden, and much was sent)", () => {
  expect(pairs.reduce((total, { made }) => total + made.leftOut, 0)).toBeGreaterThan(PAIRS * 3);
  expect(sum.letters).toBeGreaterThan(PAIRS * 2);
  expect(sum.reminders).toBeGreaterThan(PAIRS / 2);
  expect(sum.days).toBeGreaterThan(PAIRS * 5);
});
