import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { families } from "../packages/cli/src/analysing/families.ts";
import { analyses } from "../packages/core/src/index.ts";
import { questionIndex, questions } from "../packages/server/src/pages/help/docs.ts";
import { root } from "./phase.ts";

const parts = [
  "An example",
  "How to read it",
  "What it says",
  "What it does not say",
  "For researchers",
  "How to get it",
];

const pageOf = (question: string) => question.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe("the pages about questions", () => {
  test("are as many as there are to list, and each is listed once by its own title", () => {
    const listed = [...questionIndex.matchAll(/^- \[(.+)\]\(([a-z-]+)\.md\)$/gm)].map(([, title, name]) => [
      name,
      title,
    ]);
    expect(listed.map(([name]) => name).toSorted()).toEqual([...questions.keys()].toSorted());
    expect(listed.length).toBeGreaterThan(20);
  });

  test.each([...questions])("%s has all its parts in their order, and a picture with words for it", (name, text) => {
    const found = [...text.matchAll(/^## (.+)$/gm)]
      .map(([, part]) => part)
      .filter((part) => parts.includes(part ?? ""));
    expect(found).toEqual(parts);
    expect(text).toMatch(new RegExp(`^!\\[.{20,}\\]\\(pictures/${name}\\.svg\\)$`, "m"));
    expect(text).toMatch(/^# .+\?$/m);
  });

  test.each(Object.keys(analyses))("tell how %s is asked: on screen, at the terminal, over HTTP", (question) => {
    const text = questions.get(pageOf(question));
    expect(text).toContain(`\`mortar ask ${question}\``);
    expect(text).toContain(`\`GET /api/coalitions/ID/answers/${question}\``);
    expect(text).toMatch(/^- On screen: /m);
  });

  test("ask of files what can be asked of them", () => {
    const typed = [...questions.values()].flatMap((text) => [
      ...text.matchAll(/`mortar analyse --([a-z]+) \S+ ([a-z -]+)`/g),
    ]);
    expect(typed.length).toBeGreaterThan(9);
    for (const [command, family = "", asked = ""] of typed) {
      const known: readonly string[] = families[family as keyof typeof families] ?? [];
      for (const question of asked.split(" ")) expect(known, command).toContain(question);
    }
  });

  test("name folders that are there, and lines of formulas no longer than a page is wide", () => {
    for (const [name, text] of questions) {
      for (const [, path = ""] of text.matchAll(/`(packages\/[\w/]+)`/g))
        expect(existsSync(join(root, path)), path).toBe(true);
      for (const [line] of text.matchAll(/^ {4}.+$/gm)) expect(line.length, `${name}: ${line}`).toBeLessThan(78);
    }
  });
});
