import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../testing/aBrowser.ts";
import { aCoalition, aLink, bo, ines, kitchen, library, ovens, release, tariq } from "../../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { rowsOf } from "../rows.ts";

let at: AHouse;
let phone: ABrowser;

beforeEach(async () => {
  at = await aHouse();
  const coalition = await aCoalition(at.house);
  await release(coalition);
  const [it] = await seen();
  await coalition.ask(tariq, "affirmCommitment", { id: ovens, seen: it?.revision }, library);
  phone = aBrowser(at.doors);
});

afterEach(() => at.close());

const seen = async () => {
  const view = await at.house.app.look(kitchen, ines, ["commitments"]);
  return rowsOf(view ?? { tables: {} }, "commitments").filter(({ id }) => id === ovens);
};

const opened = async (about: string | null = ovens) => {
  const link = await aLink(at.house, { about });
  await phone.submit(await phone.get(link.path), "Show me the words");
  return link;
};

test("she says what became of a promise, without an account and without a script", async () => {
  const link = await opened();
  const page = await phone.get(`/l/${link.id}?became=${ovens}`);
  const told = await phone.submit(page, "Tell the coalition", { became: "strained", why: "One oven is broken." });
  expect(told.to).toBe(`/l/${link.id}?at=${ovens}&done=became`);
  const receipt = await phone.follow(told);
  for (const part of ["Told. The others can read it now.", "Under strain", "One oven is broken."])
    expect(receipt.body).toContain(part);
  expect(await seen()).toMatchObject([{ fulfilment: "strained", why: { said: "One oven is broken." } }]);
});

test("and who sees to it, among the people of her member, by a day that is still to come", async () => {
  const link = await opened();
  const page = await phone.get(`/l/${link.id}?owner=${ovens}`);
  expect(page.body).toContain('<option value="person-bo-0000001"');
  expect(page.body).not.toContain(`<option value="${ines}"`);
  const past = await phone.submit(page, "Name them", { owner: bo, due: "2020-01-01" });
  expect(past.status).toBe(422);
  expect(past.body).toContain('<a href="#due">This day has passed. Please name one that is still to come.</a>');
  expect(past.body).toMatch(/<option value="person-bo-0000001" +selected>/);
  const named = await phone.follow(await phone.submit(past, "Name them", { owner: bo, due: "2999-06-01" }));
  expect(named.body).toContain("1 June 2999");
  expect(await seen()).toMatchObject([{ owner: bo, due: "2999-06-01" }]);
});

test("a link made for a promise opens with what became of it, once nothing waits", async () => {
  const link = await opened();
  const waiting = await phone.get(`/l/${link.id}`);
  expect(waiting.body).toContain("A key to the kitchen.");
  const done = await phone.follow(await phone.submit(waiting, "Take them back"));
  expect(done.body).toContain("These words are back with you.");
  const page = await phone.get(`/l/${link.id}`);
  expect(page.body).toContain("Our two ovens, every Monday.");
  expect(page.body).toContain("Say what became of it");
});

test("what waits for a yes has no outcome yet", async () => {
  const link = await opened();
  const page = await phone.get(`/l/${link.id}?became=commitment-keys-001`);
  expect(page.body).not.toContain("What became of it?");
});

test("what was agreed anew is told with its new words, and not here", async () => {
  const link = await opened();
  const page = await phone.get(`/l/${link.id}?became=${ovens}`);
  expect(page.body).not.toContain('value="renegotiated"');
});
