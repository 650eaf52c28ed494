import { expect, test } from "vitest";
import { mark, without } from "./passage.ts";
import { plainLetter } from "./plainLetter.ts";

const url = "https://mortar.example/l/1/secret-token";
const letterOf = (words: string) =>
  plainLetter({
    subject: "Ines asks you",
    text: `Dear Tariq,\n\nWhy you:\n\n${words}\n\n${url}\n\nYou can say yes or no there.\n`,
    url,
    go: "Read it",
    locale: "en",
  });

test("says the same in both forms, with a button where the address stands", () => {
  const { text, html } = letterOf("Your ovens & your Mondays.");
  expect(text).toContain(`Your ovens & your Mondays.\n\n${url}`);
  expect(html).toContain("Your ovens &amp; your Mondays.");
  expect(html).toContain("You can say yes or no there.");
  expect(html.match(new RegExp(`href="${url}"`, "g"))).toHaveLength(1);
  expect(html).not.toMatch(/<img|<script|@import|url\(|<link/);
});

test.each(["Our two ovens,\nevery Monday.", "Our two ovens,\n\nand “more” & more.", "Our\r\novens."])(
  "a passage over several lines is taken back out of both forms: %j",
  (passage) => {
    const { text, html } = letterOf(`Before. ${passage} After.`);
    for (const form of [text, html]) {
      const left = without(form, passage);
      expect(left).toContain(`Before. ${mark} After.`);
      expect(left).toContain(url);
    }
  },
);
