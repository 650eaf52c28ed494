import { act, fireEvent, screen } from "@testing-library/react";
import { become, put, type Whole } from "@mortar/core";
import { engineering, people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { beforeEach, expect, test } from "vitest";
import { wholeWorld } from "../../../testing/boots.ts";
import { enterRoom } from "../../../testing/enterRoom.tsx";

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

const round = { id: "pulse-november-001", from: "2026-11-16", until: "2026-11-30" } as const;
const opened = (whole: Whole = wholeWorld()): Whole => {
  const by = {
    person: people.amara,
    member: null,
    via: "session",
    proof: "example",
    at: "2026-11-16T09:00:00.000Z",
  } as const;
  const event = { type: "PulseOpened", ...round, steward: people.amara } as const;
  put(whole, become(whole, { event, by, request: "request-pulse-opened" }));
  return whole;
};
const ask = "Ask by a link: Engineering";

test("where the talk cannot be had, the steward hands a link to somebody who speaks for the member", async () => {
  const { workspace } = await enterRoom(opened(), people.amara, `/pulse/${engineering}`);
  const made: object[] = [];
  const url = "https://mortar.example/l/one/token";
  Object.assign(workspace.client, {
    makeLink: async (link: object) => {
      made.push(link);
      return { id: "link-1", url, expires: "2026-12-30T09:00:00.000Z" };
    },
  });
  await act(async () => void fireEvent.click(await screen.findByRole("button", { name: ask })));
  expect(screen.getByText(/^Where the talk cannot be had: Kenji Watanabe answers for Engineering/)).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByRole("radio", { name: "Zanele Mokoena" })));
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Make the link" })));
  expect(made).toEqual([
    { task: "pulse", person: people.zanele, member: engineering, about: round.id, handedOver: "in-person" },
  ]);
  expect(screen.getByText("Whoever opens this link answers as Zanele Mokoena, for Engineering.")).toBeTruthy();
});

test("nobody else is offered it, and nothing is offered without a round", async () => {
  const own = await enterRoom(opened(), people.kenji, `/pulse/${engineering}`);
  expect(screen.queryByRole("button", { name: ask })).toBeNull();
  own.unmount();
  await enterRoom(wholeWorld(), people.amara, `/pulse/${engineering}`);
  expect(screen.queryByRole("button", { name: ask })).toBeNull();
});

test("printed, the round is a sheet for each member that has not answered, and for the steward alone", async () => {
  const sheets = () => screen.queryAllByRole("article", { name: /^How it is with / }).length;
  const whole = opened();
  const members = [...whole.members.values()].filter(({ left }) => !left).length;
  const steward = await enterRoom(whole, people.amara, "/pulse");
  expect(await screen.findByRole("button", { name: "Print a sheet for each who has not answered" })).toBeTruthy();
  expect(sheets()).toBe(members);
  steward.unmount();
  await enterRoom(opened(), people.kenji, "/pulse");
  expect(sheets()).toBe(0);
});
