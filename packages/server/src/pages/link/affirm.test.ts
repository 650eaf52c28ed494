import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser, type ABrowser, plain } from "../../../testing/aBrowser.ts";
import {
  aCoalition,
  aLink,
  ines,
  keys,
  kitchen,
  library,
  noor,
  ovens,
  release,
  tariq,
} from "../../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { rowsOf } from "../rows.ts";

let at: AHouse;
let coalition: Awaited<ReturnType<typeof aCoalition>>;
let phone: ABrowser;

beforeEach(async () => {
  at = await aHouse();
  coalition = await aCoalition(at.house);
  await release(coalition);
  phone = aBrowser(at.doors);
});

afterEach(() => at.close());

const standing = async (id: string) => {
  const view = await at.house.app.look(kitchen, ines, ["commitments"]);
  return rowsOf(view ?? { tables: {} }, "commitments").find((it) => it.id === id);
};

const opened = async (minted = aLink(at.house)) => {
  const link = await minted;
  const claimed = await phone.submit(await phone.get(link.path), "Show me the words");
  expect([claimed.status, claimed.to]).toEqual([303, `/l/${link.id}`]);
  return { link, page: await phone.get(`/l/${link.id}`) };
};

test("the words are hers to the character, one at a time, and she is told as whom she answers", async () => {
  const { page } = await opened();
  expect(page.body).toContain("You answer as <b>Tariq for The Library</b>. If that is not you, close this page.");
  expect(page.body).toContain("Is this what The Library gives?");
  expect(page.body).toContain('<span class="said">Our two ovens, every Monday.</span>');
  expect(page.body).not.toContain("A key to the kitchen.");
});

test("a yes comes with a receipt: what, when, how it is known, and the next one", async () => {
  const { link, page } = await opened();
  const yes = await phone.submit(page, "Yes, this is ours");
  expect([yes.status, yes.to]).toEqual([303, `/l/${link.id}?at=${ovens}&done=yes`]);
  const receipt = await phone.follow(yes);
  for (const part of [
    "The Library has said yes.",
    "Our two ovens, every Monday.",
    "By a link Ines handed over in person",
    ovens,
    "One more waits",
  ])
    expect(receipt.body).toContain(part);
  expect((await standing(ovens))?.affirmed).toMatchObject({
    person: tariq,
    via: "link",
    proof: `link:in-person:${ines}`,
    isInOwnWords: false,
  });
});

test("tapped twice, it happens once, and both lead to the receipt", async () => {
  const { page } = await opened();
  const both = await Promise.all([phone.submit(page, "Yes, this is ours"), phone.submit(page, "Yes, this is ours")]);
  expect(both.map(({ to }) => to)).toEqual([both[0]?.to, both[0]?.to]);
  expect(
    (await at.house.app.history(kitchen, tariq, "commitments", ovens))?.filter(
      ({ type }) => type === "CommitmentAffirmed",
    ),
  ).toHaveLength(1);
});

test("she says it in words of her own, and these stand as she wrote them", async () => {
  const { link } = await opened();
  const page = await phone.get(`/l/${link.id}?own=${ovens}`);
  await phone.submit(page, "This is ours", { words: "You can bake here.\r\nOn Mondays." });
  expect(await standing(ovens)).toMatchObject({
    words: { said: "You can bake here.\nOn Mondays." },
    affirmed: { isInOwnWords: true },
  });
});

test("her own words left as they were are a plain yes", async () => {
  const { link } = await opened();
  await phone.submit(await phone.get(`/l/${link.id}?own=${ovens}`), "This is ours");
  expect((await standing(ovens))?.affirmed?.isInOwnWords).toBe(false);
});

test("words that are none are answered beside the field, and nothing typed is lost", async () => {
  const { link } = await opened();
  const page = await phone.get(`/l/${link.id}?own=${ovens}`);
  const refused = await phone.submit(page, "This is ours", { words: "   " });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('<a href="#words">Some words are needed here.</a>');
  expect(refused.body).toContain('aria-invalid="true"');
});

test("20,000 characters are kept; one more is refused with all of them still in the field", async () => {
  const { link } = await opened();
  const page = await phone.get(`/l/${link.id}?own=${ovens}`);
  const long = "ü".repeat(20_001);
  const refused = await phone.submit(page, "This is ours", { words: long });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain(long);
  await phone.submit(page, "This is ours", { words: long.slice(1) });
  expect((await standing(ovens))?.words.said).toBe(long.slice(1));
});

test("not now goes on to the next, and says at the end what was left", async () => {
  const { link } = await opened();
  expect((await phone.get(`/l/${link.id}?after=${ovens}`)).body).toContain("A key to the kitchen.");
  expect((await phone.get(`/l/${link.id}?after=${keys}`)).body).toContain("2 wordings still wait.");
});

test("within a day it can be undone, later only withdrawn, openly", async () => {
  const { link, page } = await opened();
  const receipt = await phone.follow(await phone.submit(page, "Yes, this is ours"));
  const undone = await phone.follow(await phone.submit(receipt, "Undo it"));
  expect(undone.body).toContain("Undone, as if it had not been said.");
  const again = await phone.follow(await phone.submit(undone, "Yes, this is ours"));
  at.clock.ahead = 25 * 3_600_000;
  const later = await phone.get(`/l/${link.id}?at=${ovens}`);
  expect(later.body).not.toContain("Undo it");
  expect((await phone.submit(again, "Undo it")).body).toContain("This was affirmed more than a day ago.");
  const withdrawn = await phone.follow(await phone.submit(later, "Withdraw it", { why: "The ovens were sold." }));
  expect(withdrawn.body).toContain("This was withdrawn.");
  expect(await standing(ovens)).toMatchObject({ disclosure: "withdrawn", why: { said: "The ovens were sold." } });
});

test("released words can be taken back to the member", async () => {
  const { page } = await opened();
  const back = await phone.follow(await phone.submit(page, "Take them back"));
  expect(back.body).toContain("These words are back with you.");
  expect(await standing(ovens)).toBeUndefined();
});

test("changed meanwhile: both wordings stand, and either can be affirmed", async () => {
  const { page, link } = await opened();
  const own = await phone.get(`/l/${link.id}?own=${ovens}`);
  const seen = (await standing(ovens))?.revision;
  await coalition.ask(noor, "rewordCommitment", { id: ovens, words: "One oven.", seen }, library);
  const stale = await phone.submit(page, "Yes, this is ours");
  expect(stale.status).toBe(409);
  expect(stale.body).toContain('<span class="said">One oven.</span>');
  expect(stale.body).toContain("Our two ovens, every Monday.</textarea>");
  const staleOwn = await phone.submit(own, "This is ours", { words: "Mondays, two ovens." });
  expect(staleOwn.body).toContain("Mondays, two ovens.</textarea>");
  await phone.submit(staleOwn, "Affirm this wording");
  expect((await standing(ovens))?.words.said).toBe("Mondays, two ovens.");
});

test("what the room sees now comes first", async () => {
  await coalition.ask(ines, "openReading", { id: "reading-of-today-1", on: "2026-03-02", order: [ovens, keys] });
  await coalition.ask(ines, "turnReading", { id: "reading-of-today-1", showing: keys });
  expect((await opened()).page.body).toContain("Is this what The Library needs?");
});

test("whoever no longer speaks for the member is told so, and shown nothing", async () => {
  const { link, page } = await opened();
  await coalition.ask(ines, "endRepresentation", { id: "representation-tariq" });
  for (const seen of [await phone.get(`/l/${link.id}`), await phone.submit(page, "Yes, this is ours")]) {
    expect(seen.status).toBe(403);
    expect(seen.body).not.toContain("ovens");
  }
});

test("only what this link is for can be asked with it", async () => {
  const { link } = await opened();
  for (const what of ["release", "constructor", "__proto__", "hear", "rewordCommitment"])
    expect(
      (await phone.post(`/l/${link.id}`, { do: what, commitment: ovens, request: "request-request-01" })).status,
    ).toBe(303);
  expect((await standing(ovens))?.disclosure).toBe("released");
});

test("hostile words and names stay text", async () => {
  const hostile = `</textarea><script>alert("1")</script>&amp; שלום \u202E`;
  await coalition.ask(
    tariq,
    "releaseCommitment",
    { id: "commitment-hostile", member: library, as: "risk", words: hostile },
    library,
  );
  const { link } = await opened();
  for (const page of [
    await phone.get(`/l/${link.id}?at=commitment-hostile`),
    await phone.get(`/l/${link.id}?own=commitment-hostile`),
  ]) {
    expect(page.body).not.toContain("<script>alert");
    expect(plain(page.body)).toContain(hostile);
  }
});
