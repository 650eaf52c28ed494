import { lineEnd } from "./plainLetter.ts";

/** What stands where a passage was taken back. */
export const mark = "[…]";

const address = /(https?:\/\/[^\s"'<>]+)/;

/** `text` without `passage`, as it was written or as HTML writes it. A link in it goes on working. */
export const without = (text: string, passage: string): string =>
  text
    .split(address)
    .map((piece, at) => (at % 2 === 0 ? outOf(piece, passage) : piece))
    .join("");

const outOf = (text: string, passage: string): string =>
  [passage, escaped(passage, "&#39;"), escaped(passage, "&apos;"), escaped(passage, "'")]
    .flatMap((form) => [form, form.replaceAll("\n", lineEnd)])
    .reduce((left, form) => left.replaceAll(form, mark), text);

const escaped = (text: string, apostrophe: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", apostrophe);
