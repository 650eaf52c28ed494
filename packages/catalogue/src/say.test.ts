import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import { expect, test } from "vitest";
import { type MessageId, sayerFrom } from "./say.ts";

const saying = (locale: string, text: string) => {
  const say = sayerFrom(locale, { it: compileMessageOrThrow(text) });
  return (values?: Readonly<Record<string, string | number>>) => say("it" as MessageId, values);
};

test("arguments and plurals follow the locale", () => {
  const text = "{who} has {gaps, plural, =0 {no gap} one {one gap} other {# gaps}}.";
  const say = saying("en", text);
  expect([0, 1, 1200].map((gaps) => say({ who: "Harbour", gaps }))).toEqual([
    "Harbour has no gap.",
    "Harbour has one gap.",
    "Harbour has 1,200 gaps.",
  ]);
  expect(saying("de", text)({ who: "Hafen", gaps: 1200 })).toBe("Hafen has 1.200 gaps.");
  const welsh = saying("cy", "{n, plural, zero {0} one {1} two {2} few {few} many {many} other {other}}");
  expect([0, 1, 2, 3, 6, 7].map((n) => welsh({ n }))).toEqual(["0", "1", "2", "few", "many", "other"]);
});

test.each([
  String.raw`C:\new\x41 \u0041 \\`,
  "{who} # '{' %__lingui_octothorpe__%",
  "<script>alert(1)</script>",
  "$& $1 it's",
  "constructor",
])("what is put in stays as it was written: %s", (words) => {
  expect(saying("en", "“{words}”")({ words })).toBe(`“${words}”`);
});

test("an apostrophe is an apostrophe", () => {
  expect(saying("en", "the member's own words, {who}'s")({ who: "Ann" })).toBe("the member's own words, Ann's");
});

test("an unknown message is a mistake in a test, and its id on a screen", () => {
  const say = sayerFrom("en", {});
  expect(() => say("refusal.nobody/knows")).toThrow('The catalogue has no message "refusal.nobody/knows".');
  expect(() => say("constructor" as MessageId)).toThrow("constructor");
  process.env["NODE_ENV"] = "production";
  try {
    expect(say("refusal.nobody/knows")).toBe("refusal.nobody/knows");
  } finally {
    process.env["NODE_ENV"] = "test";
  }
});
