import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";

const amara = "person-amara-okafor";
const kenji = "person-kenji-watanabe";
const henrik = "person-henrik-solberg";
const zanele = "person-zanele-mokoena";
const engineering = "member-engineering-001";
const give = "commitment-engineering-give";
const path = `/commitments/${give}`;

beforeEach(() => localStorage.clear());

const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const choose = (name: RegExp) => act(async () => void fireEvent.click(screen.getByRole("radio", { name })));
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
/** How the words of a commitment stand: no other wording of what secures it. */
const stands = { revision: "revision-theirs", words: { said: "Each team moves.", cuts: [] } };
const found = (it: { readonly asked: readonly { readonly command: string; readonly ask: unknown }[] }) =>
  it.asked.map(({ command, ask }) => [command, ask]);

describe("The page of one commitment", () => {
  test("says the words to the character, whose they are, and how they stand in a sentence", async () => {
    const world = wholeWorld();
    await enterRoom(world, henrik, path);
    expect(document.getElementById(give)?.textContent).toBe(world.commitments.get(give)?.words.said);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Engineering gives");
    expect(screen.getByText(/^Zanele Mokoena affirmed it on 26 March 2026\. How we know: /)).toBeTruthy();
  });

  test("lets nobody but its member say what becomes of it", async () => {
    for (const reader of [henrik, amara]) {
      const { unmount } = await enterRoom(wholeWorld(), reader, path);
      expect(screen.queryByRole("button", { name: /became|who|secures|back for good/ })).toBeNull();
      unmount();
    }
  });

  test("names who sees to it, and refuses a day that has passed", async () => {
    const entered = await enterRoom(wholeWorld(), kenji, `${path}?do=owner`);
    fireEvent.change(await screen.findByLabelText("Who sees to it"), { target: { value: zanele } });
    fill("By when", "2026-11-21");
    expect(screen.getByText("This day has passed. Please name one that is still to come.")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Name them" }).disabled).toBe(true);
    await press("In a week");
    expect(screen.getByText("in 7 days")).toBeTruthy();
    await press("Name them");
    const seen = wholeWorld().commitments.get(give)?.revision;
    expect(found(entered)).toEqual([["nameOwner", { id: give, owner: zanele, due: "2026-11-29", seen }]]);
    expect(entered.asked[0]?.as).toBe(engineering);
  });

  test("says what secures it, or that nothing does", async () => {
    const entered = await enterRoom(wholeWorld(), kenji, `${path}?do=secure`);
    await screen.findByRole("radio", { name: /^Nothing secures this yet/ });
    await choose(/^A public measure secures it/);
    fill("Which one, in your words", " ");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Say so" }).disabled).toBe(true);
    fill("Which one, in your words", "The count of services left.");
    await press("Say so");
    expect(found(entered)).toMatchObject([
      ["secureCommitment", { guarantee: { as: "public-metric", words: "The count of services left." } }],
    ]);
  });

  test("shows a refusal where it was asked, with the words that were written", async () => {
    const refused = { code: "edit/stale", sentence: "Someone changed this.", about: [give], stands };
    await enterRoom(wholeWorld(), kenji, `${path}?do=secure`, () => refused);
    await screen.findByRole("radio", { name: /^Nothing secures this yet/ });
    await choose(/^A contract secures it/);
    fill("Which one, in your words", "A contract until 2029.");
    await press("Say so");
    const secured = within(screen.getByText("What secures it").closest("li") as HTMLElement);
    expect(await secured.findByText("Someone changed this.")).toBeTruthy();
    expect(secured.getByText("A contract until 2029.")).toBeTruthy();
  });

  test("agreed anew, it is released in new words that are to take its place, and keeps its own until then", async () => {
    const entered = await enterRoom(wholeWorld(), kenji, `${path}?do=became`);
    await screen.findByRole("radio", { name: /^Agreed anew/ });
    await choose(/^Agreed anew/);
    fill("What you agree on now", "Each team moves what it built by Easter.");
    fill("Why, in your words", "The freeze takes six weeks.");
    await press("Release the new words");
    expect(found(entered)).toMatchObject([
      ["releaseCommitment", { member: engineering, as: "give", replaces: give }],
      ["reportFulfilment", { id: give, became: "open", why: "The freeze takes six weeks." }],
    ]);
  });
});

describe("The list", () => {
  test("leads to each whole page, and shows fewer where the address says so", async () => {
    const { unmount } = await enterRoom(wholeWorld(), kenji, "/commitments");
    const all = screen.getAllByRole("link", { name: /^See it whole/ });
    expect(all.map((it) => it.getAttribute("href"))).toContain(`/c/coalition-cloud-migration${path}`);
    unmount();
    await enterRoom(wholeWorld(), kenji, "/commitments?show=mine");
    const members = screen.getAllByRole("heading", { level: 2 }).map((it) => it.textContent);
    expect(members).toEqual(["Engineering"]);
    const filters = within(screen.getByRole("navigation", { name: "Show" }));
    expect(filters.getByRole("link", { current: true }).textContent).toBe("Ours 6");
  });
});

describe("What is owed", () => {
  test("stands on two sides for who speaks for a member, each with one way on", async () => {
    await enterRoom(wholeWorld(), kenji, "/owed");
    const ours = within(screen.getByRole("region", { name: "What we owe" }));
    expect(ours.getByText("This is due in 12 days.")).toBeTruthy();
    expect(ours.getAllByRole("link").map((it) => it.getAttribute("href"))).toContain(
      `/c/coalition-cloud-migration${path}?do=became`,
    );
    expect(screen.getByRole("region", { name: "What is owed to us" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "What may need a talk" })).toBeNull();
  });

  test("is, for a steward, what may need a talk", async () => {
    await enterRoom(wholeWorld(), amara, "/owed");
    expect(screen.queryByRole("region", { name: "What we owe" })).toBeNull();
    expect(screen.getByRole("region", { name: "What may need a talk" })).toBeTruthy();
  });
});
