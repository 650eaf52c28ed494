import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Checklist, checklist, questions } from "./checklist.ts";

const found = (demand: string) =>
  Object.fromEntries(
    questions.map((question) => [question, (checklist(demand) as Checklist)[question].map(({ quote }) => quote)]),
  );

describe("what a demand says", () => {
  test("is shown in its own words, question by question", () => {
    const demand =
      "We call on the City Council to fund 600 homes in the Harbour ward by June 2028, and to report breaches quarterly.";
    expect(found(demand)).toEqual({
      who: ["the City Council"],
      act: ["fund", "report"],
      howMuch: ["600"],
      byWhen: ["by June 2028", "quarterly"],
      where: ["the Harbour ward"],
      enforced: ["report breaches"],
      decides: ["the City Council"],
    });
  });

  test("is no act where something is only thought", () => {
    expect(found("We welcome the plan and note its date.")["act"]).toEqual([]);
  });

  test("may be nothing that is looked for, and be perfectly plain", () => {
    expect(found("No trawling beyond this line.")).toEqual(
      Object.fromEntries(questions.map((question) => [question, []])),
    );
  });

  const parts = ["The mayor must open it.", "Pay 5 pounds.", "By May 2030.", "In Elm Ward.", "It is good.", "🙂 Ja."];
  const demands = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 });

  test("is found in its place, and again where another sentence comes before or after", () => {
    const made = { empty: 0, few: 0, many: 0 };
    fc.assert(
      fc.property(demands, fc.constantFrom(...parts), (sentences, more) => {
        const demand = sentences.join(" ");
        const all = checklist(demand) as Checklist;
        const longer = checklist(`${more} ${demand}`) as Checklist;
        const first = checklist(more) as Checklist;
        for (const question of questions) {
          for (const { start, end, quote } of all[question]) expect(demand.slice(start, end)).toBe(quote);
          const said = (list: Checklist) => list[question].map(({ quote }) => quote);
          expect(said(longer)).toEqual([...said(first), ...said(all)]);
        }
        const answered = questions.filter((question) => all[question].length > 0).length;
        made[answered === 0 ? "empty" : answered < 4 ? "few" : "many"]++;
      }),
      { numRuns: 200 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 5)).toEqual([]);
  });

  test.each([
    [" ", "input/text-empty"],
    ["\uDE00 Pay.", "input/text-broken"],
    ["Pay. ".repeat(4_001), "input/too-large"],
  ])("is not looked for where it cannot be read (%#)", (demand, refused) => {
    expect(checklist(demand)).toEqual({ refused, about: ["demand"] });
  });
});
