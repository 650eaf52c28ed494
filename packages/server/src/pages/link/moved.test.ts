import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aBrowser, type ABrowser, plain } from "../../../testing/aBrowser.ts";
import {
  aCoalition,
  aLink,
  addAllotments,
  allotments,
  bo,
  ines,
  kitchen,
  library,
  olu,
  ovens,
  release,
  tariq,
} from "../../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { rowsOf } from "../rows.ts";

let at: AHouse;
let coalition: Awaited<ReturnType<typeof aCoalition>>;
let phone: ABrowser;

const pledge = "pledge-oven-time-01";
const monday = "movement-monday-001";

/** The library pledged six hours of oven time, and says that five and a half have moved to the allotments. */
beforeEach(async () => {
  at = await aHouse();
  coalition = await aCoalition(at.house);
  await release(coalition);
  const { ask } = coalition;
  await addAllotments(coalition);
  await ask(tariq, "affirmCommitment", { id: ovens, seen: await revisionOf(ovens) }, library);
  const pledged = {
    id: pledge,
    give: ovens,
    what: "Oven time",
    kind: "hours",
    quantity: 6,
    every: "once",
    from: "2026-03-02",
  };
  await ask(tariq, "pledgeResource", pledged, library);
  phone = aBrowser(at.doors);
});

afterEach(() => at.close());

const moved = {
  id: monday,
  giver: library,
  receiver: allotments,
  what: "Oven time on Monday",
  kind: "hours",
  quantity: 5.5,
  on: "2026-03-02",
  pledge,
};
const noted = (more: object = {}) => coalition.ask(tariq, "reportMoved", { ...moved, ...more }, library);
const revisionOf = async (id: string) =>
  rowsOf((await at.house.app.look(kitchen, ines, ["commitments"])) ?? { tables: {} }, "commitments").find(
    (it) => it.id === id,
  )?.revision ?? "";
const movements = async () =>
  rowsOf((await at.house.app.look(kitchen, ines, ["movements"])) ?? { tables: {} }, "movements");

const opened = async (person = olu, member = allotments, about: string | null = null) => {
  const link = await aLink(at.house, { task: "moved", person, member, about });
  await phone.submit(await phone.get(link.path), "Show me what waits");
  return { here: `/l/${link.id}`, page: await phone.get(`/l/${link.id}`) };
};

describe("whoever receives", () => {
  test("is asked whether it has arrived, says yes with one press, and thanks in her own words", async () => {
    await noted();
    const { page, here } = await opened();
    for (const part of ["Has it arrived?", "The Library for The Allotments", "Oven time on Monday", "5.5 hours"])
      expect(plain(page.body)).toContain(part);
    const yes = await phone.submit(page, "Yes, all of it");
    expect([yes.status, yes.to]).toEqual([303, `${here}?thank=${monday}&done=yes`]);
    const thanks = await phone.submit(await phone.follow(yes), "Say thanks", {
      words: "Not one plum\r\nwas thrown away.",
    });
    expect((await phone.follow(thanks)).body).toContain("Not one plum\nwas thrown away.");
    expect(await movements()).toMatchObject([
      {
        confirmed: { as: "yes", quantity: null, person: olu },
        thanked: { words: { said: "Not one plum\nwas thrown away." } },
      },
    ]);
  });

  test("says how much of it has arrived, with a comma or a point", async () => {
    await noted();
    const { here } = await opened();
    const part = await phone.get(`${here}?part=${monday}`);
    expect(plain(part.body)).toContain("Of 5.5 hours.");
    await phone.submit(part, "So much has arrived", { quantity: "2,5" });
    expect(await movements()).toMatchObject([{ confirmed: { as: "in-part", quantity: 2.5 } }]);
  });

  test.each([
    ["two", "Write a number here that is more than nothing"],
    ["6", "This is more than was said to have moved."],
    ["0", "Write a number here that is more than nothing"],
  ])("is told beside the field why %s cannot be, and it stays there", async (quantity, why) => {
    await noted();
    const { here } = await opened();
    const refused = await phone.submit(await phone.get(`${here}?part=${monday}`), "So much has arrived", { quantity });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatch(new RegExp(`value="${quantity}"`));
    expect(/href="#quantity">([^<]*)/.exec(plain(refused.body))?.[1]).toContain(why);
    expect(await movements()).toMatchObject([{ confirmed: null }]);
  });

  test("says no, is not asked for thanks, and can say otherwise later", async () => {
    await noted();
    const { page, here } = await opened();
    const no = await phone.follow(await phone.submit(page, "No, nothing of it"));
    expect([no.body.includes("It has not arrived."), no.body.includes("Say thanks")]).toEqual([true, false]);
    await phone.submit(await phone.get(`${here}?anew=${monday}`), "Yes, all of it");
    expect(await movements()).toMatchObject([{ confirmed: { as: "yes" } }]);
  });

  test("is asked about what the link was made for first, and then about the others", async () => {
    await noted();
    await noted({ id: "movement-tuesday-01", what: "Oven time on Tuesday" });
    const { page, here } = await opened(olu, allotments, "movement-tuesday-01");
    expect(page.body).toContain("Oven time on Tuesday");
    expect((await phone.get(`${here}?after=movement-tuesday-01`)).body).toContain("Oven time on Monday");
    expect((await phone.get(`${here}?after=${monday}`)).body).toContain("Left for later");
  });

  test("can say it of what was for everyone", async () => {
    await noted({ receiver: null });
    const { page } = await opened();
    expect(plain(page.body)).toContain("The Library for everyone");
    await phone.submit(page, "Yes, all of it");
    expect(await movements()).toMatchObject([{ confirmed: { member: allotments } }]);
  });
});

describe("whoever pledged", () => {
  test("finds the amount filled in, and writes down with one press that it is done", async () => {
    const { page, here } = await opened(tariq, library);
    expect(page.body).toMatch(/name="quantity"[\s\S]*?value="6"/);
    const done = await phone.submit(page, "Yes, it is done", { receiver: allotments });
    const [it] = await movements();
    expect(done.to).toBe(`${here}?at=${it?.id}&done=noted`);
    expect(it).toMatchObject({
      giver: library,
      receiver: allotments,
      quantity: 6,
      pledge,
      what: { said: "Oven time" },
      confirmed: null,
    });
    const receipt = await phone.follow(done);
    expect(receipt.body).toContain("It counts once The Allotments says that it has arrived.");
    await phone.submit(receipt, "Take it back, it was a mistake");
    expect(await movements()).toMatchObject([{ isUndone: true }]);
  });

  test("finds what is left of it once some of it is written down", async () => {
    await noted();
    const { page } = await opened(tariq, library);
    expect(page.body).toMatch(/name="quantity"[\s\S]*?value="0.5"/);
  });

  test("finds nothing that waits once all of it is, and what was pledged all the same", async () => {
    await noted({ quantity: 6 });
    const { page } = await opened(tariq, library);
    expect(page.body).toContain("Nothing waits for The Library now.");
    expect(page.body).toContain("What you pledged");
  });

  test.each([
    ["quantity", { quantity: "many" }, "Write a number here that is more than nothing"],
    ["quantity", { quantity: "" }, "Hours and money have a number"],
    ["on", { on: "2999-01-01" }, "This day is still to come."],
  ])("is told beside %s what cannot be, and loses nothing", async (field, typed, why) => {
    const { page } = await opened(tariq, library);
    const refused = await phone.submit(page, "Yes, it is done", { what: "Oven time with Bo", ...typed });
    expect(refused.status).toBe(422);
    expect(new RegExp(`href="#${field}">([^<]*)`).exec(plain(refused.body))?.[1]).toContain(why);
    expect(refused.body).toContain('value="Oven time with Bo"');
    expect(await movements()).toEqual([]);
  });

  test("sees the thanks on its page, and can no longer take back what was confirmed", async () => {
    await noted();
    await coalition.ask(olu, "confirmMoved", { id: monday, as: "yes" }, allotments);
    await coalition.ask(olu, "thankForMoved", { id: monday, words: "Not one plum was thrown away." }, allotments);
    const { here } = await opened(tariq, library);
    const page = await phone.get(`${here}?at=${monday}`);
    expect(page.body).toContain("Not one plum was thrown away.");
    expect(page.body).not.toContain("it was a mistake");
  });
});

test("only what this link is for can be asked with it, and only of what concerns her member", async () => {
  await noted();
  const { here } = await opened(tariq, library);
  const request = "request-request-01";
  for (const what of ["arrived", "thank"])
    await phone.post(here, { do: what, movement: monday, as: "yes", words: "Thanks.", request });
  for (const what of ["endPledge", "constructor"]) await phone.post(here, { do: what, pledge, request });
  expect(await movements()).toMatchObject([{ confirmed: null, thanked: null }]);
  const theirs = await opened();
  await phone.post(theirs.here, {
    do: "done",
    pledge,
    movement: "movement-forged-001",
    quantity: "1",
    what: "x",
    on: "2026-03-02",
    request,
  });
  await phone.post(theirs.here, { do: "undo", movement: monday, request });
  expect(await movements()).toMatchObject([{ id: monday, isUndone: false }]);
  const heard = await opened(bo, library);
  const refused = await phone.submit(heard.page, "Yes, it is done");
  expect([refused.status, (await movements()).length]).toEqual([422, 1]);
});

test("what is hidden from her changes nothing on her page", async () => {
  await noted();
  const { here } = await opened();
  const steady = (body: string) =>
    body
      .replaceAll(/nonce="[^"]*"/g, "")
      .replaceAll(/name="request" value="[^"]*"/g, "")
      .replaceAll(/since=[\w-]+/g, "");
  const before = await phone.get(here);
  const [quiet, id] = ["commitment-quiet-001", "pledge-quiet-000001"];
  const readers = { members: [], stewards: true };
  await coalition.ask(
    tariq,
    "releaseCommitment",
    { id: quiet, member: library, as: "give", words: "The cellar key.", readers },
    library,
  );
  await coalition.ask(tariq, "affirmCommitment", { id: quiet, seen: await revisionOf(quiet) }, library);
  const pledged = { id, give: quiet, what: "A key", kind: "goods", quantity: 1, every: "month", from: "2026-03-02" };
  await coalition.ask(tariq, "pledgeResource", pledged, library);
  await noted({ id: "movement-quiet-0001", receiver: null, what: "A key", kind: "goods", quantity: 1, pledge: id });
  expect((await movements()).length).toBe(2);
  expect(steady((await phone.get(here)).body)).toBe(steady(before.body));
});
