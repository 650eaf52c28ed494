import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Done, Problem } from "@mortar/client";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../../../testing/boots.ts";
import { type Answers, enterRoom } from "../../../../testing/enterRoom.tsx";

const amara = "person-amara-okafor";
const priya = "person-priya-raman";
const security = "member-security-001";
const done: Done = { happened: [], revision: "revision-new" };

beforeEach(() => localStorage.clear());

const enter = (person: string, answers?: Answers) => enterRoom(wholeWorld(), person, "/members", answers);
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe("A name in the Members room", () => {
  test("is changed by a steward where it stands, from the revision she saw", async () => {
    const { asked } = await enter(amara, () => done);
    await press("Change the name Security");
    expect(document.activeElement).toBe(screen.getByLabelText("A new name for Security"));
    write("A new name for Security", "Security and Trust");
    await press("Change it");
    expect(asked).toMatchObject([
      {
        command: "renameMember",
        ask: { id: security, name: "Security and Trust", seen: wholeWorld().members.get(security)?.revision },
      },
    ]);
    expect(screen.getByText("The name is Security and Trust now.")).toBeTruthy();
  });

  test("is sent by the return key too", async () => {
    const { asked } = await enter(amara);
    await press("Change the name Security");
    write("A new name for Security", "Trust");
    const form = screen.getByLabelText("A new name for Security").closest("form") as HTMLFormElement;
    await act(async () => void fireEvent.submit(form));
    expect(asked).toHaveLength(1);
  });

  test("asks for nothing when it stays as it was", async () => {
    const { asked } = await enter(amara);
    await press("Change the name Security");
    await press("Change it");
    expect(asked).toEqual([]);
    expect(screen.getByRole("button", { name: "Change the name Security" })).toBeTruthy();
  });

  test("cannot be empty", async () => {
    await enter(amara);
    await press("Change the name Security");
    write("A new name for Security", "  ");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Change it" }).disabled).toBe(true);
  });

  test("of a person is changed by herself, and nobody else's by her", async () => {
    const { asked } = await enter(priya);
    expect(screen.getAllByRole("button", { name: /^Change the name/ })).toHaveLength(1);
    await press("Change the name Priya Raman");
    write("A new name for Priya Raman", "Priya Raman-Lind");
    await press("Change it");
    expect(asked).toMatchObject([
      {
        command: "renamePerson",
        ask: { id: priya, name: "Priya Raman-Lind", seen: wholeWorld().persons.get(priya)?.revision },
      },
    ]);
  });

  test("can be changed at one place for each person, wherever else she is named", async () => {
    const world = wholeWorld();
    const twice = [...world.representations.values()].find(({ person }) => person === priya);
    if (!twice) throw new Error("She belongs to a member.");
    const again = { ...twice, id: "representation-again", member: "member-finance-0001" };
    const representations = new Map([...world.representations, [again.id, again]]);
    await enterRoom({ ...world, representations }, amara, "/members");
    expect(screen.getAllByText("Priya Raman").length).toBeGreaterThan(1);
    expect(screen.getAllByRole("button", { name: "Change the name Priya Raman" })).toHaveLength(1);
  });

  test("of someone in no member can be changed as well", async () => {
    const world = wholeWorld();
    const representations = new Map([...world.representations].filter(([, { person }]) => person !== priya));
    await enterRoom({ ...world, representations }, amara, "/members");
    const apart = within(screen.getByRole("list", { name: "People in no member yet" }));
    expect(apart.getByRole("button", { name: "Change the name Priya Raman" })).toBeTruthy();
  });

  test("is laid beside the one that stands when someone changed it meanwhile", async () => {
    const stale: Problem = {
      code: "edit/stale",
      sentence: "Someone changed this.",
      about: [priya],
      stands: { revision: "revision-theirs", words: { said: "Priya R.", cuts: [] } },
    };
    const { asked } = await enter(priya, ({ ask }) =>
      (ask as { seen: string }).seen === "revision-theirs" ? done : stale,
    );
    await press("Change the name Priya Raman");
    write("A new name for Priya Raman", "Priya Raman-Lind");
    await press("Change it");
    expect(await screen.findByText("Priya R.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Change the name Priya Raman" })).toBeNull();
    await press("Keep yours");
    expect(asked.at(-1)).toMatchObject({
      command: "renamePerson",
      ask: { id: priya, name: "Priya Raman-Lind", seen: "revision-theirs" },
    });
    expect(screen.queryByText("Priya R.")).toBeNull();
  });
});
