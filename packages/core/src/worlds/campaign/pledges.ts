import { asItStands, type Step } from "../tell.ts";
import { abena, beatriz, families, forum, jonah, keziah, lawyers, lowTide, siddharth, zofia } from "./cast.ts";
import { promised } from "./promises.ts";

/** Ids of what each group means to move for what it gives. */
export const pledged = {
  nights: "pledge-written-nights-1",
  filing: "pledge-hours-till-june-1",
  hours: "pledge-hours-on-the-case",
  people: "pledge-people-at-a-gate",
  chair: "pledge-second-chair-001",
} as const;

export const hours = (quantity: number) => ({ kind: "hours", quantity, currency: null }) as const;
export const people = (quantity: number) => ({ kind: "people", quantity, currency: null }) as const;
export const copybooks = (quantity: number) => ({ kind: "data", quantity, currency: null }) as const;
export const chairs = (quantity: number) => ({ kind: "access", quantity, currency: null }) as const;

/** December to February: how much, and how often. */
const first: readonly Step[] = [
  abena("2025-12-18T20:00", "pledgeResource", {
    id: pledged.nights,
    give: promised.copybooks,
    what: "Copybooks, a household each",
    ...copybooks(160),
    from: "2025-12-18",
    until: "2026-04-30",
  }),
  siddharth("2026-01-08T10:00", "pledgeResource", {
    id: pledged.filing,
    give: promised.filing,
    what: "Hours on the case, unpaid",
    ...hours(60),
    every: "month",
    from: "2026-01-08",
    until: "2026-06-30",
  }),
  jonah("2026-01-08T20:30", "pledgeResource", {
    id: pledged.people,
    give: promised.eighty,
    what: "Trained people at a gate",
    ...people(80),
    every: "quarter",
    from: "2026-01-08",
  }),
  zofia("2026-02-19T09:10", "pledgeResource", {
    id: pledged.chair,
    give: promised.table,
    what: "A second chair at the ministry's table",
    ...chairs(2),
    every: "quarter",
    from: "2026-02-19",
    until: "2026-12-31",
  }),
];

/** The case is pledged anew with its new day, and Keziah counts her people again, and their evenings. */
const changed: readonly Step[] = [
  siddharth("2026-06-29T09:50", "endPledge", {
    id: pledged.filing,
    why: "A doctor reads first. The rest goes to September.",
  }),
  siddharth("2026-06-29T10:00", "pledgeResource", {
    id: pledged.hours,
    give: promised.september,
    what: "Hours on the case, unpaid, to its new day",
    ...hours(60),
    every: "month",
    from: "2026-06-29",
    until: "2026-09-15",
  }),
  keziah("2026-09-28T20:00", "changePledge", {
    id: pledged.people,
    what: "Trained people at a gate",
    quantity: 50,
    every: "quarter",
    until: null,
    seen: asItStands,
  }),
  keziah("2026-09-28T20:05", "changeTimeOffer", {
    id: `time-offer-${lowTide}`,
    hours: 6,
    words: "Half of us have night shifts until spring.",
  }),
];

const hoursAsked: readonly Step[] = [
  beatriz("2025-12-15T19:00", "askForTime", {
    id: "time-ask-thursday-evening",
    what: "Thursday evenings in the church hall",
    hours: 8,
    from: "2025-12-18",
  }),
  ...(
    [
      [abena, families, 8],
      [siddharth, lawyers, 10],
      [jonah, lowTide, 12],
      [zofia, forum, 4],
    ] as const
  ).map(([voice, member, count]) =>
    voice("2025-12-18T21:00", "offerTime", { id: `time-offer-${member}`, member, hours: count }),
  ),
];

export const pledges: readonly Step[] = [...first, ...changed, ...hoursAsked];
