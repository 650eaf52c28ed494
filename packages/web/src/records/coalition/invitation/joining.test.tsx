import { act, fireEvent, screen } from "@testing-library/react";
import { isRefusal, type Whole } from "@mortar/core";
import { decideStep, keep, speaker } from "@mortar/core/src/worlds/tell.ts";
import { beforeEach, describe, expect, test } from "vitest";
import { TODAY, wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";

const amara = speaker("person-amara-okafor");
const kenji = speaker("person-kenji-watanabe", "member-engineering-001");
const femi = speaker("person-femi-adeyemi");
const id = "invitation-council-1";
const engineering = "member-engineering-001";

/** The world in which the works council has said yes, and joins on this day. */
const awaited = (joins: string, ...more: readonly ReturnType<typeof amara>[]): Whole => {
  const whole = wholeWorld();
  const steps = [
    amara(`${TODAY}T08:00`, "inviteMember", {
      id,
      person: "person-femi-adeyemi",
      personName: "Femi Adeyemi",
      name: "Works council",
      form: "team",
      why: "You hear first where the move hurts.",
      others: ["Engineering"],
      hours: 3,
      on: TODAY,
      by: "2026-11-23",
      joins,
    }),
    femi(`${TODAY}T09:00`, "acceptInvitation", {
      id,
      personName: "Femi Adeyemi",
      name: "Works council",
      form: "team",
    }),
    ...more,
  ];
  for (const [index, step] of steps.entries()) {
    const decision = decideStep(whole, step, `request-joining-${index}`);
    if ("invalid" in decision || isRefusal(decision)) throw new Error(JSON.stringify(decision));
    keep(whole, decision, step.by, `request-joining-${index}`);
  }
  return whole;
};
const chooses = (closed: readonly string[]) => kenji(`${TODAY}T10:00`, "openToNewcomer", { id, closed: [...closed] });
const open = (whole: Whole) =>
  [...whole.commitments.values()].filter(
    ({ member, audience }) => member === engineering && audience.includes("coalition"),
  );

const enter = (whole: Whole, { by }: ReturnType<typeof amara>) => enterRoom(whole, by.person, `/invitations/${id}`);
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

beforeEach(() => {
  localStorage.clear();
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
});

describe("what a newcomer will read of one's member", () => {
  test("is all that was said in front of all, with one tap", async () => {
    const whole = awaited("2026-12-16");
    const { asked } = await enter(whole, chooses([]));
    const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes).toHaveLength(open(whole).length);
    expect(boxes.every(({ checked }) => checked)).toBe(true);
    await press("Keep all of it open");
    expect(asked).toMatchObject([{ command: "openToNewcomer", as: engineering, ask: { id, closed: [] } }]);
  });

  test("is not what one closes", async () => {
    const whole = awaited("2026-12-16");
    const { asked } = await enter(whole, chooses([]));
    fireEvent.click(screen.getAllByRole("checkbox")[0] as HTMLElement);
    await press("Close one to it");
    expect(asked).toMatchObject([{ ask: { closed: [open(whole)[0]?.id] } }]);
  });

  test("stands as it was chosen, and can be opened again", async () => {
    const before = awaited("2026-12-16");
    const shut = open(before)[0]?.id ?? "";
    const whole = awaited("2026-12-16", chooses([shut]));
    const { asked } = await enter(whole, chooses([]));
    expect(screen.getByText(/Engineering has chosen/)).toBeTruthy();
    const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.filter(({ checked }) => !checked).map(({ value }) => value)).toEqual([shut]);
    fireEvent.click(boxes.find(({ checked }) => !checked) as HTMLElement);
    await press("Keep all of it open");
    expect(asked).toMatchObject([{ ask: { closed: [] } }]);
  });
});

describe("a steward", () => {
  const welcome = () => screen.getByRole<HTMLButtonElement>("button", { name: "Welcome Works council" });

  test("waits for the members that have not chosen, until the day has come", async () => {
    await enter(awaited("2026-12-16", chooses([])), amara(`${TODAY}T11:00`, "withdrawInvitation", { id }));
    expect(screen.getByText(/4 members have not chosen yet/)).toBeTruthy();
    expect(welcome().disabled).toBe(true);
  });

  test("hands the choice to who speaks for a member that has not chosen, and to no other", async () => {
    await enter(awaited("2026-12-16", chooses([])), amara(`${TODAY}T11:00`, "withdrawInvitation", { id }));
    expect(screen.queryByRole("button", { name: "Hand over the choice of Engineering" })).toBeNull();
    await press("Hand over the choice of Finance");
    expect(screen.getByText(/chooses what Works council will read of Finance/)).toBeTruthy();
  });

  test("sees no boxes of members that are not hers", async () => {
    await enter(awaited("2026-12-16"), amara(`${TODAY}T11:00`, "withdrawInvitation", { id }));
    expect(screen.queryAllByRole("checkbox")).toEqual([]);
  });
});

test("one leaves after saying that one speaks for the member", async () => {
  const { asked } = await enterRoom(wholeWorld(), "person-kenji-watanabe", `/leaving/${engineering}`);
  const leave = screen.getByRole<HTMLButtonElement>("button", { name: "Leave Cloud migration" });
  expect(leave.disabled).toBe(true);
  fireEvent.click(screen.getByRole("checkbox"));
  await act(async () => void fireEvent.click(leave));
  expect(asked).toMatchObject([{ command: "leaveCoalition", as: engineering, ask: { id: engineering, on: TODAY } }]);
});
