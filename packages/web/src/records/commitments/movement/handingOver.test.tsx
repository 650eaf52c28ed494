import { act, fireEvent, screen } from "@testing-library/react";
import { become, type CoalitionEvent, put, type Whole } from "@mortar/core";
import { engineering, operations, people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
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
let requests = 0;
const happens = (whole: Whole, person: string, member: string, event: CoalitionEvent): Whole => {
  const by = { person, member, via: "session", proof: "example", at: "2026-11-16T09:00:00.000Z" } as const;
  put(whole, become(whole, { event, by, request: `request-by-link-${++requests}` }));
  return whole;
};
const moved = () => happens(wholeWorld(), people.kenji, engineering, { type: "ResourceMoved", ...movement });
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

test("so is who pledged more than has arrived", async () => {
  const whole = wholeWorld();
  const pledge = {
    id: "pledge-rota-001",
    give: promised.tuesdays,
    member: operations,
    what: { ref: "words-rota", said: "Nights on call", cuts: [] },
    kind: "people",
    quantity: 2,
    currency: null,
    every: "once",
    from: "2026-11-01",
    until: null,
    readers: null,
  } as const;
  happens(whole, people.henrik, operations, { type: "ResourcePledged", ...pledge });
  const lacking = await enterRoom(whole, people.amara, "/resources");
  expect(await screen.findByRole("button", { name: ask })).toBeTruthy();
  lacking.unmount();
  const of = {
    ...movement,
    giver: operations,
    receiver: engineering,
    kind: "people",
    quantity: 2,
    pledge: pledge.id,
  } as const;
  happens(whole, people.henrik, operations, { type: "ResourceMoved", ...of });
  happens(whole, people.kenji, engineering, { type: "MovementConfirmed", id: of.id, as: "yes", quantity: null });
  await enterRoom(whole, people.amara, "/resources");
  expect(await screen.findByText("Nights on call")).toBeTruthy();
  expect(screen.queryByRole("button", { name: ask })).toBeNull();
});

test("a member with nothing pledged and nothing waiting is not asked, and nobody but a steward asks", async () => {
  const steward = await enterRoom(wholeWorld(), people.amara, "/resources");
  expect(await screen.findByRole("heading", { name: "Each member beside its own pledge" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: ask })).toBeNull();
  steward.unmount();
  await enterRoom(moved(), people.kenji, "/resources");
  expect(screen.queryByRole("button", { name: ask })).toBeNull();
});
