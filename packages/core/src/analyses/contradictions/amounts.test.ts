import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountsIn } from "./amounts.ts";

const inWords = (said: string, ...cuts: readonly number[]) => ({ ref: "", said, cuts });
const saidIn = (said: string) => amountsIn(inWords(said)).map((it) => it.said);

describe("amounts in words", () => {
  test("are a number and what it counts, in figures or in words", () => {
    expect(saidIn("Two people from the counter, one day a week, until the new form stands.")).toEqual([
      "Two people",
      "one day",
    ]);
    expect(saidIn("Written down within ten working days, or 2.5 hours each.")).toEqual([
      "ten working days",
      "2.5 hours",
    ]);
    expect(saidIn("The laboratory, two days a month.")).toEqual(["two days"]);
  });

  test("are not parts of other words, and not numbers of anything else", () => {
    expect(saidIn("Two ovens, someone daily, 3 peopled islands, the phone hours, x2 days, ten weekends.")).toEqual([]);
  });

  test("are not put together across what was taken out", () => {
    expect(amountsIn(inWords("We bring two people.", 14)).map(({ said }) => said)).toEqual([]);
    expect(amountsIn(inWords("We bring two people.", 9)).map(({ said }) => said)).toEqual(["two people"]);
  });

  test("stand where they are said to stand, whatever the words", () => {
    const piece = fc.constantFrom("two", "3", "1,5", "days", "people", "days", "🍞", "ä", ".", " ", "and", "hours");
    const said = fc.array(piece, { minLength: 4, maxLength: 20 }).map((pieces) => pieces.join(" "));
    let found = 0;
    fc.assert(
      fc.property(said, fc.array(fc.nat(40), { maxLength: 3 }), (said, cuts) => {
        const amounts = amountsIn(inWords(said, ...cuts));
        found += amounts.length;
        for (const it of amounts) {
          expect(said.slice(it.from, it.to)).toBe(it.said);
          expect(cuts.filter((cut) => cut > it.from && cut < it.to)).toEqual([]);
        }
      }),
    );
    expect(found).toBeGreaterThan(50);
  });
});
