import { releasedBy } from "../chapters.ts";
import { asItStands, type Step } from "../tell.ts";
import { arjun, camila, design, hana, joaquin, kofi, mateus, nadia, people, product, sunniva, wei } from "./cast.ts";
import { promised } from "./promises.ts";

/** Ids of the ties between a give and a need. */
export const tied = {
  drawings: "tie-drawings-once-001",
  decided: "tie-decided-once-0001",
  readers: "tie-readers-paid-0001",
  date: "tie-ship-one-picture",
  count: "tie-decided-in-may-01",
  lists: "tie-room-finished-001",
  changes: "tie-two-changes-once",
} as const;

const afterTheRoom: readonly Step[] = [
  mateus("2025-12-16T20:00", "affirmCommitment", { id: promised.outage, seen: asItStands }),
  // The committee gives half of it: three readers a week, and six from June.
  joaquin("2026-01-15T14:00", "affirmCommitment", {
    id: promised.paidReaders,
    inOwnWords: "The money for three readers a week, and for six from June until it is out.",
    seen: asItStands,
  }),
  kofi("2025-12-17T12:00", "affirmCommitment", { id: promised.drawings, seen: asItStands }),
  nadia("2025-12-17T13:00", "secureCommitment", {
    id: promised.ship,
    guarantee: {
      as: "incentive",
      words: "Our bonus of the year hangs on the thirtieth, and the one of Design with it.",
    },
    seen: asItStands,
  }),
  hana("2025-12-19T13:00", "secureCommitment", {
    id: promised.room,
    guarantee: { as: "public-metric", words: "Every reader can see on our status page how full we are." },
    seen: asItStands,
  }),
  nadia("2025-12-17T13:05", "nameOwner", {
    id: promised.ship,
    owner: people.nadia,
    due: "2026-09-30",
    seen: asItStands,
  }),
];

/** Which give meets which need, as both sides see it. */
const ties: readonly Step[] = [
  camila("2025-12-18T12:00", "proposeTie", { id: tied.drawings, give: promised.drawings, need: promised.once }),
  kofi("2025-12-18T14:00", "agreeTie", { id: tied.drawings }),
  nadia("2025-12-18T15:00", "agreeTie", { id: tied.drawings }),
  nadia("2025-12-18T15:04", "sayWhatItMakesPossible", {
    id: tied.drawings,
    words: "On a Monday my people build. Until now they guessed on Mondays and built on Wednesdays.",
    seen: asItStands,
  }),
  nadia("2025-12-19T12:00", "proposeTie", { id: tied.decided, give: promised.decided, need: promised.once }),
  joaquin("2025-12-19T16:00", "agreeTie", { id: tied.decided }),
  joaquin("2026-01-15T14:10", "proposeTie", {
    id: tied.readers,
    give: promised.paidReaders,
    need: promised.sixReaders,
  }),
  sunniva("2026-01-16T12:00", "agreeTie", { id: tied.readers }),
  sunniva("2026-02-11T12:05", "sayWhatItMakesPossible", {
    id: tied.readers,
    words: "A woman of seventy showed us in four minutes why nobody would find the second shelf. It cost forty reais.",
    seen: asItStands,
  }),
  sunniva("2026-07-03T12:00", "reportArrival", { id: tied.readers, arrived: "yes", on: "2026-07-02" }),
  camila("2026-01-06T12:00", "proposeTie", { id: tied.date, give: promised.ship, need: promised.onePicture }),
  nadia("2026-01-06T15:00", "agreeTie", { id: tied.date }),
  joaquin("2026-01-06T16:00", "agreeTie", { id: tied.date }),
  camila("2026-01-06T12:05", "proposeTie", { id: tied.count, give: promised.decided, need: promised.inMay }),
  joaquin("2026-01-06T16:05", "agreeTie", { id: tied.count }),
  mateus("2026-01-07T12:00", "agreeTie", { id: tied.count }),
  mateus("2026-05-29T18:00", "reportArrival", { id: tied.count, arrived: "yes", on: "2026-05-28" }),
  mateus("2026-05-29T18:05", "sayWhatItMakesPossible", {
    id: tied.count,
    words: "The machines are ordered in May, at May's price, and nobody flies anywhere with a disk in his luggage.",
    seen: asItStands,
  }),
  wei("2026-01-09T12:00", "proposeTie", { id: tied.lists, give: promised.room, need: promised.finished }),
  // Where the books are counted is not a question of room.
  hana("2026-01-09T17:00", "declineTie", { id: tied.lists }),
];

/** May to November: kept, strained, and agreed anew. */
const fulfilment: readonly Step[] = [
  mateus("2026-05-29T18:10", "reportFulfilment", { id: promised.inMay, became: "kept", on: "2026-05-28" }),
  ...releasedBy(joaquin, product, "2026-06-15T13:00", [
    {
      id: promised.twoChanges,
      as: "give",
      words: "Two changes from what readers showed us in May, both drawn, and then truly nothing until it is out.",
      due: "2026-09-30",
      replaces: promised.decided,
    },
  ]),
  joaquin("2026-06-17T13:00", "affirmCommitment", { id: promised.twoChanges, seen: asItStands }),
  joaquin("2026-06-17T13:10", "proposeTie", { id: tied.changes, give: promised.twoChanges, need: promised.once }),
  nadia("2026-06-18T13:00", "agreeTie", { id: tied.changes }),
  kofi("2026-08-28T13:00", "reportFulfilment", {
    id: promised.drawings,
    became: "strained",
    why: "Two sprints had theirs on the day they began. I was at the hospital with my father, and nobody stood in. Sunniva does now.",
    on: "2026-08-27",
  }),
  hana("2026-09-15T13:00", "reportFulfilment", { id: promised.room, became: "kept", on: "2026-09-14" }),
  wei("2026-09-30T20:00", "reportFulfilment", { id: promised.tenBooks, became: "kept", on: "2026-09-30" }),
  joaquin("2026-09-30T21:00", "reportFulfilment", { id: promised.twoChanges, became: "kept", on: "2026-09-30" }),
  joaquin("2026-09-30T21:02", "reportFulfilment", { id: promised.paidReaders, became: "kept", on: "2026-09-30" }),
  arjun("2026-09-30T21:30", "reportFulfilment", {
    id: promised.ship,
    became: "kept",
    why: "Out at nine in the evening, for everybody. Nadia pressed the button from home.",
    on: "2026-09-30",
  }),
  ...releasedBy(sunniva, design, "2026-11-10T13:00", [
    {
      id: "commitment-design-give-2",
      as: "give",
      words: "One of us in Reader support every Friday, until March.",
    },
  ]),
];

/** August: Arjun says of each of Nadia's promises whether it is his. */
export const askedAnew: readonly Step[] = [
  arjun("2026-08-24T13:00", "renewCommitment", { id: promised.ship, seen: asItStands }),
  arjun("2026-08-24T13:05", "renewCommitment", { id: promised.once, seen: asItStands }),
];

export const whatBecame: readonly Step[] = [...afterTheRoom, ...ties, ...fulfilment];
