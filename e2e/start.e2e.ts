import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { openPeople } from "./testing/people.ts";
import { press, steward } from "./testing/setUp.ts";
import { root, startServer } from "./testing/startServer.ts";

test("a fresh server offers an example and a beginning, and ends cleanly", async ({ browser }) => {
  const server = await startServer();
  const people = openPeople(browser, server.origin);
  const { page, complaints } = await people.onLaptop({ timezoneId: "Africa/Nairobi" });

  await page.goto("/");
  await expect(page.getByText("Nobody has begun here yet.")).toBeVisible();
  await page.goto(server.setUpLink() ?? "");
  await expect(page.getByRole("heading", { level: 1, name: "Start your coalition" })).toBeVisible();
  await expect(page.locator("select[name=zone]")).toHaveValue("Africa/Nairobi");

  await page.getByRole("link", { name: "Look around in an example" }).click();
  await page.getByRole("link", { name: /^Cloud migration/ }).click();
  await page.getByRole("button", { name: /Amara Okafor/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cloud migration" })).toBeVisible();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Reading back" })).toBeVisible();

  await page.goto("/example/cloud-migration");
  await page.getByRole("button", { name: /Kenji Watanabe/ }).click();
  await page.getByRole("navigation").getByRole("link", { name: "Commitments" }).click();
  await expect(page.getByRole("button", { name: "Affirm it" }).first()).toBeVisible();
  await press(page, "Affirm it");
  await expect(page.getByText("Affirmed. Everyone in the coalition can read it.")).toBeVisible();

  await steward.setUp(page, server.setUpLink() ?? "");
  await expect(page.getByRole("heading", { level: 1, name: steward.coalition })).toBeVisible();

  expect(complaints()).toEqual([]);

  // With a browser's stream still open.
  expect(await server.stop()).toBe(0);
  expect(server.said()).toContain("Mortar has stopped.");
  const again = await startServer({ folder: server.folder });
  expect(again.setUpLink()).toBeNull();
  console.log(`Ready again after ${again.readyAfterMs} ms.`);
  // How the browser names a server that is gone hangs on the moment in which it went.
  expect(complaints().filter((it) => !/ERR_(CONNECTION_|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE)/.test(it))).toEqual(
    [],
  );
  await people.allLeave();
  expect(await again.remove()).toBe(0);
});

test("a start after the first installs nothing", async () => {
  const setUp = JSON.stringify(join(root, "tools/setUp.mjs"));
  const code = `import { install } from ${setUp}; install();`;
  // Without a PATH there is no npm to install with: to want it would end in a sentence, and in an error.
  const ran = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", code], { env: {} });
  expect(ran).toEqual({ stdout: "", stderr: "" });
});
