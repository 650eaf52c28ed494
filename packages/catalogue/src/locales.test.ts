import { expect, test } from "vitest";
import { localeFor } from "./locales.ts";

test.each([
  [undefined, "en"],
  ["", "en"],
  ["*", "en"],
  ["en-GB,en;q=0.9", "en"],
  ["xx, en;q=0.5", "en"],
  ["en-XA", "en-XA"],
  ["en;q=0.2, en-XA;q=0.8", "en-XA"],
  ["en-XA;q=0, en", "en"],
  ["ar-XB", "ar-XB"],
  ["ar", "en"],
  ["x".repeat(9000), "en"],
])("for a browser that asks for %s the page is in %s", (asked, locale) => expect(localeFor(asked)).toBe(locale));
