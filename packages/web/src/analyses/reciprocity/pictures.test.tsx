import { act, fireEvent, screen, within } from "@testing-library/react";
import { replay } from "@mortar/core";
import { basin, tellRiverBasin } from "@mortar/core/src/worlds/riverBasin/riverBasin.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../../testing/boots.ts";
import { enterRoom } from "../../../testing/enterRoom.tsx";

beforeEach(() => localStorage.clear());

const river = () => replay(tellRiverBasin().happened);
const ring = () => screen.getByRole("group", { name: "The ring of who gives to whom" });
const focus = (name: string | RegExp) => act(async () => screen.getByRole("button", { name }).focus());

describe("the ring", () => {
  test("is one stop of the Tab key, and every member and tie in it is called by what it says", async () => {
    await enterRoom(river(), basin.steward, "/commitments/ring");
    const all = within(ring()).getAllByRole("button");
    expect(all).toHaveLength(30 + 36);
    expect(all.filter((it) => it.getAttribute("tabindex") === "0")).toHaveLength(1);
    expect(all.every((it) => (it.getAttribute("aria-label") ?? "").length > 10)).toBe(true);
  });

  test("shows the words of what is looked at, with the way to each", async () => {
    await enterRoom(river(), basin.steward, "/commitments/ring");
    await focus("Mussel Fishers gives to University, Freshwater Group. Spoken.");
    const told = within(screen.getByRole("complementary"));
    expect(told.getByText("Samples from our beds, before and after each flood.")).toBeTruthy();
    expect(told.getByText("Places where we may measure for a decade.")).toBeTruthy();
    expect(told.getAllByRole("link")[0]?.getAttribute("href")).toContain(basin.give(26));
    await act(async () => void fireEvent.click(told.getByRole("button", { name: "Close" })));
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  test("gains its tie while one looks, and only that one draws itself in", async () => {
    const { workspace } = await enterRoom(river(), basin.steward, "/commitments/ring");
    expect(document.querySelectorAll("[data-new]")).toHaveLength(0);
    const tie = workspace.store.standing().world.ties.get(basin.tie(5, 6))!;
    const yes = { person: basin.person(5), at: "2026-06-02T10:00:00.000Z" };
    const item = { ...tie, state: "agreed", agreed: { giver: yes, receiver: yes } };
    await act(async () => workspace.store.patch([{ kind: "ties", id: tie.id, item }]));
    expect(
      screen.getByRole("button", { name: "County Roads Office gives to Forest Cooperative. Affirmed." }),
    ).toBeTruthy();
    expect(document.querySelectorAll("[data-new]")).toHaveLength(1);
  });

  test("says the same in its tables", async () => {
    await enterRoom(river(), basin.steward, "/commitments/ring");
    const ties = screen.getByRole("table", { name: "Who gives what to whom", hidden: true });
    expect(within(ties).getAllByRole("row", { hidden: true })).toHaveLength(1 + 36 + 2);
    const named = screen.getByRole("table", { name: "What each member has named", hidden: true });
    expect(within(named).getAllByRole("row", { hidden: true })).toHaveLength(1 + 30);
  });

  test("of a coalition told in the examples can be drawn and read", async () => {
    await enterRoom(wholeWorld(), "person-amara-okafor", "/commitments/ring");
    expect(within(ring()).getByRole("button", { name: /^Finance:/ })).toBeTruthy();
  });
});

test("the matrix marks only what is tied, and counts in the margins what is not", async () => {
  await enterRoom(river(), basin.steward, "/commitments/matrix");
  const matrix = screen.getByRole("group", { name: "Which give meets which need" });
  expect(within(matrix).getAllByRole("button")).toHaveLength(30 + 36);
  expect(within(matrix).getByText("No give yet")).toBeTruthy();
  expect(within(matrix).queryByText("Not asked for yet")).toBeNull();
});
