import { movedBy } from "../chapters.ts";
import type { Step } from "../tell.ts";
import {
  abena,
  beatriz,
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
import { promised } from "./promises.ts";

/** Ids of what each group means to move for what it gives. */
const pledged = {
  nights: "pledge-written-nights-1",
  hours: "pledge-hours-on-the-case",
  people: "pledge-people-at-a-gate",
  chair: "pledge-second-chair-001",
} as const;

const hours = (quantity: number) => ({ kind: "hours", quantity, currency: null }) as const;
const people = (quantity: number) => ({ kind: "people", quantity, currency: null }) as const;
const copybooks = { kind: "data", quantity: 160, currency: null } as const;
const chairs = (quantity: number) => ({ kind: "access", quantity, currency: null }) as const;

const pledges: readonly Step[] = [
  abena("2026-03-12T20:00", "pledgeResource", {
    id: pledged.nights,
    give: promised.copybooks,
    what: "Copybooks, a household each",
    ...copybooks,
    from: "2026-03-12",
    until: "2026-04-30",
  }),
  jonah("2026-04-02T20:30", "pledgeResource", {
    id: pledged.people,
    give: promised.eighty,
    what: "Trained people at a gate",
    ...people(80),
    every: "quarter",
    from: "2026-04-02",
  }),
  zofia("2026-05-21T09:10", "pledgeResource", {
    id: pledged.chair,
    give: promised.table,
    what: "A second chair at the ministry's table",
    ...chairs(2),
    every: "quarter",
    from: "2026-05-21",
    until: "2026-12-31",
  }),
  siddharth("2026-06-29T10:00", "pledgeResource", {
    id: pledged.hours,
    give: promised.september,
    what: "Hours on the case, unpaid",
    ...hours(60),
    every: "month",
    from: "2026-06-29",
    until: "2026-09-15",
  }),
];

const onTheCase = (month: string, on: string, count: number) =>
  ({
    id: `movement-case-hours-${month}`,
    giver: lawyers,
    receiver: families,
    what: "Hours on the case, with the copybooks open",
    of: hours(count),
    on,
    pledge: pledged.hours,
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

/** Twice the Forum writes down a chair. Twice the one who was to sit on it stood before the door. */
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

const asPledged: readonly Step[] = [
  ...movedBy(
    abena,
    zofia,
    {
      id: "movement-copybooks-april",
      giver: families,
      receiver: forum,
      what: "Two years of nights, copied and signed",
      of: copybooks,
      on: "2026-04-28",
      pledge: pledged.nights,
    },
    { thanks: "I read until three, and then I opened my window to hear what you hear." },
  ),
  ...movedBy(jonah, abena, atTheGate("spring", "2026-04-18", 84), {
    thanks: "My mother counted you from the kitchen. She came down with tea.",
  }),
  ...movedBy(jonah, abena, atTheGate("summer", "2026-07-11", 80)),
  ...movedBy(keziah, abena, atTheGate("autumn", "2026-10-10", 76)),
  ...movedBy(maren, abena, onTheCase("july", "2026-07-31", 58)),
  ...movedBy(maren, abena, onTheCase("august", "2026-08-31", 61)),
  ...movedBy(siddharth, abena, onTheCase("september", "2026-09-15", 47), {
    thanks: "You let me carry the box. I have carried heavier ones and none so well.",
  }),
  ...movedBy(zofia, abena, chair("summer", "2026-07-02", "A second chair, beside mine"), { as: "no" }),
  ...movedBy(patrick, abena, chair("autumn", "2026-08-20", "A second chair, on the list by name"), { as: "no" }),
];

/** What nobody had asked for. */
const unasked: readonly Step[] = [
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

const hoursAsked: readonly Step[] = [
  beatriz("2026-03-09T19:00", "askForTime", {
    id: "time-ask-thursday-evening",
    what: "Thursday evenings in the church hall",
    hours: 8,
    from: "2026-03-12",
  }),
  ...(
    [
      [abena, families, 8],
      [siddharth, lawyers, 10],
      [jonah, lowTide, 12],
      [zofia, forum, 4],
    ] as const
  ).map(([voice, member, count]) =>
    voice("2026-03-12T21:00", "offerTime", { id: `time-offer-${member}`, member, hours: count }),
  ),
];

export const movement: readonly Step[] = [...pledges, ...asPledged, ...unasked, ...hoursAsked];
