import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";

const amara = "person-amara-okafor";
const priya = "person-priya-raman";
const coalition = "coalition-cloud-migration";

const asked: { readonly at: string; readonly body: unknown }[] = [];
let answer: () => Response;

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", async (at: string, { body }: { readonly body: unknown }) => {
    asked.push({ at, body });
    return answer();
  });
});
afterEach(() => void vi.unstubAllGlobals());

const rows = (...all: readonly object[]) => new Response(all.map((it) => `${JSON.stringify(it)}\n`).join(""));
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const choose = (file: File) =>
  act(async () => void fireEvent.change(screen.getByLabelText("Your table"), { target: { files: [file] } }));

test("everyone takes along what she can read; who neither serves nor speaks for a member brings nothing in", async () => {
  await enterRoom(wholeWorld(), "person-of-no-member", "/take-along");
  const links = within(screen.getByRole("main")).getAllByRole("link");
  expect(links.map((it) => [it.getAttribute("href"), it.hasAttribute("download")])).toEqual([
    [`/api/coalitions/${coalition}/export`, true],
    [`/api/coalitions/${coalition}/export?format=csv&kinds=members`, true],
    [`/api/coalitions/${coalition}/export?format=csv&kinds=commitments`, true],
    [`/api/coalitions/${coalition}/export?format=csv&kinds=pledges`, true],
    [`/api/coalitions/${coalition}/export?format=csv&kinds=movements`, true],
  ]);
  expect(screen.queryByText("Bring in a table")).toBeNull();
});

test("a steward looks through a table first, then brings it in, and is told what stays out and why", async () => {
  await enterRoom(wholeWorld(), amara, "/take-along");
  expect(screen.getByRole("button", { name: "Look through it first" })).toHaveProperty("disabled", true);
  const file = new File(["key,name\n1,A\n"], "members.csv");
  await choose(file);
  answer = () =>
    rows(
      { row: 2, came: "added" },
      { row: 3, came: "refused", column: "form", code: "table/unknown-form", sentence: "That is no form." },
      { row: 4, came: "refused", column: "", code: "member/steward-only", sentence: "Not for you." },
    );
  await press("Look through it first");
  expect(asked).toEqual([{ at: `/api/coalitions/${coalition}/import/members?dry-run=1`, body: file }]);
  expect(screen.getByText(/^1 row would be added, 0 changed\./)).toBeTruthy();
  const out = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(out).toEqual(expect.arrayContaining(["Row 3, formThat is no form.", "Row 4Not for you."]));
  await press("Bring it in");
  expect(asked[1]?.at).toBe(`/api/coalitions/${coalition}/import/members`);
  expect(screen.getByText(/^1 row was added/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Bring it in" })).toBeNull();
});

test("whoever speaks for a member brings in what it moved, and what it pledges, and nothing of the others", async () => {
  await enterRoom(wholeWorld(), priya, "/take-along");
  expect(screen.getAllByRole("radio")).toHaveLength(2);
  await act(async () => void fireEvent.click(screen.getByRole("radio", { name: /^What your member moved/ })));
  await choose(new File(["what,on\n"], "moved.csv"));
  answer = () => rows({ row: 2, came: "added" }, { row: 3, came: "already-here" });
  await press("Look through it first");
  await press("Bring it in");
  const at = `/api/coalitions/${coalition}/import/movements`;
  expect(asked.map((it) => it.at)).toEqual([`${at}?dry-run=1`, at]);
});

test("what cannot be read, or does not arrive, is said, and another table can be sent", async () => {
  await enterRoom(wholeWorld(), amara, "/take-along");
  await choose(new File(["x"], "x.csv"));
  answer = () =>
    Response.json({ code: "import/not-a-table", sentence: "A quotation mark never ends." }, { status: 422 });
  await press("Look through it first");
  expect(screen.getByRole("alert").textContent).toBe("A quotation mark never ends.");
  answer = () => {
    throw new TypeError("no line");
  };
  await press("Look through it first");
  expect(screen.getByRole("alert").textContent).toContain("did not reach the server");
  await choose(new File(["y"], "y.csv"));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a coalition that came from a file says so on its front page, to everyone", async () => {
  const world = wholeWorld();
  const [it] = world.coalitions.values();
  const broughtIn = {
    at: "2026-11-02T09:00:00Z",
    by: "person-of-a-host-1",
    from: "https://old.example",
    madeAt: "2026-11-01T08:00:00Z",
  };
  (world.coalitions as Map<string, object>).set(it!.id, { ...it, broughtIn });
  await enterRoom(world, priya, "");
  expect(screen.getByText(/^The host of this server brought this coalition in from a file/).textContent).toContain(
    "It says it comes from https://old.example.",
  );
  expect(screen.getByText(/Nobody said it here/)).toBeTruthy();
});
