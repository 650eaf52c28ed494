import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aCoalition, bo, ines, kitchen, library, noor, tariq } from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { fromHere, signedIn } from "../../testing/doors/visitor.ts";
import type { House } from "./house.ts";

let at: AFront;
beforeEach(async () => (at = await aFront()));
afterEach(() => at.close());

const invitedByMail = async () => {
  await aCoalition(at.house);
  const { cookie } = await signedIn(at, ines, kitchen);
  const asked = { task: "affirm", person: tariq, member: library, handedOver: "mail", address: "tariq@example.org" };
  return at.send(`/api/coalitions/${kitchen}/links`, {
    method: "POST",
    headers: { ...fromHere, cookie },
    body: JSON.stringify(asked),
  });
};

test("a steward hears that a letter waits in the outbox where the server sends no mail", async () => {
  expect((await invitedByMail()).json).toMatchObject({ waitsInOutbox: true });
  expect(await at.house.mail.outbox()).toHaveLength(1);
});

test("and that it does not, where the server sends mail", async () => {
  await at.close();
  const delivering = (house: House) => ({ ...house, mail: { ...house.mail, delivers: true } });
  at = await aFront({ change: delivering });
  const { json } = await invitedByMail();
  expect(json).toMatchObject({ waitsInOutbox: false });
  expect(json).not.toHaveProperty("url");
});

test("a letter that could not be stored is not blamed on its address, and leaves no link behind", async () => {
  await at.close();
  const full = (house: House): House => ({
    ...house,
    mail: { ...house.mail, send: async () => ({ refused: "mail/not-stored", args: {} }) },
  });
  at = await aFront({ change: full });
  const { status, json } = await invitedByMail();
  expect([status, json]).toMatchObject([507, { code: "mail/not-stored", sentence: expect.stringContaining("disk") }]);
  expect(
    (await at.house.links.list(kitchen)).filter(({ endedAt, task }) => task === "affirm" && endedAt === null),
  ).toEqual([]);
});

describe("a link to choose what a newcomer reads", () => {
  const id = "invitation-market-1";
  const femi = "person-femi-00001";
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const invited = {
    id,
    person: femi,
    personName: "Femi",
    name: "The Market Hall",
    form: "organisation",
    why: "Your cold room could keep what the allotments grow.",
    others: [],
    hours: 4,
    on: inDays(0),
    by: inDays(10),
    joins: inDays(20),
  };
  const answer = { id, personName: "Femi Adeyemi", name: "Market Traders", form: "organisation" };
  const saysYes = () =>
    at.house.app.request(
      kitchen,
      { request: "request-femi-00001", command: "acceptInvitation", ask: answer, as: null },
      { person: femi, via: "link", proof: `link:qr:${ines}` },
    );
  const steward = async () => {
    const { cookie } = await signedIn(at, ines, kitchen);
    return (asked: object) =>
      at.send(`/api/coalitions/${kitchen}/links`, {
        method: "POST",
        headers: { ...fromHere, cookie },
        body: JSON.stringify({ task: "newcomer", member: library, about: id, handedOver: "in-person", ...asked }),
      });
  };

  test("is made for whoever speaks for the member, once somebody said yes", async () => {
    const { ask } = await aCoalition(at.house);
    await ask(ines, "inviteMember", invited);
    const asksFor = await steward();
    expect((await asksFor({ person: tariq })).json).toMatchObject({ code: "link/not-awaited" });
    await saysYes();
    for (const person of [tariq, noor]) expect((await asksFor({ person })).json).toHaveProperty("url");
    expect((await asksFor({ person: bo })).json).toMatchObject({ code: "link/not-speaking" });
    expect((await asksFor({ person: ines })).json).toMatchObject({ code: "link/not-of-member" });
    expect((await asksFor({ person: tariq, about: "invitation-other-1" })).json).toMatchObject({
      code: "link/not-awaited",
    });
  });

  test("names in its letter who comes, and for which member it is asked", async () => {
    const { ask } = await aCoalition(at.house);
    await ask(ines, "inviteMember", invited);
    await saysYes();
    const asksFor = await steward();
    await asksFor({ person: tariq, handedOver: "mail", address: "tariq@example.org" });
    const [letter] = await at.house.mail.outbox();
    expect(letter?.subject).toBe("Riverside Kitchen: what a newcomer will read of The Library");
    expect(letter?.text).toContain(
      "Hello Tariq,\n\nMarket Traders would like to join Riverside Kitchen. Ines asks you",
    );
  });
});

describe("a link to answer a round, or to say what has moved", () => {
  const round = "pulse-spring-00001";
  const steward = async () => {
    const { cookie } = await signedIn(at, ines, kitchen);
    const headers = { ...fromHere, cookie };
    const path = `/api/coalitions/${kitchen}/links`;
    return {
      asksFor: (asked: object) =>
        at.send(path, {
          method: "POST",
          headers,
          body: JSON.stringify({ task: "pulse", member: library, about: round, handedOver: "qr", ...asked }),
        }),
      list: async () => (await at.send(path, { headers })).json as readonly { task: string; endedAt: string | null }[],
    };
  };

  test("is made for whoever speaks for the member, a round's while it is open; and ends with it", async () => {
    const { ask } = await aCoalition(at.house);
    const { asksFor, list } = await steward();
    expect((await asksFor({ person: tariq })).json).toMatchObject({ code: "link/no-open-round" });
    await ask(ines, "openRound", { id: round, from: "2026-03-02", until: "2026-03-16" });
    for (const person of [tariq, noor])
      expect((await asksFor({ person })).json).toMatchObject({ qr: expect.stringContaining("<svg") });
    expect((await asksFor({ person: tariq, task: "moved", about: undefined })).json).toHaveProperty("url");
    for (const task of ["pulse", "moved"])
      expect((await asksFor({ person: bo, task })).json).toMatchObject({ code: "link/not-speaking" });
    expect((await asksFor({ person: ines })).json).toMatchObject({ code: "link/not-of-member" });
    await ask(ines, "closeRound", { id: round });
    expect((await asksFor({ person: tariq })).json).toMatchObject({ code: "link/no-open-round" });
    expect((await list()).filter(({ endedAt }) => endedAt === null).map(({ task }) => task)).toEqual(["moved"]);
  });

  test("says in its letter for which member it asks, and how long it takes", async () => {
    const { ask } = await aCoalition(at.house);
    await ask(ines, "openRound", { id: round, from: "2026-03-02", until: "2026-03-16" });
    const { asksFor } = await steward();
    const mailed = { person: tariq, handedOver: "mail", address: "tariq@example.org" };
    await asksFor(mailed);
    await asksFor({ ...mailed, task: "moved", about: undefined });
    const letters = await at.house.mail.outbox();
    expect(letters.map(({ subject }) => subject).toSorted()).toEqual([
      "Riverside Kitchen: how it stands for The Library",
      "Riverside Kitchen: what has moved for The Library",
    ]);
    for (const { text } of letters) expect(text).toMatch(/^Hello Tariq,\n\nInes asks you, for The Library, /);
  });
});
