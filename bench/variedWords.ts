import { readFileSync } from "node:fs";
import { join } from "node:path";

const file = join(import.meta.dirname, "../packages/core/testing/texts/needs-gives.json");

type Text = { readonly text: string };
const { scenarios } = JSON.parse(readFileSync(file, "utf8")) as {
  readonly scenarios: readonly { readonly gives: readonly Text[]; readonly needs: readonly Text[] }[];
};
const halves = scenarios
  .flatMap(({ gives, needs }) => [...gives, ...needs])
  .map(({ text }) => {
    const words = text.split(" ");
    const middle = Math.ceil(words.length / 2);
    return [words.slice(0, middle).join(" "), words.slice(middle).join(" ")] as const;
  });

/** The beginning of one thing people said and the end of another: no two alike for a long while, all of real words. */
export const variedWords = (at: number): string => {
  const [beginning] = halves[at % halves.length] as (typeof halves)[number];
  const [, end] = halves[(at + 1 + Math.floor(at / halves.length) * 7) % halves.length] as (typeof halves)[number];
  return `${beginning} ${end}`;
};
