import { expect, test } from "vitest";
import { languages } from "./locales.ts";
import { compiled, sayer } from "./sayer.ts";
import { sayerFrom } from "./say.ts";

const id = "refusal.request/busy";
const english = languages["en"]?.[id] ?? "";

test("a page says with the messages it carries what the server says", () => {
  const carried = JSON.parse(JSON.stringify(compiled("en"))) as ReturnType<typeof compiled>;
  expect(sayerFrom("en", carried)(id)).toBe(english);
  expect(sayer("en")(id)).toBe(english);
});

test("a locale we do not have speaks English", () => {
  expect(sayer("tlh")(id)).toBe(english);
  expect(sayer("__proto__")(id)).toBe(english);
});

test("every message of every language can be said", () => {
  for (const [language, texts] of Object.entries(languages))
    for (const it of Object.keys(texts)) expect(compiled(language)[it], it).not.toHaveLength(0);
});

test("made-up locales show what is not in the catalogue, what does not fit, and what runs the other way", () => {
  const longer = sayer("en-XA")(id);
  expect(longer).not.toMatch(/[a-z]/i);
  expect(longer.length).toBeGreaterThanOrEqual(english.length * 1.3);
  expect(sayer("ar-XB")(id)).toBe(`\u{202e}${english}\u{202c}`);
});
