import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../testing/aBrowser.ts";
import { aCoalition, aLink, ines, ovens, release, talk, tariq } from "../../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { isRefused } from "../../links/refused.ts";

let at: AHouse;
let phone: ABrowser;

beforeEach(async () => {
  at = await aHouse();
  await release(await aCoalition(at.house));
  phone = aBrowser(at.doors);
});

afterEach(() => at.close());

/** Signs in as a person without going through the door: her account is made with an invitation of its own. */
const signIn = async (browser: ABrowser, person: string, name: string) => {
  const { path, id } = await aLink(at.house, { task: "join", person });
  await browser.submit(await browser.get(path), "Open the invitation");
  const page = await browser.get(`/l/${id}`);
  const joined = await browser.submit(page, "Accept", {
    name,
    email: `${name.toLowerCase()}@example.org`,
    password: "four unrelated words",
  });
  expect([joined.status, joined.to]).toEqual([303, "/c/coalition-kitchen"]);
};

test.each(["affirm", "conversation", "join", "newcomer", "projector"] as const)(
  "a %s link says what it is for before it does anything, however often it is looked at",
  async (task) => {
    const { path } = await aLink(at.house, {
      task,
      about: talk,
      ...(task === "projector" && { person: null, member: null }),
    });
    for (let look = 0; look < 2; look++) {
      const page = await phone.get(path);
      expect(page.status).toBe(200);
      expect(page.body).toContain("Riverside Kitchen");
      expect(page.body).toContain("The library&#39;s own server");
      expect(page.body.includes("You answer as <b>Tariq for The Library</b>")).toBe(task !== "projector");
      expect(page.headers.getSetCookie()).toEqual([]);
    }
    expect((await at.house.links.list("coalition-kitchen"))[0]?.claimedAt).toBeNull();
  },
);

test("the token stands in no page", async () => {
  const { path, token, id } = await aLink(at.house);
  const pages = [await phone.get(path)];
  pages.push(await phone.submit(pages[0]!, "Show me the words"));
  pages.push(await phone.get(`/l/${id}`), await aBrowser(at.doors).get(path));
  for (const { body, headers } of pages) {
    expect(body).not.toContain(token);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
  }
});

test("it works once; the browser that used it goes on where it was", async () => {
  const { path, id } = await aLink(at.house);
  const page = await phone.get(path);
  await phone.submit(page, "Show me the words");
  const other = aBrowser(at.doors);
  const late = await other.get(path);
  expect(late.status).toBe(410);
  expect(late.body).toContain("This link has been used.");
  expect((await other.post(path, { secret: "x" })).status).toBe(404);
  expect((await other.get(`/l/${id}`)).status).toBe(410);
  expect((await phone.get(path)).to).toBe(`/l/${id}`);
});

test("tapped twice, it is opened once, and both answers carry the cookie", async () => {
  const page = await phone.get((await aLink(at.house)).path);
  const both = await Promise.all([phone.submit(page, "Show me the words"), phone.submit(page, "Show me the words")]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect(
    new Set(both.flatMap(({ headers }) => headers.getSetCookie().map((cookie) => cookie.split(";")[0]))).size,
  ).toBe(1);
});

test("run out, taken back and unknown are plain pages of the same shape", async () => {
  const ended = await aLink(at.house);
  await at.house.links.end(ended.id);
  expect([
    (await phone.get(ended.path)).status,
    (await phone.get(ended.path)).body.includes("It has been taken back."),
  ]).toEqual([410, true]);
  const old = await aLink(at.house);
  at.clock.ahead = 15 * 86_400_000;
  expect([(await phone.get(old.path)).status, (await phone.get(old.path)).body.includes("It ended on")]).toEqual([
    410,
    true,
  ]);
  expect((await phone.get(`/l/${ended.id}/${"x".repeat(43)}`)).status).toBe(404);
});

test("a token opens nothing under the id of another link", async () => {
  const one = await aLink(at.house);
  const other = await aLink(at.house);
  expect((await phone.get(`/l/${other.id}/${one.token}`)).status).toBe(404);
  expect((await phone.post(`/l/${other.id}/${one.token}`, {})).status).toBe(404);
  expect(isRefused(await at.house.links.peek(one.token))).toBe(false);
});

test("whoever made the link cannot answer with it: it is not used up, and she is told whose it is", async () => {
  const steward = aBrowser(at.doors);
  await signIn(steward, ines, "Ines");
  const { path, id } = await aLink(at.house);
  const page = await steward.get(path);
  expect(page.status).toBe(403);
  expect(page.body).toContain("You are signed in as Ines.");
  expect(page.body).toContain("This link is for Tariq.");
  expect((await steward.post(path, {})).status).toBe(403);
  expect((await at.house.links.list("coalition-kitchen")).find((link) => link.id === id)?.claimedAt).toBeNull();
  const out = await steward.submit(page, "Sign out, and go on");
  expect([out.status, out.to]).toEqual([303, path]);
  expect((await steward.follow(out)).status).toBe(200);
});

test("signed in as another after opening it, nothing is affirmed with it", async () => {
  const { path, id } = await aLink(at.house);
  await phone.submit(await phone.get(path), "Show me the words");
  const page = await phone.get(`/l/${id}`);
  await signIn(phone, ines, "Ines");
  expect((await phone.submit(page, "Yes, this is ours")).status).toBe(403);
  expect((await phone.get(`/l/${id}`)).status).toBe(403);
  expect(
    (await at.house.app.history("coalition-kitchen", tariq, "commitments", ovens))?.map(({ type }) => type),
  ).toEqual(["CommitmentReleased"]);
});

test("declining leaves nothing behind", async () => {
  const { path, id } = await aLink(at.house, { task: "join" });
  await phone.submit(await phone.get(path), "Open the invitation");
  const page = await phone.get(`/l/${id}`);
  expect((await phone.submit(page, "Decline")).body).toContain("You have declined.");
  expect((await phone.get(`/l/${id}`)).status).toBe(410);
  expect(await at.house.accounts.accountOf(tariq)).toBeNull();
});

test("what is wrong with an account stands beside its field, and what was typed stays", async () => {
  const { path, id } = await aLink(at.house, { task: "join" });
  await phone.submit(await phone.get(path), "Open the invitation");
  const page = await phone.get(`/l/${id}`);
  const wrong = await phone.submit(page, "Accept", { name: '"><script>', email: "tariq", password: "" });
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain('<a href="#email">That is not a mail address. Write it as in amara@example.org.</a>');
  expect(wrong.body).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect(wrong.body).toContain('value="tariq"');
});

test("tapped twice, an invitation makes one account, and both answers sign in", async () => {
  const { path, id } = await aLink(at.house, { task: "join" });
  await phone.submit(await phone.get(path), "Open the invitation");
  const page = await phone.get(`/l/${id}`);
  const typed = { name: "Tariq", email: "tariq@example.org", password: "four unrelated words" };
  const both = await Promise.all([phone.submit(page, "Accept", typed), phone.submit(page, "Accept", typed)]);
  expect(both.map(({ to }) => to)).toEqual(["/c/coalition-kitchen", "/c/coalition-kitchen"]);
  for (const { headers } of both) expect(headers.getSetCookie().join()).toContain("mortar-session=");
});
