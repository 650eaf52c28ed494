import { movedBy } from "../chapters.ts";
import type { Step } from "../tell.ts";
import {
  abena,
  dockers,
  families,
  forum,
  jonah,
  keziah,
  lawyers,
  lowTide,
  malik,
  maren,
  patrick,
  siddharth,
  zofia,
} from "./cast.ts";
import { chairs, copybooks, hours, people, pledged } from "./pledges.ts";

const nights = (month: string, on: string, count: number) =>
  ({
    id: `movement-copybooks-${month}`,
    giver: families,
    receiver: forum,
    what: "Two years of nights, copied and signed",
    of: copybooks(count),
    on,
    pledge: pledged.nights,
  }) as const;

const onTheCase = (month: string, on: string, count: number) =>
  ({
    id: `movement-case-hours-${month}`,
    giver: lawyers,
    receiver: families,
    what: "Hours on the case, with the copybooks open",
    of: hours(count),
    on,
    pledge: on < "2026-06-29" ? pledged.filing : pledged.hours,
  }) as const;

const atTheGate = (season: string, on: string, count: number) =>
  ({
    id: `movement-at-the-gate-${season}`,
    giver: lowTide,
    receiver: null,
    what: "Trained people at the east gate, called that morning",
    of: people(count),
    on,
    pledge: pledged.people,
  }) as const;

const chair = (season: string, on: string, what: string) =>
  ({
    id: `movement-second-chair-${season}`,
    giver: forum,
    receiver: families,
    what,
    of: chairs(1),
    on,
    pledge: pledged.chair,
  }) as const;

/** A hundred and sixty households, one copier in the school office. */
const copied: readonly Step[] = [
  ...movedBy(abena, zofia, nights("january", "2026-01-24", 34), {
    thanks: "I read until three, and then I opened my window to hear what you hear.",
  }),
  ...movedBy(abena, zofia, nights("february", "2026-02-21", 45)),
  ...movedBy(abena, zofia, nights("march", "2026-03-21", 41)),
  ...movedBy(abena, zofia, nights("april", "2026-04-28", 40)),
];

/** The hours become fewer, and in May there are none; then the law centre says so, and they come back until it is filed. */
const worked: readonly Step[] = [
  ...movedBy(maren, abena, onTheCase("january", "2026-01-30", 62)),
  ...movedBy(maren, abena, onTheCase("february", "2026-02-27", 57)),
  ...movedBy(maren, abena, onTheCase("march", "2026-03-31", 38)),
  ...movedBy(maren, abena, onTheCase("april", "2026-04-30", 16)),
  ...movedBy(siddharth, abena, onTheCase("june", "2026-06-26", 24)),
  ...movedBy(maren, abena, onTheCase("july", "2026-07-31", 58)),
  ...movedBy(maren, abena, onTheCase("august", "2026-08-31", 61)),
  ...movedBy(siddharth, abena, onTheCase("september", "2026-09-15", 47), {
    thanks: "You let me carry the box. I have carried heavier ones and none so well.",
  }),
];

const stood: readonly Step[] = [
  ...movedBy(jonah, abena, atTheGate("winter", "2026-01-17", 92)),
  ...movedBy(jonah, abena, atTheGate("spring", "2026-04-18", 84), {
    thanks: "My mother counted you from the kitchen. She came down with tea.",
  }),
  ...movedBy(jonah, abena, atTheGate("summer", "2026-07-11", 71)),
  ...movedBy(keziah, abena, atTheGate("autumn", "2026-10-10", 52)),
];

/** Three times the Forum writes down a chair. The first was told of a day late; at the others somebody stood before the door. */
const offered: readonly Step[] = [
  ...movedBy(zofia, abena, chair("spring", "2026-04-16", "A second chair, applied for"), { as: "no" }),
  ...movedBy(zofia, abena, chair("summer", "2026-07-02", "A second chair, beside mine"), { as: "no" }),
  ...movedBy(patrick, abena, chair("autumn", "2026-08-20", "A second chair, on the list by name"), { as: "no" }),
];

/** What nobody had asked for: most of it in the first winter. */
const unasked: readonly Step[] = [
  ...movedBy(
    jonah,
    abena,
    {
      id: "movement-longest-night",
      giver: lowTide,
      receiver: families,
      what: "Two hundred lanterns for the longest night, and people to hold them",
      of: people(60),
      on: "2025-12-21",
    },
    { thanks: "For an hour the street was brighter than the fence." },
  ),
  ...movedBy(
    abena,
    siddharth,
    {
      id: "movement-open-window-feb",
      giver: families,
      receiver: lawyers,
      what: "Two beds for a night, the window open",
      of: { kind: "access", quantity: null, currency: null },
      on: "2026-02-20",
    },
    { thanks: "I have written about that smell for nine years. I had never met it." },
  ),
  ...movedBy(
    abena,
    maren,
    {
      id: "movement-school-letters-may",
      giver: families,
      receiver: lawyers,
      what: "Letters from the school, a child each, with the days missed",
      of: { kind: "data", quantity: 11, currency: null },
      on: "2026-05-21",
    },
    { thanks: "I had not rung you for seven weeks, and you brought them all the same." },
  ),
  ...movedBy(
    malik,
    abena,
    {
      id: "movement-dockers-hall",
      giver: dockers,
      receiver: families,
      what: "The hall at the quay for the evening of the objections, heated",
      of: { kind: "access", quantity: null, currency: null },
      on: "2026-11-12",
    },
    { thanks: "Forty people wrote their objection with warm hands." },
  ),
];

export const movement: readonly Step[] = [...copied, ...worked, ...stood, ...offered, ...unasked];
