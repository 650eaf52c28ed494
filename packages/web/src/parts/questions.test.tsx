import { fireEvent, render, screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { Choice } from "./Choice.tsx";
import { DayPicker, TextArea, TextField } from "./Field.tsx";

const options = [
  { value: "a", label: "First" },
  { value: "b", label: "Second", hint: "explained" },
];

test("a field ties its label, hint and error to its control", () => {
  render(<TextField label="Name" hint="As others call you" error="Write a name" />);
  const input = screen.getByRole("textbox", { name: "Name" });
  const described = (input.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(["As others call you", "Write a name"]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
});

test("a field without hint or error describes nothing", () => {
  render(<TextField label="Name" />);
  const input = screen.getByRole("textbox", { name: "Name" });
  expect(input.hasAttribute("aria-describedby")).toBe(false);
  expect(input.hasAttribute("aria-invalid")).toBe(false);
});

test("a day is picked with the browser's own input", () => {
  render(<DayPicker label="Day" defaultValue="2026-03-03" />);
  expect(screen.getByLabelText("Day")).toHaveProperty("type", "date");
});

test("a writing surface carries its text to the twin it grows by, before and after a script runs", () => {
  expect(renderToStaticMarkup(<TextArea label="Words" defaultValue="said" />)).toContain('data-text="said"');
  const heard = vi.fn<() => void>();
  render(<TextArea label="Words" defaultValue="said" onInput={() => heard()} />);
  const area = screen.getByRole("textbox", { name: "Words" });
  fireEvent.input(area, { target: { value: "said\nmore" } });
  expect(area.parentElement?.dataset["text"]).toBe("said\nmore");
  expect(heard).toHaveBeenCalledOnce();
});

test("one of several: choosing tells the one", () => {
  const heard = vi.fn<(chosen: readonly string[]) => void>();
  render(<Choice legend="Which" name="which" options={options} chosen={["a"]} onChoose={heard} />);
  fireEvent.click(screen.getByRole("radio", { name: /Second/ }));
  expect(heard).toHaveBeenCalledWith(["b"]);
});

test("several: choosing adds, choosing again takes off", () => {
  const heard = vi.fn<(chosen: readonly string[]) => void>();
  render(<Choice legend="Which" name="which" takes="many" options={options} chosen={["a"]} onChoose={heard} />);
  fireEvent.click(screen.getByRole("checkbox", { name: /Second/ }));
  fireEvent.click(screen.getByRole("checkbox", { name: "First" }));
  expect(heard.mock.calls).toEqual([[["a", "b"]], [[]]]);
});

test("without a script the form keeps the choice", () => {
  const { container } = render(
    <form>
      <Choice legend="Which" name="which" options={options} initiallyChosen={["a"]} />
    </form>,
  );
  fireEvent.click(screen.getByRole("radio", { name: /Second/ }));
  const form = container.querySelector("form");
  expect(form === null ? null : new FormData(form).get("which")).toBe("b");
});

test("a choice in error says why", () => {
  render(<Choice legend="Which" name="which" options={options} hint="Take one" error="Nothing is chosen" />);
  const described = document.getElementById(screen.getByRole("group").getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toBe("Nothing is chosen");
});
