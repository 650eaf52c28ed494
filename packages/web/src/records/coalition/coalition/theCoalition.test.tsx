import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Done, Problem } from "@mortar/client";
import { beforeEach, describe, expect, test } from "vitest";
import { coalition, wholeWorld } from "../../../../testing/boots.ts";
import { type Answers, enterRoom } from "../../../../testing/enterRoom.tsx";
import { zonesByRegion } from "./zones.ts";

const amara = "person-amara-okafor";
const priya = "person-priya-raman";
const done: Done = { happened: [], revision: "" };

/** Somebody else was faster. */
const stale: Problem = {
  code: "edit/stale",
  sentence: "Someone changed this.",
  about: [coalition],
  stands: { revision: "revision-theirs", words: { said: "The big move", cuts: [] } },
};

beforeEach(() => localStorage.clear());

const enter = (person: string, answers?: Answers) => enterRoom(wholeWorld(), person, "/members", answers);
const section = () => within(screen.getByRole("region", { name: "The coalition" }));
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

describe("The coalition itself", () => {
  test("tells everyone its name, its time zone and who runs its server; only a steward changes anything", async () => {
    const { unmount } = await enter(priya);
    for (const words of [
      "Cloud migration",
      "Europe/Copenhagen",
      "Halden Freight, programme office",
      /^The executive board, until/,
    ])
      expect(section().getByText(words)).toBeTruthy();
    expect(section().queryByRole("button")).toBeNull();
    unmount();
    await enter(amara);
    expect(
      section()
        .getAllByRole("button")
        .map((it) => it.getAttribute("aria-label")),
    ).toEqual(["Change the name Cloud migration", "Change the time zone", "Name who backs it, and until when"]);
  });

  test("says whose backing it has; a steward names another, or that no day is named any more", async () => {
    const { asked } = await enter(amara, () => done);
    const seen = wholeWorld().coalitions.get(coalition)?.revision;
    await press("Name who backs it, and until when");
    fireEvent.change(section().getByLabelText("Who backs it?"), { target: { value: "The new chair" } });
    fireEvent.change(section().getByLabelText("Until when can it be counted on?"), { target: { value: "2027-06-30" } });
    await press("Name it");
    await press("Name who backs it, and until when");
    await press("No such day any more");
    expect(asked.map(({ command, ask }) => [command, ask])).toEqual([
      ["nameWindow", { id: coalition, window: { sponsor: "The new chair", until: "2027-06-30" }, seen }],
      ["nameWindow", { id: coalition, window: null, seen }],
    ]);
  });

  test("is found from the quiet menu of every room", async () => {
    for (const room of ["", "/commitments", "/members"]) {
      const { unmount } = await enterRoom(wholeWorld(), priya, room);
      const link = within(screen.getByRole("contentinfo")).getByRole("link", { name: "The coalition" });
      expect(link.getAttribute("href")).toBe(`/c/${coalition}/members#the-coalition`);
      unmount();
    }
    await enter(priya);
    expect(document.getElementById("the-coalition")?.textContent).toBe("The coalition");
  });

  test("takes another name, or shows the one somebody else gave it meanwhile", async () => {
    const { asked } = await enter(amara, () => stale);
    await press("Change the name Cloud migration");
    fireEvent.change(section().getByLabelText("A new name for Cloud migration"), { target: { value: "Moving house" } });
    await press("Change it");
    expect(asked).toMatchObject([
      {
        command: "renameCoalition",
        ask: { id: coalition, name: "Moving house", seen: wholeWorld().coalitions.get(coalition)?.revision },
      },
    ]);
    expect(await section().findByText("The big move")).toBeTruthy();
    await press("Keep what stands");
    expect(asked).toHaveLength(1);
    expect(section().queryByText("The big move")).toBeNull();
  });

  test("moves to another time zone, and back", async () => {
    const { asked } = await enter(amara, () => done);
    await press("Change the time zone");
    const select = section().getByLabelText<HTMLSelectElement>("The new time zone");
    expect(select.options[0]?.value).toBe("Europe/Copenhagen");
    fireEvent.change(select, { target: { value: "America/New_York" } });
    await press("Use this one");
    expect(screen.getByText("The days of the coalition follow America/New York from now on.")).toBeTruthy();
    await press("Undo");
    expect(asked.map(({ command, ask }) => [command, (ask as { zone: string }).zone])).toEqual([
      ["moveZone", "America/New_York"],
      ["moveZone", "Europe/Copenhagen"],
    ]);
  });

  test("asks for nothing when the zone stays", async () => {
    const { asked } = await enter(amara);
    await press("Change the time zone");
    await press("Use this one");
    expect(asked).toEqual([]);
  });

  test("tells the time by the zone it has now, without a reload", async () => {
    const { workspace } = await enter(amara, () => stale);
    await press("Change the name Cloud migration");
    fireEvent.change(section().getByLabelText("A new name for Cloud migration"), { target: { value: "Moving house" } });
    await press("Change it");
    const before = (await section().findByRole("heading", { name: /^Yours, / })).textContent;
    const it = wholeWorld().coalitions.get(coalition);
    if (!it) throw new Error("There is a coalition.");
    const moved = { ...it, zone: "Asia/Tokyo" };
    await act(async () => workspace.store.patch([{ kind: "coalitions", id: coalition, item: moved }]));
    expect(section().getByText("Asia/Tokyo")).toBeTruthy();
    expect(section().getByRole("heading", { name: /^Yours, / }).textContent).not.toBe(before);
  });
});

describe("The time zones", () => {
  test("are all those the browser knows and UTC, each once, without the present one", () => {
    const zones = [...zonesByRegion("Europe/Copenhagen").values()].flat().map(({ value }) => value);
    const known = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
    known.delete("Europe/Copenhagen");
    expect(zones.toSorted()).toEqual([...known].toSorted());
  });

  test("stand under the part of the world they begin with, by the name of the place", () => {
    expect(zonesByRegion("UTC").get("America")).toContainEqual({
      region: "America",
      value: "America/New_York",
      city: "New York",
    });
    expect(zonesByRegion("Asia/Tokyo").get("UTC")).toEqual([{ region: "UTC", value: "UTC", city: "UTC" }]);
  });
});
