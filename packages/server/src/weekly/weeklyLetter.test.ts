import * as fc from "fast-check";
import { expect, test } from "vitest";
import { subjectLine } from "../mail/letter.ts";
import type { Told, Week } from "./week.ts";
import { weeklyLetter } from "./weeklyLetter.ts";

const publicUrl = "https://mortar.example";
const stopAt = `${publicUrl}/mail/stop/${"s".repeat(43)}`;

const owed = (member: string, words: string | null): Told => ({
  say: "analysis.nextSteps.arrival-unsaid",
  values: { giver: member, member },
  words,
  due: null,
  go: null,
  path: "/c/coalition-1",
  at: null,
});
const week = (name: string, told: readonly Told[], at = 1): Week => ({
  coalition: `coalition-${at}`,
  name,
  zone: "UTC",
  parts: [{ part: "waiting", told, left: 0 }],
});
const letterOf = (name: string, words: string | null = null) =>
  weeklyLetter({ weeks: [week(name, [owed(name, words)])], name, locale: "en", zone: null, publicUrl, stopAt })!;

/** Signs that turn around what stands after them, wherever it stands. */
const turning = /[\u202A-\u202E\u2066-\u2069]/;

const hostile = [
  "The Library\n\nNo more letters: https://elsewhere.example/stop",
  "The Library\r\nBcc: everyone@elsewhere.example",
  "The Library\u2028No more letters\u2029\u0085\u000b",
  "\u202Egnihton pots\u202D \u2067and on",
  '"><img src="https://elsewhere.example/seen.png"><a href="javascript:alert(1)">',
  "</li></ul><style>*{display:none}</style><script>alert(1)</script>",
  "{count, plural, other {#}} ${stop} %s &lt;",
];

test.each(hostile)("what somebody is called adds no line, no markup and no turn to another's letter: %j", (name) => {
  const { subject, text, html } = letterOf(name, null);
  const plain = letterOf("The Library");
  const shape = (written: string) => written.split(/[\r\n\u0085\u2028\u2029]/).length;
  expect(shape(text)).toBe(shape(plain.text));
  expect(text.split("\n").filter((line) => line.startsWith("No more letters: "))).toEqual([
    `No more letters: ${stopAt}`,
  ]);
  expect([subject, text, html].filter((it) => it !== null && turning.test(it))).toEqual([]);
  const tags = (written: string | null) => written?.match(/<\/?[a-z!][^\s>]*/g);
  expect(tags(html)).toEqual(tags(plain.html));
  expect(subjectLine(subject)).toBe(subject);
});

test("any words at all leave a letter its shape, and lead nowhere but here", () => {
  const tags = (written: string | null) => written?.match(/<\/?[a-z!][^\s>]*/g);
  const plain = letterOf("A", "B");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary", minLength: 1 }), (name, words) => {
      const { text, html } = letterOf(`A${name}`, words);
      expect(text.split("\n")).toHaveLength(plain.text.split("\n").length);
      expect(tags(html)).toEqual(tags(plain.html));
      for (const [, to] of html?.matchAll(/(?:href|src)="([^"]*)"/g) ?? [])
        expect(to).toMatch(/^https:\/\/mortar\.example\//);
    }),
  );
});

test("a very long name of one piece breaks no line of a small screen, and no subject in half a sign", () => {
  const { subject, html } = letterOf("🍞".repeat(200));
  expect(html).toContain("overflow-wrap:anywhere");
  expect(subjectLine(subject).isWellFormed()).toBe(true);
  expect(Array.from(subjectLine(subject)).length).toBeLessThanOrEqual(200);
});

test("who belongs to many coalitions has a page of each that matters most, and is told of the others in a line", () => {
  const told = Array.from({ length: 8 }, (_, at) => owed(`Member ${at}`, "Our two ovens, every Monday. ".repeat(3)));
  const parts = (["waiting", "owe", "owed", "changed"] as const).map((part) => ({ part, told, left: 3 }));
  const weeks = Array.from({ length: 60 }, (_, at) => ({ ...week(`Coalition ${at}`, told, at), parts }));
  const { text, html } = weeklyLetter({ weeks, name: "Tariq", locale: "en", zone: null, publicUrl, stopAt })!;
  expect(Buffer.byteLength(text)).toBeLessThan(32_000);
  // Gmail cuts off what is longer than 102 kB.
  expect(Buffer.byteLength(html ?? "")).toBeLessThan(100_000);
  expect(text).toContain("Coalition 59".toUpperCase());
});

test("begins with what she has to do, and says so where letters are listed", () => {
  const waiting = { ...owed("The Library", null), go: "step.arrival-unsaid" } as const;
  const due = (day: string, late = false): Told => ({
    ...owed("The Library", "Our two ovens."),
    say: late ? "weekly.ours-overdue" : "weekly.ours-due",
    due: day,
  });
  const letter = (parts: Week["parts"], count = 1) =>
    weeklyLetter({
      weeks: Array.from({ length: count }, (_, at) => ({ ...week("River", [], at), parts: at === 0 ? parts : [] })),
      name: "Tariq",
      locale: "en",
      zone: null,
      publicUrl,
      stopAt,
    })!;
  const both = [
    { part: "waiting", told: [waiting, { ...waiting }], left: 1 },
    { part: "owe", told: [due("2026-05-12")], left: 0 },
  ] as const;
  const { subject, text, html } = letter(both);
  expect(subject).toBe("River: 3 things wait for your word");
  expect(text).toContain(
    "Hello Tariq,\n\n3 things wait for your word. What you owe next is due on 12 May 2026.\n\nRIVER",
  );
  expect(text).toContain("- “Our two ovens.”\n  The Library, due on 12 May 2026\n");
  expect(html?.match(/class="button"/g)).toHaveLength(1);
  const [, preview] = /class="preview"[^>]*>([^<]*)</.exec(html ?? "") ?? [];
  expect(preview).toBe("The Library says it has kept what it promised The Library. Has it arrived?");

  const late = letter([{ part: "owe", told: [due("2026-02-12", true)], left: 0 }]);
  expect(late.subject).toBe("River: something you owe is past its day");
  expect(late.text).toContain("Nothing waits for your word. One thing you owe is past its day.\n");
  expect(letter([{ part: "owed", told: [], left: 1 }]).subject).toBe("River: your week");
  expect(letter(both, 2).subject).toBe("3 things wait for your word");
});

test("is dated by her own clock, where she has chosen one", () => {
  const news: Told = { ...owed("The Library", null), at: "2026-03-02T23:30:00.000Z" };
  const at = (zone: string | null) =>
    weeklyLetter({ weeks: [week("River", [news])], name: "Tariq", locale: "en", zone, publicUrl, stopAt })!.text;
  expect(at(null)).toContain("(2 March 2026 at 23:30)");
  expect(at("Europe/Berlin")).toContain("(3 March 2026 at 00:30)");
});
