import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../testing/aBrowser.ts";
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

const glut = "commitment-glut-0001";
const tie = "tie-ovens-00000001";

beforeEach(async () => {
  at = await aHouse();
  coalition = await aCoalition(at.house);
  await release(coalition);
  const { ask } = coalition;
  await addAllotments(coalition);
  const need = { id: glut, member: allotments, as: "need", words: "An oven before the September glut." };
  await ask(olu, "releaseCommitment", need, allotments);
  await ask(tariq, "affirmCommitment", { id: ovens, seen: await revision("commitments", ovens) }, library);
  await ask(olu, "affirmCommitment", { id: glut, seen: await revision("commitments", glut) }, allotments);
  phone = aBrowser(at.doors);
});

afterEach(() => at.close());

const row = async (kind: "commitments" | "ties", id: string) => {
  const view = await at.house.app.look(kitchen, ines, [kind]);
  return rowsOf(view ?? { tables: {} }, kind).find((it) => it.id === id);
};
const revision = async (kind: "commitments" | "ties", id: string) => (await row(kind, id))?.revision ?? "";
const tied = async () => rowsOf({ tables: { ties: [(await row("ties", tie)) as never] } }, "ties")[0];

const propose = (person: string, as: string | null = null) =>
  coalition.ask(person, "proposeTie", { id: tie, give: ovens, need: glut }, as);

const opened = async (person = olu, member = allotments) => {
  const link = await aLink(at.house, { task: "ties", person, member });
  await phone.submit(await phone.get(link.path), "Show me what waits");
  return { link, page: await phone.get(`/l/${link.id}`) };
};

test("a give and a need stand there in the words of their members; a yes is kept, and then she is asked what it makes possible", async () => {
  await propose(tariq, library);
  const { link, page } = await opened();
  for (const part of [
    "Does this give meet this need?",
    "Our two ovens, every Monday.",
    "An oven before the September glut.",
    "What The Library gives",
  ])
    expect(page.body).toContain(part);
  const yes = await phone.submit(page, "Yes, this meets it");
  expect([yes.status, yes.to]).toEqual([303, `/l/${link.id}?at=${tie}&done=agree`]);
  expect((await phone.follow(yes)).body).toContain("This is tied.");
  expect(await tied()).toMatchObject({ state: "agreed", agreed: { receiver: { person: olu } } });
  expect((await phone.get(`/l/${link.id}`)).body).toContain("What does it make possible for The Allotments?");
});

test("a no is kept, and nobody without a place in it can see it", async () => {
  await propose(ines);
  const { page } = await opened();
  const no = await phone.follow(await phone.submit(page, "No, it does not"));
  expect(no.body).toContain("This was declined.");
  expect(await tied()).toMatchObject({ state: "declined" });
  expect(await at.house.app.look(kitchen, "person-ada-00001", ["ties"])).toBeNull();
});

const agreed = async () => {
  await propose(tariq, library);
  await coalition.ask(olu, "agreeTie", { id: tie }, allotments);
};

test("what it makes possible is kept in her own words, and stands large on the giver's page", async () => {
  await agreed();
  const { page } = await opened();
  const said = await phone.submit(page, "Say it", { words: "We bake the glut\r\ninstead of composting it." });
  expect((await phone.follow(said)).body).toContain("We bake the glut\ninstead of composting it.");
  expect(await tied()).toMatchObject({
    makesPossible: { words: { said: "We bake the glut\ninstead of composting it." }, person: olu },
  });
  const theirs = await opened(tariq, library);
  expect(theirs.page.body).toContain("No tie waits for The Library now.");
  const giver = await phone.get(`/l/${theirs.link.id}?at=${tie}`);
  expect(giver.body).toContain("What it makes possible, in the words of The Allotments");
  expect(giver.body).not.toContain("Say it anew");
});

test("words that are none are answered beside the field", async () => {
  await agreed();
  const { page } = await opened();
  const refused = await phone.submit(page, "Say it", { words: "  " });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('<a href="#words">Some words are needed here.</a>');
});

test("said meanwhile by somebody else of hers: both wordings stand there, and hers can take its place", async () => {
  await agreed();
  const { link } = await opened();
  const seen = await revision("ties", tie);
  await coalition.ask(olu, "sayWhatItMakesPossible", { id: tie, words: "Bread.", seen }, allotments);
  const page = await phone.get(`/l/${link.id}?say=${tie}`);
  await coalition.ask(
    olu,
    "sayWhatItMakesPossible",
    { id: tie, words: "Bread, and cake.", seen: await revision("ties", tie) },
    allotments,
  );
  const stale = await phone.submit(page, "Say it", { words: "Bread for two hundred." });
  expect(stale.status).toBe(409);
  expect(stale.body).toContain("Bread, and cake.");
  expect(stale.body).toContain("Bread for two hundred.</textarea>");
  await phone.submit(stale, "Say it");
  expect((await tied())?.makesPossible?.words.said).toBe("Bread for two hundred.");
});

test("whether it has arrived is said with one press", async () => {
  await agreed();
  const { link } = await opened();
  const page = await phone.get(`/l/${link.id}?at=${tie}`);
  const kept = await phone.follow(await phone.submit(page, "Has it arrived?", { arrived: "in-part" }));
  expect(kept.body).toContain("Arrived in part");
  expect(await tied()).toMatchObject({ arrived: { as: "in-part", person: olu } });
});

test("only what this link is for can be asked with it, and only of her member's ties", async () => {
  await agreed();
  const { link } = await opened();
  for (const what of ["end", "endTie", "constructor", "affirm"])
    expect((await phone.post(`/l/${link.id}`, { do: what, tie, request: "request-request-01" })).status).toBe(303);
  expect(await tied()).toMatchObject({ state: "agreed" });
  const voice = await opened(bo, library);
  const page = await phone.get(`/l/${voice.link.id}?at=${tie}`);
  expect(page.body).not.toContain("Has it arrived?");
});
