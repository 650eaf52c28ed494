import { expect, test } from "vitest";
import { isGuessable } from "./guessable.ts";

const sol = { name: "Sol Adeyemi", email: "sol.adeyemi@riverside.example" };

test.each([
  ["1q2w3e4r5t6y", "is in common use"],
  ["QWERTY123456", "is in common use, whatever its capitals"],
  ["aaaaaaaaaaaaaaa", "is one letter"],
  ["abcabcabcabcabc", "is three letters over and over"],
  ["Mortar mortar1", "is the name of this software"],
  ["sol.adeyemi@riverside.example", "is the address"],
  ["adeyemi-riverside", "is the name and the place of the address"],
])("%j could be guessed: it %s", (password) => {
  expect(isGuessable(password, sol)).toBe(true);
});

test.each([
  ["four unrelated words", "nobody would think of it"],
  ["sol grows seven tall beans", "more than enough is left without the name"],
  ["mortar and twelve bricks", "more than enough is left without the word"],
  ["läuft über grüne wiesen", "letters of any language"],
])("%j is good: %s", (password) => {
  expect(isGuessable(password, sol)).toBe(false);
});

test("somebody without a name is no obstacle", () => {
  expect(isGuessable("four unrelated words", { name: "", email: "" })).toBe(false);
});
