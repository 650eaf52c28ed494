import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Problem } from "@mortar/client";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../testing/boots.ts";
import { enterRoom } from "../../testing/enterRoom.tsx";

const amara = "person-amara-okafor";
const priya = "person-priya-raman";
const tomasz = "person-tomasz-nowak";
const samuel = "person-samuel-adeyemi";
const waiting = "commitment-security-others";
const talk = "/conversations/conversation-finance-2";

beforeEach(() => localStorage.clear());

const press = (name: string, within = screen) =>
  act(async () => void fireEvent.click(within.getByRole("button", { name })));
const itemOf = (id: string) => within(document.getElementById(id)?.closest("li") as HTMLElement);

describe("The front page", () => {
  test("tells a steward what needs her now, why, and where to go on", async () => {
    await enterRoom(wholeWorld(), amara, "");
    const now = within(screen.getByRole("region", { name: "What needs you now" }));
    expect(now.getByText(/released sentences have not been read back/)).toBeTruthy();
    expect(now.getByRole("link", { name: "Read them back" }).getAttribute("href")).toBe(
      "/c/coalition-cloud-migration/reading",
    );
  });

  test("leads a representative to the words that wait for her", async () => {
    await enterRoom(wholeWorld(), priya, "");
    expect(screen.getByRole("link", { name: "Read and affirm" }).getAttribute("href")).toContain(
      `/commitments/${waiting}`,
    );
    expect(screen.getByRole("link", { name: "Reading back" })).toBeTruthy();
  });

  test("says before a yes who will read it then", async () => {
    await enterRoom(wholeWorld(), priya, `/commitments/${waiting}`);
    expect(screen.getByText("Once you affirm it, everyone in the coalition can read it, with your name.")).toBeTruthy();
  });

  test("names what is not named yet, as a fact", async () => {
    await enterRoom(wholeWorld(), amara, "");
    expect(screen.getByText("Finance has not named what it gets out of this.")).toBeTruthy();
  });
});

describe("The Commitments room", () => {
  test("shows the words to the character, who can read them, and how we know of a yes", async () => {
    const world = wholeWorld();
    await enterRoom(world, amara, "/commitments");
    const said = world.commitments.get("commitment-security-give")?.words.said ?? "";
    expect(document.getElementById("commitment-security-give")?.textContent).toBe(said);
    const it = itemOf("commitment-security-give");
    expect(it.getByText(/^Affirmed by Priya Raman/)).toBeTruthy();
    expect(it.getByText("Can be read by everyone in the coalition")).toBeTruthy();
  });

  test("offers a voice of the member what it may do, first of all", async () => {
    const { asked } = await enterRoom(wholeWorld(), priya, "/commitments");
    expect(screen.getAllByRole("heading", { level: 2 })[0]?.textContent).toBe("Security");
    await press("Affirm it", itemOf(waiting) as typeof screen);
    expect(asked).toMatchObject([
      {
        command: "affirmCommitment",
        as: "member-security-001",
        ask: { id: waiting, seen: wholeWorld().commitments.get(waiting)?.revision },
      },
    ]);
    expect(asked[0]?.request).toMatch(/^[\w-]{22}$/);
  });

  test("offers nothing to those who only read", async () => {
    for (const reader of [amara, tomasz]) {
      const { unmount } = await enterRoom(wholeWorld(), reader, "/commitments");
      expect(
        screen.queryByRole("button", { name: /Affirm|became|Undo|Withdraw|Change the|back for good|Release/ }),
      ).toBeNull();
      unmount();
    }
  });

  test("keeps refused words with the reason until their writer lets them go", async () => {
    const refused: Problem = {
      code: "commitment/not-released",
      sentence: "This has been affirmed already.",
      about: [waiting],
    };
    await enterRoom(wholeWorld(), priya, "/commitments", () => refused);
    await press("In my own words", itemOf(waiting) as typeof screen);
    fireEvent.change(await screen.findByLabelText("How you say it"), { target: { value: "One review, ours." } });
    await press("Affirm it in these words");
    const it = itemOf(waiting);
    expect(await it.findByText("This has been affirmed already.")).toBeTruthy();
    expect(it.getByText("One review, ours.")).toBeTruthy();
    await press("Let it go", it as typeof screen);
    expect(it.queryByText("One review, ours.")).toBeNull();
  });

  test("lays two wordings side by side, and sends the chosen one on what stands", async () => {
    const stale: Problem = {
      code: "edit/stale",
      sentence: "Someone changed this.",
      about: [waiting],
      stands: { revision: "revision-theirs", words: { said: "Their wording.", cuts: [] } },
    };
    const { asked } = await enterRoom(wholeWorld(), priya, "/commitments", ({ ask }) =>
      (ask as { seen: string }).seen === "revision-theirs" ? { happened: [], revision: "r" } : stale,
    );
    // It lies in a menu, which is not open: jsdom knows no popovers.
    await act(async () => void fireEvent.click(itemOf(waiting).getByText("Change the words")));
    fireEvent.change(await screen.findByLabelText("The words"), { target: { value: "My wording." } });
    await press("Keep these words");
    expect(await screen.findByText("Their wording.")).toBeTruthy();
    await press("Keep yours");
    expect(asked.at(-1)).toMatchObject({
      command: "rewordCommitment",
      ask: { words: "My wording.", seen: "revision-theirs" },
    });
    expect(asked.at(-1)?.request).not.toBe(asked[0]?.request);
    expect(screen.queryByText("Their wording.")).toBeNull();
  });
});

describe("A conversation", () => {
  test("names everyone who can read it, the host of the server included", async () => {
    await enterRoom(wholeWorld(), samuel, talk);
    const readers = screen.getByRole("list", { name: "Everyone who can read it" });
    expect(readers.textContent).toContain("Amara Okafor");
    expect(readers.textContent).toContain("Samuel Adeyemi, you");
    expect(readers.textContent).toContain("Halden Freight, programme office");
  });

  test("is nowhere for someone outside it", async () => {
    await enterRoom(wholeWorld(), priya, talk);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("There is no such room");
  });

  test("lets only the member release words, as they were said", async () => {
    const outside = await enterRoom(wholeWorld(), amara, talk);
    expect(screen.queryByRole("button", { name: "Release words" })).toBeNull();
    outside.unmount();
    const { asked } = await enterRoom(wholeWorld(), samuel, talk);
    await press("Release words");
    fireEvent.click(await screen.findByRole("button", { name: "Take the whole" }));
    fireEvent.click(screen.getByLabelText("Risks"));
    await press("Release it");
    const answer = [...wholeWorld().answers.values()].find(
      ({ conversation }) => conversation === "conversation-finance-2",
    );
    expect(asked).toMatchObject([
      {
        command: "releaseCommitment",
        as: "member-finance-0001",
        ask: { words: answer?.words.said, answer: answer?.id, as: "risk" },
      },
    ]);
  });

  test("keeps what is being typed across a reload", async () => {
    const closed = await enterRoom(wholeWorld(), amara, talk);
    const label = "What do you risk by taking part?";
    fireEvent.change(screen.getByLabelText(label), { target: { value: "We might pay twice." } });
    closed.unmount();
    await enterRoom(wholeWorld(), amara, talk);
    expect(screen.getByLabelText<HTMLTextAreaElement>(label).value).toBe("We might pay twice.");
  });
});

describe("The other rooms", () => {
  test("members: who speaks for whom; only those entitled can change it", async () => {
    const { unmount } = await enterRoom(wholeWorld(), tomasz, "/members");
    expect(screen.getByRole("list", { name: "People of Security" }).textContent).toContain("Priya Raman");
    expect(screen.queryByText("Add a person")).toBeNull();
    expect(screen.queryByRole("button", { name: "End it for Priya Raman" })).toBeNull();
    unmount();
    await enterRoom(wholeWorld(), amara, "/members");
    expect(screen.getByText("Add a person")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Invite Priya Raman" })).toBeTruthy();
  });

  test("reading back: a steward opens it in the order she chose", async () => {
    const { asked } = await enterRoom(wholeWorld(), amara, "/reading");
    await act(
      async () => void fireEvent.click(screen.getAllByRole("button", { name: /^Read later/ })[0] ?? document.body),
    );
    await press("Open the reading");
    expect(asked).toMatchObject([{ command: "openReading", ask: { order: ["commitment-engineering-risk", waiting] } }]);
  });

  test("reading back is led by a steward, followed by who speaks for a member, and nothing for anybody else", async () => {
    const along = await enterRoom(wholeWorld(), priya, "/reading");
    expect(screen.getByRole("region", { name: "Yours to answer" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Open the reading" })).toBeNull();
    along.unmount();
    await enterRoom(wholeWorld(), tomasz, "/reading");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("There is no such room");
  });
});
