import type { App } from "@mortar/app";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ines, kitchen, library, noor, tariq } from "../../testing/aCoalition.ts";
import { addressOf, type APost, aPost } from "../../testing/aPost.ts";
import { letterIn } from "../../testing/letterIn.ts";
import { rowsOf } from "../pages/rows.ts";
import { usual } from "../weekly/wanted.ts";

let at: APost;
beforeEach(async () => {
  at = await aPost();
  await at.chores.begin();
});
afterEach(() => at.close());

const quarterly = { id: kitchen, pulseEveryMonths: 3, pulseDays: 14, reviewMonthly: false };
/** As set on Monday, 2 March 2026. */
const set = (rhythm: object = {}) => at.ask(ines, "setRhythm", { ...quarterly, ...rhythm });

const look = async (person = ines) => (await at.app.look(kitchen, person)) ?? { tables: {} };
const pulses = async () =>
  rowsOf(await look(), "pulses").map(({ from, until, isClosed }) => ({ from, until, isClosed }));
const reviews = async () => rowsOf(await look(), "reviews").map(({ on, isClosed }) => ({ on, isClosed }));
/** Every hour of these days, as the beat of a server does. */
const through = async (from: string, to: string) => {
  for (let time = Date.parse(from); time <= Date.parse(to); time += 3_600_000)
    await at.when(new Date(time).toISOString());
};

describe("a rhythm", () => {
  test("opens a round on its day, in the morning of the coalition, once", async () => {
    await set();
    await at.when("2026-06-01T12:00:00Z");
    await at.when("2026-06-02T05:00:00Z");
    expect(await pulses()).toEqual([]);
    await through("2026-06-02T06:00:00Z", "2026-06-03T12:00:00Z");
    expect(await pulses()).toEqual([{ from: "2026-06-02", until: "2026-06-15", isClosed: false }]);
  });

  test("does it in the name of the steward who set it, and says that it was the clock", async () => {
    await set();
    await at.when("2026-06-02T12:00:00Z");
    const [pulse] = rowsOf(await look(), "pulses");
    expect(pulse?.steward).toBe(ines);
    expect(pulse?.changed.by).toMatchObject({ person: ines, via: "schedule", proof: "schedule" });
  });

  test("of months that are too short keeps their last day, and goes on as before", async () => {
    at.clock.now = new Date("2026-03-31T09:00:00Z");
    await set({ pulseEveryMonths: null, reviewMonthly: true });
    for (const day of ["2026-04-29", "2026-04-30", "2026-05-30", "2026-05-31"]) await at.when(`${day}T12:00:00Z`);
    expect(await reviews()).toEqual([
      { on: "2026-04-30", isClosed: true },
      { on: "2026-05-31", isClosed: false },
    ]);
  });

  test("closes what is long past", async () => {
    await set();
    await at.when("2026-06-02T12:00:00Z");
    await at.when("2026-06-29T12:00:00Z");
    expect(await pulses()).toMatchObject([{ isClosed: false }]);
    await at.when("2026-06-30T12:00:00Z");
    expect(await pulses()).toMatchObject([{ isClosed: true }]);
  });

  test("after a year of standing still opens one round, and none half a period late", async () => {
    await set();
    await at.when("2027-04-20T12:00:00Z");
    expect(await pulses()).toEqual([]);
    await at.when("2027-06-10T12:00:00Z");
    expect(await pulses()).toEqual([{ from: "2027-06-10", until: "2027-06-23", isClosed: false }]);
    await at.when("2027-06-11T12:00:00Z");
    expect(await pulses()).toHaveLength(1);
  });

  test("leaves it at the round a steward has just opened by hand", async () => {
    await set();
    at.clock.now = new Date("2026-05-25T09:00:00Z");
    await at.ask(ines, "openRound", { id: "pulse-by-hand-0001", from: "2026-05-25", until: "2026-06-05" });
    await through("2026-06-02T06:00:00Z", "2026-06-02T20:00:00Z");
    expect(await pulses()).toEqual([{ from: "2026-05-25", until: "2026-06-05", isClosed: false }]);
  });

  test("that nobody set, or that was set for nothing, does nothing", async () => {
    await at.when("2026-06-02T12:00:00Z");
    await set({ pulseEveryMonths: null });
    await at.when("2026-09-02T12:00:00Z");
    expect([await pulses(), await reviews()]).toEqual([[], []]);
  });

  test("of two nodes, and of two runs for the same day, one opens the round", async () => {
    await set();
    const other = await at.aNode();
    at.clock.now = new Date("2026-06-02T12:00:00Z");
    await Promise.all([at.chores.begin(), other.chores.begin()]);
    // As if the first had been killed before it could say that it was done.
    for (const { tables } of [at.ground]) {
      const opened = await tables("rounds", (await import("./roundRows.ts")).roundVersions);
      await opened.run("DELETE FROM runs");
      await opened.close();
    }
    at.clock.now = new Date("2026-06-02T14:00:00Z");
    await other.chores.begin();
    expect(await pulses()).toHaveLength(1);
    expect([...at.troubles, ...other.troubles]).toEqual([]);
    await other.close();
  });

  test("is kept again at once by a clock that was once far ahead", async () => {
    await set();
    await at.when("2031-05-02T12:00:00Z");
    await at.when("2026-03-03T12:00:00Z");
    await through("2026-06-02T05:00:00Z", "2026-06-02T09:00:00Z");
    expect(await pulses()).toEqual([{ from: "2026-06-02", until: "2026-06-15", isClosed: false }]);
  });

  test("is kept where another coalition cannot be read", async () => {
    await set();
    const trouble = new Error("Not to be read.");
    const look: App["look"] = (id, ...asked) =>
      id === "coalition-broken-1" ? Promise.reject(trouble) : at.app.look(id, ...asked);
    const stewardsOf: App["stewardsOf"] = async (id) => (id === kitchen ? at.app.stewardsOf(id) : [ines]);
    const coalitions = async () => ["coalition-broken-1", kitchen];
    const other = await at.aNode({ app: { ...at.app, look, stewardsOf }, coalitions });
    await at.when("2026-06-02T12:00:00Z", other);
    expect(await pulses()).toHaveLength(1);
    expect(new Set(other.troubles)).toEqual(new Set([trouble]));
    await other.close();
  });

  test("whose steward is one no more says so to the others, and does nothing", async () => {
    await set();
    await at.ask(ines, "appointSteward", { id: "stewardship-tariq-1", person: tariq, since: "2026-03-02" });
    await at.ask(tariq, "endStewardship", { id: "stewardship-ines-1" });
    await at.when("2026-06-02T12:00:00Z");
    expect(await at.rounds.scheduledFor(kitchen, tariq)).toMatchObject({ trouble: "rhythm/steward-gone" });
    expect(rowsOf(await look(tariq), "pulses")).toEqual([]);
  });

  test("is told to stewards alone, with the next days and how the last run went", async () => {
    await set({ reviewMonthly: true });
    await at.when("2026-04-02T12:00:00Z");
    expect(await at.rounds.scheduledFor(kitchen, ines)).toEqual({
      rhythm: { ...quarterly, id: undefined, reviewMonthly: true, setBy: ines, setAt: "2026-03-02T09:00:00.000Z" },
      next: { pulse: "2026-06-02", review: "2026-05-02" },
      trouble: null,
      runs: [
        {
          name: "rounds",
          doneAt: "2026-04-02T12:00:00.000Z",
          nextAt: "2026-04-03T06:00:00.000Z",
          came: { opened: ["review"], closed: [], trouble: null },
        },
        {
          name: "reminders",
          doneAt: "2026-04-02T12:00:00.000Z",
          nextAt: "2026-04-03T07:00:00.000Z",
          came: { reminded: 0 },
        },
      ],
    });
    expect(await at.rounds.scheduledFor(kitchen, tariq)).toBeNull();
    expect(await at.rounds.scheduledFor("coalition-unknown", ines)).toBeNull();
  });
});

test("a round of three days has one reminder, and none on the day it begins", async () => {
  await set({ pulseDays: 3 });
  const reminded = () => at.lettersTo(tariq).filter(({ source }) => source.includes("still true")).length;
  await through("2026-06-02T06:00:00Z", "2026-06-02T22:00:00Z");
  expect([await pulses(), reminded()]).toEqual([[{ from: "2026-06-02", until: "2026-06-04", isClosed: false }], 0]);
  await through("2026-06-03T06:00:00Z", "2026-06-03T22:00:00Z");
  expect(reminded()).toBe(1);
  await through("2026-06-04T06:00:00Z", "2026-06-05T22:00:00Z");
  expect(reminded()).toBe(1);
});

describe("reminders", () => {
  const asked = { id: "pulse-by-hand-0001", from: "2026-03-02", until: "2026-03-16" };
  const reminders = (person: string) =>
    at
      .lettersTo(person)
      .map(({ source }) => letterIn(source))
      .filter(({ header }) => header("Subject")?.includes("still true"));

  beforeEach(async () => {
    await at.ask(ines, "openRound", asked);
  });

  test("come at most twice, half-way and two days before the end", async () => {
    await through("2026-03-02T10:00:00Z", "2026-03-08T22:00:00Z");
    expect(reminders(tariq)).toEqual([]);
    await through("2026-03-09T07:00:00Z", "2026-03-09T10:00:00Z");
    expect(reminders(tariq)).toHaveLength(1);
    await through("2026-03-10T07:00:00Z", "2026-03-18T10:00:00Z");
    expect(reminders(tariq)).toHaveLength(2);
    const [{ header, text } = letterIn("")] = reminders(tariq);
    expect(header("Subject")).toBe("Riverside Kitchen: is what The Library said still true?");
    expect(header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect(text).toContain(`https://mortar.example/c/${kitchen}/pulse`);
    expect(text).toContain("until 16 March 2026");
  });

  test("go to those who speak for a member, and to nobody who only belongs or has no account", async () => {
    await at.when("2026-03-09T12:00:00Z");
    expect([
      ...new Set(at.server.received.filter(({ source }) => source.includes("still true")).flatMap(({ to }) => to)),
    ]).toEqual([addressOf(tariq)]);
    expect(noor).not.toBe(tariq);
  });

  const answer = () =>
    at.ask(
      tariq,
      "answerPulse",
      {
        id: "pulseAnswer-tariq-01",
        pulse: asked.id,
        member: library,
        holds: [],
        getting: [],
        hasNeedChanged: false,
        isConfidential: true,
      },
      library,
    );

  test("never come to somebody whose member has answered, in confidence or not", async () => {
    await answer();
    await through("2026-03-09T07:00:00Z", "2026-03-15T10:00:00Z");
    expect(reminders(tariq)).toEqual([]);
  });

  test("are not written once it is answered, though one was waiting", async () => {
    at.server.turns.answer = () => Object.assign(new Error("busy"), { responseCode: 451 });
    await at.when("2026-03-09T12:00:00Z");
    await answer();
    at.server.turns.answer = () => null;
    await at.when("2026-03-09T13:00:00Z");
    expect(reminders(tariq)).toEqual([]);
  });

  test("after standing still, one comes and not two", async () => {
    await at.when("2026-03-15T12:00:00Z");
    await at.when("2026-03-16T12:00:00Z");
    expect(reminders(tariq)).toHaveLength(1);
  });

  test("do not come to those who want no letters", async () => {
    await at.weekly.want(tariq, { ...usual, wants: "none" });
    await through("2026-03-09T07:00:00Z", "2026-03-15T10:00:00Z");
    expect(reminders(tariq)).toEqual([]);
  });

  test("are none when the round is closed", async () => {
    await at.ask(ines, "closeRound", { id: asked.id });
    await at.when("2026-03-09T12:00:00Z");
    expect(reminders(tariq)).toEqual([]);
  });
});
