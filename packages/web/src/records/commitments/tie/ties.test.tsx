import { act, fireEvent, screen, within } from "@testing-library/react";
import { become, put, type CoalitionEvent, type Whole } from "@mortar/core";
import { finance, people, security } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { declared } from "@mortar/core/src/worlds/cloudMigration/customsDesk.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";

beforeEach(() => localStorage.clear());

let requests = 0;
const happens = (whole: Whole, person: string, member: string | null, ...events: readonly CoalitionEvent[]) => {
  const by = { person, member, via: "session", proof: "example", at: "2026-11-22T09:00:00.000Z" } as const;
  for (const event of events) put(whole, become(whole, { event, by, request: `request-test-${++requests}` }));
};
const words = (said: string) => ({ ref: `words-${said}`, said, cuts: [] });

/** Security's give and Finance's need, proposed by the steward. */
const tie = {
  id: "tie-of-this-test",
  give: promised.controls,
  need: promised.proof,
  giver: security,
  receiver: finance,
};
const proposed = (whole = wholeWorld()) => {
  happens(whole, people.amara, null, { type: "TieProposed", ...tie });
  return whole;
};
const agreed = (whole = proposed()) => {
  happens(whole, people.priya, security, { type: "TieAgreed", id: tie.id, side: "giver" });
  happens(whole, people.samuel, finance, { type: "TieAgreed", id: tie.id, side: "receiver" });
  return whole;
};
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

describe("Which need does this meet?", () => {
  const needs = () => screen.getAllByRole("radio").map((it) => (it as HTMLInputElement).value);

  test("offers what others have said in front of all, what nothing meets yet first, and not what is tied to it", async () => {
    await enterRoom(wholeWorld(), people.priya, `/commitments/${promised.controls}`);
    expect(needs()).toEqual([promised.proof, declared.notFriday, promised.uptime]);
  });

  test("shows both side by side once one is chosen, and asks in the name of one's own side", async () => {
    const { asked, container } = await enterRoom(wholeWorld(), people.priya, `/commitments/${promised.controls}`);
    await act(async () => void fireEvent.click(screen.getAllByRole("radio")[0] as HTMLElement));
    expect(container.querySelector(".two-up")?.textContent).toContain("Finance needs");
    await press("Propose it, with the yes of Security");
    const ask = { give: promised.controls, need: promised.proof };
    expect(asked).toMatchObject([{ command: "proposeTie", as: security, ask }]);
  });

  test("a steward proposes in nobody's name", async () => {
    const { asked } = await enterRoom(wholeWorld(), people.amara, `/commitments/${promised.controls}`);
    await act(async () => void fireEvent.click(screen.getAllByRole("radio")[0] as HTMLElement));
    await press("Propose it");
    expect(asked).toMatchObject([{ command: "proposeTie", as: null }]);
  });
});

describe("A tie that waits", () => {
  test("asks the side that has not said yes, in its own name", async () => {
    const { asked } = await enterRoom(proposed(), people.samuel, `/commitments/${promised.proof}`);
    await press("Yes, this meets it");
    expect(asked).toMatchObject([{ command: "agreeTie", as: finance, ask: { id: tie.id } }]);
  });

  test("asks nothing of a steward, and is not there for a third member", async () => {
    const steward = await enterRoom(proposed(), people.amara, `/commitments/${promised.proof}`);
    expect(screen.getByText("Waits for the yes of Security and Finance")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Yes, this meets it" })).toBeNull();
    steward.unmount();
    await enterRoom(proposed(), people.henrik, `/commitments/${promised.proof}`);
    expect(screen.queryByText(/^Waits for the yes/)).toBeNull();
  });
});

describe("What it makes possible", () => {
  test("is asked of the receiver alone", async () => {
    const receiver = await enterRoom(agreed(), people.samuel, `/commitments/${promised.proof}`);
    expect(screen.getByRole("button", { name: "Say what it makes possible" })).toBeTruthy();
    receiver.unmount();
    await enterRoom(agreed(), people.priya, `/commitments/${promised.controls}`);
    expect(screen.getByText("Finance has not said yet what it makes possible.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Say what it makes possible" })).toBeNull();
  });

  test("stands on the giver's front page in the receivers' words, the latest large", async () => {
    const whole = agreed();
    happens(whole, people.samuel, finance, {
      type: "PossibilityNamed",
      id: tie.id,
      words: words("We know what it costs."),
    });
    const { container } = await enterRoom(whole, people.priya, "");
    await screen.findByRole("region", { name: "What your gives make possible" });
    const made = [...container.querySelectorAll(".made-possible .words")];
    expect(made.map((it) => [it.textContent, it.getAttribute("data-size")])[0]).toEqual([
      "We know what it costs.",
      "large",
    ]);
    expect(made).toHaveLength(2);
  });

  test("is no news to whoever gives nothing", async () => {
    const { container } = await enterRoom(agreed(), people.henrik, "");
    expect(container.querySelector(".made-possible")).toBeNull();
  });
});

describe("Gaps on the front page", () => {
  test("a representative is told of each of her own once, in her own voice", async () => {
    await enterRoom(wholeWorld(), people.samuel, "");
    expect(screen.getAllByText(/what Finance gets out of this/)).toHaveLength(1);
    expect(screen.queryByText(/^Finance has not named/)).toBeNull();
  });

  test("a steward is told of them as facts", async () => {
    await enterRoom(wholeWorld(), people.amara, "");
    const region = within(screen.getByRole("region", { name: "What is not named yet" }));
    expect(region.getByText("Finance has not named what it gets out of this.")).toBeTruthy();
  });
});
