import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Whole } from "@mortar/core";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../../../testing/boots.ts";
import { type Answers, enterRoom } from "../../../../testing/enterRoom.tsx";

const amara = "person-amara-okafor";
const kenji = "person-kenji-watanabe";
const talk = "conversation-engineering-1";

beforeEach(() => localStorage.clear());

const enter = (path: string, { whole = wholeWorld(), person = amara, answers }: Setting = {}) =>
  enterRoom(whole, person, path, answers);
type Setting = { readonly whole?: Whole; readonly person?: string; readonly answers?: Answers };

/** The told world with one conversation standing otherwise. */
const withTalk = (change: object): Whole => {
  const whole = wholeWorld();
  const conversations = new Map(whole.conversations);
  const it = conversations.get(talk);
  if (!it) throw new Error("The world has no such conversation.");
  return { ...whole, conversations: conversations.set(talk, { ...it, ...change }) };
};
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const write = (field: HTMLElement, value: string) =>
  act(async () => void fireEvent.change(field, { target: { value } }));

describe("a conversation that follows a sheet", () => {
  test("shows what is still to ask, and keeps the sheet's wording beside the one that was asked", async () => {
    const { asked } = await enter(`/conversations/${talk}`);
    const open = screen.getByRole("region", { name: "Still to ask" });
    const question = "What can the others do because you take part?";
    await write(within(open).getByRole("textbox", { name: question }), "Sleep.");
    const item = within(open)
      .getAllByRole("listitem")
      .find((it) => within(it).queryByDisplayValue(question));
    await write(within(item as HTMLElement).getByLabelText("Question"), "Who sleeps better because of you?");
    await act(
      async () => void fireEvent.click(within(item as HTMLElement).getByRole("button", { name: "Keep this answer" })),
    );
    expect(asked).toMatchObject([
      {
        command: "hearAnswer",
        ask: { question: "Who sleeps better because of you?", insteadOf: question, words: "Sleep.", on: null },
      },
    ]);
  });

  test("lets voices stand side by side under one question", async () => {
    const whole = wholeWorld();
    const answers = new Map(whole.answers);
    const first = [...answers.values()].find(({ conversation }) => conversation === talk);
    const other = { ...first!, id: "answer-other-voice", speaker: "person-zanele-mokoena" };
    await enter(`/conversations/${talk}`, { whole: { ...whole, answers: answers.set(other.id, other) } });
    const question = screen.getByRole("region", { name: first?.question.said ?? "" });
    expect(within(question).getAllByRole("article")).toHaveLength(2);
    expect(within(question).getByText(/Where they differ, both stand/)).toBeTruthy();
  });

  test("off the record there is nowhere to write, and everyone in it can return", async () => {
    const { asked } = await enter(`/conversations/${talk}`, {
      whole: withTalk({ isOffTheRecord: true }),
      person: kenji,
    });
    expect(screen.queryAllByRole("textbox")).toEqual([]);
    await press("Return to the record");
    expect(asked).toMatchObject([{ command: "returnToTheRecord", ask: { id: talk } }]);
  });
});

describe("the list of conversations", () => {
  test("begins with those that rest", async () => {
    await enter("/conversations", { whole: withTalk({ rested: { until: "2099-01-01" } }) });
    const [first] = screen.getAllByRole("heading", { level: 2 });
    expect(first?.textContent).toBe("Resting");
    expect(
      within(screen.getByRole("region", { name: "Resting" })).getByText("Rests until 1 January 2099"),
    ).toBeTruthy();
  });
});

describe("question sheets", () => {
  test("a standard one is taken and changed, one question on a line", async () => {
    const { asked } = await enter("/questions");
    await press("Take it and change it: For groups in a campaign");
    await write(screen.getByLabelText("The questions, one on a line"), "Why now?\n\n  Why you? ");
    await press("Keep the sheet");
    expect(asked).toMatchObject([
      { command: "writeSheet", ask: { context: "activist", questions: ["Why now?", "Why you?"] } },
    ]);
  });

  test("too long a question is told before it is sent", async () => {
    await enter("/questions");
    await press("Write a sheet");
    await write(screen.getByLabelText("What it is called"), "Ours");
    await write(screen.getByLabelText("The questions, one on a line"), "a".repeat(501));
    expect(screen.getByText(/^A question has at most 500 characters/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Keep the sheet" }).disabled).toBe(true);
  });

  test("whoever is no steward reads them and changes nothing", async () => {
    await enter("/questions", { person: kenji });
    expect(screen.getByText("What could you lose: trust, members, safety, your independence?")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Take it and|Write a sheet/ })).toBeNull();
  });
});

describe("a transcript", () => {
  const paste = (text: string) => write(screen.getByLabelText("The transcript"), text);

  test("is looked at first, and kept turn by turn with the question asked", async () => {
    const { asked } = await enter(`/conversations/${talk}/transcript`);
    await paste("Amara: So, what do you need from the others?\nKenji: A date.\nAmara: And else?\nZanele: Sleep.");
    expect(asked).toEqual([]);
    await press("Keep these 2 answers");
    expect(asked).toMatchObject([
      {
        command: "hearTranscript",
        ask: {
          conversation: talk,
          on: null,
          turns: [
            {
              question: "So, what do you need from the others?",
              insteadOf: "What do you need from the others?",
              words: "A date.",
              speaker: kenji,
            },
            { question: "And else?", words: "Sleep.", speaker: "person-zanele-mokoena" },
          ],
        },
      },
    ]);
  });

  test("in which nothing is found says so, and stays as it was pasted", async () => {
    await enter(`/conversations/${talk}/transcript`);
    await paste("00:01\n00:02");
    expect(screen.getByText(/^No turn of anybody is found/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("The transcript").value).toBe("00:01\n00:02");
  });

  test("that was refused stays, with the reason", async () => {
    const refused = { code: "answer/over", sentence: "This conversation is over." };
    await enter(`/conversations/${talk}/transcript`, { answers: () => refused as never });
    await paste("Amara: What do you need?\nKenji: A date.");
    await press("Keep this answer");
    expect(screen.getByText("This conversation is over.")).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("The transcript").value).toContain("Kenji: A date.");
  });
});
