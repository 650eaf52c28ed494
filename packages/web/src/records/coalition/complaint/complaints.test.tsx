import { act, fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeWorld } from "../../../../testing/boots.ts";
import { enterRoom } from "../../../../testing/enterRoom.tsx";

const kenji = "person-kenji-watanabe";
const amara = "person-amara-okafor";
const priya = "person-priya-raman";

beforeEach(() => localStorage.clear());

const enter = () => enterRoom(wholeWorld(), kenji, "/complaints");
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const reads = (name: RegExp) => screen.queryByRole<HTMLInputElement>("checkbox", { name });
const send = () => screen.getByRole<HTMLButtonElement>("button", { name: "Send it to these people" });

describe("Writing a complaint", () => {
  test("says by name who will read it before anything leaves, the host too, and who will not", async () => {
    await enter();
    write("Whom it is about", amara);
    fireEvent.click(reads(/Priya Raman/) as HTMLElement);
    expect(
      screen.getByText("Can be read by you and Priya Raman, and on the disk by Halden Freight, programme office"),
    ).toBeTruthy();
    expect(screen.getByText(/^Amara Okafor does not read it, and is told nothing of it/)).toBeTruthy();
  });

  test("never offers the one it is about, nor the one who writes", async () => {
    await enter();
    expect(reads(/Kenji Watanabe/)).toBeNull();
    fireEvent.click(reads(/Amara Okafor/) as HTMLElement);
    write("Whom it is about", amara);
    expect(reads(/Amara Okafor/)).toBeNull();
    write("What happened, in your words", "She did not wait.");
    expect(send().disabled).toBe(true);
  });

  test("goes to those who were chosen and to nobody else", async () => {
    const { asked } = await enter();
    fireEvent.click(reads(/Amara Okafor/) as HTMLElement);
    fireEvent.click(reads(/Priya Raman/) as HTMLElement);
    write("Whom it is about", amara);
    write("What happened, in your words", "She did not wait.");
    await act(async () => void fireEvent.click(send()));
    expect(asked).toMatchObject([
      { command: "complain", ask: { about: amara, words: "She did not wait.", to: [priya] } },
    ]);
  });
});
