import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AnInstallation, anInstallation } from "../testing/anInstallation.ts";
import { exits } from "./exits.ts";

/** The page people read: what it shows is typed here, and has to come out as it says. */
const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "command-line.md"), "utf8");
const session = /```console\n([^`]*)```/.exec(page)?.[1] ?? "";
const typed = session.split(/^\$ /m).slice(1);

let at: AnInstallation;
beforeAll(async () => {
  at = await anInstallation();
  await at.start();
});
afterAll(() => at.end());

test("the session in docs/command-line.md is as it says", async () => {
  let last = 0;
  const shownBy = async (line: string) => {
    if (line === "echo $?") return String(last);
    const { code, out, err } = await at.mortar(wordsOf(line).slice(1));
    last = code ?? -1;
    return (err + out).trimEnd();
  };
  for (const one of typed) {
    const [line = "", ...shown] = one.trimEnd().split("\n");
    expect(await shownBy(line), line).toMatch(asShown(shown.join("\n")));
  }
  expect(typed.length).toBeGreaterThan(10);
});

test("the exit codes it lists are the exit codes there are", () => {
  const listed = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
  expect(listed).toEqual(Object.values(exits));
});

/** As a shell takes a line apart, as far as the page needs it. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");

/** `…` stands for anything. */
const asShown = (shown: string): RegExp => new RegExp(`^${shown.split("…").map(literally).join("[^]*")}$`);

const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
