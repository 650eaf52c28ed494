import { act, fireEvent, screen, within } from "@testing-library/react";
import { engineering, operations, people, security } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { renderToString } from "react-dom/server";
import { beforeEach, describe, expect, test } from "vitest";
import { bootOf, TODAY, viewOf, wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";
import { amounts, arrived, happens, moved, movement, pledge, pledged, press } from "../../../../testing/weekends.ts";
import { openWorkspace } from "../../../coalition/openWorkspace.ts";
import { roomAt } from "../../../workspace/rooms.ts";
import { WorkspaceApp } from "../../../workspace/WorkspaceApp.tsx";

beforeEach(() => localStorage.clear());

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

  test("of a give lets whoever it was agreed with write down what has reached it, and nobody else", async () => {
    const agreed = await enterRoom(pledged(), people.henrik, `/commitments/${promised.moving}`);
    await press("Something of it has reached us");
    expect(screen.queryByLabelText("To whom")).toBeNull();
    await press("Write it down");
    const ask = { giver: engineering, receiver: operations, quantity: 16, on: TODAY, pledge: pledge.id };
    expect(agreed.asked).toMatchObject([{ command: "reportMoved", as: operations, ask }]);
    expect(screen.getByText(/^Written down, and confirmed by you\./)).toBeTruthy();
    agreed.unmount();
    for (const person of [people.kenji, people.amara]) {
      const { unmount } = await enterRoom(pledged(), person, `/commitments/${promised.moving}`);
      expect(screen.queryByRole("button", { name: "Something of it has reached us" })).toBeNull();
      unmount();
    }
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
