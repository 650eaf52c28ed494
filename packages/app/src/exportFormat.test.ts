import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { ines, tariq } from "@mortar/core/testing/cast.ts";
import { told } from "@mortar/core/testing/story.ts";
import { tied } from "@mortar/core/testing/talk.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileFrom, linesIn } from "../testing/aFile.ts";
import { allOf } from "../testing/allOf.ts";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";
import { Line, schemaOfLines } from "./exportFormat.ts";

const docs = `${import.meta.dirname}/../../../docs`;
const schema = JSON.parse(readFileSync(`${docs}/export-format.schema.json`, "utf8")) as object;
const ajv = new Ajv2020({ strict: false });
(formats as unknown as (it: Ajv2020) => void)(ajv);
const isLine = ajv.compile(schema);

const examples = [...readFileSync(`${docs}/export-format.md`, "utf8").matchAll(/```json\n([^`]+)```/g)].flatMap(
  ([, block = ""]) => block.trim().split("\n"),
);

let it: AppInFolder;
beforeAll(async () => {
  it = await appInFolder();
  await it.app.tell("coalition-kitchen", told(...tied));
});
afterAll(() => it.end());

test("the schema in the docs is the one the code has", () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(schemaOfLines())));
});

describe("the examples in the docs", () => {
  test.each(examples)("%s", (line) => {
    const said: unknown = JSON.parse(line);
    expect(JSON.stringify(said)).toBe(line);
    expect(Line.safeParse(said).error).toBeUndefined();
    expect([isLine(said), isLine.errors]).toEqual([true, null]);
  });

  test("show every kind of line", () => {
    const kinds = new Set(examples.map((line) => (JSON.parse(line) as { readonly line: string }).line));
    expect([...kinds].sort()).toEqual(Line.options.map(({ shape }) => shape.line.value).sort());
  });
});

test("every line of every file is such a line, for us and for any reader of the schema", async () => {
  const whole = linesIn(await fileFrom(it.store, "coalition-kitchen"));
  const readable = [ines, tariq].map(async ({ person }) => {
    const lines = await it.app.exported("coalition-kitchen", person);
    return lines ? (await allOf(lines)).map((line) => JSON.parse(line) as object) : [];
  });
  const all = [...whole, ...(await Promise.all(readable)).flat()];
  expect(all.length).toBeGreaterThan(100);
  for (const line of all)
    expect([isLine(line), isLine.errors, Line.safeParse(line).error]).toEqual([true, null, undefined]);
});

test("what is no such line is told apart", () => {
  for (const line of [
    {},
    { line: "moon" },
    { line: "coalition" },
    { line: "end", lines: -1, sha256: "" },
    { line: "accounts", age: "open" },
  ])
    expect([isLine(line), Line.safeParse(line).success]).toEqual([false, false]);
});
