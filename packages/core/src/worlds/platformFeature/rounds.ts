import { roundBy } from "../chapters.ts";
import type { Step } from "../tell.ts";
import {
  arjun,
  camila,
  design,
  engineering,
  fatoumata,
  joaquin,
  kofi,
  mateus,
  nadia,
  operations,
  people,
  product,
  ranker,
  sunniva,
  support,
  wei,
} from "./cast.ts";
import { promised } from "./promises.ts";
import { tied } from "./whatBecame.ts";

/** February: the first time everybody is asked. Operations does not answer. */
const february = roundBy(camila, {
  id: "pulse-shelves-february",
  from: "2026-02-23",
  until: "2026-03-06",
  closed: "2026-03-09",
  answers: [
    {
      by: joaquin,
      member: product,
      on: "2026-02-24",
      holds: { [promised.decided]: "true", [promised.paidReaders]: "true", [promised.onePicture]: "true" },
      getting: { [tied.date]: "yes" },
    },
    {
      by: sunniva,
      member: design,
      on: "2026-02-25",
      holds: { [promised.drawings]: "true", [promised.sixReaders]: "true" },
      getting: { [tied.readers]: "in-part" },
      words: "Three readers a week are three more than there ever were. The other three are agreed for June.",
    },
    {
      by: nadia,
      member: engineering,
      on: "2026-02-26",
      holds: { [promised.ship]: "true", [promised.once]: "true" },
      getting: { [tied.drawings]: "yes", [tied.decided]: "yes" },
      words: "Three of us, and not five. Two still mend the checkout; from April they are here.",
    },
    {
      by: wei,
      member: ranker,
      on: "2026-02-27",
      holds: { [promised.tenBooks]: "true", [promised.finished]: "true" },
    },
  ],
});

/** June: Product says what it can no longer hold, a week before it agrees it anew. Operations is heard again. */
const june = roundBy(camila, {
  id: "pulse-shelves-june-1",
  from: "2026-06-08",
  until: "2026-06-19",
  closed: "2026-06-22",
  answers: [
    {
      by: joaquin,
      member: product,
      on: "2026-06-09",
      holds: { [promised.decided]: "changed", [promised.paidReaders]: "true", [promised.onePicture]: "true" },
      getting: { [tied.date]: "yes" },
      words: "Readers showed us two things in May that we cannot leave. Two, and I will write them down.",
    },
    {
      by: sunniva,
      member: design,
      on: "2026-06-10",
      holds: { [promised.drawings]: "true", [promised.sixReaders]: "true" },
      getting: { [tied.readers]: "yes" },
    },
    {
      by: nadia,
      member: engineering,
      on: "2026-06-10",
      holds: { [promised.ship]: "true", [promised.once]: "true" },
      getting: { [tied.drawings]: "yes", [tied.decided]: "in-part" },
      words: "The drawings come. The deciding began again in May, in the corridor.",
    },
    {
      by: mateus,
      member: operations,
      on: "2026-06-11",
      holds: { [promised.room]: "true", [promised.inMay]: "true" },
      getting: { [tied.count]: "yes" },
      words:
        "You did not hear from us between carnival and May. We were two, with one telephone. Now we are four again.",
    },
    {
      by: wei,
      member: ranker,
      on: "2026-06-12",
      holds: { [promised.tenBooks]: "true", [promised.finished]: "true" },
    },
  ],
});

/** September: three weeks before it goes out. Mateus answers in a talk, Kofi in confidence. */
const september = roundBy(camila, {
  id: "pulse-shelves-september",
  from: "2026-09-07",
  until: "2026-09-18",
  closed: "2026-09-21",
  answers: [
    {
      by: joaquin,
      member: product,
      on: "2026-09-08",
      holds: { [promised.twoChanges]: "true", [promised.paidReaders]: "true", [promised.onePicture]: "true" },
      getting: { [tied.date]: "yes" },
    },
    {
      by: kofi,
      member: design,
      on: "2026-09-09",
      holds: { [promised.drawings]: "true", [promised.sixReaders]: "true" },
      getting: { [tied.readers]: "yes" },
      words: "My father is home again. I draw in the mornings, and Sunniva holds the afternoons.",
      inConfidence: true,
    },
    {
      by: arjun,
      member: engineering,
      on: "2026-09-10",
      holds: { [promised.ship]: "true", [promised.once]: "true" },
      getting: { [tied.drawings]: "in-part", [tied.changes]: "yes" },
      words:
        "One sprint began without its empty shelf. The list came the day after I asked, with a date on every line.",
    },
    {
      by: camila,
      member: operations,
      on: "2026-09-11",
      holds: { [promised.room]: "true" },
      getting: { [tied.count]: "yes" },
      words: "The hall has passed its test. Write down that I slept.",
      readOut: { speaker: people.mateus, from: "talk" },
    },
    { by: wei, member: ranker, on: "2026-09-14", holds: { [promised.tenBooks]: "true", [promised.finished]: "true" } },
  ],
});

/** November: it is out, and a team more is asked. */
const november = roundBy(camila, {
  id: "pulse-shelves-november",
  from: "2026-11-09",
  until: "2026-11-20",
  closed: "2026-11-20",
  answers: [
    {
      by: joaquin,
      member: product,
      on: "2026-11-09",
      holds: { [promised.twoChanges]: "true", [promised.onePicture]: "true" },
    },
    {
      by: sunniva,
      member: design,
      on: "2026-11-10",
      holds: { [promised.sixReaders]: "true" },
      getting: { [tied.readers]: "yes", "tie-mondays-readers-1": "yes" },
      words: "The page on Mondays is the first thing we read aloud.",
    },
    {
      by: arjun,
      member: engineering,
      on: "2026-11-10",
      holds: { [promised.once]: "true" },
      getting: { [tied.drawings]: "yes", [tied.changes]: "yes" },
    },
    { by: mateus, member: operations, on: "2026-11-11", holds: { [promised.room]: "true" } },
    { by: wei, member: ranker, on: "2026-11-12", holds: { [promised.finished]: "true" } },
    {
      by: fatoumata,
      member: support,
      on: "2026-11-13",
      holds: { "commitment-support-give": "true", "commitment-support-need": "true" },
      words: "Somebody from Design has sat with us twice. On the third Friday I want two of them.",
    },
  ],
});

export const rounds: readonly Step[] = [...february, ...june, ...september, ...november];
