import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../testing/aBrowser.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";

let at: AHouse;
let laptop: ABrowser;

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
});
afterEach(() => at.close());

const asked = { address: "sol@new.example", "address-current": "four unrelated words" };
const ask = async (typed: Readonly<Record<string, string>> = {}) =>
  laptop.submit(await laptop.get("/account"), "Send the letter", { ...asked, ...typed });
const linkInOutbox = async () => {
  const letter = (await at.house.mail.outbox()).find(({ to }) => to === "sol@new.example");
  return /http:\/\/localhost:4400(\/address\/[\w-]{43})/.exec(letter?.text ?? "")?.[1] ?? "";
};

test("another address is asked for on the account's page, and agreed to from the letter, signed in or not", async () => {
  const answer = await ask();
  expect(answer.to).toBe("/account?done=address");
  const page = (await laptop.follow(answer)).body;
  expect(page).toContain("A letter is on its way to the new address.");
  expect(page).toContain("sol@new.example is to become your address");
  expect(page).toContain("This server sends no mail");

  const phone = aBrowser(at.doors);
  const seen = await phone.get(await linkInOutbox());
  expect(seen.body).toContain("Use this address?");
  expect((await laptop.get("/account")).body).toContain('<p class="address">sol@example.org</p>');
  expect((await phone.submit(seen, "Yes, use it")).body).toContain("Your address is changed");
  const after = (await laptop.get("/account")).body;
  expect(after).toContain('<p class="address">sol@new.example</p>');
  expect(after).not.toContain("is to become your address");
  const again = await phone.get(await linkInOutbox());
  expect([again.status, again.body.includes("This link was used already")]).toEqual([410, true]);
});

test.each([
  [{ address: "sol" }, "address", "That is not a mail address. Write it as in amara@example.org."],
  [{ address: "sol@example.org" }, "address", "That is your address already."],
  [{ "address-current": "not it" }, "address-current", "password"],
])("what cannot be is said beside its field, and loses nothing: %o", async (typed, field, sentence) => {
  const answer = await ask(typed);
  expect(answer.status).toBe(422);
  expect(answer.body).toMatch(new RegExp(`href="#${field}">[^<]*${sentence}`));
  expect(answer.body).toContain(`value="${{ ...asked, ...typed }.address}"`);
  expect(await at.house.mail.outbox()).toEqual([]);
});

test("no other address does anything, and nobody asks who is signed out", async () => {
  for (const path of [`/address/${"x".repeat(43)}`, "/address/short"]) {
    expect((await laptop.get(path)).status).toBe(410);
    expect((await laptop.post(path, {})).status).toBe(410);
  }
  expect((await aBrowser(at.doors).post("/account/address", asked)).to).toBe("/sign-in?next=/account");
});
