import { asItStands, type Step } from "../tell.ts";
import {
  camila,
  design,
  engineering,
  fatoumata,
  hana,
  joaquin,
  kofi,
  mateus,
  nadia,
  operations,
  product,
  sunniva,
} from "./cast.ts";
import { promised } from "./promises.ts";

/** Ids of what each team means to move for what it gives. */
export const pledged = {
  readers: "pledge-readers-hours",
  drawings: "pledge-sprints-drawn",
  five: "pledge-five-engineers",
  room: "pledge-room-for-readers",
  pages: "pledge-monday-pages-1",
} as const;

export const reais = (quantity: number) => ({ kind: "money", quantity, currency: "BRL" }) as const;
export const sprints = (quantity: number) => ({ kind: "goods", quantity, currency: null }) as const;
export const hours = (quantity: number) => ({ kind: "hours", quantity, currency: null }) as const;
export const people = (quantity: number) => ({ kind: "people", quantity, currency: null }) as const;
export const onePage = { kind: "data", quantity: 1, currency: null } as const;
export const roomForAll = { kind: "access", quantity: null, currency: null } as const;

/** December and January: how much, and how often. It begins small. */
const first: readonly Step[] = [
  kofi("2025-12-22T12:00", "pledgeResource", {
    id: pledged.drawings,
    give: promised.drawings,
    what: "Sprints drawn, a week ahead",
    ...sprints(1),
    every: "month",
    from: "2026-01-05",
    until: "2026-09-11",
  }),
  // Two of the five still mend the checkout.
  nadia("2025-12-22T13:00", "pledgeResource", {
    id: pledged.five,
    give: promised.ship,
    what: "Engineers at it, until it is out",
    ...people(3),
    every: "quarter",
    from: "2026-01-05",
    until: "2026-09-30",
  }),
  hana("2025-12-22T14:00", "pledgeResource", {
    id: pledged.room,
    give: promised.room,
    what: "Room for three times the readers",
    ...roomForAll,
    from: "2025-12-22",
    until: "2026-09-30",
  }),
  joaquin("2026-01-16T13:00", "pledgeResource", {
    id: pledged.readers,
    give: promised.paidReaders,
    what: "Readers, paid for their hour",
    ...reais(520),
    every: "month",
    from: "2026-01-16",
    until: "2026-09-30",
  }),
];

/** It grows: two sprints a month after carnival, five engineers from April, and in June the money, as its committee had said. */
const changed: readonly Step[] = [
  kofi("2026-03-02T12:00", "changePledge", {
    id: pledged.drawings,
    what: "Sprints drawn, a week ahead",
    quantity: 2,
    every: "month",
    until: "2026-09-11",
    seen: asItStands,
  }),
  nadia("2026-03-30T13:00", "changePledge", {
    id: pledged.five,
    what: "Engineers at it, until it is out",
    quantity: 5,
    every: "quarter",
    until: "2026-09-30",
    seen: asItStands,
  }),
  joaquin("2026-06-09T13:00", "changePledge", {
    id: pledged.readers,
    what: "Readers, paid for their hour",
    quantity: 1_040,
    every: "month",
    until: "2026-09-30",
    seen: asItStands,
  }),
  fatoumata("2026-11-02T14:00", "pledgeResource", {
    id: pledged.pages,
    give: "commitment-support-give",
    what: "A page of what readers did not find",
    ...onePage,
    every: "week",
    from: "2026-11-02",
    until: "2026-12-21",
  }),
];

/** What all of it asks of their time, and what each said it has. */
const hoursAsked: readonly Step[] = [
  camila("2025-12-19T14:00", "askForTime", {
    id: "time-ask-tuesday-table",
    what: "The table on Tuesdays",
    hours: 4,
    from: "2026-01-06",
  }),
  ...(
    [
      [joaquin, product, 8],
      [sunniva, design, 6],
      [nadia, engineering, 6],
      [mateus, operations, 5],
    ] as const
  ).map(([voice, member, count]) =>
    voice("2025-12-22T16:00", "offerTime", { id: `time-offer-${member}`, member, hours: count }),
  ),
];

export const pledges: readonly Step[] = [...first, ...changed, ...hoursAsked];
