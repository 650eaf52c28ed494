import { sayer } from "@mortar/catalogue";
import type { Whole } from "@mortar/core";
import { tariq } from "@mortar/core/testing/cast.ts";
import { ovenTime, thankedFor } from "@mortar/core/testing/moving.ts";
import { plums, plumsNamed } from "@mortar/core/testing/rounds.ts";
import { by, told } from "@mortar/core/testing/story.ts";
import { replay } from "@mortar/core";
import { expect, test } from "vitest";
import { toldOfMoving } from "./evidenceOfMoving.ts";
import type { On } from "./useEvidence.ts";

const answer = {
  id: "pulse-answer-library",
  pulse: "pulse-of-the-spring",
  member: ovenTime.member,
  holds: [],
  getting: [],
  hasNeedChanged: true,
  words: { ref: "words-1", said: "One oven is broken.", cuts: [] },
  person: tariq.person,
  readOut: null,
  isConfidential: true,
} as const;
const plumsCarried = by(tariq, {
  type: "ResourceMoved",
  id: "movement-books-00001",
  giver: ovenTime.member,
  receiver: null,
  what: "A box of cookery books",
  kind: "goods",
  quantity: 12,
  currency: null,
  on: "2026-03-02",
  pledge: null,
  readers: null,
});
const whole: Whole = replay(told(...thankedFor, plumsNamed, plumsCarried));
const on = {
  say: sayer("en"),
  day: (it: string) => it,
  locale: "en",
  names: { member: (id: string) => whole.members.get(id)?.name.said ?? "", person: (id: string) => id },
  address: {
    commitment: (id: string) => `/commitments/${id}`,
    member: (id: string) => `/members/${id}`,
    pulseOf: (id: string) => `/pulse/${id}`,
    together: "/together",
  },
  world: whole,
} as unknown as On;

const row = <Item>(table: ReadonlyMap<string, Item>, id: string): Item => table.get(id) as Item;

test("a pledge leads to the give it is for, with its terms", () => {
  expect(toldOfMoving.pledges(row(whole.pledges, ovenTime.id), on)).toMatchObject({
    label: "The Library pledged",
    words: { said: "Oven time" },
    facts: ["6 hours each week"],
    href: `/commitments/${ovenTime.give}#${ovenTime.id}`,
  });
});

test("what moved for a pledge leads to its give; help nobody had asked for, to its giver", () => {
  expect(toldOfMoving.movements(row(whole.movements, "movement-1-0000000000"), on)).toMatchObject({
    label: "From The Library to The Allotments",
    facts: ["5.5 hours", "2026-03-02", "Arrived, says The Allotments"],
    href: `/commitments/${ovenTime.give}#movement-1-0000000000`,
  });
  expect(toldOfMoving.movements(row(whole.movements, "movement-books-00001"), on)).toMatchObject({
    label: "From The Library to everyone here",
    facts: ["Goods: 12", "2026-03-02"],
    href: `/members/${ovenTime.member}#moved`,
  });
});

test("an answer leads to the talk, in its own words; what became possible together, to its place on that page", () => {
  expect(toldOfMoving.pulseAnswers({ ...answer, audience: [], revision: "" } as never, on)).toEqual({
    label: "What The Library answered",
    words: answer.words,
    facts: [],
    href: `/pulse/${ovenTime.member}`,
  });
  expect(toldOfMoving.jointGains(row(whole.jointGains, plums.id), on)).toMatchObject({
    label: "The Allotments, on what became possible only together",
    facts: [plums.on],
    href: `/together#${plums.id}`,
  });
});
