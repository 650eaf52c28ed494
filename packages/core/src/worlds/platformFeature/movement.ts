import { movedBy } from "../chapters.ts";
import { asItStands, type Step } from "../tell.ts";
import {
  arjun,
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
  ranker,
  sunniva,
  support,
  wei,
} from "./cast.ts";
import { promised } from "./promises.ts";

/** Ids of what each team means to move for what it gives. */
const pledged = {
  readers: "pledge-readers-hours",
  drawings: "pledge-sprints-drawn",
  five: "pledge-five-engineers",
  room: "pledge-room-for-readers",
  pages: "pledge-monday-pages-1",
} as const;

const reais = (quantity: number) => ({ kind: "money", quantity, currency: "BRL" }) as const;
const sprints = (quantity: number) => ({ kind: "goods", quantity, currency: null }) as const;
const hours = (quantity: number) => ({ kind: "hours", quantity, currency: null }) as const;
const people = (quantity: number) => ({ kind: "people", quantity, currency: null }) as const;
const onePage = { kind: "data", quantity: 1, currency: null } as const;
const roomForAll = { kind: "access", quantity: null, currency: null } as const;

/** March and April: how much, and how often. The money doubles in June, as its committee had said. */
const pledges: readonly Step[] = [
  kofi("2026-03-23T12:00", "pledgeResource", {
    id: pledged.drawings,
    give: promised.drawings,
    what: "Sprints drawn, a week ahead",
    ...sprints(2),
    every: "month",
    from: "2026-04-01",
    until: "2026-09-11",
  }),
  nadia("2026-03-23T13:00", "pledgeResource", {
    id: pledged.five,
    give: promised.ship,
    what: "Engineers, until it is out",
    ...people(5),
    from: "2026-03-23",
    until: "2026-09-30",
  }),
  hana("2026-03-23T14:00", "pledgeResource", {
    id: pledged.room,
    give: promised.room,
    what: "Room for three times the readers",
    ...roomForAll,
    from: "2026-03-23",
    until: "2026-09-30",
  }),
  joaquin("2026-04-10T13:00", "pledgeResource", {
    id: pledged.readers,
    give: promised.paidReaders,
    what: "Readers, paid for their hour",
    ...reais(520),
    every: "month",
    from: "2026-04-10",
    until: "2026-09-30",
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

/** What it comes to, month by month. In August a drawing was missing; in September it was made good. */
const paid = (month: string, day: string, amount: number) =>
  movedBy(joaquin, sunniva, {
    id: `movement-readers-${month}`,
    giver: product,
    receiver: design,
    what: "Readers, paid for their hour",
    of: reais(amount),
    on: `2026-${day}`,
    pledge: pledged.readers,
  });

const drawn = (month: string, day: string, count: number) =>
  ({
    id: `movement-drawings-${month}`,
    giver: design,
    receiver: engineering,
    what: "Sprints drawn, the empty and the wrong states with them",
    of: sprints(count),
    on: `2026-${day}`,
    pledge: pledged.drawings,
  }) as const;

const page = (monday: string) =>
  movedBy(fatoumata, sunniva, {
    id: `movement-monday-page-${monday}`,
    giver: support,
    receiver: design,
    what: "A page of what readers did not find",
    of: onePage,
    on: `2026-${monday}`,
    pledge: pledged.pages,
  });

const asPledged: readonly Step[] = [
  ...paid("april", "04-30", 520),
  ...paid("may", "05-29", 520),
  ...paid("june", "06-30", 1_040),
  ...paid("july", "07-31", 1_040),
  ...paid("august", "08-31", 1_040),
  ...movedBy(kofi, nadia, drawn("april", "04-17", 2), {
    thanks: "Two sprints, and not one question to Design after nine in the evening.",
  }),
  ...movedBy(kofi, nadia, drawn("may", "05-15", 2)),
  ...movedBy(kofi, nadia, drawn("june", "06-19", 2)),
  ...movedBy(kofi, nadia, drawn("july", "07-17", 2)),
  ...movedBy(sunniva, arjun, drawn("august", "08-21", 2), { as: "in-part", quantity: 1 }),
  ...movedBy(sunniva, arjun, drawn("september", "09-04", 3)),
  ...movedBy(hana, arjun, {
    id: "movement-room-september",
    giver: operations,
    receiver: null,
    what: "Room for three times the readers, tried for a whole evening",
    of: roomForAll,
    on: "2026-09-14",
    pledge: pledged.room,
  }),
  ...movedBy(
    arjun,
    joaquin,
    {
      id: "movement-five-engineers",
      giver: engineering,
      receiver: product,
      what: "Five engineers, to the last evening",
      of: people(5),
      on: "2026-09-30",
      pledge: pledged.five,
    },
    { thanks: "I asked for seven things in the last week. You built two, and told me why not five." },
  ),
  ...page("11-02"),
  ...page("11-09"),
  ...page("11-16"),
];

/** What nobody had asked for. */
const unasked: readonly Step[] = [
  ...movedBy(
    hana,
    arjun,
    {
      id: "movement-night-of-release",
      giver: operations,
      receiver: engineering,
      what: "Two of us beside you on the night it went out",
      of: hours(11),
      on: "2026-09-30",
    },
    { thanks: "At ten the shelves were empty for four minutes. You had found it before I had read the alarm." },
  ),
  ...movedBy(
    wei,
    fatoumata,
    {
      id: "movement-ranker-explained",
      giver: ranker,
      receiver: support,
      what: "An afternoon on why a book comes up first",
      of: hours(3),
      on: "2026-11-04",
    },
    { thanks: "Now I can write to a reader what it looked at. Until now we wrote that it was clever." },
  ),
];

/** What all of it asks of their time, and what each said it has. */
const hoursAsked: readonly Step[] = [
  camila("2026-03-20T14:00", "askForTime", {
    id: "time-ask-tuesday-table",
    what: "The table on Tuesdays",
    hours: 4,
    from: "2026-03-24",
  }),
  ...(
    [
      [joaquin, product, 8],
      [sunniva, design, 6],
      [nadia, engineering, 6],
      [mateus, operations, 5],
    ] as const
  ).map(([voice, member, count]) =>
    voice("2026-03-23T16:00", "offerTime", { id: `time-offer-${member}`, member, hours: count }),
  ),
];

export const movement: readonly Step[] = [...pledges, ...asPledged, ...unasked, ...hoursAsked];
