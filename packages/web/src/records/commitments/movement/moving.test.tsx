import { act, fireEvent, screen, within } from "@testing-library/react";
import { become, put, type CoalitionEvent, type Whole } from "@mortar/core";
import { engineering, operations, people, security } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { renderToString } from "react-dom/server";
import { bootOf, TODAY, viewOf, wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";
import { openWorkspace } from "../../../coalition/openWorkspace.ts";
import { roomAt } from "../../../workspace/rooms.ts";
import { WorkspaceApp } from "../../../workspace/WorkspaceApp.tsx";

beforeEach(() => localStorage.clear());

let requests = 0;
const happens = (whole: Whole, person: string, member: string | null, ...events: readonly CoalitionEvent[]) => {
  const by = { person, member, via: "session", proof: "example", at: "2026-11-20T09:00:00.000Z" } as const;
  for (const event of events) put(whole, become(whole, { event, by, request: `request-moving-${++requests}` }));
  return whole;
};
const words = (said: string) => ({ ref: `words-${said}`, said, cuts: [] });

const pledge = {
  id: "pledge-weekends-001",
  give: promised.moving,
  member: engineering,
  what: words("Two engineers on weekends"),
  kind: "hours",
  quantity: 16,
  currency: null,
  every: "month",
  from: "2026-10-01",
  until: null,
  readers: null,
} as const;
const movement = {
  id: "movement-weekend-01",
  giver: engineering,
  receiver: operations,
  what: words("The weekend move"),
  kind: "hours",
  quantity: 14,
  currency: null,
  on: "2026-11-15",
  pledge: pledge.id,
  readers: null,
} as const;
const pledged = () => happens(wholeWorld(), people.kenji, engineering, { type: "ResourcePledged", ...pledge });
const moved = () => happens(pledged(), people.kenji, engineering, { type: "ResourceMoved", ...movement });
const arrived = () =>
  happens(moved(), people.henrik, operations, {
    type: "MovementConfirmed",
    id: movement.id,
    as: "yes",
    quantity: null,
  });
// A form's code comes when it is first asked for.
const press = async (name: string) => {
  const button = await screen.findByRole("button", { name });
  await act(async () => void fireEvent.click(button));
};
const write = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label);
  await act(async () => void fireEvent.change(field, { target: { value } }));
};
const amounts = () => [...document.querySelectorAll(".pledged .amounts dd")].map(({ textContent }) => textContent);

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

describe("What deserves a word", () => {
  const section = () => within(screen.getByRole("region", { name: "What deserves a word" }));
  const linked = () =>
    section()
      .getAllByRole("link")
      .map((it) => [it.textContent, it.getAttribute("href")?.split("/commitments/").at(-1)?.split("/").at(-1)]);

  test("is told to stewards, each record it rests on by its name and one click away", async () => {
    await enterRoom(moved(), people.amara, "/resources");
    expect(section().getByText("Something Engineering moved waits for the word of Operations.")).toBeTruthy();
    expect(linked()).toEqual([["From Engineering to Operations", `${promised.moving}#${movement.id}`]]);
    expect(section().getByText("14 hours · 15 November 2026")).toBeTruthy();
  });

  test("names pledges, what is asked and what can be given, where more is asked than that", async () => {
    const offer = { id: "time-offer-engineers", member: engineering, hours: 8, words: null, person: people.kenji };
    const whole = happens(pledged(), people.kenji, engineering, { type: "TimeOffered", ...offer });
    await enterRoom(whole, people.amara, "/resources");
    expect(section().getByText("16 hours a month are asked of Engineering, 8 more than it can give.")).toBeTruthy();
    expect(linked()).toEqual([
      ["Engineering pledged", `${promised.moving}#${pledge.id}`],
      ["Engineering can give 8 hours a month", `resources#time-of-${engineering}`],
    ]);
  });

  test("is not told to others", async () => {
    await enterRoom(moved(), people.kenji, "/resources");
    expect(screen.queryByRole("region", { name: "What deserves a word" })).toBeNull();
  });
});

describe("A commitment's page", () => {
  test("of a give tells what is pledged for it and what moved, and leads its own member to where that is said", async () => {
    const own = await enterRoom(arrived(), people.kenji, `/commitments/${promised.moving}`);
    const section = () => within(screen.getByRole("region", { name: "What is pledged for it, and what moved" }));
    expect(amounts()).toEqual(["32 hours", "14 hours", "14 hours"]);
    expect(section().getByText("The weekend move")).toBeTruthy();
    expect(section().getByRole("link", { name: "Say “Done”, or change the pledge" }).getAttribute("href")).toContain(
      `/resources#pledges-${engineering}`,
    );
    own.unmount();
    await enterRoom(arrived(), people.henrik, `/commitments/${promised.moving}`);
    expect(section().queryByRole("link", { name: /Done/ })).toBeNull();
  });

  test("of a give nobody has pledged anything for says so to its own member alone", async () => {
    const own = await enterRoom(wholeWorld(), people.kenji, `/commitments/${promised.moving}`);
    expect(screen.getByRole("link", { name: "Pledge something" })).toBeTruthy();
    own.unmount();
    await enterRoom(wholeWorld(), people.henrik, `/commitments/${promised.moving}`);
    expect(screen.queryByRole("region", { name: "What is pledged for it, and what moved" })).toBeNull();
  });

  test("of a need tells what moved to meet it, and the movement names the need", async () => {
    const whole = arrived();
    const tie = [...whole.ties.values()].find((it) => it.give === promised.moving && it.state === "agreed");
    const need = await enterRoom(whole, people.henrik, `/commitments/${tie?.need}`);
    expect(
      within(screen.getByRole("region", { name: "What moved to meet it" })).getByText("The weekend move"),
    ).toBeTruthy();
    need.unmount();
    await enterRoom(whole, people.henrik, "/resources");
    const said = whole.commitments.get(tie?.need ?? "")?.words.said ?? "";
    expect(screen.getByRole("link", { name: said }).getAttribute("href")).toContain(tie?.need);
  });
});

describe("A member's page", () => {
  const page = `/members/${engineering}`;
  const section = () => within(screen.getByRole("region", { name: "What it moved" }));

  test("sets its pledges beside what arrived of them, and tells a year once that is asked for", async () => {
    await enterRoom(arrived(), people.amara, page);
    expect(amounts()).toEqual(["32 hours", "14 hours", "14 hours"]);
    expect(section().queryByText("The weekend move")).toBeNull();
    const year = section().getByText("2026: one thing written down").closest("details") as HTMLDetailsElement;
    await act(async () => {
      year.open = true;
      fireEvent(year, new Event("toggle"));
    });
    expect(section().getByText("The weekend move")).toBeTruthy();
  });

  test("is drawn with what arrived while the movements themselves are still to come", async () => {
    const boot = bootOf(arrived(), people.amara, page);
    const room = roomAt(boot.url);
    await room?.load();
    const view = viewOf(arrived(), people.amara, room?.kinds);
    document.body.innerHTML = renderToString(<WorkspaceApp workspace={openWorkspace({ ...boot, view })} />);
    expect(view.tables["movements"]).toBeUndefined();
    expect(amounts()).toEqual(["32 hours", "14 hours", "14 hours"]);
    document.body.innerHTML = "";
  });

  test("of its receiver tells the same, and measures it against nothing", async () => {
    await enterRoom(arrived(), people.amara, `/members/${operations}`);
    expect(amounts()).toEqual([]);
    expect(section().getByText("2026: one thing written down")).toBeTruthy();
  });

  test("of a member that pledged and moved nothing says so", async () => {
    await enterRoom(arrived(), people.amara, `/members/${security}`);
    expect(section().getByText("Nothing is pledged or written down yet.")).toBeTruthy();
  });
});
