import { act, fireEvent, screen } from "@testing-library/react";
import type { Problem } from "@mortar/client";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../../../testing/boots.ts";
import { type Answers, enterRoom } from "../../../../testing/enterRoom.tsx";

const amara = "person-amara-okafor";
const priya = "person-priya-raman";
const halden = "organisation-halden-freight";

beforeEach(() => localStorage.clear());

const enter = (answers?: Answers) => enterRoom(wholeWorld(), amara, "/members", answers);
const add = () => act(async () => void fireEvent.click(screen.getByRole("button", { name: "Add it" })));
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));

describe("Adding a member", () => {
  test("of an organisation that is here already", async () => {
    const { asked } = await enter();
    choose("Team");
    write("What it is called", "Legal");
    write("Which organisation it is part of", halden);
    await add();
    expect(asked).toMatchObject([{ command: "addMember", ask: { form: "team", name: "Legal", organisation: halden } }]);
  });

  test("of no organisation names none", async () => {
    const { asked } = await enter();
    write("What it is called", "Legal");
    await add();
    expect(asked).toMatchObject([{ command: "addMember", ask: { name: "Legal", organisation: null } }]);
    expect(asked[0]?.ask).not.toHaveProperty("objective");
  });

  test("of a new organisation adds that first, and then the member that belongs to it", async () => {
    const { asked } = await enter();
    choose("Team");
    write("What it is called", "Freight desk");
    write("Which organisation it is part of", "+");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Add it" }).disabled).toBe(true);
    write("What the organisation is called", "Norrland Rail");
    await add();
    expect(asked.map(({ command }) => command)).toEqual(["addOrganisation", "addMember"]);
    const [organisation, member] = asked.map(({ ask }) => ask as Readonly<Record<string, string>>);
    expect(organisation?.["name"]).toBe("Norrland Rail");
    expect(member?.["organisation"]).toBe(organisation?.["id"]);
    expect(screen.getByLabelText<HTMLInputElement>("What it is called").value).toBe("");
  });

  test("that is an organisation suggests its own name for the organisation", async () => {
    await enter();
    write("What it is called", "Norrland Rail");
    write("Which organisation it is", "+");
    expect(screen.getByLabelText<HTMLInputElement>("What the organisation is called").value).toBe("Norrland Rail");
  });

  test("keeps both, with the reasons, when the organisation is refused", async () => {
    const no = (code: string, sentence: string): Problem => ({ code, sentence, about: [] });
    await enter(({ command }) =>
      command === "addOrganisation"
        ? no("organisation/steward-only", "Only a steward can add organisations.")
        : no("member/unknown-organisation", "There is no such organisation. Add it first."),
    );
    write("What it is called", "Norrland Rail");
    write("Which organisation it is", "+");
    await add();
    expect(screen.getByText("Only a steward can add organisations.")).toBeTruthy();
    expect(screen.getByText("There is no such organisation. Add it first.")).toBeTruthy();
  });

  test("that is an AI system says beside the field what is missing, and asks only when it is there", async () => {
    const { asked } = await enter();
    const why = "An AI system joins with its objective and the human being who answers for it.";
    choose("AI system");
    write("What it is called", "Router");
    await add();
    const objective = screen.getByLabelText("What it is built for");
    expect(document.activeElement).toBe(objective);
    expect(descriptionOf(objective)).toContain(why);
    write("What it is built for", "Short ways.");
    await add();
    const accountable = screen.getByLabelText("Who answers for it");
    expect(document.activeElement).toBe(accountable);
    expect(descriptionOf(accountable)).toContain(why);
    expect(asked).toEqual([]);
    write("Who answers for it", priya);
    expect(screen.queryByText(why)).toBeNull();
    await add();
    expect(asked).toMatchObject([
      { command: "addMember", ask: { form: "ai-system", objective: "Short ways.", accountable: priya } },
    ]);
  });
});

describe("A member", () => {
  test("shows quietly which organisation it is part of", async () => {
    await enter();
    const item = document.getElementById("member-security-001")?.closest("li");
    expect(item?.querySelector(".label")?.textContent).toBe("Team of Halden Freight");
  });

  test("that is called as its organisation is does not say it twice", async () => {
    const world = wholeWorld();
    const security = world.members.get("member-security-001");
    if (!security) throw new Error("Security is a member.");
    const whole = { ...security, form: "organisation" as const, name: { ...security.name, said: "Halden Freight" } };
    await enterRoom({ ...world, members: new Map([[whole.id, whole]]) }, amara, "/members");
    expect(document.getElementById(whole.id)?.closest("li")?.querySelector(".label")?.textContent).toBe("Organisation");
  });
});

/** What a screen reader reads after the label. */
const descriptionOf = (control: HTMLElement) =>
  (control.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ");
