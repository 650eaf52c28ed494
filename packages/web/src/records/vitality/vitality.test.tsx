import { isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { act, fireEvent, screen, within } from "@testing-library/react";
import { become, put, type CoalitionEvent, type Whole } from "@mortar/core";
import { engineering, operations, people, security } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { replay } from "@mortar/core/src/coalition.ts";
import { people as campaigners } from "@mortar/core/src/worlds/campaign/cast.ts";
import { campaign } from "@mortar/core/src/worlds/index.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../../testing/boots.ts";
import { enterRoom } from "../../../testing/enterRoom.tsx";

beforeEach(() => localStorage.clear());

let requests = 0;
const happens = (whole: Whole, person: string, member: string | null, ...events: readonly CoalitionEvent[]) => {
  const by = { person, member, via: "session", proof: "example", at: "2026-11-20T09:00:00.000Z" } as const;
  for (const event of events) put(whole, become(whole, { event, by, request: `request-pulse-${++requests}` }));
  return whole;
};
const words = (said: string) => ({ ref: `words-${said}`, said, cuts: [] });

const round = { id: "pulse-november-001", from: "2026-11-16", until: "2026-11-30" } as const;
const opened = () =>
  happens(wholeWorld(), people.amara, null, { type: "PulseOpened", ...round, steward: people.amara });
const answered = (confidential: boolean) =>
  happens(opened(), people.kenji, engineering, {
    type: "PulseAnswered",
    id: "pulse-answer-00001",
    pulse: round.id,
    member: engineering,
    holds: [{ commitment: promised.moving, as: "changed" }],
    getting: [],
    hasNeedChanged: true,
    words: words("One team is gone since Monday."),
    isConfidential: confidential,
    person: people.kenji,
    readOut: null,
  });
const press = async (name: string) => {
  const button = await screen.findByRole("button", { name });
  await act(async () => void fireEvent.click(button));
};
const choose = (group: string | RegExp, option: string | RegExp) =>
  act(
    async () =>
      void fireEvent.click(within(screen.getByRole("group", { name: group })).getByRole("radio", { name: option })),
  );
/** The question about the first need of a member. */
const lineOf = (member: string) => {
  const need = [...opened().commitments.values()].find((it) => it.member === member && it.as === "need" && isOut(it));
  return within(
    within(screen.getByRole("group", { name: need?.words.said ?? "" })).getByRole("group", { name: "Still true?" }),
  );
};
const say = (member: string, option: string) =>
  act(async () => void fireEvent.click(lineOf(member).getByRole("radio", { name: option })));
const headings = () => screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);

describe("The representative's minute", () => {
  test("begins with what her gives made possible, in the receiver's words and large", async () => {
    const { container } = await enterRoom(opened(), people.kenji, `/pulse/${engineering}`);
    expect(headings().slice(0, 2)).toEqual(["What the gives of Engineering made possible", "Three short questions"]);
    expect(container.querySelector(".made .words")?.getAttribute("data-size")).toBe("large");
  });

  test("is answered with a few taps, in her member's name, and says before who reads it", async () => {
    const { asked } = await enterRoom(opened(), people.kenji, `/pulse/${engineering}`);
    expect(screen.getByRole("button", { name: "Send the answer" })).toHaveProperty("disabled", true);
    expect(screen.getByText(/and the stewards: Amara Okafor/)).toBeTruthy();
    // Its needs' own lines say whether they have changed: that is not asked a second time.
    expect(screen.queryByRole("group", { name: "Has what you need changed?" })).toBeNull();
    await press("All of it is still true");
    await choose("Who reads this answer", /^In confidence/);
    await press("Send the answer");
    expect(asked).toMatchObject([
      {
        command: "answerPulse",
        as: engineering,
        ask: { pulse: round.id, hasNeedChanged: false, isConfidential: true },
      },
    ]);
    const { holds, getting } = (asked[0]?.ask ?? {}) as {
      holds: readonly { as: string }[];
      getting: readonly unknown[];
    };
    expect(holds.length).toBeGreaterThan(1);
    expect(new Set(holds.map(({ as }) => as))).toEqual(new Set(["true"]));
    expect(getting).toEqual([]);
  });

  test("keeps on the device what is chosen and not sent", async () => {
    const first = await enterRoom(opened(), people.kenji, `/pulse/${engineering}`);
    await say(engineering, "No more");
    first.unmount();
    await enterRoom(opened(), people.kenji, `/pulse/${engineering}`);
    expect(lineOf(engineering).getByRole("radio", { name: "No more" })).toHaveProperty("checked", true);
  });

  test("then shows what happens next, and can be changed while the round is open", async () => {
    const { asked } = await enterRoom(answered(false), people.kenji, `/pulse/${engineering}`);
    const next = within(screen.getByRole("region", { name: "What happens next" }));
    expect(next.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
      "Say what you need now",
      "Say it in new words",
    ]);
    await press("Change the answer");
    await press("All of it is still true");
    await press("Send the answer");
    expect(asked).toMatchObject([{ command: "changePulseAnswer", ask: { id: "pulse-answer-00001" } }]);
  });
});

describe("The prepared talk", () => {
  test("a steward writes down what was said, as read out, and by whom", async () => {
    const { asked } = await enterRoom(opened(), people.amara, `/pulse/${security}`);
    await press("All of it is still true");
    await say(security, "Changed");
    await choose("Who reads this answer", /^Everyone/);
    expect(screen.getByRole("button", { name: "Write it down" })).toHaveProperty("disabled", true);
    await act(
      async () => void fireEvent.change(screen.getByLabelText("Who said it"), { target: { value: people.priya } }),
    );
    await press("Write it down");
    expect(asked).toMatchObject([
      {
        command: "noteReadOut",
        as: null,
        ask: { member: security, speaker: people.priya, from: "talk", hasNeedChanged: true, isConfidential: false },
      },
    ]);
  });

  test("offers as speakers only those who speak for the member", async () => {
    await enterRoom(opened(), people.amara, `/pulse/${security}`);
    const options = within(screen.getByLabelText("Who said it")).getAllByRole("option");
    expect(options.map(({ textContent }) => textContent)).toEqual(["Choose", "Priya Raman"]);
  });

  test("is nobody else's: another member reads an answer only where all may", async () => {
    const few = await enterRoom(answered(true), people.priya, `/pulse/${engineering}`);
    expect(screen.getByText("Only this member and the stewards see the talk.")).toBeTruthy();
    few.unmount();
    await enterRoom(answered(false), people.priya, `/pulse/${engineering}`);
    expect(screen.getByText("One team is gone since Monday.")).toBeTruthy();
    expect(screen.queryByText("What happens next")).toBeNull();
  });

  test("has a page for paper, with a box for each answer, and who reads it first", async () => {
    const { container } = await enterRoom(opened(), people.amara, `/pulse/${engineering}`);
    const boxes = [...container.querySelectorAll(".paper-talk .boxes .box")];
    expect(boxes.slice(0, 5).map(({ textContent }) => textContent)).toEqual([
      "Everyone in the coalition",
      "In confidence: those who speak for Engineering, and the stewards",
      "Still true",
      "Changed",
      "No more",
    ]);
  });
});

describe("The round", () => {
  test("a steward opens one, and sets how often", async () => {
    const { asked } = await enterRoom(wholeWorld(), people.amara, "/pulse");
    await press("Open the round");
    await press("Change the rhythm");
    await act(async () => void fireEvent.change(screen.getByLabelText("A round opens"), { target: { value: "3" } }));
    await press("Keep it");
    expect(asked).toMatchObject([
      { command: "openRound", ask: { from: "2026-11-22", until: "2026-12-06" } },
      { command: "setRhythm", ask: { pulseEveryMonths: 3, pulseDays: 14, reviewMonthly: false } },
    ]);
  });

  test("is a place to go to once it is used, and until then for stewards alone", async () => {
    const place = () => screen.queryByRole("link", { name: "Vitality" });
    for (const [whole, person, isThere] of [
      [wholeWorld(), people.kenji, false],
      [wholeWorld(), people.amara, true],
      [opened(), people.kenji, true],
    ] as const) {
      const { unmount } = await enterRoom(whole, person, "");
      expect(place() !== null).toBe(isThere);
      unmount();
    }
  });
});

describe("The honesty review", () => {
  const review = (id: string, on: string) => ({ type: "ReviewOpened", id, on, steward: people.amara }) as const;
  const reviewed = (id: string, of: string, learned: string) =>
    ({
      type: "ReviewAnswered",
      id,
      review: of,
      member: operations,
      goal: "hardly",
      worked: "shared",
      why: null,
      learned: words(learned),
      person: people.henrik,
    }) as const;
  const twice = () => {
    const whole = happens(wholeWorld(), people.amara, null, review("review-october-01", "2026-10-31"));
    happens(
      whole,
      people.henrik,
      operations,
      reviewed("review-answer-0001", "review-october-01", "Nights are quieter."),
    );
    happens(whole, people.amara, null, { type: "ReviewClosed", id: "review-october-01" });
    return happens(whole, people.amara, null, review("review-november-1", "2026-11-22"));
  };

  test("says of a member that joined later that it did not belong yet, and counts it among those who were asked from then on", async () => {
    await enterRoom(replay(campaign.happened), campaigners.beatriz, "/review");
    const rows = (table: HTMLElement) => within(table).getAllByRole("row");
    const latest = screen.getByRole("table", { name: "Answers to the review of 29 October 2026" });
    expect(rows(latest).at(-1)?.textContent).toBe("Port Workers, Branch 9Nothing saidDid not belong yet");
    expect(screen.getByText("4 of 5 heard")).toBeTruthy();
    const before = screen.getByRole("table", { name: "Answers to the review of 24 September 2026", hidden: true });
    expect(
      rows(before)
        .map(({ textContent }) => textContent)
        .join(),
    ).not.toContain("Port Workers");
  });

  test("shows last time's answer beside, and asks for the reason of working alone", async () => {
    const { asked } = await enterRoom(twice(), people.henrik, "/review");
    const last = within(screen.getByRole("region", { name: /^Last time/ }));
    expect(last.getByText("Nights are quieter.")).toBeTruthy();
    await choose("Is what we are here for moving?", "It moves");
    await choose("How did your member work this month?", "Alone, for a reason");
    const send = screen.getByRole("button", { name: "Keep the answer" });
    expect(send).toHaveProperty("disabled", true);
    await act(
      async () =>
        void fireEvent.change(screen.getByLabelText("What was the reason?"), { target: { value: "The audit." } }),
    );
    await press("Keep the answer");
    expect(asked).toMatchObject([
      {
        command: "answerReview",
        as: operations,
        ask: { goal: "moving", worked: "alone-for-a-reason", why: "The audit.", learned: null },
      },
    ]);
  });
});

describe("What became possible only together", () => {
  test("is told by a member, tied to gives all may read", async () => {
    const { asked } = await enterRoom(wholeWorld(), people.kenji, "/together");
    await press("Tell one");
    const area = await screen.findByLabelText("What became possible");
    await act(async () => void fireEvent.change(area, { target: { value: "Customs moved in one night." } }));
    const give = wholeWorld().commitments.get(promised.moving)?.words.said ?? "";
    await act(async () => void fireEvent.click(screen.getByRole("checkbox", { name: new RegExp(`^${give}`) })));
    await press("Tell it");
    expect(asked).toMatchObject([
      {
        command: "nameJointGain",
        as: engineering,
        ask: { words: "Customs moved in one night.", gives: [promised.moving] },
      },
    ]);
  });
});
