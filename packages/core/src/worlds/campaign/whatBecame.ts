import { releasedBy } from "../chapters.ts";
import { asItStands, type Step } from "../tell.ts";
import { abena, beatriz, forum, jonah, keziah, lawyers, maren, people, siddharth, tevita, zofia } from "./cast.ts";
import { promised } from "./promises.ts";

/** Ids of the ties between a give and a need. */
export const tied = {
  evidence: "tie-copybooks-strong-case",
  veto: "tie-ask-first-street",
  quiet: "tie-eighty-day-before",
  pressure: "tie-eighty-strong-case",
  filed: "tie-september-strong-case",
  chair: "tie-table-street-001",
} as const;

const afterTheHall: readonly Step[] = [
  jonah("2025-12-12T21:00", "affirmCommitment", { id: promised.northGate, seen: asItStands }),
  zofia("2025-12-15T10:00", "affirmCommitment", { id: promised.charity, seen: asItStands }),
  // The charity is what they stand on; that it says so aloud was too much for two of its trustees.
  zofia("2025-12-15T16:30", "undoAffirmation", { id: promised.charity }),
  zofia("2025-12-15T16:35", "holdBackCommitment", { id: promised.charity }),
  maren("2025-12-16T11:00", "secureCommitment", {
    id: promised.askFirst,
    guarantee: {
      as: "board-seat",
      words: "Abena Mensah sits on our case committee with a vote, and a case needs all its votes.",
    },
    seen: asItStands,
  }),
  zofia("2026-02-10T17:00", "affirmCommitment", {
    id: promised.table,
    inOwnWords: "A second chair at the ministry's table, every six weeks. The trustees ask that it is never a lawyer.",
    seen: asItStands,
  }),
  siddharth("2025-12-11T17:00", "nameOwner", {
    id: promised.filing,
    owner: people.maren,
    due: "2026-06-30",
    seen: asItStands,
  }),
];

/** Which give meets which need, as both sides see it. */
const ties: readonly Step[] = [
  beatriz("2025-12-17T18:00", "proposeTie", { id: tied.evidence, give: promised.copybooks, need: promised.strongCase }),
  abena("2025-12-18T19:00", "agreeTie", { id: tied.evidence }),
  zofia("2025-12-19T10:00", "agreeTie", { id: tied.evidence }),
  zofia("2026-01-30T10:05", "sayWhatItMakesPossible", {
    id: tied.evidence,
    words:
      "At the ministry I was always asked for numbers. I now have nights, with dates, and somebody who signs each.",
    seen: asItStands,
  }),
  maren("2025-12-17T19:00", "proposeTie", { id: tied.veto, give: promised.askFirst, need: promised.street }),
  abena("2025-12-18T19:05", "agreeTie", { id: tied.veto }),
  abena("2025-12-18T19:09", "sayWhatItMakesPossible", {
    id: tied.veto,
    words: "I can go to a meeting and not watch the door. Nobody signs us away while I am at work.",
    seen: asItStands,
  }),
  siddharth("2026-01-05T10:00", "proposeTie", { id: tied.quiet, give: promised.eighty, need: promised.dayBefore }),
  // What they do is theirs to say. Nobody reads it a day before.
  jonah("2026-01-06T20:00", "declineTie", { id: tied.quiet }),
  tevita("2026-01-07T09:00", "proposeTie", { id: tied.pressure, give: promised.eighty, need: promised.strongCase }),
  jonah("2026-01-08T20:00", "agreeTie", { id: tied.pressure }),
  zofia("2026-09-17T10:00", "proposeTie", { id: tied.filed, give: promised.september, need: promised.strongCase }),
  siddharth("2026-09-18T10:00", "agreeTie", { id: tied.filed }),
  zofia("2026-09-18T12:00", "sayWhatItMakesPossible", {
    id: tied.filed,
    words: "Two days after it was filed the ministry asked for a meeting. It had been two years of asking them.",
    seen: asItStands,
  }),
  zofia("2026-09-30T12:00", "reportArrival", { id: tied.filed, arrived: "yes", on: "2026-09-16" }),
  abena("2026-02-18T19:00", "proposeTie", { id: tied.chair, give: promised.table, need: promised.street }),
  zofia("2026-02-19T09:00", "agreeTie", { id: tied.chair }),
  abena("2026-10-28T19:00", "reportArrival", { id: tied.chair, arrived: "not-yet", on: "2026-10-28" }),
];

/** June to November: agreed anew, kept, strained. */
const fulfilment: readonly Step[] = [
  ...releasedBy(siddharth, lawyers, "2026-06-22T11:00", [
    {
      id: promised.september,
      as: "give",
      words:
        "The case is filed by the middle of September and not of June: a doctor reads the copybooks first, and then they count as evidence.",
      due: "2026-09-15",
      replaces: promised.filing,
    },
  ]),
  siddharth("2026-06-25T18:00", "affirmCommitment", { id: promised.september, seen: asItStands }),
  siddharth("2026-09-15T16:40", "reportFulfilment", {
    id: promised.september,
    became: "kept",
    why: "Filed at ten past four. Abena carried the box.",
    on: "2026-09-15",
  }),
  zofia("2026-10-27T15:00", "reportFulfilment", {
    id: promised.table,
    became: "strained",
    why: "The ministry moved its table twice and then met by video, with my name alone on the list. I sat there without you.",
    on: "2026-10-26",
  }),
  ...releasedBy(zofia, forum, "2026-11-09T10:00", [
    {
      id: promised.streets,
      as: "gain-for-others",
      words: "If the plan has a year in it, the other eleven streets do not have to begin with copybooks.",
    },
  ]),
];

/** September: Keziah says of each of Jonah's promises whether it is hers. */
export const askedAnew: readonly Step[] = [
  keziah("2026-09-14T20:00", "renewCommitment", { id: promised.eighty, seen: asItStands }),
  keziah("2026-09-14T20:10", "renewCommitment", {
    id: promised.room,
    inOwnWords:
      "If the permit is renewed we go further, and you need not say that you like it. Do not say that you regret it.",
    seen: asItStands,
  }),
];

export const whatBecame: readonly Step[] = [...afterTheHall, ...ties, ...fulfilment];
