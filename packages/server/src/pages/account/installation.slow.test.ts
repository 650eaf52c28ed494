import { rmSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../testing/aBrowser.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";

let at: AHouse;
let host: ABrowser;

beforeEach(async () => {
  at = await aHouse();
  host = aBrowser(at.doors);
  const path = (await at.house.accounts.setUp.link())?.path ?? "";
  await host.submit(await host.get(path), "Start", {
    name: "Sol",
    email: "sol@example.org",
    password: "four unrelated words",
    coalition: "River",
    zone: "UTC",
    host: "Sol",
  });
});
afterEach(() => at.close());

const aDay = 86_400_000;
/** The words of the page, without its markup. */
const told = async () =>
  (await host.get("/account/installation")).body.replaceAll(/<[^>]*>|\s+/g, " ").replaceAll(/ +/g, " ");

test("a host sees what runs here, and that there is no backup yet", async () => {
  expect((await host.get("/account")).body).toContain('href="/account/installation"');
  const page = await told();
  expect(page).toContain("SQLite, in one folder");
  expect(page).toMatch(/Coalitions 1 /);
  expect(page).toContain("There is no backup yet.");
  expect(page).toContain("The next one");
});

test("and the newest backup with its size, once the clock has made one", async () => {
  at.clock.ahead = aDay;
  await at.house.chores.begin();
  const page = await told();
  expect(page).toMatch(/The newest .* UTC/);
  expect(page).toMatch(/Its size [\d.]+ (kB|MB)/);
  expect(page).toMatch(/How many there are 1 /);
  expect(page).not.toContain("failed.");
});

test("and that the last try failed, why, and when it is tried again", async () => {
  const { folder } = at.house.settings.backups;
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, "");
  at.clock.ahead = aDay;
  await at.house.chores.begin();
  const page = await told();
  expect(page).toContain("The last try to make a backup failed.");
  expect(page).toContain("Mortar cannot write to");
  expect(page).toMatch(/It is tried again: .* UTC/);
});

test("somebody who is not its host does not see the page", async () => {
  const stranger = aBrowser(at.doors);
  expect((await stranger.get("/account/installation")).to).toBe("/sign-in?next=/account");
});
