import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../../testing/aBrowser.ts";
import { aHouse, type AHouse } from "../../../../testing/aHouse.ts";

let at: AHouse;
let laptop: ABrowser;
let person: string;

beforeEach(async () => {
  at = await aHouse();
  laptop = aBrowser(at.doors);
  const path = (await at.house.accounts.setUp.link())?.path ?? "";
  const fields = { name: "Sol", email: "sol@example.org", password: "four unrelated words", zone: "UTC", host: "Sol" };
  await laptop.submit(await laptop.get(path), "Start", { ...fields, coalition: "River & Co" });
  person = (await at.house.accounts.hosts())[0]?.person ?? "";
});
afterEach(() => at.close());

/** What a browser sends of a list one chooses from, where nothing is chosen. */
const days = "90";
const textIn = (body: string) => /<pre class="letter secret"[^>]*>([^<]+)<\/pre>/.exec(body)?.[1] ?? "";

test("signed out, one is led to sign in", async () => {
  for (const path of ["/account/tokens", "/account/webhooks", "/account/webhooks/any"])
    expect((await aBrowser(at.doors).get(path)).to).toMatch(/^\/sign-in\?next=\/account/);
  expect((await aBrowser(at.doors).post("/account/tokens", { name: "x" })).to).toMatch(/^\/sign-in/);
});

describe("tokens", () => {
  test("one is made, shown once, and works; its end is at once", async () => {
    const made = await laptop.submit(await laptop.get("/account/tokens"), "Make the token", {
      name: "Weekly <sheet>",
      days: "30",
    });
    const text = textIn(made.body);
    expect(made.status).toBe(200);
    expect(text).toMatch(/^mortar_/);
    const token = await at.house.tokens.bearer(text);
    expect(token).toMatchObject({ person, name: "Weekly <sheet>", scopes: ["read"] });
    expect(token?.coalitions).toHaveLength(1);

    const again = await laptop.get("/account/tokens");
    expect(again.body).not.toContain(text.slice(0, 20));
    expect(again.body).toContain("Weekly &lt;sheet&gt;");
    expect(again.body).toContain("River &amp; Co");
    expect((await laptop.submit(again, token?.id ?? "", {})).to).toBe("/account/tokens?done=ended");
    expect(await at.house.tokens.bearer(text)).toBeNull();
  });

  test("what was chosen is what it may do, and nothing that was not offered", async () => {
    const page = await laptop.get("/account/tokens");
    const all = await laptop.submit(page, "Make the token", { name: "x", scope: "write", coalitions: "all", days });
    expect(await at.house.tokens.bearer(textIn(all.body))).toMatchObject({
      scopes: ["read", "write"],
      coalitions: null,
    });
    const other = await laptop.submit(page, "Make the token", { name: "x", coalitions: "coalition-of-others", days });
    expect(other.status).toBe(422);
    expect(other.body).toContain("Choose at least one coalition");
    for (const wrong of ["0", "366", "x"])
      expect((await laptop.submit(page, "Make the token", { name: "x", days: wrong })).status).toBe(422);
  });

  test("changing the password ends them", async () => {
    const made = await laptop.submit(await laptop.get("/account/tokens"), "Make the token", { name: "x", days });
    await laptop.submit(await laptop.get("/account"), "new-password", {
      current: "four unrelated words",
      password: "five other unrelated words",
    });
    expect(await at.house.tokens.bearer(textIn(made.body))).toBeNull();
  });
});

describe("webhooks", () => {
  const add = async (address = "https://example.org/hooks") =>
    laptop.submit(await laptop.get("/account/webhooks"), "Add the address", {
      address,
      coalition: (await at.house.app.coalitionsOf(person))[0]?.id ?? "",
    });

  test("an address is added, its secret shown once, and ended", async () => {
    const made = await add();
    expect(textIn(made.body)).toMatch(/^whsec_/);
    const [it] = await at.house.webhooks.list(person);
    expect(it).toMatchObject({ address: "https://example.org/hooks", state: "on" });
    const page = await laptop.get(`/account/webhooks/${it?.id}`);
    expect(page.body).toContain("River &amp; Co");
    expect(page.body).not.toContain("whsec_");
    const again = await laptop.submit(page, "Make a new secret");
    expect(textIn(again.body)).toMatch(/^whsec_/);
    expect(textIn(again.body)).not.toBe(textIn(made.body));
    expect((await laptop.submit(page, "End")).to).toBe("/account/webhooks?done=ended");
    expect(await at.house.webhooks.list(person)).toEqual([]);
  });

  test("an address that cannot be written to is kept in the form, with the reason", async () => {
    const refused = await add("http://example.org/hooks");
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("begins with https://");
    expect(refused.body).toContain('value="http://example.org/hooks"');
  });

  test("a test into one's own network does not leave, and the page says so", async () => {
    await add("https://localhost/hooks");
    const [it] = await at.house.webhooks.list(person);
    const sent = await laptop.follow(
      await laptop.submit(await laptop.get(`/account/webhooks/${it?.id}`), "Send a test"),
    );
    expect(sent.body).toContain("the address leads into a network of its own");
    for (const path of ["/account/webhooks", `/account/webhooks/${it?.id}`])
      expect((await laptop.get(path)).body).toMatch(/Nothing has arrived since <time.+of its own.+Next try <time/s);
  });

  test("another's is not there", async () => {
    expect((await laptop.get("/account/webhooks/another")).status).toBe(404);
    expect((await laptop.post("/account/webhooks/another/test", {})).status).toBe(404);
  });
});
