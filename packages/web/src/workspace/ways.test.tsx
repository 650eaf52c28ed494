import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Whole } from "@mortar/core";
import { beforeEach, expect, test } from "vitest";
import { viewOf, wholeWorld } from "../../testing/boots.ts";
import { enterRoom } from "../../testing/enterRoom.tsx";

const amara = "person-amara-okafor";
const priya = "person-priya-raman";
const security = "member-security-001";
const finance = "member-finance-0001";

beforeEach(() => localStorage.clear());

const formOf = (summary: string) => screen.getAllByText(summary)[0]?.closest("details") as HTMLDetailsElement;

test("a way to a form that is folded opens it", async () => {
  const naming = await enterRoom(wholeWorld(), priya, `/commitments#name-${security}`);
  expect(formOf("Name something for your member").open).toBe(true);
  naming.unmount();
  await enterRoom(wholeWorld(), amara, `/members/${finance}#speaks-${finance}`);
  expect(formOf("Name somebody").open).toBe(true);
  expect(formOf("Open a private conversation").open).toBe(false);
});

test("on the first day the members' room begins with the forms it is for", async () => {
  const whole: Whole = { ...wholeWorld(), members: new Map(), representations: new Map(), commitments: new Map() };
  const first = await enterRoom(whole, amara, "/members");
  for (const name of ["Add a person", "Add a member"]) expect(formOf(name).open).toBe(true);
  first.unmount();
  await enterRoom(wholeWorld(), amara, "/members");
  for (const name of ["Add a person", "Add a member"]) expect(formOf(name).open).toBe(false);
});

test("a conversation follows the coalition's own sheet, even where it arrives after the room", async () => {
  const { workspace, asked } = await enterRoom(wholeWorld(), amara, "/members");
  const view = viewOf(wholeWorld(), amara);
  const said = { name: { said: "For our machines" }, questions: [{ said: "What hums?" }] };
  // Kept as any record of this world is, by the same hand for the same readers.
  const kept = view.tables["members"]?.[0];
  const sheet = { ...kept!, id: "sheet-own-0001", isShelved: false, context: "company", ...said };
  const tables = { ...view.tables, questionSheets: [sheet] };
  await act(async () => workspace.store.replace({ ...view, tables }));
  const open = formOf("Open a private conversation");
  open.open = true;
  await act(async () => void fireEvent.click(within(open).getByRole("button", { name: "Open it" })));
  expect(asked).toMatchObject([{ command: "openConversation", ask: { sheet: sheet.id } }]);
});

test("a room that is reached through another shows in which place one is", async () => {
  for (const [path, place] of [
    ["/invitations", "Members"],
    ["/stewards", "Members"],
    ["/questions", "Conversations"],
  ] as const) {
    const { unmount } = await enterRoom(wholeWorld(), amara, path);
    expect(screen.getByRole("link", { name: place, current: true }).getAttribute("aria-current")).toBe("true");
    unmount();
  }
});
