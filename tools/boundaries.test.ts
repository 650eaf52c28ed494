import { expect, test } from "vitest";
import { violationsIn } from "./boundaries.ts";
import { moduleFrom } from "./modules.ts";

const core = "packages/core/src";

/** What is wrong with a tree of these files, where every package may use zod and react. */
const wrongWith = (files: Readonly<Record<string, string>>) =>
  violationsIn(
    Object.entries(files).map(([path, text]) => moduleFrom(path, text)),
    () => ["zod", "react"],
  );

test("nothing is wrong with a record that imports the kernel, zod and another record", () => {
  const files = {
    [`${core}/kernel/index.ts`]: `export const record = 1;`,
    [`${core}/records/member/member.ts`]: `import { z } from "zod"; export const on = (day: string) => new Date(day);`,
    [`${core}/records/commitment/commitment.ts`]: `
      import { record } from "../../kernel/index.ts";
      import type { on } from "../member/member.ts";
      export const it = { process: 1, crypto: record };
      export const read = it.process;`,
  };
  expect(wrongWith(files)).toEqual([]);
});

test.each([
  [`import { app } from "@mortar/app";`, "imports packages/app/src/index.ts: core does not know app"],
  [
    `export * from "@mortar/store/src/eventStore.ts";`,
    "imports packages/store/src/eventStore.ts: core does not know store",
  ],
  [`await import("../../../../app/src/request.ts");`, "imports packages/app/src/request.ts: core does not know app"],
  [`import fs from "node:fs";`, "imports node:fs: core runs where there is no Node"],
  [`import hono from "hono";`, "imports hono: the package.json of core does not name it"],
  [
    `import { gaps } from "../../analyses/gaps/gaps.ts";`,
    "imports packages/core/src/analyses/gaps/gaps.ts: records does not know analyses",
  ],
  [
    `import { story } from "../../../testing/story.ts";`,
    "imports packages/core/testing/story.ts: only tests know tests",
  ],
  [`import "./member.test.ts";`, "imports packages/core/src/records/member/member.test.ts: only tests know tests"],
  [`const now = Date.now();`, "uses Date.now: core has no clock, no dice and no outside"],
  [`const now = new Date();`, "uses Date without a time: core has no clock, no dice and no outside"],
  [`const id = Math["random"]();`, "uses Math.random: core has no clock, no dice and no outside"],
  [`const id = crypto.randomUUID();`, "uses crypto: core has no clock, no dice and no outside"],
  [`setTimeout(() => 1, 10);`, "uses setTimeout: core has no clock, no dice and no outside"],
  [`const { env } = process;`, "uses process: core has no clock, no dice and no outside"],
])("a record must not say %s", (line, sentence) => {
  const path = `${core}/records/member/member.ts`;
  expect(wrongWith({ [path]: line })).toEqual([`${path} ${sentence}`]);
});

test("analyses do not know each other, but their index knows them all", () => {
  const files = {
    [`${core}/analyses/gaps/gaps.ts`]: `export const gaps = 1;`,
    [`${core}/analyses/ring/ring.ts`]: `import { gaps } from "../gaps/gaps.ts";`,
    [`${core}/analyses/index.ts`]: `export { gaps } from "./gaps/gaps.ts";`,
  };
  expect(wrongWith(files)).toEqual([
    `${core}/analyses/ring/ring.ts imports ${core}/analyses/gaps/gaps.ts: analyses do not know each other`,
  ]);
});

test("a cycle is told once, whichever way it is entered", () => {
  const files = {
    "packages/web/src/a.ts": `import "./b.ts";`,
    "packages/web/src/b.ts": `export * from "./c.ts";`,
    "packages/web/src/c.ts": `import { type A } from "./a.ts";`,
  };
  expect(wrongWith(files)).toEqual([
    "packages/web/src/a.ts → packages/web/src/b.ts → packages/web/src/c.ts → packages/web/src/a.ts is a cycle",
  ]);
});

test("two modules may know each other's types", () => {
  const files = {
    "packages/web/src/a.ts": `import type { B } from "./b.ts";`,
    "packages/web/src/b.ts": `import "./a.ts";`,
  };
  expect(wrongWith(files)).toEqual([]);
});

test("the client may know the types of the app, and nothing that runs", () => {
  const path = "packages/client/src/a.ts";
  expect(wrongWith({ [path]: `import type { App } from "@mortar/app";` })).toEqual([]);
  expect(wrongWith({ [path]: `import { openApp } from "@mortar/app";` })).toEqual([
    `${path} imports packages/app/src/index.ts: client does not know app`,
  ]);
});

test("the browser takes the light part of the catalogue", () => {
  const light = { "packages/web/src/a.ts": `import { sayerFrom } from "@mortar/catalogue/src/browser.ts";` };
  const heavy = { "packages/web/src/a.ts": `import { sayer } from "@mortar/catalogue";` };
  expect(wrongWith(light)).toEqual([]);
  expect(wrongWith(heavy)).toEqual([
    "packages/web/src/a.ts imports packages/catalogue/src/index.ts: " +
      "the browser takes packages/catalogue/src/browser.ts, without the compiler of messages",
  ]);
});

test("a test may import its tools, but not a package that its own does not know", () => {
  const path = "packages/store/src/eventStore.test.ts";
  const text = `import { test } from "vitest"; import fs from "node:fs"; import { put } from "@mortar/core";`;
  expect(wrongWith({ [path]: text })).toEqual([`${path} imports packages/core/src/index.ts: store does not know core`]);
});

test.each(["packages/web/src/utils.ts", "packages/app/src/helpers/day.ts", "packages/app/src/common/index.ts"])(
  "%s has a name that says nothing",
  (path) => expect(wrongWith({ [path]: "" })).toEqual([`${path} has a name that says nothing`]),
);

test("a package nobody made a rule for is not quietly let through", () => {
  expect(wrongWith({ "packages/mail/src/index.ts": "" })).toEqual([
    "packages/mail/src/index.ts is in a package without a rule",
  ]);
});
