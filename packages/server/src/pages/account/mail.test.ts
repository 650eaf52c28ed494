import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../testing/aBrowser.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";

let at: AHouse;
let laptop: ABrowser;
let person: string;

beforeEach(async () => {
  at = await aHouse();
  laptop = aBrowser(at.doors);
  const path = (await at.house.accounts.setUp.link())?.path ?? "";
  await laptop.submit(await laptop.get(path), "Start", {
    name: "Sol",
    email: "sol@example.org",
    password: "four unrelated words",
    coalition: "River",
    zone: "Europe/Berlin",
    host: "Sol",
  });
  person = (await at.house.accounts.hosts())[0]?.person ?? "";
});
afterEach(() => at.close());

const wants = async () => (await at.house.weekly.settingsOf(person)).wants;
const stopPath = async () => new URL(await at.house.weekly.stopAt(person)).pathname;

describe("the page of letters", () => {
  test("is reached from the account, and shows what a letter would say now", async () => {
    expect((await laptop.get("/account")).body).toContain('href="/account/mail"');
    const page = await laptop.get("/account/mail");
    expect(page.body).toContain("What it would say now");
    expect(page.body).toContain("This server sends no mail. What your letter would say stands below, for you alone.");
    expect(page.body).toContain("RIVER");
  });

  test("keeps the day and the hour, and whether there are any", async () => {
    const sent = { wants: "weekly", weekday: "5", at: "18:00", place: "America/New_York", locale: "en" };
    const kept = await laptop.submit(await laptop.get("/account/mail"), "Keep this", sent);
    expect(kept.to).toBe("/account/mail?done=kept");
    expect(await at.house.weekly.settingsOf(person)).toMatchObject({
      wants: "weekly",
      weekday: 5,
      at: "18:00",
      zone: "America/New_York",
      locale: "en",
    });
    await laptop.submit(await laptop.get("/account/mail"), "Keep this", { ...sent, wants: "none", place: "" });
    expect(await at.house.weekly.settingsOf(person)).toMatchObject({ wants: "none", zone: null });
  });

  test.each([
    { weekday: "8", at: "18:00", place: "" },
    { weekday: "1", at: "25:00", place: "" },
    { weekday: "1", at: "18:00", place: "Moon/Tycho" },
  ])("keeps nothing of %o", async (wrong) => {
    const answer = await laptop.post("/account/mail", { wants: "weekly", locale: "en", ...wrong });
    expect(answer.status).toBe(422);
    expect(await at.house.weekly.settingsOf(person)).toMatchObject({ weekday: 1, at: "07:00", zone: null });
  });

  test("is nobody's who is signed out", async () => {
    expect((await aBrowser(at.doors).get("/account/mail")).to).toBe("/sign-in?next=/account");
  });
});

describe("the end of letters", () => {
  beforeEach(wants);

  test("a link in a letter asks first, without signing in; opening it changes nothing", async () => {
    const phone = aBrowser(at.doors);
    const page = await phone.get(await stopPath());
    expect(page.body).toContain("No more letters?");
    expect(await wants()).toBe("weekly");
    expect((await phone.submit(page, "No more letters")).body).toContain("No more letters are sent");
    expect(await wants()).toBe("none");
  });

  test("a mail program whose button was pressed ends them at once, from elsewhere and without a cookie (RFC 8058)", async () => {
    const answer = await at.doors.request(`http://localhost:4400${await stopPath()}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "content-length": "26" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(answer.status).toBe(200);
    expect(await wants()).toBe("none");
  });

  test("nothing else may be sent from elsewhere, and another address ends nothing", async () => {
    const other = `/mail/stop/${"x".repeat(43)}`;
    expect((await laptop.get(other)).status).toBe(404);
    expect((await laptop.post(other, {})).status).toBe(404);
    for (const path of ["/account/mail", `${await stopPath()}/more`, "/mail/stop/short"]) {
      const answer = await at.doors.request(`http://localhost:4400${path}`, { method: "POST", body: "" });
      expect(answer.status).toBe(403);
    }
    expect(await wants()).toBe("weekly");
  });
});

test("an address that takes no letters is told to its person, and to the host, with what can be done", async () => {
  const outboxTables = at.house.tables().find(({ name }) => name === "outbox")?.tables;
  for (const address of ["sol@example.org", "old@elsewhere.example"])
    await outboxTables?.run("INSERT INTO unreachable (address, at) VALUES (?, '2026-03-02T09:00:00.000Z')", address);
  const page = await laptop.get("/account");
  expect(page.body).toContain("The mail server says that sol@example.org takes no letters");
  expect(page.body).toContain("Use another address");
  const outbox = await laptop.get("/account/outbox");
  expect(outbox.body).toContain("2 addresses take no letters");
  expect(outbox.body).toMatch(/Sol<\/b><br \/><span class="address"\s*>sol@example.org/);
  const again = await laptop.submit(outbox, "old@elsewhere.example");
  expect(again.to).toBe("/account/outbox?done=again");
  expect((await laptop.get("/account/outbox")).body).not.toContain("old@elsewhere.example");
  await laptop.submit(page, "It takes letters again");
  expect((await laptop.get("/account")).body).not.toContain("takes no letters");
  expect((await laptop.get("/account/outbox")).body).not.toContain("takes no letters");
});

test("its person and the host read when a letter was refused or came back, and what the server said, as text", async () => {
  const outboxTables = at.house.tables().find(({ name }) => name === "outbox")?.tables;
  const unreachable = [
    ["sol@example.org", "returned", "550 5.1.1 <b>Nobody</b> here"],
    ["old@elsewhere.example", "refused", null],
  ] as const;
  for (const [address, how, said] of unreachable)
    await outboxTables?.run(
      "INSERT INTO unreachable (address, at, how, said) VALUES (?, '2026-03-02T09:00:00.000Z', ?, ?)",
      address,
      how,
      said,
    );
  for (const path of ["/account", "/account/mail", "/account/outbox"]) {
    const { body } = await laptop.get(path);
    expect(body).toMatch(/A letter came back on\s+<time datetime="2026-03-02T09:00:00.000Z"/);
    expect(body).toContain("550 5.1.1 &lt;b&gt;Nobody&lt;/b&gt; here");
    expect(body.includes("A letter was refused on")).toBe(path === "/account/outbox");
    expect(body.split("The mail server’s own words:")).toHaveLength(2);
  }
});

test("an outbox without letters says so, and draws no list", async () => {
  const { body } = await laptop.get("/account/outbox");
  expect(body).toContain("No letters.");
  expect(body).not.toContain('<ul class="steps">');
});

test("nobody but the host learns which addresses take none, or says that one does", async () => {
  const answer = await aBrowser(at.doors).post("/account/outbox/try-again", { address: "sol@example.org" });
  expect(answer.to === "/sign-in?next=/account" || answer.status === 403).toBe(true);
});
