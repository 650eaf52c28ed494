import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser, type ABrowser, plain } from "../../../testing/aBrowser.ts";
import { aCoalition, aLink, bo, ines, kitchen, library, noor, talk, tariq } from "../../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { rowsOf } from "../rows.ts";

let at: AHouse;
let coalition: Awaited<ReturnType<typeof aCoalition>>;
let phone: ABrowser;

beforeEach(async () => {
  at = await aHouse();
  coalition = await aCoalition(at.house);
  phone = aBrowser(at.doors);
});

afterEach(() => at.close());

const opened = async (person = tariq) => {
  const link = await aLink(at.house, { task: "conversation", person, about: talk });
  await phone.submit(await phone.get(link.path), "See who can read it");
  return `/l/${link.id}`;
};

const answers = async (person = tariq) =>
  rowsOf((await at.house.app.look(kitchen, person, ["answers"])) ?? { tables: {} }, "answers");

const said = async (here: string, words: string) =>
  phone.follow(await phone.submit(await phone.get(`${here}?at=talk`), "Keep this answer", { words }));

test("before anything is said, everyone who can read it is named, the server's host included", async () => {
  const page = await phone.get(await opened());
  for (const name of ["Ines", "Tariq", "Bo", "The library's own server"])
    expect(plain(page.body)).toContain(`<span dir="auto">${name}</span>`);
  expect(page.body).not.toContain("<textarea");
});

test("an answer is kept as it was written, and the next question comes", async () => {
  const here = await opened();
  const next = await said(here, "Two ovens.\r\n\r\nOn Mondays.");
  expect(await answers()).toMatchObject([
    {
      question: { said: "If this works, what is better for your team?" },
      words: { said: "Two ovens.\n\nOn Mondays." },
      speaker: tariq,
    },
  ]);
  expect(next.body).toContain("Your answer is kept.");
  expect(next.body).toContain('<h1 dir="auto">What do you risk by taking part?</h1>');
});

test("the questions are those of the sheet the talk follows, and can be taken in any order", async () => {
  const sheet = { id: "sheet-kitchen-0001", name: "Kitchen", context: "other", questions: ["Why now?", "Why you?"] };
  await coalition.ask(ines, "writeSheet", sheet);
  await coalition.ask(ines, "followSheet", { id: talk, sheet: sheet.id });
  const here = await opened();
  expect((await phone.get(`${here}?at=talk`)).body).toContain('<h1 dir="auto">Why now?</h1>');
  const other = await phone.get(`${here}?at=talk&question=1`);
  expect(other.body).toContain('<h1 dir="auto">Why you?</h1>');
  const next = await phone.follow(await phone.submit(other, "Keep this answer", { words: "I asked." }));
  expect(next.body).toContain('<h1 dir="auto">Why now?</h1>');
  expect(plain(next.body)).toContain('Why you? <span class="quiet small">answered</span>');
});

test("off the record there is nowhere to write, for anyone in it, until someone returns", async () => {
  const here = await opened();
  const off = await phone.follow(await phone.submit(await phone.get(`${here}?at=talk`), "Go off the record"));
  expect(off.body).toContain("Nothing said now is written down.");
  expect(off.body).not.toContain("<textarea");
  const [kept] = rowsOf((await at.house.app.look(kitchen, ines, ["conversations"])) ?? { tables: {} }, "conversations");
  expect(kept).toMatchObject({ isOffTheRecord: true });
  const back = await phone.follow(await phone.submit(off, "Return to the record"));
  expect(back.body).toContain("<textarea");
});

test("it rests, and goes on from the same page on another day", async () => {
  const here = await opened();
  const resting = await phone.follow(await phone.submit(await phone.get(`${here}?at=talk`), "Let it rest"));
  expect(resting.body).toContain("This conversation rests");
  expect((await phone.follow(await phone.submit(resting, "Go on with it"))).body).not.toContain("rests</strong>");
});

test("a translation stands beside the words, with who put it there", async () => {
  const here = await opened();
  await said(here, "Two ovens.");
  const [it] = await answers();
  const translated = { id: it?.id, words: "Zwei Öfen.", language: "de", seen: it?.revision };
  await coalition.ask(ines, "translateAnswer", translated);
  const page = await phone.get(`${here}?at=${it?.id}`);
  expect(page.body).toContain("Two ovens.");
  expect(page.body).toContain('lang="de"');
  expect(plain(page.body)).toContain("In German, translated by Ines");
});

test("sent twice, an answer is kept once", async () => {
  const page = await phone.get(`${await opened()}?at=talk`);
  await Promise.all([
    phone.submit(page, "Keep this answer", { words: "Ovens." }),
    phone.submit(page, "Keep this answer", { words: "Ovens." }),
  ]);
  expect(await answers()).toHaveLength(1);
});

test("she asks herself a question of her own; nothing typed is lost where one is missing", async () => {
  const page = await phone.get(`${await opened()}?at=talk&question=own`);
  const missing = await phone.submit(page, "Keep this answer", { question: "", words: "Because." });
  expect(missing.status).toBe(422);
  expect(missing.body).toContain('<a href="#question">');
  expect(missing.body).toContain("Because.</textarea>");
  await phone.submit(missing, "Keep this answer", { question: "Why now?" });
  expect(await answers()).toMatchObject([{ question: { said: "Why now?" }, words: { said: "Because." } }]);
});

test("she corrects her own; changed meanwhile, both wordings are shown", async () => {
  const here = await opened();
  await said(here, "One oven.");
  const [it] = await answers();
  const page = await phone.get(`${here}?at=${it?.id}&do=correct`);
  await coalition.ask(ines, "correctAnswer", { id: it?.id, words: "Three ovens.", seen: it?.revision });
  const stale = await phone.submit(page, "Keep it so", { words: "Two ovens." });
  expect(stale.status).toBe(409);
  expect(stale.body).toContain("Three ovens.");
  expect(stale.body).toContain("Two ovens.</textarea>");
  await phone.submit(stale, "Keep it so");
  expect((await answers())[0]?.words.said).toBe("Two ovens.");
});

test("a whole answer is marked; a passage marked elsewhere stays", async () => {
  const here = await opened();
  await said(here, "Two ovens. On Mondays.");
  const [it] = await answers();
  await coalition.ask(ines, "markAnswer", { id: it?.id, marks: [{ as: "risk", from: 0, to: 10 }], seen: it?.revision });
  await phone.submit(await phone.get(`${here}?at=${it?.id}&do=mark`), "Mark it", { as: "give" });
  expect((await answers())[0]?.marks).toEqual([
    { as: "risk", from: 0, to: 10 },
    { as: "give", from: 0, to: 22 },
  ]);
});

test("who speaks for the member releases words of it, and says what they are", async () => {
  const here = await opened();
  await said(here, "Two ovens. But do not tell the council.");
  const [it] = await answers();
  const page = await phone.get(`${here}?at=${it?.id}&do=release`);
  expect(page.body).toContain("Ines, Tariq, Bo and The library&#39;s own server, on whose server it is kept");
  const missing = await phone.submit(page, "Release them", { words: "Two ovens." });
  expect(missing.body).toContain('<a href="#as">Choose what the words say.</a>');
  await phone.submit(missing, "Release them", { as: "give" });
  const released = rowsOf((await at.house.app.look(kitchen, ines, ["commitments"])) ?? { tables: {} }, "commitments");
  expect(released).toMatchObject([
    { member: library, as: "give", words: { said: "Two ovens." }, disclosure: "released" },
  ]);
});

test("a voice answers, and is offered no release", async () => {
  const here = await opened(bo);
  await said(here, "I would lend them.");
  const [it] = await answers(bo);
  expect((await phone.get(`${here}?at=${it?.id}`)).body).not.toContain("Release words of it");
  const forced = await phone.post(here, {
    do: "release",
    answer: it?.id ?? "",
    commitment: "commitment-forced-1",
    as: "give",
    words: "x",
    request: "request-forced-01",
  });
  expect(forced.body).toContain("Only someone who speaks for this member can do this");
});

test("she lets a colleague read it, who reads all of it from then on", async () => {
  const here = await opened();
  await said(here, "Two ovens.");
  expect(await answers(noor)).toEqual([]);
  await phone.submit(await phone.get(here), "Let her read it", { person: noor });
  expect(await answers(noor)).toHaveLength(1);
  expect((await phone.get(here)).body).toContain("let in, from The Library");
});

test("a sentence is taken back for good, out of what was released too; a mark stays", async () => {
  const here = await opened();
  await said(here, "Two ovens. The council are fools.");
  const [it] = await answers();
  await phone.submit(await phone.get(`${here}?at=${it?.id}&do=release`), "Release them", { as: "give" });
  const page = await phone.get(`${here}?at=${it?.id}&do=take-back`);
  expect((await phone.submit(page, "Take it back for good")).body).toContain("Choose what goes.");
  const gone = await phone.follow(
    await phone.submit(page, "Take it back for good", { passage: "The council are fools." }),
  );
  expect(gone.body).not.toContain("fools");
  expect(gone.body).toContain('class="cut"');
  const released = rowsOf((await at.house.app.look(kitchen, ines, ["commitments"])) ?? { tables: {} }, "commitments");
  expect(released[0]?.words.said).toBe("Two ovens. ");
});

test("hostile words stay text, from either side of the page", async () => {
  const here = await opened();
  const hostile = `<img src=x onerror=alert(1)>' " & مرحبا`;
  const page = await said(here, hostile);
  expect(page.body).not.toContain("<img");
  expect(plain(page.body)).toContain(hostile);
});

test("a conversation that is not hers is as unknown as none", async () => {
  const here = await opened(noor);
  expect((await phone.get(here)).status).toBe(404);
});
