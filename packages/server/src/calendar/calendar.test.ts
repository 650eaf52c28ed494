import ICAL from "ical.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aCoalition, bo, ines, kitchen, library, noor, ovens, release, tariq } from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { signedIn, type Visitor } from "../../testing/doors/visitor.ts";

let at: AFront;
let told: Awaited<ReturnType<typeof aCoalition>>;
let representative: Visitor;

beforeEach(async () => {
  at = await aFront({ now: () => new Date("2026-03-02T09:00:00Z") });
  told = await aCoalition(at.house);
  await release(told);
  representative = await signedIn(at, tariq, kitchen);
});
afterEach(() => at.close());

const revision = async () => {
  const view = await at.house.app.look(kitchen, tariq, ["commitments"]);
  return view?.tables["commitments"]?.find(({ id }) => id === ovens)?.revision;
};
const promised = async (due = "2026-05-12") => {
  await told.ask(tariq, "affirmCommitment", { id: ovens, seen: await revision() }, library);
  await told.ask(tariq, "nameOwner", { id: ovens, owner: null, due, seen: await revision() }, library);
};
const made = async (person = tariq, tells: "days" | "words" = "words") =>
  (await at.house.calendars.make(person, tells)).path;
const daysAt = async (path: string) => {
  const { body } = await at.send(path);
  return new ICAL.Component(ICAL.parse(body) as unknown[]).getAllSubcomponents("vevent").map((it) => {
    const { uid, summary, startDate } = new ICAL.Event(it);
    return { uid, summary, on: startDate.toString() };
  });
};

describe("what it says", () => {
  test("days on which something is due, rounds and reviews, of what she may read", async () => {
    await promised();
    await told.ask(ines, "openRound", { id: "pulse-of-spring-001", from: "2026-03-02", until: "2026-03-16" });
    await told.ask(ines, "openReview", { id: "review-of-march-01", on: "2026-03-31" });
    expect(await daysAt(await made())).toEqual([
      {
        uid: `${kitchen}.pulse.pulse-of-spring-001@localhost`,
        summary: "Riverside Kitchen: last day to say whether what you said still holds",
        on: "2026-03-16",
      },
      {
        uid: `${kitchen}.review.review-of-march-01@localhost`,
        summary: "Riverside Kitchen: honesty review",
        on: "2026-03-31",
      },
      {
        uid: `${kitchen}.commitment.${ovens}@localhost`,
        summary: "The Library: Our two ovens, every Monday.",
        on: "2026-05-12",
      },
    ]);
  });

  test("the days to come of a rhythm, each by its own name, for as long as there is one", async () => {
    await told.ask(ines, "setRhythm", { id: kitchen, pulseEveryMonths: 4, pulseDays: 14, reviewMonthly: true });
    const path = await made();
    const days = await daysAt(path);
    const reviews = days.filter(({ uid }) => uid.includes(".review-to-come."));
    expect(days.filter(({ uid }) => uid.includes(".pulse-to-come."))).toEqual(
      ["2026-07-02", "2026-11-02", "2027-03-02"].map((on) => ({
        uid: `${kitchen}.pulse-to-come.${on}@localhost`,
        summary: "Riverside Kitchen: a round begins, is what you said still true?",
        on,
      })),
    );
    expect([reviews.length, reviews[0]?.on, reviews.at(-1)?.on]).toEqual([12, "2026-04-02", "2027-03-02"]);
    expect((await at.send(path)).body).toBe((await at.send(path)).body);
    await told.ask(ines, "setRhythm", { id: kitchen, pulseEveryMonths: null, pulseDays: 14, reviewMonthly: false });
    expect(await daysAt(path)).toEqual([]);
  });

  test("no days to come once whoever set the rhythm is a steward no more: the clock opens none in her name", async () => {
    await told.ask(ines, "setRhythm", { id: kitchen, pulseEveryMonths: 4, pulseDays: 14, reviewMonthly: false });
    const path = await made();
    expect(await daysAt(path)).toHaveLength(3);
    await told.ask(ines, "appointSteward", { id: "stewardship-noor-1", person: noor, since: "2026-03-02" });
    await told.ask(noor, "endStewardship", { id: "stewardship-ines-1" });
    expect(await daysAt(path)).toEqual([]);
  });

  test("what was opened early stands for the day that was to come", async () => {
    await told.ask(ines, "setRhythm", { id: kitchen, pulseEveryMonths: null, pulseDays: 14, reviewMonthly: true });
    await told.ask(ines, "openReview", { id: "review-of-april-01", on: "2026-03-30" });
    const days = (await daysAt(await made())).map(({ on }) => on);
    expect(days.slice(0, 2)).toEqual(["2026-03-30", "2026-05-02"]);
  });

  test("the last day of what her member pledged, in its words only where she wants them", async () => {
    await promised();
    const pledge = {
      id: "pledge-of-ovens-0001",
      give: ovens,
      what: "Two ovens on Mondays",
      kind: "goods",
      quantity: 2,
    };
    await told.ask(
      tariq,
      "pledgeResource",
      { ...pledge, every: "week", from: "2026-03-02", until: "2026-06-30" },
      library,
    );
    const summaryAt = async (tells: "days" | "words") =>
      (await daysAt(await made(tariq, tells))).find(({ on }) => on === "2026-06-30")?.summary;
    expect(await summaryAt("words")).toBe("The Library: the pledge ends, Two ovens on Mondays");
    expect(await summaryAt("days")).toBe("Riverside Kitchen: something The Library pledged ends");
    await told.ask(tariq, "endPledge", { id: pledge.id }, library);
    expect(await summaryAt("days")).toBeUndefined();
  });

  test("no words of anybody, unless she wants them", async () => {
    await promised();
    const path = await made(tariq, "days");
    expect((await daysAt(path)).map(({ summary }) => summary)).toEqual([
      "Riverside Kitchen: something The Library promised is due",
    ]);
    expect((await at.send(path)).body).not.toContain("ovens,");
  });

  test("the same thing on another day stays the same thing, changed", async () => {
    await promised();
    const path = await made();
    const before = await at.send(path);
    await told.ask(tariq, "nameOwner", { id: ovens, owner: null, due: "2026-06-01", seen: await revision() }, library);
    const after = await at.send(path);
    const [one, other] = [before, after].map(({ body }) => /^UID:.*$/m.exec(body)?.[0]);
    expect(other).toBe(one);
    expect(after.body).toContain("DTSTART;VALUE=DATE:20260601");
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  test("nothing any more to somebody who belongs no more", async () => {
    await promised();
    const path = await made();
    await told.ask(ines, "endRepresentation", { id: "representation-tariq" });
    expect(await daysAt(path)).toEqual([]);
  });

  test("nothing that is only another member's to know", async () => {
    await promised();
    await signedIn(at, bo, kitchen);
    expect(await daysAt(await made(bo))).toEqual([]);
  });
});

describe("its address", () => {
  test("is read by a program without a cookie, and says when nothing is new", async () => {
    const path = await made();
    const first = await at.send(path);
    expect(first).toMatchObject({ status: 200, headers: { "content-type": "text/calendar; charset=utf-8" } });
    const tag = String(first.headers.etag);
    expect((await at.send(path, { headers: { "if-none-match": tag } })).status).toBe(304);
    expect((await at.send(path, { headers: { "if-none-match": `W/${tag}` } })).status).toBe(304);
    expect((await at.send(path, { headers: { "if-none-match": '"older"' } })).status).toBe(200);
    expect((await at.send(path, { method: "HEAD" })).body).toBe("");
  });

  test("ends when she says so, when she makes another, and with her account", async () => {
    const first = await made();
    const second = await made();
    expect((await at.send(first)).status).toBe(404);
    expect((await at.send(second)).status).toBe(200);
    await at.house.calendars.end(tariq);
    expect((await at.send(second)).status).toBe(404);
    const third = await made();
    await at.house.accounts.erase(tariq);
    expect((await at.send(third)).status).toBe(404);
  });

  test("is nowhere on the disk, and guessed ones are all the same", async () => {
    const path = await made();
    const tables = at.house.tables().find(({ name }) => name === "calendars")?.tables;
    expect(JSON.stringify(await tables?.all("SELECT * FROM calendars"))).not.toContain(path.slice(10, 53));
    for (const wrong of ["/calendar/x.ics", `/calendar/${"x".repeat(43)}.ics`, path.replace(".ics", ""), `${path}x`])
      expect((await at.send(wrong)).status).toBe(404);
  });

  test("is told once on a page of the account, which tells how calendars read it", async () => {
    const form = {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      cookie: representative.cookie,
    };
    const answer = await at.send("/account/calendar", { method: "POST", headers: form, body: "tells=words" });
    const path = /http:\/\/localhost:4400(\/calendar\/[\w-]{43}\.ics)/.exec(answer.body)?.[1] ?? "";
    expect((await at.send(path)).status).toBe(200);
    const again = await representative.get("/account/calendar");
    expect(again.body).not.toContain("/calendar/" + path.slice(10, 20));
    for (const client of ["iPhone", "Google Calendar", "Thunderbird"]) expect(again.body).toContain(client);
    const ended = await at.send("/account/calendar/end", { method: "POST", headers: form, body: "" });
    expect(ended.headers.location).toBe("/account/calendar?done=ended");
    expect((await at.send(path)).status).toBe(404);
  });
});
