import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { replay } from "@mortar/core";
import { platformFeature } from "@mortar/core/src/worlds/index.ts";
import { basin, tellRiverBasin } from "@mortar/core/src/worlds/riverBasin/riverBasin.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../../testing/boots.ts";
import { enterRoom } from "../../../testing/enterRoom.tsx";

beforeEach(() => localStorage.clear());

const amara = "person-amara-okafor";
const kenji = "person-kenji-watanabe";
const closer = "/commitments/look-closer";
const river = () => replay(tellRiverBasin().happened);

const hrefs = () =>
  screen.getAllByRole("heading", { level: 3 }).map((it) => it.querySelector("a")?.getAttribute("href"));
const region = (name: string | RegExp) => within(screen.getByRole("region", { name }));

describe("the index of questions", () => {
  test("answers each question in a sentence, and leads to all of the answer", async () => {
    await enterRoom(wholeWorld(), amara, closer);
    const here = "/c/coalition-cloud-migration";
    expect(hrefs()).toEqual([
      `${here}${closer}/untied`,
      `${here}${closer}/side-by-side`,
      `${here}${closer}/cannot-both-hold`,
      `${here}${closer}/if-a-member-left`,
      `${here}/commitments/ring`,
      `${here}/owed`,
      `${here}/commitments/gaps`,
      `${here}#pace`,
    ]);
    expect(screen.getByText("Of 2 needs that are met, 2 rest on one member each.")).toBeTruthy();
    expect(screen.getByText("No days, people or ties stand against each other.")).toBeTruthy();
    expect(screen.getAllByText("Only stewards see this")).toHaveLength(2);
  });

  test("shows a member no question of stewards", async () => {
    await enterRoom(wholeWorld(), kenji, closer);
    expect(hrefs()).toHaveLength(6);
    expect(screen.queryByText("Only stewards see this")).toBeNull();
    expect(screen.queryByText(/if a member left/i)).toBeNull();
  });
});

describe("if a member left", () => {
  const path = `${closer}/if-a-member-left`;

  test("says first who reads it, then what rests on whom, and what each rests on in its own words", async () => {
    await enterRoom(wholeWorld(), amara, path);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("If a member left, what would be missing?");
    expect(screen.getByText(/The answer is not kept, not sent to anybody/)).toBeTruthy();
    const found = region("What rests on whom").getAllByRole("listitem");
    const first = within(found[0] as HTMLElement);
    expect(first.getByText(/^One need rests on Security alone/)).toBeTruthy();
    expect(first.getByText("The features we promised our customers keep coming while we move.")).toBeTruthy();
    expect(first.getByRole("link", { name: "Engineering needs" }).getAttribute("href")).toMatch(
      /commitments\/commitment-engineering-need$/,
    );
    expect(region("What was not looked at").getByText(/how much is given is not recorded/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "How this is answered" }).getAttribute("href")).toBe(
      "/help/questions/fragility",
    );
  });

  test("tells of one member who might follow, as a range, a picture and a table that agree", async () => {
    await enterRoom(river(), basin.steward, `${path}?of=${basin.member(9)}`);
    const follow = region("Who might follow");
    expect(
      follow.getByText("Nobody follows where members need 30 to 50 % of what they are given in order to stay."),
    ).toBeTruthy();
    const [picture] = follow.getAllByRole("img");
    const rows = within(screen.getByRole("table", { hidden: true })).getAllByRole("row", { hidden: true });
    const told = rows.slice(1).map((row) => [...row.children].map(({ textContent }) => textContent).join(": "));
    expect(picture?.getAttribute("aria-label")).toBe(told.join(". "));
    expect(told[0]).toBe("Leaves: University, Freshwater Group");
    expect(told).toHaveLength(5);
  });

  test("another member is chosen by hand", async () => {
    await enterRoom(wholeWorld(), amara, path);
    await act(
      async () =>
        void fireEvent.change(screen.getByLabelText("If this member left"), {
          target: { value: "member-engineering-001" },
        }),
    );
    expect(screen.getByRole("heading", { name: "Without Engineering" })).toBeTruthy();
  });

  test("is nothing for a member: no answer, and nothing that hints at one", async () => {
    await enterRoom(wholeWorld(), kenji, path);
    expect(screen.getByText("There is nothing here for you.")).toBeTruthy();
    expect(screen.queryByLabelText("If this member left")).toBeNull();
    expect(document.body.textContent).not.toMatch(/rests on|alone/);
  });
});

describe("what cannot both hold", () => {
  const path = `${closer}/cannot-both-hold`;
  const camila = "person-camila-duarte";

  test("lays two facts beside each other, each one click from its record, with what joins them", async () => {
    await enterRoom(replay(platformFeature.happened), camila, path);
    const both = [...document.querySelectorAll(".two-up > section")] as HTMLElement[];
    expect(both.map((it) => within(it).getByRole("link").textContent)).toEqual(["Product gives", "Product gives"]);
    expect(both.every((it) => it.textContent?.includes("By 30 September 2026"))).toBe(true);
    expect(screen.getByRole("link", { name: "Product gives to Engineering" }).getAttribute("href")).toMatch(/#ties$/);
  });

  test("says so where nothing stands against anything", async () => {
    await enterRoom(wholeWorld(), amara, path);
    expect(screen.getByText("Nothing that was recorded rules anything else out.")).toBeTruthy();
  });

  test("puts first what concerns a member one speaks for", async () => {
    await enterRoom(river(), basin.person(9), path);
    expect(region("What concerns you").getByText(/^University, Freshwater Group has agreed one give/)).toBeTruthy();
    expect(region("What concerns others").queryByText(/^University, Freshwater Group/)).toBeNull();
  });
});

describe("what could meet", () => {
  const path = `${closer}/untied`;
  const untiedRiver = () => ({ ...river(), ties: new Map() });
  const said = () => [...document.querySelectorAll(".sentence .said")].map(({ textContent }) => textContent);

  test("lays beside a need at most three gives of others, with what speaks for each, and the way to propose a tie", async () => {
    await enterRoom(untiedRiver(), basin.steward, path);
    const needs = region("Needs, and what could meet them").getAllByRole("link", { name: /needs$/ });
    expect(needs.length).toBeGreaterThan(1);
    for (const list of document.querySelectorAll(".could-meet"))
      expect(list.children.length > 0 && list.children.length <= 3).toBe(true);
    const [first] = screen.getAllByRole("link", { name: "Propose a tie" });
    expect(first?.getAttribute("href")).toMatch(
      /commitments\/commitment-give-\d+\?tie=commitment-need-\d+#propose-tie$/,
    );
    expect(screen.getAllByText(/^Both say: /).length).toBeGreaterThan(0);
    expect(document.querySelectorAll(".could-meet mark").length).toBeGreaterThan(0);
    expect(region("What was not looked at").getByText(/Only words that both have are compared/)).toBeTruthy();
  });

  test("what fits none is laid aside on this device, and can be taken up again", async () => {
    await enterRoom(untiedRiver(), basin.steward, path);
    const first = document.querySelector("li.sentence") as HTMLElement;
    const shown = screen.getAllByRole("link", { name: "Propose a tie" }).length;
    const inside = within(first);
    const count = inside.getAllByRole("link", { name: "Propose a tie" }).length;
    const none = inside.getByRole("button", { name: /fits?$/ });
    none.focus();
    await act(async () => void fireEvent.click(none));
    expect(screen.getAllByRole("link", { name: "Propose a tie" })).toHaveLength(shown - count);
    expect(screen.getByText("One need laid aside on this device")).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Needs, and what could meet them"));
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Undo" })));
    expect(screen.getAllByRole("link", { name: "Propose a tie" })).toHaveLength(shown);
    expect(screen.queryByText("One need laid aside on this device")).toBeNull();
  });

  test("a need is gone from the list at once when a tie is proposed to it", async () => {
    const { workspace } = await enterRoom(untiedRiver(), basin.steward, path);
    const [link] = screen.getAllByRole("link", { name: "Propose a tie" });
    const [, give = "", need = ""] = /commitments\/([^?]+)\?tie=([^#]+)/.exec(link?.getAttribute("href") ?? "") ?? [];
    const words = workspace.store.standing().world.commitments.get(need)?.words.said ?? "";
    expect(said()).toContain(words);
    const [any] = river().ties.values();
    const item = { ...any!, id: "tie-just-proposed", give, need, state: "proposed" as const };
    await act(async () => workspace.store.patch([{ kind: "ties", id: item.id, item }]));
    expect(said()).not.toContain(words);
  });
});

describe("side by side", () => {
  const path = `${closer}/side-by-side`;
  const place = () => document.querySelector(".pair-shown > .caption")?.textContent;
  const labels = () => [...document.querySelectorAll(".two-up h2")].map(({ textContent }) => textContent);

  test("shows two statements of different members in full, each leading to its record; keys lead on and back", async () => {
    const whole = wholeWorld();
    await enterRoom(whole, amara, path);
    const said = [...document.querySelectorAll(".two-up .said")].map(({ textContent }) => textContent);
    const records = [...whole.commitments.values(), ...whole.nonNegotiables.values()];
    const all = new Set<string | null>(records.map(({ words }) => words.said));
    expect(said).toHaveLength(2);
    expect(said.every((it) => all.has(it))).toBe(true);
    const [, count] = place()?.split(" of ") ?? [];
    const before = labels();
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "The next pair" })));
    expect(place()).toBe(`Pair 2 of ${count}`);
    await act(
      async () => void fireEvent.keyDown(screen.getByRole("button", { name: "The next pair" }), { key: "ArrowLeft" }),
    );
    expect([place(), labels()]).toEqual([`Pair 1 of ${count}`, before]);
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "The pair before" })));
    expect(place()).toBe(`Pair ${count} of ${count}`);
  });

  test("a pair can be marked to talk about, for oneself", async () => {
    await enterRoom(wholeWorld(), kenji, path);
    const mark = () => screen.getByRole("button", { name: /^Mark/ });
    expect(mark().getAttribute("aria-pressed")).toBe("false");
    await act(async () => void fireEvent.click(mark()));
    expect(mark().getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText("One pair you marked to talk about")).toBeTruthy();
  });
});

test("a record that this reader does not see any more is no evidence, and leaves no trace", async () => {
  const id = "commitment-engineering-need";
  const { workspace } = await enterRoom(wholeWorld(), amara, `${closer}/if-a-member-left`);
  expect(screen.getAllByRole("link", { name: "Engineering needs" }).length).toBeGreaterThan(0);
  await act(async () => workspace.store.patch([{ kind: "commitments", id, item: null }]));
  expect(screen.queryByRole("link", { name: "Engineering needs" })).toBeNull();
});
