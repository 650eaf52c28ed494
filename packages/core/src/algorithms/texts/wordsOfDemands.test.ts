import { describe, expect, test } from "vitest";
import { actorsIn } from "./actors.ts";
import { deadlinesIn } from "./deadlines.ts";
import { figuresIn } from "./figuresIn.ts";
import { placesIn } from "./placesIn.ts";
import { powerHoldersIn } from "./powerHolders.ts";
import { clausesIn, sentencesIn, tokensIn } from "./tokens.ts";

const quotes = (found: readonly { readonly quote: string }[]) => found.map(({ quote }) => quote);

test.each([
  ["pay 4 million pounds", [["4 million pounds", 4e6, "money"]]],
  ["£2.50 a head", [["£2.50", 2.5, "money"]]],
  [
    "40,000 people, 1.000.000 trees",
    [
      ["40,000", 40_000, ""],
      ["1.000.000", 1e6, ""],
    ],
  ],
  [
    "20% and 5 percent",
    [
      ["20%", 20, "%"],
      ["5 percent", 5, "%"],
    ],
  ],
  ["ninety-five days", [["ninety-five", 95, ""]]],
  [
    "two hundred thousand and twelve",
    [
      ["two hundred thousand", 200_000, ""],
      ["twelve", 12, ""],
    ],
  ],
  [
    "a hundred homes and 3 thousand trees",
    [
      ["hundred", 100, ""],
      ["3 thousand", 3000, ""],
    ],
  ],
  ["one designer; no one else, not any one of us", [["one", 1, ""]]],
  ["a third of seats", [["third", 1 / 3, ""]]],
  ["section 21 and article 6", []],
  ["the 2nd floor, policy H7", []],
])("numbers of %j", (text, found) => {
  expect(figuresIn(text, tokensIn(text), []).map(({ quote, value, unit }) => [quote, value, unit])).toEqual(found);
});

describe("days", () => {
  test.each([
    ["by 30 June 2027", "latest", "day", 20270630],
    ["before 2031", "latest", "day", 20301231],
    ["by the end of 2030", "latest", "day", 20301231],
    ["before January 2029", "latest", "day", 20281231],
    ["by March", "latest", "day of some year", 331],
    ["after 1 March", "first", "day of some year", 301],
    ["until December 2028", "until", "day", 20281231],
    ["by Q2 2027", "latest", "day", 20270631],
    ["by 2027-05-04", "latest", "day", 20270504],
    ["within 12 months", "latest", "days", 360],
    ["within ninety days", "latest", "days", 90],
    ["every month", "again", "days", 30],
    ["quarterly", "again", "days", 91],
    ["before the election", "latest", "day of some year", null],
  ])("%s", (text, role, kind, place) => {
    expect(deadlinesIn(`It ends ${text}.`)).toEqual([
      { start: 8, end: 8 + text.length, quote: text, role, kind, place },
    ]);
  });

  test.each(["You may build here.", "They march on.", "the 2030 Agenda", "in the hall", "by the river"])(
    "none in %j",
    (text) => {
      expect(deadlinesIn(text)).toEqual([]);
    },
  );
});

test.each([
  ["We call on the City Council to adopt it", ["the City Council"]],
  ["Calls upon Parties to accelerate", ["Parties"]],
  ["Employers with over 250 staff must report", ["Employers with over 250 staff"]],
  ["The board approves one designer", ["The board"]],
  ["By 2030, Parliament shall decide", ["Parliament"]],
  ["It must be done", []],
  ["More should be done to tackle it", []],
  ["Fares must not exceed two pounds", []],
  ["Ring-fence funding for school breakfasts", []],
])("who is to act in %j", (clause, found) => {
  expect(quotes(actorsIn(clause))).toEqual(found);
});

test.each([
  ["Let the City Council of Hartwell decide", ["the City Council of Hartwell"]],
  ["states and the States, a party and all Parties", ["the States", "Parties"]],
  ["the children decide", []],
])("who decides in %j", (text, found) => {
  expect(quotes(powerHoldersIn(text))).toEqual(found);
});

test.each([
  ["lifts at Northgate and Elm Road", ["Northgate and Elm Road"]],
  ["in the ten most deprived wards", ["the ten most deprived wards"]],
  ["in March, on Monday", []],
])("where, in %j", (text, found) => {
  expect(quotes(placesIn(text))).toEqual(found);
});

test("sentences end after their signs, and not after titles, within numbers or names", () => {
  const text = "Dr. Alvarez asks for 1.2 million. J. Ruiz agrees! Why?\n- Nobody knows… 你好。再见";
  expect(quotes(sentencesIn(text))).toEqual([
    "Dr. Alvarez asks for 1.2 million.",
    "J. Ruiz agrees!",
    "Why?",
    "Nobody knows…",
    "你好。",
    "再见",
  ]);
});

test("clauses end at semicolons too, and marks of a list belong to none", () => {
  const text = "Decides:\n(a) to end it;\n2) to pay; —";
  expect(quotes(clausesIn(text))).toEqual(["Decides:", "to end it;", "to pay;"]);
  for (const { start, end, quote } of clausesIn(text)) expect(text.slice(start, end)).toBe(quote);
});
