import { act, fireEvent, screen } from "@testing-library/react";
import { replay } from "@mortar/core/src/coalition.ts";
import { people as campaigners } from "@mortar/core/src/worlds/campaign/cast.ts";
import { engineering, operations, people, security } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { campaign } from "@mortar/core/src/worlds/index.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { TODAY, wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";
import {
  amounts,
  arrived,
  happens,
  moved,
  movement,
  pledge,
  pledged,
  press,
  write,
} from "../../../../testing/weekends.ts";

beforeEach(() => localStorage.clear());

describe("What one's member pledged", () => {
  test("stands beside what was written down and what was confirmed, in its own unit", async () => {
    const before = await enterRoom(moved(), people.kenji, "/resources");
    expect(amounts()).toEqual(["32 hours", "14 hours", "0 hours"]);
    before.unmount();
    await enterRoom(arrived(), people.kenji, "/resources");
    expect(amounts()).toEqual(["32 hours", "14 hours", "14 hours"]);
    const table = document.querySelector(".months table");
    expect([...(table?.querySelectorAll("tbody th, tbody td") ?? [])].map((it) => it.textContent)).toEqual([
      "Nov 2026",
      "14 hours",
    ]);
  });

  test("of which nothing has arrived for a month or longer shows its year empty, and no table of nothing", async () => {
    await enterRoom(replay(campaign.happened), campaigners.beatriz, "/resources");
    const label = /^A second chair at the ministry's table: what was confirmed/;
    const year = screen.getByRole("img", { name: label }).closest("figure");
    expect([...(year?.querySelectorAll("rect") ?? [])].map((bar) => bar.getAttribute("height"))).toEqual(
      Array.from({ length: 12 }, () => "0"),
    );
    expect(year?.querySelector("table")).toBeNull();
  });

  test("of which its receiver says that it has not arrived stays among what was written down, and is not confirmed", async () => {
    await enterRoom(replay(campaign.happened), campaigners.beatriz, "/resources");
    const chairs = screen.getByText(/^A second chair at the ministry's table/).closest(".one-pledge");
    const said = [...(chairs?.querySelectorAll("dt, dd") ?? [])].map(({ textContent }) => textContent);
    expect(said.slice(2)).toEqual(["Written down", "3", "Confirmed", "0"]);
  });

  test("and has ended lies folded for a steward, with all that moved of it", async () => {
    await enterRoom(replay(campaign.happened), campaigners.beatriz, "/resources");
    const fold = screen.getByText("One pledge that has ended").closest("details");
    expect(fold?.querySelector(".one-pledge")?.textContent).toMatch(/^Hours on the case, unpaid 60 hours each month/);
    expect(fold?.querySelector("table")).toBeTruthy();
  });

  test("is written down as moved in two taps: the amount, the day and whom it goes to are there already", async () => {
    const { asked } = await enterRoom(pledged(), people.kenji, "/resources");
    await press("Done");
    await press("Write it down");
    const ask = { giver: engineering, kind: "hours", quantity: 16, on: TODAY, pledge: pledge.id };
    expect(asked).toMatchObject([{ command: "reportMoved", as: engineering, ask }]);
  });

  test("goes to whom it went last, in the amount that is typed, which is kept while nothing is sent", async () => {
    const first = await enterRoom(moved(), people.kenji, "/resources");
    await press("Done");
    await write("How many hours", "7.5");
    first.unmount();
    const { asked } = await enterRoom(moved(), people.kenji, "/resources");
    await press("Done");
    await press("Write it down");
    expect(asked).toMatchObject([{ ask: { receiver: operations, quantity: 7.5 } }]);
  });

  test("can be taken back again from the notice", async () => {
    const { asked } = await enterRoom(pledged(), people.kenji, "/resources");
    await press("Done");
    await press("Write it down");
    await press("Take it back");
    expect(asked.map(({ command }) => command)).toEqual(["reportMoved", "undoMoved"]);
    const [id, undone] = asked.map(({ ask }) => (ask as { readonly id: string }).id);
    expect(undone).toBe(id);
  });

  test("is made for a give the others know of", async () => {
    const { asked } = await enterRoom(wholeWorld(), people.kenji, "/resources");
    await press("Pledge something");
    await write("What it is", "Two engineers");
    await write("How many hours", "16");
    await press("Pledge it");
    expect(asked).toMatchObject([
      { command: "pledgeResource", as: engineering, ask: { what: "Two engineers", kind: "hours", quantity: 16 } },
    ]);
  });

  test("offers nothing to others, and is not another member's to say", async () => {
    await enterRoom(moved(), people.priya, "/resources");
    expect(screen.queryByText("Two engineers on weekends")).toBeNull();
    expect(screen.queryByRole("button", { name: "Done" })).toBeNull();
    expect(screen.queryByText("Waits for your word")).toBeNull();
  });
});

describe("How much, and when", () => {
  const leave = async (label: string) => act(async () => void fireEvent.blur(await screen.findByLabelText(label)));
  const done = () => screen.getByRole("button", { name: "Write it down" });

  test("takes a comma as well as a point before the hundredths", async () => {
    const { asked } = await enterRoom(pledged(), people.kenji, "/resources");
    await press("Done");
    await write("How many hours", "7,25");
    await press("Write it down");
    expect(asked).toMatchObject([{ ask: { quantity: 7.25 } }]);
  });

  test("says what is unclear once the field is left, and sends nothing of it", async () => {
    const { asked } = await enterRoom(pledged(), people.kenji, "/resources");
    await press("Done");
    for (const [typed, said] of [
      ["1,200", /can be read in two ways/],
      ["six", /is no number/],
      ["0", /not more than nothing/],
      ["0.125", /Hundredths are the finest/],
      ["9999999999999", /more than can be counted/],
    ] as const) {
      await write("How many hours", typed);
      expect(screen.queryByText(said)).toBeNull();
      await leave("How many hours");
      expect(screen.getByText(said)).toBeTruthy();
      expect(done()).toHaveProperty("disabled", true);
    }
    await write("How many hours", "1200");
    expect(done()).toHaveProperty("disabled", false);
    expect(asked).toEqual([]);
  });

  test("is of a day that has come", async () => {
    await enterRoom(pledged(), people.kenji, "/resources");
    await press("Done");
    await write("The day it moved", "2031-01-01");
    expect(screen.getByText(/This day is still to come/)).toBeTruthy();
    expect(done()).toHaveProperty("disabled", true);
    await write("The day it moved", TODAY);
    expect(done()).toHaveProperty("disabled", false);
  });

  test("of money is in the currency that was spoken of last", async () => {
    const money = { ...pledge, kind: "money", currency: "BRL" } as const;
    const whole = happens(wholeWorld(), people.kenji, engineering, { type: "ResourcePledged", ...money });
    const { asked } = await enterRoom(whole, people.kenji, "/resources");
    await press("Pledge something");
    await write("What it is", "The licence");
    await write("Which kind", "money");
    await write("How much money", "1.200,50");
    await press("Pledge it");
    expect(asked).toMatchObject([{ ask: { kind: "money", quantity: 1200.5, currency: "BRL" } }]);
  });
});

describe("What waits for the receiver's word", () => {
  test("is confirmed with one tap", async () => {
    const { asked } = await enterRoom(moved(), people.henrik, "/resources");
    await press("Yes");
    expect(asked).toMatchObject([
      { command: "confirmMoved", as: operations, ask: { id: movement.id, as: "yes", quantity: null } },
    ]);
  });

  test("in part: how much is asked, and more than was moved is not taken", async () => {
    const { asked } = await enterRoom(moved(), people.henrik, "/resources");
    await press("In part");
    await write("How many hours", "15");
    expect(screen.getByRole("button", { name: "This much has arrived" })).toHaveProperty("disabled", true);
    await write("How many hours", "10");
    await press("This much has arrived");
    expect(asked).toMatchObject([{ ask: { as: "in-part", quantity: 10 } }]);
  });

  test("many times over, can be said of all at once, below the last of them", async () => {
    const ids = ["a", "b", "c", "d"].map((it) => `movement-many-${it}-01`);
    const many = (count: number) =>
      happens(
        pledged(),
        people.kenji,
        engineering,
        ...ids.slice(0, count).map((id) => ({ type: "ResourceMoved", ...movement, id }) as const),
      );
    const few = await enterRoom(many(3), people.henrik, "/resources");
    expect(screen.queryByRole("button", { name: /^All/ })).toBeNull();
    few.unmount();
    const { asked } = await enterRoom(many(4), people.henrik, "/resources");
    await press("All 4 have arrived");
    expect(asked).toMatchObject(ids.toReversed().map((id) => ({ as: operations, ask: { id, as: "yes" } })));
  });

  test("for everyone: any other member says it, never its giver", async () => {
    const forAll = () =>
      happens(pledged(), people.kenji, engineering, { type: "ResourceMoved", ...movement, receiver: null });
    const giver = await enterRoom(forAll(), people.kenji, "/resources");
    expect(screen.queryByText("Waits for your word")).toBeNull();
    giver.unmount();
    const { asked } = await enterRoom(forAll(), people.priya, "/resources");
    await press("No");
    expect(asked).toMatchObject([{ as: security, ask: { as: "no" } }]);
  });

  test("for everyone: whoever said it first can say otherwise, and another's word stands", async () => {
    const said = () => {
      const event = { type: "MovementConfirmed", id: movement.id, as: "yes", quantity: null } as const;
      const forAll = { type: "ResourceMoved", ...movement, pledge: null, receiver: null } as const;
      return happens(happens(pledged(), people.kenji, engineering, forAll), people.priya, security, event);
    };
    const first = await enterRoom(said(), people.priya, "/resources");
    expect(screen.getAllByRole("button", { name: "Say otherwise" })).toHaveLength(1);
    first.unmount();
    await enterRoom(said(), people.henrik, "/resources");
    expect(screen.getAllByRole("button", { name: "Say thank you" })).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Say otherwise" })).toBeNull();
  });

  test("once it has arrived, thanks go with it", async () => {
    const { asked } = await enterRoom(arrived(), people.henrik, "/resources");
    await press("Say thank you");
    await write("Thanks to Engineering", "Nobody was called.");
    await press("Thank them");
    expect(asked).toMatchObject([
      { command: "thankForMoved", as: operations, ask: { id: movement.id, words: "Nobody was called." } },
    ]);
  });
});

describe("Help nobody had asked for", () => {
  test("is marked, and written down by either side", async () => {
    const unasked = happens(wholeWorld(), people.kenji, engineering, {
      type: "ResourceMoved",
      ...movement,
      pledge: null,
    });
    const { asked } = await enterRoom(unasked, people.henrik, "/resources");
    expect(screen.getAllByText("Nobody had asked for it").length).toBeGreaterThan(0);
    await press("Write down help");
    const received = await screen.findByRole("radio", { name: "We received it" });
    await act(async () => void fireEvent.click(received));
    await write("From whom", security);
    await write("What it was", "A night shift");
    await write("How many hours", "8");
    await press("Write it down");
    expect(asked).toMatchObject([
      { command: "reportMoved", as: operations, ask: { giver: security, receiver: operations, pledge: null } },
    ]);
  });
});
