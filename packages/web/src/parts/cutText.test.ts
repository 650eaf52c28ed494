import { describe, expect, test } from "vitest";
import { cutText } from "./cutText.ts";

const textOf = (pieces: ReturnType<typeof cutText>) =>
  pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");

describe("text divided at its cuts and passages", () => {
  test("stays one piece when nothing divides it", () => {
    expect(cutText("as it was said", [])).toEqual([{ kind: "text", at: 0, text: "as it was said" }]);
  });

  test("shows a cut where it was made, in any order, once each", () => {
    expect(cutText("abcd", [3, 1, 3])).toEqual([
      { kind: "text", at: 0, text: "a" },
      { kind: "cut", at: 1 },
      { kind: "text", at: 1, text: "bc" },
      { kind: "cut", at: 3 },
      { kind: "text", at: 3, text: "d" },
    ]);
  });

  test("shows a cut at either end, and one where nothing is left", () => {
    expect(cutText("a", [0, 1]).map(({ kind }) => kind)).toEqual(["cut", "text", "cut"]);
    expect(cutText("", [0])).toEqual([{ kind: "cut", at: 0 }]);
    expect(cutText("", [])).toEqual([]);
  });

  test("keeps a cut that lies outside the text at its nearest end", () => {
    expect(cutText("ab", [-4, 99]).map(({ kind }) => kind)).toEqual(["cut", "text", "cut"]);
  });

  test("never parts the two halves of one character", () => {
    expect(cutText("a👩b", [2])).toEqual([
      { kind: "text", at: 0, text: "a" },
      { kind: "cut", at: 1 },
      { kind: "text", at: 1, text: "👩b" },
    ]);
  });

  test("names a passage, also across a cut", () => {
    const gain = { from: 1, to: 3, label: "gain" };
    expect(cutText("abcd", [2], [gain])).toEqual([
      { kind: "text", at: 0, text: "a" },
      { kind: "text", at: 1, text: "b", passage: gain },
      { kind: "cut", at: 2 },
      { kind: "text", at: 2, text: "c", passage: gain },
      { kind: "text", at: 3, text: "d" },
    ]);
  });

  test.each(["e\u0301 \u200f\u0646\u0631\u0627\u062c\u0639\r\n\t two  spaces", "👩🏽‍🌾👩🏽‍🌾", "\ud83d alone"])(
    "joined again it is what was said: %j",
    (said) => {
      const everywhere = Array.from({ length: said.length + 1 }, (_, at) => at);
      expect(textOf(cutText(said, everywhere, [{ from: 1, to: 5, label: "x" }]))).toBe(said);
    },
  );
});
