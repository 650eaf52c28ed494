import { movedBy } from "../chapters.ts";
import type { Step } from "../tell.ts";
import {
  arjun,
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
import { hours, onePage, people, pledged, reais, roomForAll, sprints } from "./pledges.ts";

/** The readers' hours, paid by Product at each month's end. */
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

const atIt = (id: string, day: string, count: number, what: string) =>
  ({
    id,
    giver: engineering,
    receiver: product,
    what,
    of: people(count),
    on: `2026-${day}`,
    pledge: pledged.five,
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

const money: readonly Step[] = [
  ...paid("january", "01-30", 520),
  ...paid("february", "02-27", 520),
  ...paid("march", "03-31", 520),
  ...paid("april", "04-30", 520),
  ...paid("may", "05-29", 520),
  ...paid("june", "06-30", 1_040),
  ...paid("july", "07-31", 1_040),
  ...paid("august", "08-31", 1_040),
];

/** In August a drawing was missing; in September it was made good. */
const drawings: readonly Step[] = [
  ...movedBy(kofi, nadia, drawn("january", "01-23", 1)),
  ...movedBy(kofi, nadia, drawn("february", "02-12", 1), {
    thanks: "It came before carnival. We built it with confetti in the keyboards.",
  }),
  ...movedBy(kofi, nadia, drawn("march", "03-20", 2)),
  ...movedBy(kofi, nadia, drawn("april", "04-17", 2), {
    thanks: "Two sprints, and not one question to Design after nine in the evening.",
  }),
  ...movedBy(kofi, nadia, drawn("may", "05-15", 2)),
  ...movedBy(kofi, nadia, drawn("june", "06-19", 2)),
  ...movedBy(kofi, nadia, drawn("july", "07-17", 2)),
  ...movedBy(sunniva, arjun, drawn("august", "08-21", 2), { as: "in-part", quantity: 1 }),
  ...movedBy(sunniva, arjun, drawn("september", "09-04", 3)),
];

const built: readonly Step[] = [
  ...movedBy(nadia, joaquin, atIt("movement-engineers-march", "03-31", 3, "Three engineers, since January")),
  ...movedBy(nadia, joaquin, atIt("movement-engineers-june", "06-30", 5, "Five engineers, since April")),
  ...movedBy(hana, arjun, {
    id: "movement-room-september",
    giver: operations,
    receiver: null,
    what: "Room for three times the readers, tried for a whole evening",
    of: roomForAll,
    on: "2026-09-14",
    pledge: pledged.room,
  }),
  ...movedBy(arjun, joaquin, atIt("movement-five-engineers", "09-30", 5, "Five engineers, to the last evening"), {
    thanks: "I asked for seven things in the last week. You built two, and told me why not five.",
  }),
  ...page("11-02"),
  ...page("11-09"),
  ...page("11-16"),
];

/** What nobody had asked for: before it was out. */
const unaskedBefore: readonly Step[] = [
  ...movedBy(
    nadia,
    mateus,
    {
      id: "movement-night-of-the-year",
      giver: engineering,
      receiver: operations,
      what: "Two of us at your alarms on the last night of the year",
      of: hours(14),
      on: "2025-12-31",
    },
    { thanks: "It was a Wednesday, so it does not count as a Sunday. I slept all of it." },
  ),
  ...movedBy(
    hana,
    nadia,
    {
      id: "movement-plug-pulled-may",
      giver: operations,
      receiver: engineering,
      what: "A bad evening, rehearsed with the plug out",
      of: hours(5),
      on: "2026-05-21",
    },
    { thanks: "You pulled it at ten past eight, as it would happen. Two of the faults were ours." },
  ),
];

/** And after. */
const unaskedAfter: readonly Step[] = [
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
    mateus,
    joaquin,
    {
      id: "movement-renewals-october",
      giver: operations,
      receiver: product,
      what: "Room for the week of renewals, beyond what was promised",
      of: roomForAll,
      on: "2026-10-26",
    },
    { thanks: "I had not thought of it. Nine thousand people pressed the same button, and nobody waited." },
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
  ...movedBy(
    kofi,
    fatoumata,
    {
      id: "movement-two-fridays-nov",
      giver: design,
      receiver: support,
      what: "Two Fridays beside those who answer readers",
      of: hours(6),
      on: "2026-11-06",
    },
    { thanks: "He explained nothing. He wrote down where people stop." },
  ),
];

/** What it comes to, month by month. */
export const movement: readonly Step[] = [...money, ...drawings, ...built, ...unaskedBefore, ...unaskedAfter];
