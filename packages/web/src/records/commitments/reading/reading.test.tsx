import { act, fireEvent, screen, within } from "@testing-library/react";
import { replay, type Whole } from "@mortar/core";
import { cloudMigration } from "@mortar/core/src/worlds/index.ts";
import { decideStep, keep } from "@mortar/core/src/worlds/tell.ts";
import type { CoalitionCommands } from "@mortar/core";
import { describe, expect, test } from "vitest";
import { enterRoom } from "../../../../testing/enterRoom.tsx";

const amara = "person-amara-okafor";
const priya = "person-priya-raman";
const kenji = "person-kenji-watanabe";
const samuel = "person-samuel-adeyemi";
const engineering = "member-engineering-001";
const security = "member-security-001";
const risk = "commitment-engineering-risk";
const at = "2026-11-22T10:00:00.000Z";

type Deed = readonly [person: string, member: string | null, name: keyof CoalitionCommands, ask: object];

/** The world as told, and what these people did afterwards. */
const worldAfter = (...deeds: readonly Deed[]): Whole => {
  const whole = replay(cloudMigration.happened);
  deeds.forEach(([person, member, name, ask], index) => {
    const by = { person, member, via: "session", proof: "example", at } as const;
    const decision = decideStep(whole, { by, name, ask }, `request-here-${index}`);
    if (!Array.isArray(decision)) throw new Error(JSON.stringify(decision));
    keep(whole, decision, by, `request-here-${index}`);
  });
  return whole;
};

const noted: Deed = [amara, null, "noteSpoken", { id: risk, speaker: kenji, witness: priya }];
const heard: Deed = [priya, security, "witnessSpoken", { id: risk }];
const subject: Deed = [
  kenji,
  engineering,
  "affirmSubjectTo",
  { id: risk, to: "The operations board", by: "2026-12-12", seen: "as it stands" },
];

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getAllByRole("button", { name })[0] ?? document.body));

/** Forms come with the code of their own, a moment after they are asked for. */
const choose = async (label: string | RegExp, value: string) => {
  const field = await screen.findByLabelText(label, {}, { timeout: 5_000 });
  await act(async () => void fireEvent.change(field, { target: { value } }));
};

describe("leading a reading", () => {
  test("the order is changed with the arrow keys as well, and it is told where the sentence stands now", async () => {
    await enterRoom(worldAfter(), amara, "/reading");
    const first = screen.getAllByRole("button", { name: /^Read later/ })[0] as HTMLElement;
    first.focus();
    await act(async () => void fireEvent.keyDown(first, { key: "ArrowDown" }));
    expect(screen.getByText(/^Now 2 of/)).toBeTruthy();
    expect(document.activeElement).toBe(first);
  });

  const order = [risk];
  const opened: Deed = [amara, null, "openReading", { id: "reading-today-0001", on: "2026-11-22", order }];

  test("who is not there is noted, and answers later by a link", async () => {
    const { asked } = await enterRoom(worldAfter(opened), amara, "/reading");
    await press("Nobody came for Engineering");
    expect(asked).toMatchObject([{ command: "noteAbsent", ask: { id: "reading-today-0001", members: [engineering] } }]);
  });

  test("what was released meanwhile can be taken in", async () => {
    const { asked } = await enterRoom(worldAfter(opened), amara, "/reading");
    await press("Take it in");
    expect(asked[0]).toMatchObject({ command: "reorderReading", ask: { order: [risk, expect.any(String)] } });
  });

  test("a yes said aloud is noted with its speaker and a witness who is somebody else's", async () => {
    const { asked } = await enterRoom(worldAfter(opened), amara, "/reading");
    await press("They said yes aloud");
    const witnesses = within(await screen.findByLabelText("Who heard it", {}, { timeout: 5_000 }));
    expect(witnesses.queryByText(/Kenji/)).toBeNull();
    expect(witnesses.queryByText(/Amara/)).toBeNull();
    await choose("Who heard it", priya);
    await press("Note the yes");
    expect(asked).toMatchObject([{ command: "noteSpoken", ask: { id: risk, speaker: kenji, witness: priya } }]);
  });
});

describe("being named as a witness", () => {
  test("she is asked on her own screen, and answers in her own member's name", async () => {
    const { asked } = await enterRoom(worldAfter(noted), priya, "/reading");
    const part = within(screen.getByRole("region", { name: "What you may have heard" }));
    expect(part.getByText("Did you hear Kenji Watanabe say yes to this, for Engineering?")).toBeTruthy();
    await press("I heard it");
    expect(asked).toMatchObject([{ command: "witnessSpoken", ask: { id: risk }, as: security }]);
  });

  test("nobody else is asked", async () => {
    await enterRoom(worldAfter(noted), samuel, "/reading");
    expect(screen.queryByText(/^Did you hear/)).toBeNull();
  });
});

describe("saying yes subject to somebody else", () => {
  test("names whose yes it needs, and by when", async () => {
    const { asked } = await enterRoom(worldAfter(), kenji, "/reading");
    await press("Subject to someone's yes");
    await choose(/Whose yes it needs/, "Our board");
    await choose(/By when you expect it/, "2026-12-12");
    await press("Say yes, subject to that");
    expect(asked).toMatchObject([
      {
        command: "affirmSubjectTo",
        ask: { id: risk, to: "Our board", by: "2026-12-12", inOwnWords: null },
        as: engineering,
      },
    ]);
  });

  test("a page goes to the board, with the words and what they mean", async () => {
    await enterRoom(worldAfter(subject), kenji, `/reading/sheet?board=${risk}`);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "A sentence of Engineering that waits for The operations board",
    );
    expect(
      screen.getByText(/^Kenji Watanabe has said yes for Engineering, subject to The operations board/),
    ).toBeTruthy();
  });
});

describe("the sheet everyone leaves with", () => {
  const partOf = (member: string) => screen.getByRole("article", { name: member });

  test("holds what was said in front of all, and says of each how it stands", async () => {
    await enterRoom(worldAfter(noted, heard), samuel, "/reading/sheet");
    expect(within(partOf("Engineering")).getByText(/^Said aloud by Kenji Watanabe .* Not affirmed$/)).toBeTruthy();
    expect(within(partOf("Operations")).getAllByText(/^Affirmed by Henrik Solberg/).length).toBeGreaterThan(0);
  });

  test("what is only released is on nobody's sheet, not even its member's own", async () => {
    await enterRoom(worldAfter(), kenji, `/reading/sheet?for=${engineering}`);
    expect(screen.getByRole("article", { name: "Engineering" }).textContent).not.toContain("Customers who wait");
    expect(screen.queryByRole("article", { name: "Security" })).toBeNull();
  });

  test("the speaker's slip says what was noted, and that it does not count as affirmed", async () => {
    await enterRoom(worldAfter(noted, heard), amara, `/reading/sheet?slip=${risk}`);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "Kenji Watanabe, you said yes to this aloud, for Engineering.",
    );
    expect(screen.getByText(/It does not count as affirmed\.$/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Put a link on it" })).toBeTruthy();
  });
});
