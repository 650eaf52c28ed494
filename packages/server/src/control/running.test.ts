import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aCoalition } from "../../testing/aCoalition.ts";
import { settingsIn } from "../../testing/settingsIn.ts";
import { openHouse } from "../door/openHouse.ts";
import type { Finding } from "./checkUp.ts";
import { backUp, lookOver, restore, statusOf } from "./running.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "mortar-running-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const told = () => {};

test("nothing is restored over a server that runs, whatever database the terminal believes in", async () => {
  const settings = settingsIn(folder);
  const { house, close } = await openHouse(settings);
  await aCoalition(house);
  const { path } = await backUp(settings, null, told);
  const elsewhere = { ...settings, databaseUrl: "postgresql://mortar@127.0.0.1:9/nowhere" };
  await expect(restore(settings, path, told)).rejects.toThrow("A server runs on");
  await expect(restore(elsewhere, path, told)).rejects.toThrow("A server runs on");
  await close();
  expect(await restore(settings, path, told)).toMatchObject({ aside: expect.any(String) });
});

test("a server that runs is looked over with its own settings, not with those of the terminal", async () => {
  const { close } = await openHouse(settingsIn(folder, { PUBLIC_URL: "https://mortar.example" }));
  const address = async () => {
    const findings: Finding[] = [];
    for await (const it of lookOver(settingsIn(folder), new Date())) findings.push(it);
    return findings.find(({ code }) => code === "address")?.values?.["address"];
  };
  expect(await address()).toBe("https://mortar.example");
  await close();
  expect(await address()).toMatch(/^http:\/\/localhost/);
});

test("whoever looks around in an example adds no coalition to those that are counted", async () => {
  const settings = settingsIn(folder);
  const { house, close } = await openHouse(settings);
  await aCoalition(house);
  await house.examples.open("cloud-migration");
  expect(await statusOf(settings)).toMatchObject({ isRunning: true, coalitions: 1 });
  await close();
});
