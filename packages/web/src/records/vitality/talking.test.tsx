import { act, fireEvent, screen, within } from "@testing-library/react";
import { become, put, type CoalitionEvent, type Whole } from "@mortar/core";
import { engineering, people, security } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { replay } from "@mortar/core/src/coalition.ts";
import { lawyers, people as campaigners } from "@mortar/core/src/worlds/campaign/cast.ts";
import { campaign } from "@mortar/core/src/worlds/index.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { bootOf, wholeWorld } from "../../../testing/boots.ts";
import { enterRoom } from "../../../testing/enterRoom.tsx";

beforeEach(() => localStorage.clear());

let requests = 0;
const happens = (whole: Whole, person: string, member: string | null, ...events: readonly CoalitionEvent[]) => {
  const by = { person, member, via: "session", proof: "example", at: "2026-11-20T09:00:00.000Z" } as const;
  for (const event of events) put(whole, become(whole, { event, by, request: `request-talking-${++requests}` }));
  return whole;
};
const words = (said: string) => ({ ref: `words-${said}`, said, cuts: [] });
const rounds = { august: "pulse-august-00001", november: "pulse-november-001" } as const;
const opens = (id: string, from: string, until: string) =>
  ({ type: "PulseOpened", id, from, until, steward: people.amara }) as const;
const answers = (id: string, pulse: string, said: string, as: "true" | "changed" = "changed") =>
  ({
    type: "PulseAnswered",
    id,
    pulse,
    member: engineering,
    holds: [{ commitment: promised.moving, as }],
    getting: [],
    hasNeedChanged: true,
    words: words(said),
    isConfidential: false,
    person: people.kenji,
    readOut: null,
  }) as const;

/** In August Kenji answered, in everybody's hearing; in November it is asked again. */
const asked = () => {
  const whole = happens(wholeWorld(), people.amara, null, opens(rounds.august, "2026-08-03", "2026-08-14"));
  happens(whole, people.kenji, engineering, answers("pulse-answer-august", rounds.august, "Two of us are away."));
  return happens(
    whole,
    people.amara,
    null,
    { type: "PulseClosed", id: rounds.august },
    opens(rounds.november, "2026-11-16", "2026-11-30"),
  );
};
const answered = () =>
  happens(asked(), people.kenji, engineering, answers("pulse-answer-autumn", rounds.november, "We are all back."));
const press = async (name: string | RegExp) => {
  const button = await screen.findByRole("button", { name });
  await act(async () => void fireEvent.click(button));
};
const talk = `/pulse/${engineering}`;

describe("A prepared talk", () => {
  test("has last time's answers beside the questions, in their place and in words", async () => {
    await enterRoom(asked(), people.amara, talk);
    const said = asked().commitments.get(promised.moving)?.words.said ?? "";
    const still = within(within(screen.getByRole("group", { name: said })).getByRole("group", { name: "Still true?" }));
    expect(still.getByRole("radio", { name: /^Changed\s*last time$/ })).toBeTruthy();
    expect(still.getByRole("radio", { name: "Still true" })).toBeTruthy();
    expect(screen.getByText("Last time, Kenji Watanabe").nextSibling?.textContent).toBe("Two of us are away.");
  });

  test("says who reads the answer before anything is asked; for somebody else that is never chosen beforehand", async () => {
    for (const [person, chosen] of [
      [people.kenji, "Everyone in the coalition"],
      [people.amara, null],
    ] as const) {
      const { unmount, container } = await enterRoom(asked(), person, talk);
      const [first] = container.querySelectorAll(".answering fieldset");
      expect(first?.querySelector("legend")?.textContent).toBe("Who reads this answer");
      expect(first?.querySelector(":checked ~ .option")?.firstChild?.textContent ?? null).toBe(chosen);
      unmount();
    }
  });

  test("begins on paper with the same words as on screen, those said last", async () => {
    const { container } = await enterRoom(replay(campaign.happened), campaigners.beatriz, `/pulse/${lawyers}`);
    const said = (where: string) => container.querySelector(`${where} .words`)?.textContent;
    expect(said(".paper-talk")).toBeTruthy();
    expect(said(".paper-talk")).toBe(said(".made"));
  });

  test("has what deserves a question before the form, on a phone as well", async () => {
    await enterRoom(asked(), people.amara, talk);
    const worth = screen.getByRole("region", { name: "Worth a question" });
    const form = screen.getByRole("region", { name: "What was said" });
    expect(worth.compareDocumentPosition(form)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test("says what is still missing, and takes it away as it is said", async () => {
    await enterRoom(asked(), people.amara, talk);
    expect(
      screen.getByText("Still to say: who reads this, whether the need has changed and who said it."),
    ).toBeTruthy();
    await act(async () => void fireEvent.click(screen.getByRole("radio", { name: /^In confidence/ })));
    expect(screen.getByText("Still to say: whether the need has changed and who said it.")).toBeTruthy();
    await press("All of it is still true");
    expect(screen.getByText("Still to say: who said it.")).toBeTruthy();
    const id = screen.getByText(/^Still to say/).id;
    expect(screen.getByRole("button", { name: "Write it down" }).getAttribute("aria-describedby")).toBe(id);
  });

  test("keeps what was being written when somebody else answers meanwhile, until it is let go", async () => {
    const first = await enterRoom(asked(), people.amara, talk);
    const area = screen.getByLabelText("What has changed, or anything else");
    await act(async () => void fireEvent.change(area, { target: { value: "All back since Monday." } }));
    first.unmount();
    await enterRoom(answered(), people.amara, talk);
    const kept = within(screen.getByRole("group", { name: /^What you had written/ }));
    expect(kept.getByText("All back since Monday.")).toBeTruthy();
    await act(async () => void fireEvent.click(kept.getByRole("button", { name: "Let it go" })));
    expect(screen.queryByText("All back since Monday.")).toBeNull();
  });

  test("what a steward wrote down she puts right; whose words they are does not change", async () => {
    const said = answers("pulse-answer-autumn", rounds.november, "We are all bakc.");
    const noted = happens(asked(), people.amara, null, { ...said, readOut: { by: people.amara, from: "talk" } });
    const { asked: requested } = await enterRoom(noted, people.amara, talk);
    await press("Change the answer");
    expect(screen.queryByLabelText("Who said it")).toBeNull();
    const area = screen.getByLabelText("What has changed, or anything else");
    await act(async () => void fireEvent.change(area, { target: { value: "We are all back." } }));
    await press("Write it down");
    expect(requested).toMatchObject([{ command: "changePulseAnswer", as: null, ask: { words: "We are all back." } }]);
  });

  test("between rounds shows what was promised, and whether it held the last time", async () => {
    const between = happens(answered(), people.amara, null, { type: "PulseClosed", id: rounds.november });
    await enterRoom(between, people.amara, talk);
    const promised = within(screen.getByRole("region", { name: "What it gives and needs" }));
    expect(promised.getAllByRole("listitem").length).toBeGreaterThan(1);
    expect(promised.getByText("Changed")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Write it down" })).toBeNull();
  });

  test("once it is sent, goes on to what happens next", async () => {
    const { workspace } = await enterRoom(asked(), people.kenji, talk);
    const send = screen.getByRole("button", { name: "Send the answer" });
    await press("All of it is still true");
    send.focus();
    await act(async () => {
      workspace.store.replace(bootOf(answered(), people.kenji, talk).view);
      await new Promise((drawn) => setTimeout(drawn, 50));
    });
    expect(document.activeElement?.textContent).toBe("What happens next");
  });

  test("keeps nothing beside an answer that says the same", async () => {
    const first = await enterRoom(asked(), people.kenji, talk);
    const area = screen.getByLabelText("What has changed, or anything else");
    await act(async () => void fireEvent.change(area, { target: { value: "We are all back." } }));
    first.unmount();
    await enterRoom(answered(), people.kenji, talk);
    expect(screen.queryByRole("group", { name: /^What you had written/ })).toBeNull();
  });

  test("of many commitments shows as many as fit a screen, those that did not hold first", async () => {
    const whole = asked();
    const one = whole.commitments.get(promised.moving);
    if (!one) throw new Error("Engineering has promised to move.");
    const commitments = new Map(whole.commitments);
    const more = Array.from({ length: 9 }, (_, at) => `commitment-further-${at}`);
    for (const id of more) commitments.set(id, { ...one, id, words: words(`Further ${id}`) });
    commitments.delete(promised.moving);
    commitments.set(promised.moving, one);
    const { container } = await enterRoom({ ...whole, commitments }, people.amara, talk);
    const all = [...container.querySelectorAll(".ask .asked")];
    const shown = all.filter((it) => !it.closest("details"));
    expect(shown[0]?.getAttribute("aria-label")).toBe(one.words.said);
    expect(shown.length).toBeLessThanOrEqual(6);
    expect(all.length).toBeGreaterThanOrEqual(more.length + 1);
    expect(screen.getByText(`${all.length - shown.length} commitments more`)).toBeTruthy();
  });
});

describe("When somebody else speaks for a member", () => {
  const mira = "person-mira-0000001";
  const voice = [...wholeWorld().representations.values()].find((it) => it.person === people.kenji);
  const handedOver = () =>
    happens(
      answered(),
      people.amara,
      null,
      { type: "PersonAdded", id: mira, name: words("Mira Solberg") },
      { type: "RepresentationEnded", id: voice?.id ?? "" },
      {
        type: "RepresentativeNamed",
        id: "representation-mira",
        member: engineering,
        person: mira,
        role: "representative",
      },
      { type: "CommitmentReopened", id: promised.moving },
    );

  test("she is asked herself: in the round, and on the page of the answer", async () => {
    const round = await enterRoom(handedOver(), mira, "/pulse");
    const answer = screen.getByRole("link", { name: "Answer: Engineering" });
    expect(answer.getAttribute("data-look")).toBe("main");
    round.unmount();
    const { asked: requested } = await enterRoom(handedOver(), mira, talk);
    expect(screen.getByText("Kenji Watanabe answered this, and belongs to Engineering no more.")).toBeTruthy();
    await press("Say how it is now");
    await press("Send the answer");
    expect(requested).toMatchObject([{ command: "changePulseAnswer", as: engineering }]);
    round.unmount();
  });

  test("a steward sees both, and cannot answer in her place", async () => {
    await enterRoom(handedOver(), people.amara, talk);
    const worth = within(screen.getByRole("region", { name: "Worth a question" }));
    expect(worth.getByText("Whoever answered this round for Engineering belongs to it no more.")).toBeTruthy();
    expect(worth.getByText(/^Something Engineering had affirmed is asked anew/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Say how it is now" })).toBeNull();
  });

  test("what was affirmed before is marked beside its question, and leads to where a yes is said anew", async () => {
    const whole = happens(asked(), people.amara, null, { type: "CommitmentReopened", id: promised.moving });
    await enterRoom(whole, people.kenji, talk);
    const anew = screen.getByRole("link", { name: /^Asked anew/ });
    expect(anew.getAttribute("href")).toMatch(new RegExp(`${engineering}#asked-anew$`));
  });
});

describe("The round", () => {
  test("is closed at once when all are heard; else whoever is not is named before", async () => {
    const { asked: requested } = await enterRoom(answered(), people.amara, "/pulse");
    await press("Close the round");
    expect(requested).toEqual([]);
    expect(screen.getByText(/^\d members have not been heard: .*Security/)).toBeTruthy();
    await press("Keep it open");
    expect(screen.queryByText(/have not been heard/)).toBeNull();
    await press("Close the round");
    await press("Close it all the same");
    expect(requested).toMatchObject([{ command: "closeRound", ask: { id: rounds.november } }]);
  });

  test("says of nobody that she has not answered where the answer may be in confidence", async () => {
    await enterRoom(answered(), people.priya, "/pulse");
    expect(screen.queryByText(/Not heard yet|heard$/)).toBeNull();
    expect(screen.getAllByText("No answer that you may read.").length).toBeGreaterThan(0);
    expect(screen.getByText("What was answered in confidence is not shown here.")).toBeTruthy();
  });

  test("names each way on by its member", async () => {
    await enterRoom(answered(), people.amara, "/pulse");
    expect(screen.getByRole("link", { name: "Prepare the talk: Security" }).getAttribute("href")).toMatch(security);
    expect(screen.getByRole("link", { name: "See the answer: Engineering" })).toBeTruthy();
  });
});

describe("The honesty review", () => {
  const review = { type: "ReviewOpened", id: "review-november-1", on: "2026-11-20", steward: people.amara } as const;
  const alone = (worked: "alone" | "alone-for-a-reason") =>
    happens(happens(wholeWorld(), people.amara, null, review), people.kenji, engineering, {
      type: "ReviewAnswered",
      id: "review-answer-0001",
      review: review.id,
      member: engineering,
      goal: "hardly",
      worked,
      why: worked === "alone" ? null : words("The audit asked for us."),
      learned: words("Ask earlier."),
      person: people.kenji,
    });
  const way = () => screen.queryByRole("link", { name: "Prepare a talk about it" });

  test("leads a steward to a talk where a member worked alone in silence, and nobody else anywhere", async () => {
    for (const [person, worked, isThere] of [
      [people.amara, "alone", true],
      [people.amara, "alone-for-a-reason", false],
      [people.priya, "alone", false],
    ] as const) {
      const { unmount } = await enterRoom(alone(worked), person, "/review");
      expect(way() !== null).toBe(isThere);
      unmount();
    }
  });

  test("changed by two at once, puts the chosen words back where they came from", async () => {
    const stands = { revision: "revision-theirs", words: words("Ask everybody earlier.") };
    const { asked: requested } = await enterRoom(alone("alone-for-a-reason"), people.kenji, "/review", ({ ask }) =>
      (ask as { seen: string }).seen === stands.revision
        ? { happened: [], revision: "" }
        : { code: "edit/stale", sentence: "Someone changed this.", about: [], stands },
    );
    await press("Change the answer");
    const learned = screen.getByLabelText("What have you learned since the last time?");
    await act(async () => void fireEvent.change(learned, { target: { value: "Ask in good time." } }));
    await press("Keep the answer");
    expect(await screen.findByText("Ask everybody earlier.")).toBeTruthy();
    await press("Keep yours");
    expect(requested.at(-1)).toMatchObject({
      command: "changeReviewAnswer",
      ask: { learned: "Ask in good time.", why: "The audit asked for us.", seen: stands.revision },
    });
    expect(Object.keys(requested.at(-1)?.ask ?? {})).not.toContain("words");
  });
});
