import { render, screen } from "@testing-library/react";
import { useRef } from "react";
import { expect, test } from "vitest";
import { chosenPassage } from "./chosenPassage.ts";
import { useChosenPassage } from "./useChosenPassage.ts";
import { Words } from "./Words.tsx";

const said = "First line,\n   second\u00a0line: 👩🏽‍🌾 e\u0301 \u202bنص\u202c.  ";

test("the text on the page is what was said, to the character, whatever was cut or marked", () => {
  const { container } = render(
    <Words said={said} cuts={[6, 20]} cutLabel="Taken back" passages={[{ from: 3, to: 9, label: "Gains" }]} />,
  );
  expect(container.textContent).toBe(said);
});

test("a cut is named for those who cannot see it", () => {
  render(<Words said="before after" cuts={[7]} cutLabel="Something was taken back here." />);
  expect(screen.getByRole("img", { name: "Something was taken back here." }).previousSibling?.textContent).toBe(
    "before ",
  );
});

test("a passage is marked with its name", () => {
  const { container } = render(
    <Words said="give and take" cuts={[]} cutLabel="" passages={[{ from: 9, to: 13, label: "Needs" }]} />,
  );
  expect(container.querySelector("mark")?.textContent).toBe("take");
  expect(container.querySelector("mark")?.getAttribute("aria-description")).toBe("Needs");
});

test("its direction follows its own letters", () => {
  const { container } = render(<Words said="نص" cuts={[]} cutLabel="" lang="ar" />);
  expect(container.querySelector("blockquote")).toHaveProperty("dir", "auto");
});

test("a selection across cuts and marks gives back its offsets, without the white space at its ends", () => {
  const { container } = render(
    <Words said="one two three" cuts={[4]} cutLabel="" passages={[{ from: 4, to: 7, label: "Gives" }]} />,
  );
  const selection = getSelection();
  const text = container.querySelector(".said");
  if (selection === null || text === null) throw new Error("no text to select");
  selection.setBaseAndExtent(text.firstChild ?? text, 3, text.lastChild ?? text, 1);
  expect(chosenPassage(container, selection)).toEqual({ from: 4, to: 7 });
});

test("a selection elsewhere is no passage", () => {
  const { container } = render(
    <>
      <Words said="here" cuts={[]} cutLabel="" />
      <p>there</p>
    </>,
  );
  const [quote, other] = container.children;
  if (quote === undefined || other === undefined) throw new Error("nothing drawn");
  getSelection()?.selectAllChildren(other);
  expect(chosenPassage(quote, getSelection())).toBeNull();
  expect(chosenPassage(quote, null)).toBeNull();
});

test("selecting tells the passage, letting go tells nothing", () => {
  const heard: unknown[] = [];
  function Listening() {
    const within = useRef<HTMLDivElement>(null);
    useChosenPassage(within, (passage) => heard.push(passage));
    return (
      <div ref={within}>
        <Words said="all of it" cuts={[]} cutLabel="" />
      </div>
    );
  }
  const { container, unmount } = render(<Listening />);
  getSelection()?.selectAllChildren(container.querySelector(".said") ?? container);
  document.dispatchEvent(new Event("selectionchange"));
  getSelection()?.removeAllRanges();
  document.dispatchEvent(new Event("selectionchange"));
  expect(new Set(heard.map((passage) => JSON.stringify(passage)))).toEqual(new Set(['{"from":0,"to":9}']));
  unmount();
});
