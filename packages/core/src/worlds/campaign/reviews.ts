import type { Step } from "../tell.ts";
import { abena, beatriz, families, forum, jonah, keziah, lawyers, lowTide, maren, siddharth, zofia } from "./cast.ts";
import { promised } from "./promises.ts";

type Reviewed = readonly [
  voice: typeof abena,
  member: string,
  goal: "moving" | "hardly" | "not",
  worked: "shared" | "alone-for-a-reason" | "alone",
  why: string | null,
  learned: string | null,
];

const reviewed = (id: string, on: string, answers: readonly Reviewed[]): readonly Step[] => [
  beatriz(`${on}T12:00`, "openReview", { id, on }),
  ...answers.map(([voice, member, goal, worked, why, learned]) =>
    voice(`${on}T19:00`, "answerReview", { id: `${id}-${member}`, review: id, member, goal, worked, why, learned }),
  ),
  beatriz(`${on}T21:00`, "closeReview", { id }),
];

/** Each month's end: what moved, who worked alone, and whether anybody said why. In May and in August nobody asked. */
const untilJune: readonly Step[] = [
  ...reviewed("review-saltmarsh-january", "2026-01-29", [
    [
      abena,
      families,
      "moving",
      "shared",
      null,
      "A copier in a school office does thirty-four households in an afternoon.",
    ],
    [siddharth, lawyers, "moving", "shared", null, null],
    [jonah, lowTide, "moving", "shared", null, "Whoever comes in January comes again."],
    [zofia, forum, "moving", "shared", null, null],
  ]),
  ...reviewed("review-saltmarsh-february", "2026-02-26", [
    [abena, families, "moving", "shared", null, null],
    [siddharth, lawyers, "moving", "shared", null, "At four in the morning it is a different case."],
    [jonah, lowTide, "moving", "shared", null, null],
    [zofia, forum, "moving", "shared", null, null],
  ]),
  ...reviewed("review-saltmarsh-march", "2026-03-26", [
    [abena, families, "moving", "shared", null, null],
    [jonah, lowTide, "moving", "shared", null, null],
    [zofia, forum, "moving", "alone", null, null],
  ]),
  ...reviewed("review-saltmarsh-april", "2026-04-30", [
    [abena, families, "hardly", "shared", null, "A hundred and sixty copybooks on a table are still only a table."],
    [jonah, lowTide, "moving", "shared", null, null],
    [zofia, forum, "moving", "alone", null, null],
  ]),
  ...reviewed("review-saltmarsh-june", "2026-06-25", [
    [abena, families, "hardly", "shared", null, null],
    [siddharth, lawyers, "hardly", "shared", null, "A telephone call in April would have cost us less than June."],
    [zofia, forum, "moving", "alone", null, null],
  ]),
];

const untilOctober: readonly Step[] = [
  ...reviewed("review-saltmarsh-july", "2026-07-30", [
    [abena, families, "hardly", "shared", null, "A date that moves is easier to bear when somebody rings."],
    [siddharth, lawyers, "moving", "alone-for-a-reason", "A doctor reads, and nobody else may until she has.", null],
    [zofia, forum, "moving", "alone", null, null],
  ]),
  ...reviewed("review-saltmarsh-september", "2026-09-24", [
    [abena, families, "moving", "shared", null, null],
    [maren, lawyers, "moving", "shared", null, "It was filed because somebody else had counted the days."],
    [zofia, forum, "moving", "alone", null, null],
  ]),
  ...reviewed("review-saltmarsh-october", "2026-10-29", [
    [abena, families, "moving", "shared", null, "A court listens to a copybook longer than to a speech."],
    [siddharth, lawyers, "moving", "shared", null, null],
    [zofia, forum, "hardly", "alone", null, null],
    [keziah, lowTide, "moving", "shared", null, "Fifty-two who know why are more than eighty who came."],
  ]),
];

const onlyTogether: readonly Step[] = [
  abena("2026-09-20T19:00", "nameJointGain", {
    id: "joint-gain-copybooks-1",
    member: families,
    words: "A case in which the street speaks first. We had the nights, they had the law, and neither was one.",
    on: "2026-09-15",
    gives: [promised.copybooks, promised.september],
  }),
];

export const reviews: readonly Step[] = [...untilJune, ...untilOctober, ...onlyTogether];
