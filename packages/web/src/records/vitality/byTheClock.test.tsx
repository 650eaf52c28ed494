import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { openClient, type Schedule } from "@mortar/client";
import { become, put } from "@mortar/core";
import { people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { beforeEach, expect, test } from "vitest";
import { bootOf, coalition, wholeWorld } from "../../../testing/boots.ts";
import { openWorkspace } from "../../coalition/openWorkspace.ts";
import { roomAt } from "../../workspace/rooms.ts";
import { WorkspaceApp } from "../../workspace/WorkspaceApp.tsx";

beforeEach(() => localStorage.clear());

const scheduled: Schedule = {
  rhythm: {
    pulseEveryMonths: 3,
    pulseDays: 14,
    reviewMonthly: true,
    setBy: people.amara,
    setAt: "2026-11-02T09:00:00Z",
  },
  next: { pulse: "2027-02-02", review: "2026-12-02" },
  trouble: null,
  runs: [
    {
      name: "rounds",
      doneAt: "2026-11-22T06:00:00Z",
      nextAt: "2026-11-23T06:00:00Z",
      came: { opened: ["review"], closed: ["pulse"], trouble: null },
    },
    { name: "reminders", doneAt: "2026-11-22T06:10:00Z", nextAt: "2026-11-23T06:10:00Z", came: { reminded: 2 } },
  ],
};

/** The room of the rounds, where the rhythm is set, and the server's clock as it is told. */
const enter = async (schedule: Schedule) => {
  const whole = wholeWorld();
  const by = {
    person: people.amara,
    member: null,
    via: "session",
    proof: "example",
    at: "2026-11-02T09:00:00.000Z",
  } as const;
  const event = { type: "RhythmSet", id: coalition, pulseEveryMonths: 3, pulseDays: 14, reviewMonthly: true } as const;
  put(whole, become(whole, { event, by, request: "request-rhythm-001" }));
  const boot = bootOf(whole, people.amara, "/pulse");
  history.replaceState(null, "", boot.url);
  globalThis.scrollTo = () => {};
  let asked = 0;
  const client = {
    ...openClient(coalition, () => Promise.reject(new Error("Nothing else is asked for."))),
    schedule: async () => {
      asked++;
      return schedule;
    },
  };
  const workspace = openWorkspace(boot, client);
  workspace.store.replace(boot.view);
  await roomAt(boot.url)?.load();
  await act(async () => render(<WorkspaceApp workspace={workspace} />));
  return { rhythm: within(screen.getByRole("region", { name: "The rhythm" })), asked: () => asked };
};

test("a steward sees when the next round and review open, in whose name, and what the clock did last", async () => {
  const { rhythm, asked } = await enter(scheduled);
  expect(
    rhythm.getByText(/The next round opens on 2 February 2027\. The next review opens on 2 December 2026\./),
  ).toBeTruthy();
  expect(rhythm.getByText("In the name of Amara Okafor, who set it on 2 November 2026.")).toBeTruthy();
  await act(async () => void fireEvent.click(rhythm.getByText("What the clock did last")));
  expect(rhythm.getByText(/^A round was closed\. A review was opened\. It looks again on /)).toBeTruthy();
  expect(rhythm.getByText(/^2 people were reminded\. It looks again on /)).toBeTruthy();
  expect(asked()).toBe(1);
});

test("where the steward who set it is one no more, it says what to do", async () => {
  const { rhythm } = await enter({ ...scheduled, trouble: "rhythm/steward-gone" });
  expect(rhythm.getByText(/Another steward has to set it anew\./)).toBeTruthy();
});
