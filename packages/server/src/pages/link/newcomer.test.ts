import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aBrowser, type ABrowser, type Seen } from "../../../testing/aBrowser.ts";
import {
  aCoalition,
  aLink,
  addAllotments,
  allotments,
  bo,
  ines,
  keys,
  kitchen,
  library,
  olu,
  ovens,
  release,
  tariq,
} from "../../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { freshId } from "../form.ts";
import { rowsOf } from "../rows.ts";

let at: AHouse;
let coalition: Awaited<ReturnType<typeof aCoalition>>;
let phone: ABrowser;

const femi = "person-femi-00001";
const market = "member-market-00001";
const id = "invitation-market-1";
const glut = "commitment-glut-0001";
const yard = "member-yard-000001";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeEach(async () => {
  at = await aHouse();
  coalition = await aCoalition(at.house);
  await release(coalition);
  const { ask } = coalition;
  await addAllotments(coalition);
  await ask(ines, "addMember", { id: yard, form: "team", name: "The Yard" });
  const named = { id: "representation-yard", member: yard, person: olu, role: "representative" };
  await ask(ines, "nameRepresentative", named);
  const need = { id: glut, member: allotments, as: "need", words: "An oven before the September glut." };
  await ask(olu, "releaseCommitment", need, allotments);
  await affirm(tariq, ovens, library);
  await affirm(tariq, keys, library);
  await affirm(olu, glut, allotments);
  await ask(ines, "inviteMember", {
    id,
    person: femi,
    personName: "Femi",
    name: "The Market Hall",
    form: "organisation",
    why: "Your cold room could keep what the allotments grow.",
    others: ["The Library"],
    hours: 4,
    on: inDays(0),
    by: inDays(10),
    joins: inDays(20),
  });
  await says("acceptInvitation", { id, personName: "Femi Adeyemi", name: "Market Traders", form: "organisation" });
  phone = aBrowser(at.doors);
});

afterEach(() => at.close());

const affirm = async (person: string, commitment: string, member: string) => {
  const view = await at.house.app.look(kitchen, person, ["commitments"]);
  const seen = rowsOf(view ?? { tables: {} }, "commitments").find((it) => it.id === commitment)?.revision;
  await coalition.ask(person, "affirmCommitment", { id: commitment, seen }, member);
};
/** Femi answers as somebody who does not belong: with the link of her invitation. */
const says = (command: string, ask: object) =>
  at.house.app.request(
    kitchen,
    { request: freshId(), command, ask, as: null },
    { person: femi, via: "link", proof: `link:qr:${ines}`, only: new Set([command]) },
  );

const opened = async (person = tariq, member = library) => {
  const link = await aLink(at.house, { task: "newcomer", person, member, about: id });
  const before = await phone.get(link.path);
  await phone.submit(before, "Show me what to choose");
  return { before, link, page: await phone.get(`/l/${link.id}`) };
};
/** Sends the page's form with these ticks, as a browser does: one field for each. */
const choose = ({ at: address, body }: Seen, open: readonly string[]) => {
  const request = /name="request" value="([^"]+)"/.exec(body)?.[1] ?? "";
  const sent = new URLSearchParams({ request });
  for (const it of open) sent.append("open", it);
  return phone.post(address, sent);
};
/** Once the yard has chosen too, which has said nothing. */
const welcome = async () => {
  await coalition.ask(olu, "openToNewcomer", { id, closed: [] }, yard);
  await coalition.ask(ines, "welcomeMember", { id, member: market, representation: "representation-femi" });
};
const readBy = async (person: string) => {
  const view = await at.house.app.look(kitchen, person, ["commitments"]);
  return rowsOf(view ?? { tables: {} }, "commitments").map((it) => it.id);
};
const chosenBy = async () => {
  const view = await at.house.app.look(kitchen, ines, ["invitations"]);
  return rowsOf(view ?? { tables: {} }, "invitations")[0]?.choices.map(({ member }) => member);
};
const ticked = ({ body }: Seen) => [...body.matchAll(/value="([^"]*)"\s+checked/g)].map(([, value]) => value);

test("who comes, from when, and her member's own words stand there, each with a tick; nobody else's words", async () => {
  const { before, page } = await opened();
  expect(before.body).toContain("You answer as <b>Tariq for The Library</b>");
  expect(before.body).not.toContain("Market Traders");
  for (const part of [
    "You answer as <b>Tariq for The Library</b>",
    "What Market Traders will read of The Library",
    "Femi Adeyemi, for Market Traders",
    "Would belong from",
    "Our two ovens, every Monday.",
    "A key to the kitchen.",
    "without a choice, all of it stays closed",
  ])
    expect(page.body).toContain(part);
  expect(page.body).not.toContain("September glut");
  expect(page.body).not.toContain("cold room");
  expect(ticked(page)).toEqual([keys, ovens]);
});

test("what is left ticked is read by the newcomer, and nothing else of that member", async () => {
  const { link, page } = await opened();
  const kept = await choose(page, [ovens]);
  expect([kept.status, kept.to]).toEqual([303, `/l/${link.id}?done=chosen`]);
  const receipt = (await phone.follow(kept)).body;
  expect(receipt).toContain("The Library has chosen what Market Traders will read.");
  expect(receipt.split("Closed to Market Traders").map((part) => part.includes("A key to the kitchen."))).toEqual([
    false,
    true,
  ]);
  expect(await chosenBy()).toEqual([library]);
  await choose((await opened(olu, allotments)).page, [glut]);
  await welcome();
  expect((await readBy(femi)).toSorted()).toEqual([glut, ovens]);
  expect(await readBy(olu)).toContain(keys);
});

test("it can be chosen anew, until the newcomer is welcome", async () => {
  const { link, page } = await opened();
  await choose(page, []);
  const anew = await phone.get(`/l/${link.id}?anew`);
  expect(ticked(anew)).toEqual([]);
  expect(anew.body).toContain("You can choose anew until Market Traders is welcome.");
  expect((await phone.follow(await choose(anew, [ovens, keys]))).body).not.toContain("Closed to");
  await choose((await opened(olu, allotments)).page, []);
  await welcome();
  expect((await readBy(femi)).toSorted()).toEqual([keys, ovens]);
});

test("words that were not on the page when it was sent are not opened by the way", async () => {
  const { page } = await opened();
  const later = "commitment-later-001";
  const words = { id: later, member: library, as: "give", words: "The lamp in the yard." };
  await coalition.ask(tariq, "releaseCommitment", words, library);
  await affirm(tariq, later, library);
  expect((await phone.follow(await choose(page, [ovens, keys]))).body).toMatch(
    /Closed to[\s\S]*The lamp in the yard\./,
  );
});

test("a member that has said nothing in front of the others has nothing to close, and chooses with one press", async () => {
  const { page } = await opened(olu, yard);
  expect(page.body).toContain("There is nothing to close.");
  await choose(page, []);
  expect(await chosenBy()).toEqual([yard]);
});

describe("is refused", () => {
  test("to a voice inside the member, with a sentence and what was ticked", async () => {
    const { page } = await opened(bo);
    const refused = await choose(page, [keys]);
    expect(refused.status).toBe(409);
    expect(refused.body).toContain("Only someone who speaks for a member can choose");
    expect(ticked(refused)).toEqual([keys]);
    expect(await chosenBy()).toEqual([]);
  });

  test("for words of another member: what is sent can open nothing of theirs, nor close it", async () => {
    const { page } = await opened(olu, allotments);
    await choose(page, [ovens]);
    expect(await chosenBy()).toEqual([allotments]);
    await choose((await opened()).page, [ovens, keys]);
    await welcome();
    expect((await readBy(femi)).toSorted()).toEqual([keys, ovens]);
  });

  test("in the name of a member somebody does not speak for", async () => {
    const { page } = await opened(olu, library);
    expect((await choose(page, [])).status).toBe(409);
    expect(await chosenBy()).toEqual([]);
  });

  test("once the newcomer is welcome: the page says how it came to be", async () => {
    const { link, page } = await opened();
    await choose(page, [ovens]);
    const anew = await phone.get(`/l/${link.id}?anew`);
    await choose((await opened(olu, allotments)).page, []);
    await welcome();
    expect((await choose(anew, [ovens, keys])).body).toContain("It reads what The Library had left open to it.");
    expect((await phone.get(`/l/${link.id}?anew`)).body).not.toContain('name="open"');
    expect(await readBy(femi)).toEqual([ovens]);
  });

  test("once nobody waits any more, without saying why nor who it was", async () => {
    const { link, page } = await opened();
    await says("declineInvitation", { id });
    for (const after of [await choose(page, []), await phone.get(`/l/${link.id}`)]) {
      expect(after.body).toContain("There is nothing to choose now.");
      expect(after.body).not.toMatch(/Femi|Market/);
    }
    expect(await chosenBy()).toEqual([]);
  });

  test("where the link is over, and with any other command", async () => {
    const { link, page } = await opened();
    const view = { request: freshId(), command: "withdrawCommitment", ask: { id: ovens, why: null }, as: library };
    const only = new Set(["openToNewcomer"]);
    expect(
      await at.house.app.request(kitchen, view, { person: tariq, via: "link", proof: `link:qr:${ines}`, only }),
    ).toHaveProperty("refused");
    await at.house.links.end(link.id);
    expect((await choose(page, [])).status).toBe(410);
    expect(await chosenBy()).toEqual([]);
  });
});
