import { type AnyCommand, commands } from "@mortar/core";
import { someAsk } from "@mortar/core/testing/someAsk.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typedFrom } from "../../testing/typedFrom.ts";
import { readTyped } from "../tree/readTyped.ts";
import type { Verb } from "../tree/verb.ts";
import { askFrom } from "./askFrom.ts";
import { fieldsOf } from "./fields.ts";
import { flagsFor } from "./flagsFor.ts";

const read = (command: AnyCommand, typed: readonly string[]) => {
  const fields = fieldsOf(command);
  const verb: Verb = { name: "it", chapter: "coalition", does: () => "", flags: () => flagsFor(fields) };
  return askFrom(fields, readTyped(verb, typed).given);
};

describe("an ask that is typed", () => {
  test.each(Object.entries<AnyCommand>(commands))("is the ask that was meant: %s", (name, command) => {
    fc.assert(
      fc.property(someAsk[name as keyof typeof someAsk] as fc.Arbitrary<object>, (ask) => {
        expect(read(command, typedFrom(fieldsOf(command), ask))).toEqual(ask);
      }),
      { numRuns: 60 },
    );
  });

  test("in any words, however strange", () => {
    const words = fc.string({ unit: "binary", minLength: 1, maxLength: 60 }).filter((it) => !it.includes("\0"));
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 5 }), (name, questions) => {
        const ask = { id: "sheet-1-0000000000", name, context: "company", questions };
        expect(read(commands.writeSheet, typedFrom(fieldsOf(commands.writeSheet), ask))).toEqual(ask);
      }),
    );
  });

  test("object by object, where a list holds objects: a field said again begins the next", () => {
    const typed = ["--marks.as", "give", "--marks.from", "0", "--marks.to", "3", "--marks.as", "need"];
    expect(read(commands.markAnswer, [...typed, "--marks.from", "4", "--marks.to", "9"])).toEqual({
      marks: [
        { as: "give", from: 0, to: 3 },
        { as: "need", from: 4, to: 9 },
      ],
    });
  });

  test("as JSON, where somebody has it as JSON", () => {
    const mark = { as: "give", from: 0, to: 3 };
    const typed = ["--marks", JSON.stringify(mark), "--marks", JSON.stringify(mark)];
    expect(read(commands.markAnswer, typed)).toEqual({ marks: [mark, mark] });
    expect(() => read(commands.markAnswer, ["--marks", "{as: give}"])).toThrow("cli.usage.not-json");
  });
});
