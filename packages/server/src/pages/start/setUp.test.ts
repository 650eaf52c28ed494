import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../testing/aBrowser.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { derivedId, found } from "./founding.ts";

let at: AHouse;
let laptop: ABrowser;
const typed = {
  name: "Sol",
  email: "sol@example.org",
  password: "four unrelated words",
  coalition: "River Alliance",
  zone: "Europe/Lisbon",
  host: "Sol's own server",
};

beforeEach(async () => {
  at = await aHouse();
  laptop = aBrowser(at.doors);
});

afterEach(() => at.close());

const link = async () => {
  const fresh = await at.house.accounts.setUp.link();
  if (!fresh) throw new Error("There is an account already.");
  return { ...fresh, coalition: derivedId("coalition", fresh.person) };
};

test("a fresh installation says where its link is, and offers the example", async () => {
  const page = await laptop.get("/");
  expect(page.body).toContain("stands in the terminal in which Mortar was started");
  expect(page.body).toContain('href="/example"');
  expect(page.body).not.toContain("/set-up/");
});

test("the link looks before it leaps: the form, and the token nowhere in it", async () => {
  const { path } = await link();
  const page = await laptop.get(path);
  expect(page.body).not.toContain(path.split("/").at(-1));
  expect(page.body).toContain("Europe/Lisbon");
  expect(await at.house.accounts.isFresh()).toBe(true);
});

test("one form founds the coalition, makes the account and signs in", async () => {
  const { path, coalition, person } = await link();
  const done = await laptop.submit(await laptop.get(path), "Start", typed);
  expect([done.status, done.to]).toEqual([303, `/c/${coalition}`]);
  expect(await at.house.app.coalitionsOf(person)).toEqual([{ id: coalition, name: "River Alliance" }]);
  expect((await laptop.get("/")).to).toBe(`/c/${coalition}`);
  expect((await laptop.get(path)).status).toBe(410);
});

test("once it was used, the link lies nowhere any more", async () => {
  const { path } = await link();
  const file = join(at.house.settings.folder, "set-up-link");
  writeFileSync(file, `http://localhost:4400${path}\n`);
  await laptop.submit(await laptop.get(path), "Start", typed);
  expect(existsSync(file)).toBe(false);
});

test("tapped twice, it happens once, and both answers sign in", async () => {
  const { path, coalition } = await link();
  const page = await laptop.get(path);
  const both = await Promise.all([laptop.submit(page, "Start", typed), laptop.submit(page, "Start", typed)]);
  expect(both.map(({ to }) => to)).toEqual([`/c/${coalition}`, `/c/${coalition}`]);
  expect(await at.house.accounts.hosts()).toHaveLength(1);
});

test("interrupted after the coalition was founded, the next try makes the account", async () => {
  const { person, coalition } = await link();
  const form = { line: (name: string) => typed[name as keyof typeof typed] ?? "", words: () => "", all: () => [] };
  await found(at.house, form, {
    coalition,
    stewardship: derivedId("stewardship", person),
    request: derivedId("found", person),
    person,
    proof: "set-up",
    yourName: "Sol",
  });
  const { path } = await link();
  const page = await laptop.get(path);
  expect(page.body).toContain("River Alliance is founded already. Only your account is missing.");
  expect(page.body).not.toContain('name="coalition"');
  const done = await laptop.submit(page, "Start", { ...typed, coalition: "Another name" });
  expect(done.to).toBe(`/c/${coalition}`);
  expect(await at.house.app.coalitionsOf(person)).toEqual([{ id: coalition, name: "River Alliance" }]);
});

test("nothing is founded while the form is not in order, and what was typed stays", async () => {
  const { path, person } = await link();
  const page = await laptop.get(path);
  const wrong = await laptop.submit(page, "Start", {
    ...typed,
    password: "short",
    email: "sol",
    coalition: "<b>River</b>",
  });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain('<a href="#password">A password here has at least 12 characters.');
  expect(wrong.body).toContain('<a href="#email">');
  expect(wrong.body).toContain('value="&lt;b&gt;River&lt;/b&gt;"');
  expect(wrong.body).not.toContain("short");
  expect(await at.house.app.coalitionsOf(person)).toEqual([]);
  expect((await laptop.submit(page, "Start", { ...typed, coalition: " ", zone: "Moon/Base" })).status).toBe(422);
  expect(await at.house.app.coalitionsOf(person)).toEqual([]);
});

test("a wrong token opens nothing", async () => {
  expect((await laptop.get(`/set-up/${"x".repeat(43)}`)).status).toBe(410);
  expect((await laptop.post(`/set-up/${"x".repeat(43)}`, typed)).status).toBe(410);
});

test("the host founds another coalition; nobody else can", async () => {
  const { path } = await link();
  await laptop.submit(await laptop.get(path), "Start", typed);
  const another = await laptop.submit(await laptop.get("/found"), "Found it", {
    coalition: "Second",
    zone: "UTC",
    host: "Sol",
  });
  expect(another.to).toMatch(/^\/c\//);
  expect((await laptop.get("/")).body).toContain("Second");
  expect((await aBrowser(at.doors).get("/found")).to).toBe("/sign-in?next=/found");
});

test("the example offers each told world, and names who one can look around as", async () => {
  const { examples } = at.house;
  const choice = await laptop.get("/example");
  expect(examples.worlds).toHaveLength(4);
  for (const world of examples.worlds) {
    expect(choice.body).toContain(`href="/example/${world}"`);
    const page = await laptop.get(`/example/${world}`);
    const people = examples.peopleOf(world);
    expect(people.length).toBeGreaterThanOrEqual(5);
    expect(people[0]?.member).toBeNull();
    for (const { id, name } of people) {
      expect(page.body).toContain(`value="${id}"`);
      expect(page.body).toContain(name);
    }
  }
  expect((await laptop.get("/example/elsewhere")).status).toBe(404);
});
