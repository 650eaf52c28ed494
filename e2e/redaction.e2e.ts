import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { visit } from "./testing/example.ts";
import { found } from "./testing/kept.ts";
import { openPeople } from "./testing/people.ts";
import { press } from "./testing/setUp.ts";
import { newFolder, root, startServer } from "./testing/startServer.ts";

const anger = "Those liars in the basement never meant a word of it.";
const answer = `We said yes in May. ${anger} We still say yes.`;
/** Her note about it, half typed, and one that waits for the line. */
const traces = [anger, "Those liars", "never meant a word"];

test("a sentence said in anger goes out of every browser, file and backup", async ({ browser }) => {
  test.setTimeout(120_000);
  const server = await startServer();
  const people = openPeople(browser, server.origin);
  const backups = newFolder();
  const steward = await visit(server.origin, cast.amara);
  const talk = "conversation-finance-2";
  const [amara, samuel] = [await people.onLaptop(), await people.onPhone()];
  await steward.sitDown(amara.context);
  const shown = amara.page.getByText(answer);

  await test.step("it is said, read, and being written about", async () => {
    const about = { person: cast.samuel, member: "member-finance-0001", about: talk };
    await samuel.page.goto(await steward.makeLink({ task: "conversation", ...about }));
    await press(samuel.page, "See who can read it");
    await samuel.page.getByRole("link", { name: /^(Begin|Go on)$/ }).click();
    await samuel.page.getByLabel("Your words").fill(answer);
    await press(samuel.page, "Keep this answer");

    await amara.page.goto(`${steward.home}/conversations/${talk}`);
    await expect(shown).toBeVisible();
    const said = amara.page.locator(".section", { hasText: anger }).last();
    await amara.page.route("**/commands/correctAnswer", (route) => route.abort());
    await said.getByRole("button", { name: "Correct it" }).click();
    await said.getByRole("textbox").fill(`${answer} Or so I heard.`);
    await said.getByRole("button", { name: "Keep this wording" }).click();
    await expect(amara.page.getByText(/^(Kept here, not sent yet|On its way)\.$/)).toBeVisible();
    await expect.poll(() => found(amara.page, [anger])).toEqual([`${anger} (page)`, `${anger} (indexedDB)`]);
    expect(filesWith(server.folder, traces)).not.toEqual([]);
    await run("backup", join(backups, "before"), server.folder);
    expect(filesWith(backups, traces)).toEqual(["before/coalitions.sqlite"]);
  });

  await test.step("its speaker takes it back, on her phone", async () => {
    await samuel.page.getByRole("link", { name: /We said yes in May/ }).click();
    await samuel.page.getByRole("link", { name: /^Take a passage back/ }).click();
    await samuel.page.getByLabel(anger).check();
    await press(samuel.page, "Take it back for good");
    await expect(samuel.page.getByText(/^It is taken back\./)).toBeVisible();
  });

  await test.step("no browser has it any more, before and after a reload", async () => {
    await expect(shown).toHaveCount(0);
    const mark = amara.page.getByRole("img", { name: "Something was taken back here." });
    await expect(mark.first()).toBeVisible();
    await expect.poll(() => found(amara.page, traces)).toEqual([]);
    await amara.page.reload();
    await expect(mark.first()).toBeVisible();
    expect(await found(amara.page, traces)).toEqual([]);
    await expect.poll(() => found(samuel.page, traces)).toEqual([]);
  });

  await test.step("no file of the running server has it, and no new backup", async () => {
    await run("backup", join(backups, "after"), server.folder);
    expect(filesWith(backups, traces)).toEqual(["before/coalitions.sqlite"]);
    await expect.poll(() => filesWith(server.folder, traces)).toEqual([]);
  });

  await test.step("restored from before, it is taken back again at the next start", async () => {
    expect(await server.stop()).toBe(0);
    expect(filesWith(server.folder, traces)).toEqual([]);
    await run("restore", join(backups, "before"), server.folder);
    expect(filesWith(server.folder, traces)).not.toEqual([]);
    const again = await startServer({ folder: server.folder });
    expect(filesWith(server.folder, traces)).toEqual([]);
    await again.remove();
  });

  await people.allLeave();
  rmSync(backups, { recursive: true });
});

/** `npm run backup` and `npm run restore`, as whoever runs the server types them. */
const run = (script: "backup" | "restore", file: string, folder: string) =>
  promisify(execFile)("npm", ["run", "--silent", script, "--", file], {
    cwd: root,
    env: { ...process.env, MORTAR_DATA: folder },
  });

/** The files below a folder in which some of these words stand, in either encoding SQLite knows. */
const filesWith = (folder: string, words: readonly string[]): readonly string[] => {
  const patterns = words.flatMap((it) => [Buffer.from(it, "utf8"), Buffer.from(it, "utf16le")]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => existsSync(path) && patterns.some((pattern) => readFileSync(path).includes(pattern)))
    .map((path) => path.slice(folder.length + 1))
    .toSorted();
};
