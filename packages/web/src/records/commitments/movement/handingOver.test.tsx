import { act, fireEvent, screen } from "@testing-library/react";
import { become, put, type Whole } from "@mortar/core";
import { engineering, operations, people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { beforeEach, expect, test } from "vitest";
import { wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";

beforeEach(() => {
  localStorage.clear();
  // jsdom knows dialogs, and cannot open them.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
});

const movement = {
  id: "movement-weekend-01",
  giver: engineering,
  receiver: operations,
  what: { ref: "words-weekend", said: "The weekend move", cuts: [] },
  kind: "hours",
  quantity: 14,
  currency: null,
  on: "2026-11-15",
  pledge: null,
  readers: null,
} as const;
const moved = (whole: Whole = wholeWorld()): Whole => {
  const by = {
    person: people.kenji,
    member: engineering,
    via: "session",
    proof: "example",
    at: "2026-11-16T09:00:00.000Z",
  } as const;
  const event = { type: "ResourceMoved", ...movement } as const;
  put(whole, become(whole, { event, by, request: "request-moved-by-link" }));
  return whole;
};
const ask = "Ask by a link: Operations";

test("whose word something waits for is handed a link by a steward", async () => {
  const { workspace } = await enterRoom(moved(), people.amara, "/resources");
  const made: object[] = [];
  Object.assign(workspace.client, {
    makeLink: async (link: object) => {
      made.push(link);
      return { id: "link-1", url: "https://mortar.example/l/one/token", expires: "2026-12-04T09:00:00.000Z" };
    },
  });
  await act(async () => void fireEvent.click(await screen.findByRole("button", { name: ask })));
  expect(screen.getByText(/says for Operations whether what moved has arrived/)).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Make the link" })));
  expect(made).toEqual([{ task: "moved", person: people.henrik, member: operations, handedOver: "in-person" }]);
});

test("a member with nothing pledged and nothing waiting is not asked, and nobody but a steward asks", async () => {
  const steward = await enterRoom(wholeWorld(), people.amara, "/resources");
  expect(await screen.findByRole("heading", { name: "Each member beside its own pledge" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: ask })).toBeNull();
  steward.unmount();
  await enterRoom(moved(), people.kenji, "/resources");
  expect(screen.queryByRole("button", { name: ask })).toBeNull();
});
