import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../testing/aBrowser.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";

let at: AHouse;
let laptop: ABrowser;
const password = "four unrelated words";

beforeEach(async () => {
  at = await aHouse();
  laptop = aBrowser(at.doors);
  const path = (await at.house.accounts.setUp.link())?.path ?? "";
  await laptop.submit(await laptop.get(path), "Start", {
    name: "Sol",
    email: "sol@example.org",
    password,
    coalition: "River",
    zone: "UTC",
    host: "Sol",
  });
});

afterEach(() => at.close());

const signIn = async (browser: ABrowser, given = password, next = "/account") => {
  const page = await browser.get(`/sign-in?next=${encodeURIComponent(next)}`);
  return browser.submit(page, "current-password", { email: "sol@example.org", password: given });
};

test("a password opens the door, and leads on to where one wanted to go", async () => {
  const phone = aBrowser(at.doors);
  expect((await phone.get("/account")).to).toBe("/sign-in?next=/account");
  expect((await signIn(phone)).to).toBe("/account");
  expect((await phone.get("/account")).body).toContain("sol@example.org");
});

test("a wrong one keeps the address, and gives nothing away", async () => {
  const wrong = await signIn(aBrowser(at.doors), "another password");
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain("That address and password do not belong together here.");
  expect(wrong.body).toContain('value="sol@example.org"');
  expect(wrong.body).not.toContain("another password");
});

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "/c/x\r\nset-cookie: a=b",
])("signing in never leads to %j", async (next) => {
  expect((await signIn(aBrowser(at.doors), password, next)).to).toBe("/");
});

test("a link by mail asks before it signs in, works once, and stands in no page", async () => {
  const phone = aBrowser(at.doors);
  const asked = await phone.follow(
    await phone.submit(await phone.get("/sign-in"), "Send the link", { email: "sol@example.org" }),
  );
  expect(asked.body).toContain("Look into your mail.");
  await expect.poll(async () => (await at.house.mail.outbox()).length).toBe(1);
  const path = /\/sign-in\/link\/[\w-]+/.exec((await at.house.mail.outbox())[0]?.text ?? "")?.[0] ?? "";
  const page = await phone.get(path);
  expect(page.body).not.toContain(path.split("/").at(-1));
  expect(page.headers.getSetCookie()).toEqual([]);
  expect((await phone.submit(page, "Sign in")).headers.getSetCookie().join()).toContain("mortar-session=");
  expect((await aBrowser(at.doors).get(path)).status).toBe(410);
});

test("whether an address is known is not given away", async () => {
  const phone = aBrowser(at.doors);
  const page = await phone.get("/sign-in");
  const known = await phone.follow(await phone.submit(page, "Send the link", { email: "sol@example.org" }));
  const unknown = await phone.follow(await phone.submit(page, "Send the link", { email: "nobody@example.org" }));
  expect([unknown.status, withoutNonce(unknown.body)]).toEqual([known.status, withoutNonce(known.body)]);
});

const withoutNonce = (body: string) => body.replaceAll(/nonce="[^"]*"/g, "");

test("the password is changed, other devices are signed out, this one stays", async () => {
  const phone = aBrowser(at.doors);
  await signIn(phone);
  const page = await laptop.get("/account");
  const wrong = await laptop.submit(page, "Change the password", {
    current: "not this one at all",
    password: "five rather unrelated words",
  });
  expect(wrong.body).toContain('<a href="#current">The current password is not right.</a>');
  const changed = await laptop.submit(page, "Change the password", {
    current: password,
    password: "five rather unrelated words",
  });
  expect((await laptop.follow(changed)).body).toContain("Every other device is signed out.");
  expect((await phone.get("/account")).to).toBe("/sign-in?next=/account");
});

test("a session on another device can be ended", async () => {
  const phone = aBrowser(at.doors);
  await signIn(phone);
  await laptop.submit(await laptop.get("/account"), "Sign it out");
  expect((await phone.get("/account")).to).toBe("/sign-in?next=/account");
  expect((await laptop.get("/account")).status).toBe(200);
});

test("signing out is a form, and done at once", async () => {
  await laptop.submit(await laptop.get("/account"), "Sign out");
  expect((await laptop.get("/account")).to).toBe("/sign-in?next=/account");
});

test("the outbox is for whoever runs the server alone", async () => {
  await at.house.mail.send({ to: "bo@example.org", subject: "<b>Hello</b>", text: "https://localhost/l/secret" });
  const page = await laptop.get("/account/outbox");
  expect(page.body).toContain("&lt;b&gt;Hello&lt;/b&gt;");
  expect(page.body).toContain("https://localhost/l/secret");
  expect((await aBrowser(at.doors).get("/account/outbox")).to).toBe("/sign-in?next=/account");
});

test("passkeys answer a script in JSON, with a sentence where they cannot", async () => {
  const json = { method: "POST", body: "{", headers: { "content-type": "application/json" } };
  const options = await laptop.request("/account/passkeys/options", { ...json, body: "{}" });
  expect(JSON.parse(options.body)).toHaveProperty("challenge");
  const broken = await laptop.request("/account/passkeys", json);
  expect([broken.status, JSON.parse(broken.body).code]).toEqual([403, "passkey/not-added"]);
  const unknown = await aBrowser(at.doors).request("/sign-in/passkey", { ...json, body: '{"answer":{"id":"x"}}' });
  expect([unknown.status, JSON.parse(unknown.body).code]).toEqual([403, "sign-in/passkey-not-recognised"]);
  expect(
    JSON.parse((await aBrowser(at.doors).request("/sign-in/passkey/options", { ...json, body: "{}" })).body),
  ).toHaveProperty("challenge");
});
