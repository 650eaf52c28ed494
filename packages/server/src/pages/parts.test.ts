import { sayer } from "@mortar/catalogue";
import { expect, test } from "vitest";
import { beginning, wordsShown } from "./parts.ts";

const say = sayer("en");

test("words stand to the character, with a mark wherever something was taken back", () => {
  const { text } = wordsShown({ said: "Two ovens. On Mondays.", cuts: [10, 22] }, say);
  const cut =
    '<span class="cut" role="img" aria-label="Something was taken back here." title="Something was taken back here."></span>';
  expect(text).toContain(`<span class="said">Two ovens.${cut} On Mondays.${cut}</span>`);
});

test("a line in a list begins like the text, ends between words, and never halves a character", () => {
  expect(beginning("  Two\n\novens. ")).toBe("Two ovens.");
  expect(beginning("nine char ".repeat(20))).toBe(`${"nine char ".repeat(8)}nine…`);
  expect(beginning("nine char. ".repeat(20))).toBe(`${"nine char. ".repeat(8)}…`);
  expect(beginning("😀".repeat(200))).toBe(`${"😀".repeat(89)}…`);
});
