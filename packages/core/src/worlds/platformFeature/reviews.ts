import type { Step } from "../tell.ts";
import { arjun, camila, design, engineering, joaquin, mateus, nadia, operations, product, sunniva } from "./cast.ts";
import { promised } from "./promises.ts";

/** Once a month, in ten minutes: does it move, and do we still do it together? */
const reviewed = (
  id: string,
  on: string,
  answers: readonly (readonly [typeof joaquin, string, "moving" | "hardly", string | null])[],
): readonly Step[] => [
  camila(`${on}T12:00`, "openReview", { id, on }),
  ...answers.map(([voice, member, goal, learned]) =>
    voice(`${on}T15:00`, "answerReview", {
      id: `${id}-${member}`,
      review: id,
      member,
      goal,
      worked: "shared",
      why: null,
      learned,
    }),
  ),
  camila(`${on}T19:00`, "closeReview", { id }),
];

/** The first half of the year. From February to April nobody of Operations comes. */
const untilJune: readonly Step[] = [
  ...reviewed("review-shelves-january", "2026-01-30", [
    [joaquin, product, "moving", null],
    [sunniva, design, "moving", "Three readers a week are enough to be wrong in front of somebody."],
    [nadia, engineering, "hardly", "Three do not build what five can. It is written down so, and nobody is surprised."],
    [mateus, operations, "moving", null],
  ]),
  ...reviewed("review-shelves-february", "2026-02-27", [
    [joaquin, product, "hardly", "I had planned the week of carnival as a week."],
    [sunniva, design, "moving", null],
    [nadia, engineering, "moving", null],
  ]),
  ...reviewed("review-shelves-march", "2026-03-31", [
    [joaquin, product, "moving", null],
    [sunniva, design, "moving", "What a reader says in the fourth minute is what she meant in the first."],
    [nadia, engineering, "moving", "From tomorrow we are five. The checkout has not noticed yet."],
  ]),
  ...reviewed("review-shelves-april", "2026-04-30", [
    [joaquin, product, "moving", null],
    [sunniva, design, "moving", null],
    [nadia, engineering, "moving", "To have the drawings first still feels like cheating."],
  ]),
  ...reviewed("review-shelves-may", "2026-05-29", [
    [joaquin, product, "moving", null],
    [nadia, engineering, "hardly", "What is decided in the corridor is decided four times."],
    [mateus, operations, "moving", "We could have said in February that we were two."],
  ]),
  ...reviewed("review-shelves-june", "2026-06-30", [
    [joaquin, product, "moving", null],
    [sunniva, design, "moving", "Six readers see what three are too polite to say."],
    [nadia, engineering, "moving", null],
    [mateus, operations, "moving", null],
  ]),
];

/** The second half. At the end of September it goes out, and nobody has ten minutes. */
const untilOctober: readonly Step[] = [
  ...reviewed("review-shelves-july", "2026-07-31", [
    [joaquin, product, "moving", "Two changes said aloud cost less than six that were not."],
    [sunniva, design, "moving", null],
    [nadia, engineering, "hardly", "We lost a week to a table nobody had named."],
  ]),
  ...reviewed("review-shelves-august", "2026-08-31", [
    [joaquin, product, "moving", null],
    [sunniva, design, "hardly", "Two of us can draw. Only one of us knew what was still to be drawn."],
    [arjun, engineering, "hardly", null],
    [mateus, operations, "moving", null],
  ]),
  ...reviewed("review-shelves-october", "2026-10-30", [
    [joaquin, product, "moving", null],
    [sunniva, design, "moving", "Readers write to people. We had asked only the people who build."],
    [arjun, engineering, "moving", null],
    [mateus, operations, "moving", "A number in May is worth a machine in September."],
  ]),
];

const onlyTogether: readonly Step[] = [
  joaquin("2026-10-30T20:00", "nameJointGain", {
    id: "joint-gain-renewals-1",
    member: product,
    words: "Nine thousand friends renewed in the same week. None of us could have asked them for it alone.",
    on: "2026-10-28",
    gives: [promised.twoChanges, promised.drawings, promised.room],
  }),
];

export const reviews: readonly Step[] = [...untilJune, ...untilOctober, ...onlyTogether];
