import { screen, within } from "@testing-library/react";
import { engineering, people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { TODAY, wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";
import { arrived, happens, press, words, write } from "../../../../testing/weekends.ts";

beforeEach(() => localStorage.clear());

describe("Time", () => {
  const asks = () =>
    happens(wholeWorld(), people.amara, null, {
      type: "TimeAsked",
      id: "time-ask-weekly-001",
      what: words("Weekly check-in"),
      members: null,
      hours: 4,
      from: "2026-10-01",
      until: null,
      steward: people.amara,
    });

  test("what is asked of a member, and what it says it can give", async () => {
    const { asked } = await enterRoom(asks(), people.kenji, "/resources");
    const time = within(screen.getByRole("region", { name: "Your time" }));
    expect(time.getByText("4 hours")).toBeTruthy();
    expect(time.getByText("Not said yet")).toBeTruthy();
    await press("Say what you can give");
    await write("Hours a month your member can give", "0");
    await press("Keep it");
    expect(asked).toMatchObject([{ command: "offerTime", as: engineering, ask: { hours: 0, words: null } }]);
  });

  test("names all it comes from, what was said at the invitation too", async () => {
    await enterRoom(asks(), people.amara, "/resources");
    const table = within(screen.getByRole("table", { name: "Hours a month" }));
    const joined = table.getByRole("row", { name: /Customs desk/ });
    expect(joined.textContent).toContain("6 hours");
    expect(joined.textContent).toContain("Weekly check-in 4 hours a month");
    expect(joined.textContent).toContain("As said when it was invited 2 hours a month");
  });

  test("is no more than a month has", async () => {
    await enterRoom(asks(), people.kenji, "/resources");
    await press("Say what you can give");
    await write("Hours a month your member can give", "200");
    expect(screen.getByText(/no more than 180 hours/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Keep it" })).toHaveProperty("disabled", true);
  });

  test("a steward says what takes it, of all where none is chosen, and sees each member beside its own pledge", async () => {
    const { asked } = await enterRoom(arrived(), people.amara, "/resources");
    const all = within(screen.getByRole("region", { name: "Each member beside its own pledge" }));
    expect(all.getByText("Two engineers on weekends")).toBeTruthy();
    await press("Say what takes time");
    await write("What takes the time", "Minutes");
    await write("Hours a month of each", "2");
    await press("Keep it");
    expect(asked).toMatchObject([
      { command: "askForTime", as: null, ask: { what: "Minutes", members: null, hours: 2, from: TODAY } },
    ]);
  });
});
