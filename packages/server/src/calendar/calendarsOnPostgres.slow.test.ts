import { afterEach, beforeEach, expect, test } from "vitest";
import { freshGround, type Ground, keepOnPostgres } from "../../testing/ground.ts";
import { openCalendars } from "./calendars.ts";

keepOnPostgres();

let ground: Ground;
beforeEach(async () => {
  ground = await freshGround();
});
afterEach(() => ground.drop());

const open = () =>
  openCalendars({
    tables: ground.tables,
    app: { coalitionsOf: async () => [], look: async () => null, answer: async () => null, history: async () => null },
    weekly: { settingsOf: async () => ({ locale: "en" }) as never },
    publicUrl: "https://mortar.example",
    now: () => new Date("2026-03-02T09:00:00Z"),
  });

test("an address made at one node is read at another, and ended there is ended everywhere", async () => {
  const [one, other] = [await open(), await open()];
  const token = async () => (await one.make("person-1", "days")).path.slice(10, 53);
  const first = await token();
  expect(await other.read(first)).toContain("BEGIN:VCALENDAR");
  expect(await one.of("person-1")).toMatchObject({ tells: "days", readOn: "2026-03-02" });
  const second = await token();
  expect([await other.read(first), (await other.read(second)) === null]).toEqual([null, false]);
  await other.end("person-1");
  expect(await one.read(second)).toBeNull();
  expect(await ground.atRest()).not.toContain(second);
  await one.close();
  await other.close();
});
