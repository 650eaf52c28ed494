import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";

const amara = "person-amara-okafor";

beforeEach(() => localStorage.clear());

const detailsOf = (summary: string) => screen.getAllByText(summary)[0]?.closest("details") as HTMLDetailsElement;

test("a person is added with Enter, and the form stays open for the next", async () => {
  const { asked } = await enterRoom(wholeWorld(), amara, "/members");
  const details = detailsOf("Add a person");
  details.open = true;
  const name = within(details).getByLabelText("Name");
  await act(async () => void fireEvent.change(name, { target: { value: "Ana" } }));
  await act(async () => void fireEvent.submit(name.closest("form") as HTMLFormElement));
  expect(asked).toMatchObject([{ command: "addPerson", ask: { name: "Ana" } }]);
  expect(details.open).toBe(true);
});

test("once somebody is named, the form is closed and its name has the focus", async () => {
  const { asked } = await enterRoom(wholeWorld(), amara, "/members/member-finance-0001");
  const details = detailsOf("Name somebody");
  details.open = true;
  const who = within(details).getByLabelText("Who");
  await act(async () => void fireEvent.change(who, { target: { value: amara } }));
  await act(async () => void fireEvent.submit(who.closest("form") as HTMLFormElement));
  expect(asked).toMatchObject([{ command: "nameRepresentative", ask: { person: amara } }]);
  expect(details.open).toBe(false);
  expect(document.activeElement?.textContent).toBe("Name somebody");
});
