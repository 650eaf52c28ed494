import { screen, within } from "@testing-library/react";
import { replay } from "@mortar/core";
import { cloudMigration } from "@mortar/core/src/worlds/index.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../testing/boots.ts";
import { enterRoom } from "../../testing/enterRoom.tsx";

const amara = "person-amara-okafor";
const kenji = "person-kenji-watanabe";
const until = (at: string) => replay(cloudMigration.happened.filter(({ by }) => by.at < at));

beforeEach(() => localStorage.clear());

const section = (name: string) => within(screen.getByRole("region", { name }));
const roomsOf = () =>
  within(screen.getByRole("navigation", { name: "Rooms" }))
    .getAllByRole("link")
    .map(({ textContent }) => textContent);

describe("The front page", () => {
  test("begins with one step, large, with the one button it hopes for; the rest stands below", async () => {
    await enterRoom(wholeWorld(), kenji, "");
    const items = section("What needs you now").getAllByRole("listitem");
    expect(items.map((it) => it.dataset["size"])).toEqual(["large", ...items.slice(1).map(() => "small")]);
    const main = items.map((it) => within(it).getByRole("link").dataset["look"]);
    expect(main).toEqual(["main", ...items.slice(1).map(() => "plain")]);
    expect(within(items[0] as HTMLElement).getByText(/One sentence of Engineering waits for your yes/)).toBeTruthy();
  });

  test("says in short what one owes, with its words, and where everything owed is", async () => {
    await enterRoom(wholeWorld(), kenji, "");
    const owed = within(await screen.findByRole("region", { name: "Owed" }));
    expect(owed.getByText("You owe one thing.")).toBeTruthy();
    expect(owed.getByText(/Each team moves what it built/)).toBeTruthy();
    expect(owed.getByRole("link", { name: "Everything that is owed" }).getAttribute("href")).toMatch(/\/owed$/);
  });

  test("tells stewards of the pace, and nobody else", async () => {
    const { unmount } = await enterRoom(wholeWorld(), amara, "");
    expect(section("How quickly, and how deep").getByText(/sentences were affirmed within/)).toBeTruthy();
    unmount();
    await enterRoom(wholeWorld(), kenji, "");
    expect(screen.queryByRole("region", { name: "How quickly, and how deep" })).toBeNull();
  });
});

describe("Rooms", () => {
  test("are three on the first day", async () => {
    await enterRoom(until("2026-01-20"), amara, "");
    expect(roomsOf()).toEqual(["Front page", "Commitments", "Members"]);
  });

  test("appear as they are used", async () => {
    const { unmount } = await enterRoom(until("2026-02-04"), amara, "");
    expect(roomsOf()).toEqual(["Front page", "Commitments", "Members", "Conversations"]);
    unmount();
    await enterRoom(wholeWorld(), amara, "");
    expect(roomsOf()).toEqual([
      "Front page",
      "Commitments",
      "Owed",
      "Vitality",
      "Members",
      "Conversations",
      "Reading back",
    ]);
  });
});
